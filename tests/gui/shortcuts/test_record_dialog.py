"""The dialog that records a key and checks it at once."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from gui.commands.table import COMMANDS
from gui.shell.window import Window
from gui.shortcuts.record_dialog import RecordKeyDialog
from tests.gui.using import activate

CONTROL = Qt.KeyboardModifier.ControlModifier
Ask = Callable[[str], RecordKeyDialog]


@pytest.fixture
def ask(qtbot: QtBot, window: Window) -> Iterator[Ask]:
    """Opens the dialog for a command."""
    dialogs: list[RecordKeyDialog] = []

    def opened(id: str) -> RecordKeyDialog:
        dialog = RecordKeyDialog(window.shortcuts, COMMANDS[id], window)
        dialogs.append(dialog)
        dialog.show()
        activate(qtbot, dialog)
        return dialog

    yield opened
    for dialog in dialogs:
        dialog.close()


def test_it_begins_with_the_keys_there_are(ask: Ask) -> None:
    assert ask("delete").status.text() == "Current shortcut: Del or Backspace"
    dialog = ask("open_sample")
    assert dialog.status.text() == "No shortcut assigned."
    assert dialog.field.hasFocus()
    assert not dialog.set_button.isEnabled()


@pytest.mark.parametrize(
    ("key", "shown"), [(Qt.Key.Key_J, "J"), (Qt.Key.Key_PageUp, "PgUp"), (Qt.Key.Key_F7, "F7")]
)
def test_a_free_key_can_be_set(qtbot: QtBot, ask: Ask, key: Qt.Key, shown: str) -> None:
    dialog = ask("next")
    qtbot.keyClick(dialog.field, key)
    assert dialog.field.text() == shown
    assert dialog.status.text() == f"{shown} is available."
    qtbot.keyClick(dialog.field, Qt.Key.Key_Tab)
    assert dialog.set_button.hasFocus()
    qtbot.keyClick(dialog.set_button, Qt.Key.Key_Space)
    assert dialog.result() == RecordKeyDialog.DialogCode.Accepted
    assert dialog.key == shown


def test_a_key_of_another_command_can_be_reassigned(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask("accept")
    qtbot.keyClick(dialog.field, Qt.Key.Key_D)
    assert dialog.status.text() == ("D is assigned to “Dismiss”, which will lose it.")
    assert dialog.set_button.text() == "Reassign"
    assert dialog.set_button.isEnabled()
    qtbot.keyClick(dialog.field, Qt.Key.Key_A)
    assert dialog.status.text() == "“Accept” already has this shortcut."
    assert not dialog.set_button.isEnabled()
    qtbot.keyClick(dialog.field, Qt.Key.Key_J)
    assert dialog.set_button.text() == "Set shortcut"


def test_keys_of_the_window_do_nothing_while_one_is_recorded(
    qtbot: QtBot, window: Window, ask: Ask
) -> None:
    dialog = ask("save_as")
    qtbot.keyClick(dialog.field, Qt.Key.Key_T, CONTROL)
    assert not window.table.isVisible()
    assert dialog.status.text().startswith(
        "Ctrl+T is assigned to “Event table”, which will lose it."
    )


def test_the_same_key_elsewhere_is_no_conflict(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask("edit_cell")  # in the table
    qtbot.keyClick(dialog.field, Qt.Key.Key_N)  # on the timeline and in the article
    assert dialog.status.text() == "N is available."


def test_a_key_that_cannot_work_is_refused_and_escape_leaves(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask("save")
    qtbot.keyClick(dialog.field, Qt.Key.Key_S)
    assert "works everywhere, including in text fields" in dialog.status.text()
    assert not dialog.set_button.isEnabled()
    assert dialog.key == ""
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == RecordKeyDialog.DialogCode.Rejected


def test_cancel_leaves_all_as_it_was(qtbot: QtBot, window: Window, ask: Ask) -> None:
    dialog = ask("accept")
    qtbot.keyClick(dialog.field, Qt.Key.Key_J)
    buttons = dialog.findChild(QDialogButtonBox)
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert dialog.result() == RecordKeyDialog.DialogCode.Rejected
    assert window.shortcuts.of("accept") == ("A",)
