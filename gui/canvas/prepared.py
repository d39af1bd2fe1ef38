"""What the canvas is going to show: made ready off the GUI thread, or of what it shows now."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline.layout.content import Content, patched, prepare
from timeline.layout.entries import Entries
from timeline.layout.style import Theme
from timeline.model import Project
from timeline.project.edits import Edit

_PATCHED = 0.03  # of all events: where an edit changes more, starting anew is not slower


@dataclass(frozen=True, slots=True)
class Manner:
    """How a project is shown: all that its content depends on besides."""

    theme: Theme
    entries: Entries = field(compare=False)  # which come with a content, and leave it as it is
    fold: bool
    categories: Mapping[str, str]

    def prepared(self, project: Project) -> Content:
        """The project, ready to be arranged."""
        return prepare(
            project, self.theme, self.entries, fold=self.fold, categories=self.categories
        )


class Ready:
    """One content that waits for its project to be shown."""

    def __init__(self) -> None:
        self._made: tuple[Project, Manner, Content] | None = None

    def make(self, project: Project, manner: Manner) -> None:
        """Gets a project ready; may be called off the GUI thread."""
        self._made = project, manner, manner.prepared(project)

    def take(self, project: Project, manner: Manner) -> Content | None:
        """The content of a project, if it was made, and in this manner."""
        made, self._made = self._made, None
        if made is None or made[0] is not project or made[1] != manner:
            return None
        return replace(made[2], entries=manner.entries)


def followed(content: Content, project: Project, edit: Edit, *, fold: bool) -> Content | None:
    """The content of the project after an edit, which had `content` before; None where all is to
    be looked at anew."""
    same = all(change.before and change.after for change in edit.articles)
    few = len(edit.events) <= _PATCHED * len(project.events)
    regrouped = edit.lanes is not None and edit.lanes[0].by is not edit.lanes[1].by
    if not (same and few) or regrouped:
        return None
    changes = [(change.before, change.after) for change in edit.events]
    return patched(content, project, changes, fold=fold)
