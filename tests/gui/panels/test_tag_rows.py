"""Who and where, in the inspector."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.tag_row import TagRow
from gui.panels.tag_rows import HEADING, OF_ALL
from gui.shell.window import Window
from tests.gui.using import activate, event_on, events
from timeline.dates import When
from timeline.model import Status, TagKind
from timeline.project.tags import add_tag

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    activate(qtbot, window)
    window.selection.reveal([event_on(window, THURSDAY).id])
    return window


def row(window: Window, kind: TagKind) -> TagRow:
    return window.inspector.tag_rows.rows[kind]


def add(qtbot: QtBot, window: Window, kind: TagKind, name: str) -> None:
    field = row(window, kind).field
    field.setFocus()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_place_is_added_suggested_and_removed(qtbot: QtBot, window: Window) -> None:
    add(qtbot, window, TagKind.PLACE, "Norvik")
    event = event_on(window, THURSDAY)
    assert (event.places, event.by_hand, event.status) == (
        ("Norvik",),
        {"places"},
        Status.ACCEPTED,
    )
    assert row(window, TagKind.PLACE).field.hasFocus()  # for another one
    window.selection.reveal([event_on(window, WEDNESDAY).id])
    assert row(window, TagKind.PLACE).chips == []
    completions = row(window, TagKind.PLACE).field.completer().model()
    assert completions.index(0, 0).data() == "Norvik"
    window.selection.reveal([event.id])
    (chip,) = row(window, TagKind.PLACE).chips
    chip.setFocus()
    qtbot.keyClick(chip.name, Qt.Key.Key_Delete)
    assert event_on(window, THURSDAY).places == ()
    assert window.actions_by_id["undo"].text().startswith("Undo Remove “Norvik” from “")
    window.actions_by_id["undo"].trigger()
    assert event_on(window, THURSDAY).places == ("Norvik",)


def test_what_is_typed_is_added_to_the_event_for_which_it_was_typed(
    qtbot: QtBot, window: Window
) -> None:
    field = row(window, TagKind.PERSON).field
    field.setFocus()
    qtbot.keyClicks(field, "Ruth Calder")
    window.selection.reveal([event_on(window, WEDNESDAY).id])
    assert event_on(window, THURSDAY).people == ("Ruth Calder",)
    assert event_on(window, WEDNESDAY).people == ()
    assert field.text() == ""


def test_several_events_show_the_tags_of_all_and_get_one_in_one_step(
    qtbot: QtBot, window: Window
) -> None:
    shared = [event_on(window, when) for when in (THURSDAY, WEDNESDAY)]
    window.document.do(add_tag(shared, (TagKind.PLACE, "Norvik")))
    window.document.do(add_tag([event_on(window, THURSDAY)], (TagKind.PLACE, "Tarn")))
    assert window.inspector.tag_rows.heading.text() == HEADING
    assert len(row(window, TagKind.PLACE).chips) == 2
    window.selection.reveal([event.id for event in shared])
    assert window.inspector.tag_rows.heading.text() == OF_ALL
    assert [chip.tag[1] for chip in row(window, TagKind.PLACE).chips] == ["Norvik"]
    add(qtbot, window, TagKind.PERSON, "Ruth Calder")
    assert window.actions_by_id["undo"].text() == "Undo Add “Ruth Calder” to 2 events"
    window.selection.reveal([event.id for event in events(window)])
    assert row(window, TagKind.PLACE).chips == []


def test_nothing_is_shown_without_an_event(window: Window) -> None:
    assert window.inspector.tag_rows.isVisible()
    window.selection.clear()
    assert not window.inspector.tag_rows.isVisible()
