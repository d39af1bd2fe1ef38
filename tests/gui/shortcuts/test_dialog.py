"""The dialog that lists and changes all shortcuts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gui.commands.menu_table import GESTURES
from gui.commands.table import COMMANDS, default_keys
from gui.document.settings import Settings
from gui.shell.window import Window
from gui.shortcuts.dialog import ShortcutsDialog, shown_keys
from gui.shortcuts.keys import join_keys
from gui.shortcuts.record_dialog import RecordKeyDialog
from tests.gui.using import activate, event_on, key_as_shown, press
from timeline.dates import When
from timeline.model import Status

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
THURSDAY = When.day(2022, 1, 6)
ENTER = Qt.Key.Key_Return


@pytest.fixture
def dialog(qtbot: QtBot, window: Window) -> Iterator[ShortcutsDialog]:
    dialog = ShortcutsDialog(window.shortcuts, window)
    dialog.show()
    activate(qtbot, dialog)
    yield dialog
    dialog.close()


def go_to(dialog: ShortcutsDialog, id: str) -> None:
    dialog.commands.setCurrentItem(dialog.commands.rows[id])


def shown(dialog: ShortcutsDialog, id: str) -> str:
    return dialog.commands.rows[id].text(1)


def answer_with(
    qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Presses a key in the dialog that is about to ask for one, and confirms it."""

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, RecordKeyDialog)
        qtbot.keyClick(asked.field, key, modifiers)
        qtbot.mouseClick(asked.set_button, LEFT)
        if asked.isVisible():
            asked.reject()

    QTimer.singleShot(0, answer)


def test_every_shortcut_and_gesture_is_listed(dialog: ShortcutsDialog) -> None:
    assert set(dialog.commands.rows) == set(COMMANDS)
    for id, row in dialog.commands.rows.items():
        assert row.text(0) == COMMANDS[id].name
        assert row.text(1) == join_keys(shown_keys(COMMANDS[id], default_keys(COMMANDS[id])))
        assert row.text(2)
    fixed = dialog.commands.topLevelItem(dialog.commands.topLevelItemCount() - 1)
    assert [fixed.child(n).text(0) for n in range(fixed.childCount())] == [w for w, _ in GESTURES]


def test_the_keys_of_rare_keyboards_are_left_out() -> None:
    undo, redo = default_keys(COMMANDS["undo"]), default_keys(COMMANDS["redo"])
    assert shown_keys(COMMANDS["undo"], undo) == ["Ctrl+Z"]
    assert shown_keys(COMMANDS["redo"], redo) == redo
    assert shown_keys(COMMANDS["undo"], undo[1:]) == undo[1:]  # where the usual one was taken away


def test_the_search_finds_commands_and_keys_and_enter_goes_to_the_list(
    qtbot: QtBot, dialog: ShortcutsDialog
) -> None:
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, "shift+m")
    visible = [id for id, row in dialog.commands.rows.items() if not row.isHidden()]
    assert visible == ["split"]
    qtbot.keyClick(dialog.search, ENTER)
    assert dialog.isVisible()
    assert dialog.commands.hasFocus()
    assert dialog.commands.current() == COMMANDS["split"]
    dialog.search.setText("no such thing")
    assert dialog.no_matches.isVisible()
    assert not dialog.change_button.isEnabled()
    dialog.search.clear()
    assert not dialog.no_matches.isVisible()
    assert dialog.commands.isVisible()


