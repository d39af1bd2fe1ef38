"""The list of undated events in the tray, which can be dragged onto the canvas."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui.canvas.painter import measure, paint
from gui.canvas.view import Canvas
from gui.selection import Selection
from gui.tray.model import Index, TrayModel
from gui.widgets.row_selection import rows_of, selection_of
from timeline.layout.chip import ChipState, draw_chip

NO_AXIS = (
    "No event has a date yet, so there is no timeline to drop on. Double-click to enter a date."
)

_CELL = QSize(196, 48)  # px, the least size of a chip with its gaps
_GAP = 4
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_Flags = QItemSelectionModel.SelectionFlag


class Chips(QListView):
    """A chip for each undated event. All have the same size, so only visible ones are laid out."""

    date_entry_requested = Signal()  # of the selected event
    menu_requested = Signal(QPoint)  # of the viewport
    status_message = Signal(str)

    def __init__(self, rows: TrayModel, canvas: Canvas, selection: Selection) -> None:
        super().__init__()
        self.rows, self._canvas, self._selection = rows, canvas, selection
        self._adding = False  # to the events selected in other views
        self._dragging = False
        self.date_requested = False  # since the selection changed
        self.setModel(rows)
        self.setItemDelegate(_ChipDelegate(canvas, self))
        self.setAccessibleName("Events without a date")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self.request_date)
        rows.modelReset.connect(self._select_rows)
        selection.changed.connect(self._show_selection)

    def fit_width(self, width: int) -> int:
        """Fits whole chips into a width; returns how many lines are needed for all."""
        # Qt reserves room for the scroll bar and the last pixel of a line.
        room = max(width - self.verticalScrollBar().sizeHint().width() - 1, 1)
        columns = max(room // _CELL.width(), 1)
        grid = QSize(room // columns, _CELL.height())
        if self.gridSize() != grid:
            self.setGridSize(grid)
        return -(-self.rows.rowCount() // columns)

    def _show_selection(self) -> None:
        self.date_requested = False
        self._select_rows()

    def _select_rows(self) -> None:
        """Selects the chips of the selected events, and brings the last into view."""
        rows = self.rows.rows_of(self._selection.ids)
        last = self.rows.index(rows[-1], 0) if rows else QModelIndex()
        if set(rows) != set(self._rows_here()):
            with QSignalBlocker(self):
                model = self.selectionModel()
                model.setCurrentIndex(last, _Flags.NoUpdate)
                model.select(selection_of(self.rows, rows), _Flags.ClearAndSelect)
            self.viewport().update()
        if rows and self.isVisible():
            self.scrollTo(last)

    # --- selecting

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        command = super().selectionCommand(index, event)
        self._adding = not command & _Flags.Clear
        return command

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self.signalsBlocked():
            self._select()

    def _select(self) -> None:
        """Selects the events of the selected chips; with Ctrl or Shift keeps those elsewhere."""
        selection = self._selection.ids
        kept = selection if self._adding else ()
        elsewhere = [id for id in kept if not self.rows.rows_of([id])]
        ids = [*elsewhere, *map(self.rows.id_at, self._rows_here())]
        if set(ids) != set(selection):
            self._selection.set(ids)

    def _rows_here(self) -> list[int]:
        return rows_of(self.selectionModel().selection())

    def keyboardSearch(self, search: str) -> None:
        """Disabled, since letters are shortcuts here."""

    # --- dragging onto the canvas

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        self._dragging = True
        if self._canvas.middle() is None:
            self.status_message.emit(NO_AXIS)
            return
        rows = dict.fromkeys((self.currentIndex().row(), *self._rows_here()))
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._canvas.begin_drop([self.rows.id_at(row) for row in rows])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            super().mouseMoveEvent(event)
        elif self._canvas.is_dragging:
            self._canvas.mouseMoveEvent(self._on_canvas(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._dragging:
            super().mouseReleaseEvent(event)
            if event.button() is Qt.MouseButton.LeftButton:
                self._select()  # a click on the only selected chip deselects events elsewhere
            return
        if not event.buttons():
            self._dragging = False
            self.viewport().unsetCursor()
            if self._canvas.is_dragging:
                self._drop(self._on_canvas(event))

    def _drop(self, event: QMouseEvent) -> None:
        self._canvas.mouseReleaseEvent(event)
        if self._canvas.viewport().rect().contains(event.position().toPoint()):
            self._canvas.setFocus()

    def _on_canvas(self, event: QMouseEvent) -> QMouseEvent:
        """A mouse event in coordinates of the canvas."""
        there = self._canvas.viewport().mapFromGlobal(event.globalPosition())
        return QMouseEvent(
            event.type(),
            QPointF(there),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )

    # --- keys and menus

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._canvas.is_dragging:
            event.accept()  # no shortcuts during a drag
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._canvas.is_dragging or event.key() == Qt.Key.Key_Escape:
            self._canvas.keyPressEvent(event)
        elif event.key() in _ARROWS and not self._rows_here():
            self._adding = False  # select the current chip instead of moving on
            self.selectionModel().select(self.currentIndex(), _Flags.ClearAndSelect)
        else:
            super().keyPressEvent(event)

    def request_date(self) -> None:
        """Asks for the date of the selected event."""
        self.date_requested = True
        self.date_entry_requested.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._canvas.is_dragging:
            self._canvas.keyReleaseEvent(event)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._canvas.is_dragging:
            self._canvas.escape()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and not self._dragging:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_requested.emit(at)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())


class _ChipDelegate(QStyledItemDelegate):
    """Paints chips like the cards of the canvas."""

    def __init__(self, canvas: Canvas, parent: Chips) -> None:
        super().__init__(parent)
        self._chips, self._stage = parent, canvas.stage

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._chips.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rows, stage, area = index.model(), self._stage, option.rect
        assert isinstance(rows, TrayModel)
        event = rows.at(index.row())
        size = (area.width() - 2.0 * _GAP, area.height() - 2.0 * _GAP)
        words, colour = rows.words_at(index.row()), stage.colour_of(event)
        picture = draw_chip(event, words, colour, size, _mark(option), stage.theme, measure)
        painter.save()
        painter.translate(area.left() + _GAP, area.top() + _GAP)
        paint(picture, painter)
        painter.restore()


def _mark(option: QStyleOptionViewItem) -> ChipState:
    if option.state & QStyle.StateFlag.State_Selected:
        return ChipState.SELECTED
    here = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
    return ChipState.HOVERED if option.state & here else ChipState.NONE
