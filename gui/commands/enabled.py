"""Which commands are enabled, and the texts of Undo and Redo."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction

from gui.commands.actions import set_tooltip
from gui.document.document import Document
from timeline.project.counts import Counts
from timeline.project.filter import Filter

_ANY_EVENTS = ("cut", "copy", "delete", "duplicate", "source")
_DATED_EVENTS = ("earlier", "later", "stretch")


def update_enabled(
    actions: Mapping[str, QAction], document: Document, selection: Sequence[str]
) -> None:
    """Enables the commands that apply to the project, its history and the selected events."""
    _update_undo(actions, document)
    project, shown = document.project, document.visible
    events = document.events(selection)
    statuses = {event.status for event in events}
    states = {
        **dict.fromkeys(("published", "remove_article"), bool(project.articles)),
        **dict.fromkeys(("select_all", "fit", "zoom_in", "zoom_out"), bool(shown.events)),
        "export": bool(shown.events) and not document.filter.dismissed,
        "review": document.counts.proposals > 0,
        **_filtering(document.filter, document.counts),
        "find_duplicates": document.counts.total > 1,
        **dict.fromkeys(_ANY_EVENTS, bool(events)),
        **dict.fromkeys(_DATED_EVENTS, any(event.when is not None for event in events)),
        "merge": len(events) > 1,
        "split": len(events) == 1 and len(events[0].claims) > 1,
        **dict.fromkeys(("rename", "edit"), len(events) == 1),
        **dict.fromkeys(("accept", "dismiss"), any(not status.is_hidden for status in statuses)),
        "bring_back": any(status.is_hidden for status in statuses),
    }
    for id, enabled in states.items():
        actions[id].setEnabled(enabled)


def _filtering(filter: Filter, counts: Counts) -> dict[str, bool]:
    """What can be shown, and what is shown now and can be left again."""
    return {
        "top": counts.total - counts.undated > 1 and not filter.dismissed,
        "one_a_day": counts.total > 0 and not filter.dismissed,
        "accepted_only": (counts.accepted > 0 or filter.accepted) and not filter.dismissed,
        "show_all": filter != Filter(),
        "show_merged": counts.merged > 0 or filter.merged,
        "show_disagreeing": counts.disagreeing > 0 or filter.disagreeing,
        "show_dismissed": counts.hidden > 0 or filter.dismissed,
    }


def _update_undo(actions: Mapping[str, QAction], document: Document) -> None:
    history = document.history
    for id, verb, edit in (
        ("undo", "Undo", history.next_undo),
        ("redo", "Redo", history.next_redo),
    ):
        action = actions[id]
        name = f"{verb} {edit.name}" if edit else verb
        action.setText(name.replace("&", "&&"))  # "&" would mark a mnemonic
        set_tooltip(action, name)
        action.setEnabled(edit is not None)
