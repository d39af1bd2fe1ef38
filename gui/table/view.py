"""The event table: sortable, editable in place, with the shared selection."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from gui.document.document import Document
from gui.selection import Selection
from gui.table.columns import Column
from gui.table.model import EventModel
from gui.widgets.letter_guard import LetterGuard
from gui.widgets.row_selection import rows_of, selection_of
from timeline.project.edits import Edit

_WIDTHS = {
    Column.DATE: 132,
    Column.SENTENCE: 190,
    Column.SOURCES: 72,
    Column.STATUS: 78,
    Column.ARTICLE: 104,
    Column.WEIGHT: 74,
    Column.PEOPLE: 80,
    Column.ORGANISATIONS: 76,
    Column.PLACES: 66,
    Column.CATEGORY: 76,
    Column.TAGS: 60,
    Column.GROUP: 60,
    Column.NOTE: 100,
}
_LEAST_TITLE = 220  # px
_ROW_HEIGHT = 28
_Flags = QItemSelectionModel.SelectionFlag


class EventTable(QTableView):
    """Shows the visible events. It is updated only while it is visible itself."""

    status_message = Signal(str)
    refused = Signal(str, str)  # event id, the invalid date

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__()
        self._document, self._selection = document, selection
        self.letter_guard = LetterGuard(self)
        self._stale = True
        self._marked: Sequence[str] = ()  # the events whose rows are selected
        self.rows = EventModel(document)
        self.rows.refused.connect(self._keep_refused)
        self.rows.modelReset.connect(self._select_rows)
        self.setModel(self.rows)
        self.setAccessibleName("Event table")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        # Otherwise each paint asks all cells of a column whether they are selected.
        heading.setSelectionModel(QItemSelectionModel(self.rows, heading))
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        heading.setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        selection.changed.connect(self._show_selection)
        document.commit_requested.connect(self.commit)
        document.changed.connect(self._apply_edit)
        document.filtered.connect(self._reload)
        document.replaced.connect(self._reload)

    def _show_selection(self) -> None:
        self.rows.selected = self._selection.ids
        if self.isVisible() and self._selection.ids != self._marked:
            self._select_rows()

    def commit(self) -> None:
        """Commits what is being typed into a cell."""
        editor = self.viewport().findChild(QLineEdit)
        if editor is not None and self.state() is QAbstractItemView.State.EditingState:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # by Enter
            self.letter_guard.begin()

    # --- updates

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._reload()
        self._select_rows()

    def _apply_edit(self, edit: Edit, visible: Edit) -> None:
        if not self.isVisible():
            self._stale = True
        elif edit.articles:
            self._reload()
        else:
            with QSignalBlocker(self):  # the window updates the selection
                self.rows.apply_edit(visible)

    def _reload(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            kept = self._row_in_view()
            self.rows.show_all()
            self._scroll_back(*kept)

    def _row_in_view(self) -> tuple[str, int]:
        """The last selected event if it is in view, else the first one there, and how many rows it
        stands below the first."""
        first = self.rowAt(0)
        if first < 0:
            return "", 0
        last = self.rowAt(self.viewport().height() - 1)
        selected = self.rows.rows_of(self._selection.ids[-1:])
        row = selected[0] if selected and first <= selected[0] <= max(last, first) else first
        return self.rows.at(row).id, row - first

    def _scroll_back(self, id: str, below: int) -> None:
        """Puts an event as many rows below the first one in view, if it is still there."""
        self.executeDelayedItemsLayout()
        for row in self.rows.rows_of([id]):
            self.verticalScrollBar().setValue(row - below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title takes the width that the other columns leave."""
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        others = sum(self.columnWidth(column) for column in Column if column is not Column.TITLE)
        self.setColumnWidth(Column.TITLE, max(self.viewport().width() - others, _LEAST_TITLE))

    def _select_rows(self) -> None:
        """Selects the rows of the selected events."""
        self._marked = self._selection.ids
        rows = self.rows.rows_of(self._marked)
        selection = self.selectionModel()
        with QSignalBlocker(self):
            column = max(self.currentIndex().column(), 0)
            if rows:
                current = self.rows.index(rows[-1], column)
                selection.setCurrentIndex(current, _Flags.NoUpdate)
                self.scrollTo(current)
            selection.select(selection_of(self.rows, rows), _Flags.ClearAndSelect | _Flags.Rows)
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self.signalsBlocked():
            return
        ids = [self.rows.at(row).id for row in rows_of(self.selectionModel().selection())]
        if set(ids) != set(self._selection.ids):
            self._marked = ids
            self._selection.set(ids)

    # --- editing

    def edit_cell(self) -> None:
        """Starts editing the current cell, if it can be edited."""
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _keep_refused(self, id: str, typed: str, why: str) -> None:
        """Passes an invalid date to the inspector, to be corrected there."""
        self.status_message.emit(why)
        self.refused.emit(id, typed)
