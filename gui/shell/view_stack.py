"""The two views of what happened: the timeline, and the table of the same events."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.canvas.view import Canvas
from gui.table.view import EventTable
from gui.tray.chips import Chips


class ViewStack(QStackedWidget):
    """Shows one of them, which has the keyboard when the views are given it."""

    def __init__(self, timeline: QWidget, canvas: Canvas, chips: Chips, table: EventTable) -> None:
        super().__init__()
        self._canvas, self._chips, self._table = canvas, chips, table
        self.addWidget(timeline)
        self.addWidget(table)
        self.show_table(False)

    def show_table(self, shown: bool) -> None:
        """The table, or the timeline."""
        self.setFocusProxy(self._table if shown else self._canvas)
        self.setCurrentIndex(1 if shown else 0)
        self.setFocus()

    def go_back(self) -> None:
        """Gives the keyboard back to the tray where that has asked for a date, else to the view."""
        if self._chips.asked_for_date and self._chips.isVisible():
            self._chips.setFocus()
        else:
            self.setFocus()
