"""The content that the canvas will show: prepared off the GUI thread, or updated by an edit."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline.layout.content import Content, patched, prepare
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.style import Theme
from timeline.model import Project
from timeline.project.edits import Edit

# If an edit changes more events than this number and this share, a full update is as fast.
_FEW = 10
_PATCHED = 0.03


@dataclass(frozen=True, slots=True)
class ContentOptions:
    """All that the content depends on besides the project."""

    theme: Theme
    measured_events: MeasuredEvents = field(compare=False)  # a cache, replaced with the content's
    fold: bool
    categories: Mapping[str, str]
    salience: Mapping[str, float] | None = field(default=None, compare=False)

    def prepare(self, project: Project) -> Content:
        """The content of a project."""
        return prepare(
            project,
            self.theme,
            self.measured_events,
            fold=self.fold,
            categories=self.categories,
            salience=self.salience,
        )


class PreparedContent:
    """The content of a project that will be shown next."""

    def __init__(self) -> None:
        self._prepared: tuple[Project, ContentOptions, Content] | None = None

    def prepare(self, project: Project, options: ContentOptions) -> None:
        """Prepares a project; may run off the GUI thread."""
        self._prepared = project, options, options.prepare(project)

    def take(self, project: Project, options: ContentOptions) -> Content | None:
        """The content of a project, if it was prepared with these options."""
        prepared, self._prepared = self._prepared, None
        if prepared is None or prepared[0] is not project or prepared[1] != options:
            return None
        return replace(prepared[2], measured_events=options.measured_events)


def updated_content(
    content: Content,
    project: Project,
    edit: Edit,
    *,
    fold: bool,
    salience: Mapping[str, float] | None = None,
) -> Content | None:
    """The content after an edit, updated from `content` before it; None if a full update is
    needed."""
    same = all(change.before and change.after for change in edit.articles)
    few = len(edit.events) <= max(_FEW, _PATCHED * len(project.events))
    grouped = {(lanes.by, lanes.names) for lanes in edit.lanes or ()}
    if not (same and few) or len(grouped) > 1:
        return None
    changes = [(change.before, change.after) for change in edit.events]
    return patched(content, project, changes, fold=fold, salience=salience)
