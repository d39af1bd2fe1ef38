"""The summary of several selected events in the inspector."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.using import events, press
from timeline.dates import When

WEDNESDAY, THURSDAY = When.day(2022, 1, 5), When.day(2022, 1, 6)


def test_the_inspector_says_how_many_and_offers_what_can_be_done(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, "Ctrl+A")
    several = window.inspector.multi_selection
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
