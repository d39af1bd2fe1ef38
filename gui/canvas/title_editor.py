"""Editing a title where it stands."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LEAST_WIDTH = 260
_HEIGHT = 28


class TitleEditor(QLineEdit):
    """A line over an event's title. Enter, or a click elsewhere, commits; Escape cancels."""

    committed = Signal(str, str)  # event id, title

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAccessibleName("Title of the event")
        self.hide()
        self._event = ""
        self._before = ""

    def open(self, event: str, title: str, x: float, y: float) -> None:
        """Starts to edit; `x` and `y` are the upper left of the title, px of the parent."""
        self._event, self._before = event, title
        width = min(
            max(_LEAST_WIDTH, self.fontMetrics().horizontalAdvance(title) + 32),
            self._room.width() - 8,
        )
        left = min(max(round(x) - 9, 4), max(self._room.width() - width - 4, 0))
        self.setGeometry(QRect(left, max(round(y) - 6, 0), width, _HEIGHT))
        self.setText(title)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_and_keep(self) -> None:
        """Ends editing; a title that was changed and is not empty is committed."""
        event, self._event = self._event, ""
        if not event:
            return
        title = " ".join(self.text().split())
        self._leave()
        if title and title != self._before:
            self.committed.emit(event, title)

    def cancel(self) -> None:
        """Ends editing; the title stays as it was."""
        self._event = ""
        self._leave()

    def _leave(self) -> None:
        had_focus = self.hasFocus()
        self.hide()
        if had_focus:
            self._room.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_and_keep()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own context menu
            self.close_and_keep()
