"""The paste dialog: starts with the clipboard, adds only what is there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.paste import PasteDialog


def test_it_starts_with_the_clipboard(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Date: 2022-01-07\nIt fell yesterday.")
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.text.startswith("Date: 2022-01-07")
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_nothing_cannot_be_added(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("")
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    assert not dialog.add_button.isEnabled()
    qtbot.keyClicks(dialog.editor, "It fell.")
    assert dialog.add_button.isEnabled()
