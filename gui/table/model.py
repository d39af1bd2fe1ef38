"""The events shown, as rows: sorted by a column, kept in step with every edit."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gui.document import Document
from gui.table.columns import EDITABLE, FOR_SEVERAL, LOOKS, Column, edit_of
from timeline.model import Event
from timeline.project.edits import Edit

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)


class EventModel(QAbstractTableModel):
    """Rows stay where they are while they are edited; sorting is asked for."""

    refused = Signal(str, str, str)  # event id, what was typed as its date, why it is none

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._order = (Column.DATE, Qt.SortOrder.AscendingOrder)
        self.selected: Sequence[str] = ()  # which an edit of some columns is meant for

    # --- what is shown

    def show_all(self) -> None:
        """Takes the events shown now, in order."""
        column, order = self._order
        project = self._document.shown
        key = LOOKS[column].key
        self.beginResetModel()
        # Of equals the earlier first, whichever way one sorts.
        events = sorted(project.events.values(), key=lambda e: LOOKS[Column.DATE].key(e, project))
        down = order is Qt.SortOrder.DescendingOrder
        events.sort(key=lambda event: key(event, project), reverse=down)
        self._ids = [event.id for event in events]
        self._rows = {id: row for row, id in enumerate(self._ids)}
        self.endResetModel()

    def follow(self, visible: Edit) -> None:
        """Shows what an edit has changed of the events shown."""
        if any(change.before is None or change.after is None for change in visible.events):
            self.show_all()
            return
        for change in visible.events:
            row = self._rows[change.id]
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def row_of(self, id: str) -> int | None:
        """The row of an event, None where it is not shown."""
        return self._rows.get(id)

    def at(self, row: int) -> Event:
        """The event of a row."""
        return self._document.project.events[self._ids[row]]

    # --- Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        horizontal = orientation is Qt.Orientation.Horizontal
        return LOOKS[Column(section)].heading if horizontal else section + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _SHOWN:
            return None
        return LOOKS[Column(index.column())].words(self.at(index.row()), self._document.project)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and Column(index.column()) in EDITABLE
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        event, column = self.at(index.row()), Column(index.column())
        if str(value) == self.data(index):
            return False
        if column in FOR_SEVERAL and event.id in self.selected:
            make = partial(_edit_of_all, column, event, str(value))
            self._document.doing.edit("Changing", self.selected, make)
            return True
        try:
            edit = edit_of(column, event, [event], str(value))
        except ValueError as error:
            self.refused.emit(event.id, str(value), str(error))
            return False
        if edit is not None:
            self._document.do(edit)
        return edit is not None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (Column(column), order)
        self.show_all()


def _edit_of_all(column: Column, event: Event, typed: str, events: Sequence[Event]) -> Edit:
    return edit_of(column, event, events, typed) or Edit("")
