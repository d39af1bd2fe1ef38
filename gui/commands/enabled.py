"""Which commands can be given now, and which step Undo and Redo would take."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction

from gui.commands.actions import set_tooltip
from gui.document.document import Document

_FOR_ANY = ("cut", "copy", "delete", "duplicate", "source")
_FOR_DATED = ("earlier", "later", "stretch")


def enable(actions: Mapping[str, QAction], document: Document, selection: Sequence[str]) -> None:
    """Enables what the project, its history and the selected events have a use for."""
    _name_steps(actions, document)
    project, shown = document.project, document.visible
    events = document.events(selection)
    statuses = {event.status for event in events}
    useful = {
        **dict.fromkeys(("published", "remove_article"), bool(project.articles)),
        **dict.fromkeys(("select_all", "fit", "zoom_in", "zoom_out"), bool(shown.events)),
        "export": bool(shown.events) and not document.filter.dismissed,
        "review": document.counts.proposals > 0,
        **dict.fromkeys(_FOR_ANY, bool(events)),
        **dict.fromkeys(_FOR_DATED, any(event.when is not None for event in events)),
        "merge": len(events) > 1,
        "split": len(events) == 1 and len(events[0].claims) > 1,
        **dict.fromkeys(("rename", "edit"), len(events) == 1),
        **dict.fromkeys(("accept", "dismiss"), any(not status.is_hidden for status in statuses)),
        "bring_back": any(status.is_hidden for status in statuses),
    }
    for id, enabled in useful.items():
        actions[id].setEnabled(enabled)


def _name_steps(actions: Mapping[str, QAction], document: Document) -> None:
    history = document.history
    for id, verb, edit in (
        ("undo", "Undo", history.next_undo),
        ("redo", "Redo", history.next_redo),
    ):
        action = actions[id]
        name = f"{verb} {edit.name}" if edit else verb
        action.setText(name.replace("&", "&&"))  # else a mnemonic
        set_tooltip(action, name)
        action.setEnabled(edit is not None)
