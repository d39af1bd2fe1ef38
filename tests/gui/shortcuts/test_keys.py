"""Which keys a command may have, and how a pressed key is written down."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from gui.commands.table import COMMANDS, default_keys
from gui.shortcuts.keys import is_key, pressed_key, rejection

NONE, SHIFT, CONTROL, ALT, PAD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


@pytest.mark.parametrize(
    ("key", "modifiers", "sign", "written"),
    [
        (Qt.Key.Key_A, NONE, "a", "A"),
        (Qt.Key.Key_A, SHIFT, "A", "Shift+A"),
        (Qt.Key.Key_K, CONTROL | ALT, "", "Ctrl+Alt+K"),
        (Qt.Key.Key_Plus, SHIFT, "+", "+"),  # Shift takes part in typing it
        (Qt.Key.Key_Plus, PAD, "+", "+"),
        (Qt.Key.Key_Space, SHIFT, " ", "Shift+Space"),
        (Qt.Key.Key_Delete, NONE, "\x7f", "Del"),
        (Qt.Key.Key_Return, CONTROL, "\r", "Ctrl+Return"),
        (Qt.Key.Key_Comma, CONTROL, ",", "Ctrl+,"),
        (0x424, NONE, "ф", "Ф"),
        (Qt.Key.Key_Shift, SHIFT, "", ""),
        (Qt.Key.Key_AltGr, NONE, "", ""),
        (Qt.Key.Key_Dead_Acute, NONE, "", ""),
        (Qt.Key.Key_unknown, NONE, "", ""),
    ],
)
def test_a_pressed_key_is_written_as_qt_does(
    key: int, modifiers: Qt.KeyboardModifier, sign: str, written: str
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, int(key), modifiers, sign)
    assert pressed_key(event) == written
    assert is_key(written) is bool(written)


@pytest.mark.parametrize("text", ["", "nonsense", "Ctrl+", "Ctrl+K, Ctrl+C", "ctrl+a", 7, None, []])
def test_only_one_valid_key_is_a_key(text: object) -> None:
    assert not is_key(text)


@pytest.mark.parametrize(
    ("id", "key", "why"),
    [
        (
            "save",
            "S",
            "“Save” works everywhere, including in text fields, where S is used for typing",
        ),
        ("save", "Shift+S", "Shift+S is used for typing"),
        ("save", "Space", "including in text fields"),
        ("save", "Shift+Del", "including in text fields"),
        ("rename", "Esc", "Esc cancels the current action everywhere"),
        ("rename", "Tab", "Tab moves to the next field or button"),
        ("rename", "Alt+F", "Alt+F opens the File menu"),
        ("accept", "Return", "Return is used by the fields and buttons of the inspector"),
        ("accept", "Left", "Left is used to navigate in the tray, the table and the article,"),
        (
            "delete",
            "Down",
            "Down is used to navigate in the tray and the table, where “Delete” also works.",
        ),
        ("add_here", "Space", "Space is used to navigate in the article, where"),
    ],
)
def test_a_key_that_is_needed_elsewhere_is_rejected_with_a_reason(
    id: str, key: str, why: str
) -> None:
    assert why in rejection(COMMANDS[id], key)


@pytest.mark.parametrize(
    ("id", "key"),
    [
        ("save", "Ctrl+J"),
        ("save", "F5"),
        ("save", "Shift+F5"),
        ("accept", "Q"),
        ("accept", "Shift+Q"),
        ("accept", "?"),
        ("next", "J"),
        ("next", "Return"),
        ("rename", "PgUp"),
        ("delete", "Ctrl+Backspace"),
    ],
)
def test_any_other_key_will_do(id: str, key: str) -> None:
    assert rejection(COMMANDS[id], key) == ""


def test_no_key_of_the_table_would_be_refused() -> None:
    for command in COMMANDS.values():
        for key in default_keys(command)[:1]:
            assert is_key(key)
            assert rejection(command, key) == "", command.id
