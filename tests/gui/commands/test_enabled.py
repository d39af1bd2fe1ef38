"""Which commands are enabled for a project and a selection."""

import pytest

from gui.shell.window import Window
from tests.gui.using import event_on, events
from timeline.dates import When

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)


def enabled(window: Window, *ids: str) -> list[str]:
    return [id for id in ids if window.actions_by_id[id].isEnabled()]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, []),
        (1, ["copy", "delete", "earlier", "rename", "edit", "accept"]),
        (2, ["copy", "delete", "earlier", "merge", "accept"]),
    ],
)
def test_commands_depend_on_the_number_of_selected_events(
    window: Window, count: int, expected: list[str]
) -> None:
    window.selection.set([event.id for event in events(window)[:count]])
    ids = ("copy", "delete", "earlier", "merge", "split", "rename", "edit", "accept", "bring_back")
    assert enabled(window, *ids) == expected


def test_an_event_with_several_sources_can_be_split(window: Window) -> None:
    fell, crack = event_on(window, THURSDAY), event_on(window, WEDNESDAY)
    window.selection.set([fell.id, crack.id])
    window.actions_by_id["merge"].trigger()
    assert enabled(window, "merge", "split") == ["split"]


def test_a_dismissed_event_can_only_be_brought_back(window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.selection.set([event.id])
    window.actions_by_id["dismiss"].trigger()
    window.actions_by_id["show_dismissed"].trigger()
    window.selection.set([event.id])
    assert enabled(window, "accept", "dismiss", "bring_back", "export") == ["bring_back"]


def test_undo_and_redo_name_their_edits(window: Window) -> None:
    undo, redo = window.actions_by_id["undo"], window.actions_by_id["redo"]
    event = event_on(window, THURSDAY)
    window.editing.retitle(event.id, "Fish & chips")
    window.editing.retitle(event.id, "Nothing")
    named = undo.text()
    assert named.startswith("Undo ")
    assert "Fish && chips" in named  # not a mnemonic
    assert not redo.isEnabled()
    undo.trigger()
    assert redo.text() == named.replace("Undo", "Redo", 1)
