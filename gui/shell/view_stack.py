"""The two views of the events: timeline and table."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.canvas.view import Canvas
from gui.table.view import EventTable
from gui.tray.chips import Chips


class ViewStack(QStackedWidget):
    """Shows the timeline or the table, which is its focus proxy."""

    def __init__(self, timeline: QWidget, canvas: Canvas, chips: Chips, table: EventTable) -> None:
        super().__init__()
        self._canvas, self._chips, self._table = canvas, chips, table
        self.addWidget(timeline)
        self.addWidget(table)
        self.show_table(False)

    def show_table(self, shown: bool) -> None:
        """Shows the table or the timeline."""
        self.setFocusProxy(self._table if shown else self._canvas)
        self.setCurrentIndex(1 if shown else 0)
        self.setFocus()

    def return_focus(self) -> None:
        """Focuses the tray if a date was requested from there, otherwise the current view."""
        if self._chips.date_requested and self._chips.isVisible():
            self._chips.setFocus()
        else:
            self.setFocus()
