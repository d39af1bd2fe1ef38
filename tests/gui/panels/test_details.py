"""Category, tags, group and colour of one event or several."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.using import activate, categorise, event_on, events, picture_of, press
from timeline.dates import When
from timeline.layout.colours import own_colours
from timeline.layout.picture import Bar
from timeline.layout.style import load_theme
from timeline.project import edits

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)


def fills(window: Window, id: str) -> set[str]:
    parts = picture_of(window).primitives
    return {part.fill for part in parts if isinstance(part, Bar) and part.owner == id}


def choose(window: Window, words: str) -> None:
    menu = window.inspector.details.colour.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    activate(qtbot, window)
    return window


def test_an_event_has_a_colour_of_its_own_in_light_and_dark(window: Window) -> None:
    id = event_on(window, THURSDAY).id
    window.selection.reveal([id])
    choose(window, "Plum")
    assert window.document.project.events[id].colour == "plum"
    assert window.actions_by_id["undo"].text().startswith("Undo Colour of “")
    assert own_colours(load_theme("light"))["plum"] in fills(window, id)
    window.canvas.set_theme(load_theme("dark"))
    assert own_colours(load_theme("dark"))["plum"] in fills(window, id)
    choose(window, "Automatic")
    assert window.document.project.events[id].colour == ""


def test_several_events_are_given_the_same_in_one_step(qtbot: QtBot, window: Window) -> None:
    first, *_ = events(window)
    window.selection.reveal([first.id])
    tags = window.inspector.details.tags
    tags.setFocus()
    qtbot.keyClicks(tags, "rain, bridge")
    qtbot.keyClick(tags, Qt.Key.Key_Return)
    window.canvas.setFocus()
    press(qtbot, window, "Ctrl+A")
    assert tags.placeholderText() == "Multiple values"
    window.document.do(edits.set_colour([window.document.project.events[first.id]], "rust"))
    assert window.inspector.details.colour.text() == "Multiple values ▾"
    assert not window.inspector.details.note.isVisible()
    choose(window, "Teal")
    assert {event.colour for event in events(window)} == {"teal"}
    tags.setFocus()
    qtbot.keyClicks(tags, "city")
    qtbot.keyClick(tags, Qt.Key.Key_Return)
    assert {event.tags for event in events(window)} == {("city",)}
    assert window.actions_by_id["undo"].text() == "Undo Tags of 3 events"


def test_what_differs_is_taken_from_all_by_enter_only(qtbot: QtBot, window: Window) -> None:
    first, second, _ = events(window)
    window.document.do(edits.set_group([first], "Bridge"))
    window.document.do(edits.set_group([second], "City"))
    window.selection.reveal([event.id for event in events(window)])
    group = window.inspector.details.group
    group.setFocus()
    qtbot.keyClick(group, Qt.Key.Key_Return)
    assert {event.group for event in events(window)} == {"Bridge", "City", ""}
    qtbot.keyClicks(group, "x")
    qtbot.keyClick(group, Qt.Key.Key_Backspace)
    qtbot.keyClick(group, Qt.Key.Key_Return)
    assert {event.group for event in events(window)} == {""}


def test_a_category_is_one_step_and_is_offered_to_the_next_event(
    qtbot: QtBot, window: Window
) -> None:
    event = categorise(qtbot, window, THURSDAY, "Accident")
    assert event.category == "Accident"
    assert window.actions_by_id["undo"].text().startswith("Undo Category “Accident” for “")
    window.selection.reveal([event_on(window, WEDNESDAY).id])
    field = window.inspector.details.category
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    offered = field.completer().popup()
    qtbot.waitUntil(offered.isVisible)
    assert offered.model().index(0, 0).data() == "Accident"
    qtbot.keyClick(offered, Qt.Key.Key_Down)
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: event_on(window, WEDNESDAY).category == "Accident")


def test_escape_takes_a_typed_category_back(qtbot: QtBot, window: Window) -> None:
    window.selection.reveal([event_on(window, THURSDAY).id])
    field = window.inspector.details.category
    field.setFocus()
    qtbot.keyClicks(field, "Acc")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    window.selection.reveal([])
    assert event_on(window, THURSDAY).category == ""


def test_tags_are_words_with_commas_between(qtbot: QtBot, window: Window) -> None:
    window.selection.reveal([event_on(window, THURSDAY).id])
    field = window.inspector.details.tags
    field.setFocus()
    qtbot.keyClicks(field, "rain,  bridge, rain, ")
    window.selection.reveal([])  # what was typed is taken over
    assert event_on(window, THURSDAY).tags == ("rain", "bridge")
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(window.filter_bar.search, "bridge rain")
    qtbot.keyClick(window.filter_bar.search, Qt.Key.Key_Return)
    window.selection.reveal([event_on(window, THURSDAY).id])
    assert window.inspector.details.tags.text() == "rain, bridge"
