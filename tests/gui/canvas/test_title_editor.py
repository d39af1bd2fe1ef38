"""Editing a title on the canvas."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.canvas.conftest import Hands
from tests.layout.samples import project

THURSDAY = "a:0"  # 6 January 2022


def editor(hands: Hands) -> QLineEdit:
    found = hands.canvas.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_double_click_edits_the_title_and_enter_commits(hands: Hands, qtbot: QtBot) -> None:
    hands.double_click(hands.on(THURSDAY))
    line = editor(hands)
    assert line.isVisible()
    assert line.text() == "Protesters and police die in violent demonstrations"
    line.clear()
    QTest.keyClicks(line, "  Many   die ")
    with qtbot.waitSignal(hands.canvas.retitle_requested) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [THURSDAY, "Many die"]
    assert not line.isVisible()


def test_escape_leaves_the_title_alone(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.edit_title(THURSDAY)
    line = editor(hands)
    QTest.keyClicks(line, "Something else")
    with qtbot.assertNotEmitted(hands.canvas.retitle_requested):
        QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()


def test_empty_title_is_no_title(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.edit_title(THURSDAY)
    editor(hands).clear()
    with qtbot.assertNotEmitted(hands.canvas.retitle_requested):
        QTest.keyClick(editor(hands), Qt.Key.Key_Return)


def test_click_elsewhere_keeps_what_was_typed(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.edit_title(THURSDAY)
    QTest.keyClicks(editor(hands), "Many die")
    with qtbot.waitSignal(hands.canvas.retitle_requested) as told:
        hands.click(hands.empty_place())
    assert told.args == [THURSDAY, "Many die"]


def test_title_of_an_event_that_is_gone_is_not_committed(hands: Hands, qtbot: QtBot) -> None:
    hands.canvas.edit_title(THURSDAY)
    QTest.keyClicks(editor(hands), "Many die")
    with qtbot.assertNotEmitted(hands.canvas.retitle_requested):
        hands.show(project())
    assert not editor(hands).isVisible()
