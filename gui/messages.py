"""Messages and questions to the user: message boxes, and texts for the status bar."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

CHANGED_MEANWHILE = "The project changed in the meantime. Try again."
Buttons = QMessageBox.StandardButton
_LISTED = 4  # details that are shown at once; the others are behind a button


class Messages(QObject):
    """The messages of one window.

    `status_message` carries a text for the status bar; `edit_done` one about an edit, after which
    the status bar says how to undo it.
    """

    status_message = Signal(str)
    edit_done = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window = window

    def show_status(self, text: str) -> None:
        """Shows a text in the status bar."""
        self.status_message.emit(text)

    def show_edit_done(self, text: str) -> None:
        """Says in the status bar what an edit has done."""
        self.edit_done.emit(text)

    def error(self, summary: str, details: Sequence[str] = ()) -> None:
        """Says what went wrong; a long list of details can be scrolled."""
        box = self.box(QMessageBox.Icon.Warning, "Dateline", summary)
        if len(details) == 1:
            box.setInformativeText(details[0])
        elif details:
            box.setInformativeText("\n".join(details[:_LISTED]))
            box.setDetailedText("\n".join(details))
        box.exec()

    def ask(
        self,
        title: str,
        question: str,
        explanation: str,
        buttons: Buttons,
        default: Buttons,
        icon: QMessageBox.Icon = QMessageBox.Icon.Warning,
    ) -> int:
        """Asks a question; returns the button that was pressed. Enter presses `default`."""
        box = self.box(icon, title, question)
        box.setInformativeText(explanation)
        box.setStandardButtons(buttons)
        box.setDefaultButton(default)
        return box.exec()

    def box(self, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        """A message box over the window; what it says is plain text."""
        box = QMessageBox(self.window)
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box