def test_a_new_key_works_at_once_and_the_old_one_no_longer(
    qtbot: QtBot, window: Window, dialog: ShortcutsDialog
) -> None:
    go_to(dialog, "accept")
    answer_with(qtbot, Qt.Key.Key_Q)
    qtbot.keyClick(dialog.commands, ENTER)
    assert shown(dialog, "accept") == "Q"
    dialog.close()
    activate(qtbot, window)
    event = event_on(window, THURSDAY)
    window.canvas.setFocus()
    window.selection.reveal([event.id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_A)
    assert event_on(window, THURSDAY).status is Status.PROPOSED
    qtbot.keyClick(window.canvas, Qt.Key.Key_Q)
    assert event_on(window, THURSDAY).status is Status.ACCEPTED


def test_a_double_click_asks_and_what_the_mouse_does_cannot_be_changed(
    qtbot: QtBot, dialog: ShortcutsDialog
) -> None:
    tree = dialog.commands
    answer_with(qtbot, Qt.Key.Key_G, CONTROL)
    go_to(dialog, "by_category")
    at = tree.visualItemRect(tree.rows["by_category"]).center()
    qtbot.mouseClick(tree.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(tree.viewport(), LEFT, pos=at)
    assert shown(dialog, "by_category") == "Ctrl+G"
    fixed = tree.topLevelItem(tree.topLevelItemCount() - 1)
    tree.setCurrentItem(fixed.child(0))
    at = tree.visualItemRect(fixed.child(0)).center()
    qtbot.mouseDClick(tree.viewport(), LEFT, pos=at)
    for button in (dialog.change_button, dialog.add_button, dialog.reset_button):
        assert not button.isEnabled()


def test_a_shortcut_is_added_removed_and_reset(
    qtbot: QtBot, window: Window, dialog: ShortcutsDialog
) -> None:
    go_to(dialog, "fit")
    assert not dialog.reset_button.isEnabled()
    answer_with(qtbot, Qt.Key.Key_W)
    qtbot.mouseClick(dialog.add_button, LEFT)
    assert shown(dialog, "fit") == "F or 0 or W"
    assert dialog.commands.rows["fit"].font(1).bold()
    assert dialog.commands.rows["fit"].toolTip(1) == "Changed; default: F or 0"
    qtbot.mouseClick(dialog.remove_button, LEFT)
    assert shown(dialog, "fit") == ""
    assert not dialog.remove_button.isEnabled()
    assert key_as_shown(window, "fit") == ""
    qtbot.mouseClick(dialog.reset_button, LEFT)
    assert shown(dialog, "fit") == "F or 0"
    assert not dialog.commands.rows["fit"].font(1).bold()
    assert Settings.load().keys == {}


def test_a_key_that_is_taken_over_goes_back_when_its_new_command_is_reset(
    qtbot: QtBot, dialog: ShortcutsDialog
) -> None:
    go_to(dialog, "save_as")
    answer_with(qtbot, Qt.Key.Key_E, CONTROL)
    qtbot.mouseClick(dialog.change_button, LEFT)
    assert (shown(dialog, "save_as"), shown(dialog, "export")) == ("Ctrl+E", "")
    qtbot.mouseClick(dialog.reset_button, LEFT)
    assert (shown(dialog, "save_as"), shown(dialog, "export")) == ("Ctrl+Shift+S", "Ctrl+E")


def test_a_reset_asks_before_it_reassigns_a_key(
    qtbot: QtBot, window: Window, dialog: ShortcutsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes]

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return answers.pop(0)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    window.shortcuts.assign("save_as", ["Ctrl+E"])
    go_to(dialog, "export")
    qtbot.mouseClick(dialog.reset_button, LEFT)
    assert asked == ["Ctrl+E is assigned to “Save as”."]
    assert key_as_shown(window, "export") == ""
    qtbot.mouseClick(dialog.reset_button, LEFT)
    assert key_as_shown(window, "export") == "Ctrl+E"
    assert key_as_shown(window, "save_as") == ""


def test_reset_all_asks_and_restores_the_defaults(
    qtbot: QtBot, window: Window, dialog: ShortcutsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not dialog.reset_all_button.isEnabled()
    for id, key in (("accept", "Q"), ("save", "F5")):
        window.shortcuts.assign(id, [key])
    go_to(dialog, "accept")
    asked: list[str] = []

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(f"{box.text()} {box.informativeText()}")
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "exec", answer)
    qtbot.mouseClick(dialog.reset_all_button, LEFT)
    assert asked == ["Reset all shortcuts to defaults? 2 commands have changed shortcuts."]
    assert (shown(dialog, "accept"), shown(dialog, "save")) == ("A", "Ctrl+S")
    assert not dialog.reset_all_button.isEnabled()


def test_f1_opens_it(qtbot: QtBot, window: Window) -> None:
    opened: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        opened.append(isinstance(dialog, ShortcutsDialog))
        dialog.close()

    QTimer.singleShot(0, look)
    press(qtbot, window, "F1")
    assert opened == [True]
