"""The editor of an event's title on the canvas."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.canvas.painter import font
from timeline.layout.picture import Label

_LEAST_WIDTH = 260
_BESIDE = 10  # px from the frame to the text
_ABOVE = 7


class TitleEditor(QLineEdit):
    """A line edit over an event's title. A click elsewhere commits, Escape cancels, and Enter
    emits `entered`."""

    committed = Signal(str, str)  # event id, title
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAccessibleName("Title of the event")
        self.hide()
        self.editing = ""  # id of the event, empty without one
        self._before = ""

    def open(self, event: str, title: str, lines: Sequence[Label]) -> None:
        """Starts editing the title shown in `lines`, in px of the parent, and covers them."""
        self.editing, self._before = event, title
        self.setFont(font(lines[0].size, lines[0].weight))
        box, last = lines[0].box, lines[-1].box
        wanted = self.fontMetrics().horizontalAdvance(title) + 3 * _BESIDE
        width = min(max(wanted, _LEAST_WIDTH), self._room.width() - 2 * _BESIDE)
        left = min(max(round(box.x) - _BESIDE, 0), self._room.width() - width)
        top = max(round(box.y) - _ABOVE, 0)
        self.setGeometry(left, top, width, round(last.bottom + _ABOVE) - top)
        self.setText(title)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Ends editing; commits a title that has changed and is not empty."""
        event, self.editing = self.editing, ""
        if not event:
            return
        title = " ".join(self.text().split())
        self._leave()
        if title and title != self._before:
            self.committed.emit(event, title)

    def cancel(self) -> None:
        """Ends editing without a change."""
        self.editing = ""
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
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own context menu
            self.commit()
