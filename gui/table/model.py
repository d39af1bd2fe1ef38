"""The model of the event table: the visible events, sorted by a column."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from gui.document.document import Document
from gui.table.columns import BULK_EDITED, COLUMNS, EDITABLE, Column, Context, edit_of
from timeline.model import Event
from timeline.project.edits import Edit

_Index = QModelIndex | QPersistentModelIndex
_DOWN = Qt.SortOrder.DescendingOrder
_DATE = COLUMNS[Column.DATE].key
_FEW = 100  # at most so many rows are inserted, removed or changed one by one
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)


class EventModel(QAbstractTableModel):
    """Edited rows keep their places until the table is sorted again."""

    refused = Signal(str, str, str)  # event id, the invalid date, the reason

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._events: list[Event] = []
        self._rows: dict[str, int] | None = None  # computed on demand
        self._order = (Column.DATE, Qt.SortOrder.AscendingOrder)
        self.selected: Sequence[str] = ()  # to which `BULK_EDITED` columns apply

    # --- content

    def show_all(self) -> None:
        """Shows the visible events, sorted."""
        column, order = self._order
        context = self._context
        self.beginResetModel()
        # Among equals the earlier one first, in either order.
        events = sorted(context.project.events.values(), key=lambda event: _DATE(event, context))
        if column is not Column.DATE or order is _DOWN:
            key = COLUMNS[column].key
            events.sort(key=lambda event: key(event, context), reverse=order is _DOWN)
        self._events = events
        self._rows = None
        self.endResetModel()

    def apply_edit(self, visible: Edit) -> None:
        """Shows the results of an edit of the visible events; other rows keep their places."""
        few = len(visible.events) <= _FEW
        gone = [one.id for one in visible.events if one.after is None]
        new = [one.after for one in visible.events if one.before is None]
        moves_others = self._order[0] is Column.WEIGHT  # which depends on the other events
        if (not few or moves_others) and (gone or new):
            self.show_all()
            return
        self._change([one.after for one in visible.events if one.before and one.after], few=few)
        for row in sorted(self.rows_of(gone), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._events[row]
            self._rows = None
            self.endRemoveRows()
        for event in filter(None, new):
            row = bisect_left(self._events, True, key=partial(self._sorts_before, event))
            self.beginInsertRows(QModelIndex(), row, row)
            self._events.insert(row, event)
            self._rows = None
            self.endInsertRows()

    def _change(self, events: Sequence[Event], *, few: bool) -> None:
        """Replaces events by new states of them."""
        rows = self.rows_of([event.id for event in events])
        for row, event in zip(rows, events, strict=True):
            self._events[row] = event
        ranges = [(row, row) for row in rows] if few else [(0, len(self._events) - 1)]
        for first, last in ranges:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _sorts_before(self, event: Event, other: Event) -> bool:
        """Whether an event comes before another one in the current order."""
        context, (column, order) = self._context, self._order
        one, two = (other, event) if order is _DOWN else (event, other)
        key = COLUMNS[column].key
        first, second = key(one, context), key(two, context)
        if first == second:
            return bool(_DATE(event, context) < _DATE(other, context))
        return bool(first < second)

    @property
    def _context(self) -> Context:
        return Context(self._document.visible, self._salience)

    def _salience(self, id: str) -> float:
        return self._document.salience(id)

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        """The rows of those of these events that are in the table."""
        if self._rows is None:
            self._rows = {event.id: row for row, event in enumerate(self._events)}
        rows = self._rows
        return [rows[id] for id in ids if id in rows]

    def at(self, row: int) -> Event:
        """The event of a row."""
        return self._events[row]

    # --- Qt

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        horizontal = orientation is Qt.Orientation.Horizontal
        return COLUMNS[Column(section)].heading if horizontal else section + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _SHOWN:
            return None
        column = COLUMNS[Column(index.column())]
        text = column.text(self.at(index.row()), Context(self._document.project, self._salience))
        # Only rich text is wrapped in tooltips.
        return f"<p>{escape(text)}</p>" if role == Qt.ItemDataRole.ToolTipRole and text else text

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and Column(index.column()) in EDITABLE
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        event, column = self.at(index.row()), Column(index.column())
        if str(value) == self.data(index):
            return False
        if column in BULK_EDITED and event.id in self.selected:
            make = partial(_edit_of_all, column, event, str(value))
            self._document.edit_events("Editing", self.selected, make)
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
