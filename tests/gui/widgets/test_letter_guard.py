"""Letters that are typed on after a field was confirmed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from gui.widgets.letter_guard import LetterGuard
from tests.gui.using import activate

Key = Qt.Key


class View:
    """A view with the shortcut D, and a guard that has begun."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.area = QListWidget()
        qtbot.addWidget(self.area)
        self.commands: list[str] = []
        for key in ("D", "Shift+D", "Del", "Left", "Ctrl+D"):
            action = QAction(self.area)
            action.setShortcut(key)
            action.triggered.connect(lambda _, key=key: self.commands.append(key))
            self.area.addAction(action)
        self.area.show()
        activate(qtbot, self.area)
        self.area.setFocus()
        self.guard = LetterGuard(self.area)
        self.guard.begin()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self.qtbot.keyClick(self.area, key, modifiers or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def view(qtbot: QtBot) -> View:
    return View(qtbot)


def test_letters_are_ignored_until_escape(qtbot: QtBot, view: View) -> None:
    ignored: list[None] = []
    view.guard.ignored.connect(lambda: ignored.append(None))
    view.press(Key.Key_D)
    view.press(Key.Key_Shift)
    view.press(Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    view.press(Key.Key_Delete)
    assert view.commands == []
    assert len(ignored) == 3
    view.press(Key.Key_Escape)
    view.press(Key.Key_D)
    assert view.commands == ["D"]


@pytest.mark.parametrize(
    ("key", "modifiers", "command"),
    [
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, "Left"),
        (Key.Key_D, Qt.KeyboardModifier.ControlModifier, "Ctrl+D"),
    ],
)
def test_keys_that_type_nothing_are_commands_and_end_it(
    view: View, key: Qt.Key, modifiers: Qt.KeyboardModifier, command: str
) -> None:
    view.press(key, modifiers)
    view.press(Key.Key_D)
    assert view.commands == [command, "D"]


def test_a_click_ends_it(qtbot: QtBot, view: View) -> None:
    qtbot.mouseClick(view.area.viewport(), Qt.MouseButton.LeftButton)
    view.press(Key.Key_D)
    assert view.commands == ["D"]


def test_a_change_of_focus_ends_it(qtbot: QtBot, view: View) -> None:
    view.area.clearFocus()
    view.area.setFocus()
    view.press(Key.Key_D)
    assert view.commands == ["D"]
