"""What the canvas is going to show: made ready off the GUI thread, or of what it shows now."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline.layout.content import Content, patched, prepare
from timeline.layout.measured_events import MeasuredEvents
from timeline.layout.style import Theme
from timeline.model import Project
from timeline.project.edits import Edit

_PATCHED = 0.03  # of all events: where an edit changes more, starting anew is not slower


@dataclass(frozen=True, slots=True)
class ContentOptions:
    """How a project is shown: all that its content depends on besides."""

    theme: Theme
    measured_events: MeasuredEvents = field(compare=False)  # a cache, replaced with the content's
    fold: bool
    categories: Mapping[str, str]

    def prepare(self, project: Project) -> Content:
        """The project, ready to be arranged."""
        return prepare(
            project, self.theme, self.measured_events, fold=self.fold, categories=self.categories
        )


class PreparedContent:
    """One content that waits for its project to be shown."""

    def __init__(self) -> None:
        self._made: tuple[Project, ContentOptions, Content] | None = None

    def make(self, project: Project, options: ContentOptions) -> None:
        """Gets a project ready; may be called off the GUI thread."""
        self._made = project, options, options.prepare(project)

    def take(self, project: Project, options: ContentOptions) -> Content | None:
        """The content of a project, if it was prepared with these options."""
        made, self._made = self._made, None
        if made is None or made[0] is not project or made[1] != options:
            return None
        return replace(made[2], measured_events=options.measured_events)


def updated_content(
    content: Content, project: Project, edit: Edit, *, fold: bool
) -> Content | None:
    """The content of the project after an edit, which had `content` before; None where all is to
    be looked at anew."""
    same = all(change.before and change.after for change in edit.articles)
    few = len(edit.events) <= _PATCHED * len(project.events)
    regrouped = edit.lanes is not None and edit.lanes[0].by is not edit.lanes[1].by
    if not (same and few) or regrouped:
        return None
    changes = [(change.before, change.after) for change in edit.events]
    return patched(content, project, changes, fold=fold)
