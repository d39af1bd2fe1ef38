"""Several events selected in the window: what the inspector offers, and one step for all."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.window import Window
from tests.gui.using import event_on, events, picture_of, place_of, press
from timeline.dates import When

WEDNESDAY, THURSDAY = When.day(2022, 1, 5), When.day(2022, 1, 6)
ALT = Qt.KeyboardModifier.AltModifier


def test_the_inspector_says_how_many_and_offers_what_can_be_done(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, "Ctrl+A")
    several = window.inspector.several
    assert several.isVisible()
    assert several.title.text() == "3 events selected"
    assert several.dates.text() == "1971 – Thu 6 Jan 2022"
    assert not window.inspector.hint.isVisible()
    offered = {button.text(): button for button in several.findChildren(QPushButton)}
    qtbot.mouseClick(offered["Move later"], Qt.MouseButton.LeftButton)
    assert window.actions_by_id["undo"].text() == "Undo Move 3 events"
    moved = {event.when for event in events(window)}
    assert {THURSDAY, When.day(2022, 1, 7)} < moved
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not several.isVisible()


def test_nudging_moves_by_the_unit_of_each_and_is_one_step(qtbot: QtBot, window: Window) -> None:
    before = window.document.project.events
    window.canvas.setFocus()
    press(qtbot, window, "Ctrl+A")
    qtbot.keyClick(window.canvas, Qt.Key.Key_Left, ALT)
    assert WEDNESDAY in {event.when for event in events(window)}
    assert THURSDAY not in {event.when for event in events(window)}
    assert len(window.canvas.selection) == 3
    press(qtbot, window, "Ctrl+Z")
    assert window.document.project.events == before


def test_delete_takes_all_that_is_selected(qtbot: QtBot, window: Window) -> None:
    window.canvas.setFocus()
    press(qtbot, window, "Ctrl+A")
    qtbot.keyClick(window.canvas, Qt.Key.Key_Backspace)
    assert not events(window)
    assert window.actions_by_id["undo"].text() == "Undo Delete 3 events"
    assert not window.actions_by_id["delete"].isEnabled()


def test_a_day_becomes_a_stretch_of_time(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.canvas.select([event.id])
    window.actions_by_id["stretch"].trigger()
    when = window.document.project.events[event.id].when
    assert when is not None
    assert (when.start, when.end) == (THURSDAY.start, THURSDAY.start + 2 * 86_400)


def test_no_command_comes_between_while_an_event_is_held(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    viewport, start = window.canvas.viewport(), place_of(window, event.id)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 60, 400):
        qtbot.mouseMove(viewport, start + QPoint(step, 0))
    assert window.canvas._mouse.is_dragging
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert event.id in window.document.project.events
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    assert event_on(window, THURSDAY).id == event.id
    assert picture_of(window).box_of(event.id) is not None
