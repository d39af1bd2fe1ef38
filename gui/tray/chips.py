"""The list in the tray: a chip an event, selected with the canvas and dragged onto it."""

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

NO_AXIS = "Nothing has a date yet, so there is no place to drop it. Double-click to type one."

_CELL = QSize(196, 48)  # px, at least so wide: a chip with the gaps around it
_GAP = 4
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_Flags = QItemSelectionModel.SelectionFlag


class Chips(QListView):
    """Only the chips that are seen are looked at: all have one size."""

    date_entry_requested = Signal()  # of the one selected event
    menu_requested = Signal(QPoint)  # of the viewport
    status_message = Signal(str)

    def __init__(self, rows: TrayModel, canvas: Canvas, selection: Selection) -> None:
        super().__init__()
        self.rows, self._canvas, self._selection = rows, canvas, selection
        self._adding = False  # to what is selected elsewhere
        self._held = False  # by the mouse, since it left its place
        self.asked_for_date = False  # for the date of what is selected
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
        self.doubleClicked.connect(self.ask)
        rows.modelReset.connect(self._mark)
        selection.changed.connect(self._follow)

    def fit_width(self, width: int) -> int:
        """Parts a width among the chips of a line; returns how many lines all of them need."""
        # Qt keeps room for the scroll bar, and the last pixel of a line free.
        room = max(width - self.verticalScrollBar().sizeHint().width() - 1, 1)
        columns = max(room // _CELL.width(), 1)
        grid = QSize(room // columns, _CELL.height())
        if self.gridSize() != grid:
            self.setGridSize(grid)
        return -(-self.rows.rowCount() // columns)

    def _follow(self) -> None:
        self.asked_for_date = False
        self._mark()

    def _mark(self) -> None:
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
        """Selects the events of the selected chips, in addition to those elsewhere if so wished."""
        selection = self._selection.ids
        kept = selection if self._adding else ()
        elsewhere = [id for id in kept if not self.rows.rows_of([id])]
        ids = [*elsewhere, *map(self.rows.id_at, self._rows_here())]
        if set(ids) != set(selection):
            self._selection.set(ids)

    def _rows_here(self) -> list[int]:
        return rows_of(self.selectionModel().selection())

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    # --- dragging onto the canvas

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        self._held = True
        if self._canvas.middle() is None:
            self.status_message.emit(NO_AXIS)
            return
        rows = dict.fromkeys((self.currentIndex().row(), *self._rows_here()))
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._canvas.begin_drop([self.rows.id_at(row) for row in rows])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._held:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held:
            super().mouseMoveEvent(event)
        elif self._canvas.is_dragging:
            self._canvas.mouseMoveEvent(self._on_canvas(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._held:
            super().mouseReleaseEvent(event)
            if event.button() is Qt.MouseButton.LeftButton:
                self._select()  # a click on the one chip selected deselects what is elsewhere
            return
        if not event.buttons():
            self._held = False
            self.viewport().unsetCursor()
            if self._canvas.is_dragging:
                self._drop(self._on_canvas(event))

    def _drop(self, event: QMouseEvent) -> None:
        self._canvas.mouseReleaseEvent(event)
        if self._canvas.viewport().rect().contains(event.position().toPoint()):
            self._canvas.setFocus()  # where the event is now

    def _on_canvas(self, event: QMouseEvent) -> QMouseEvent:
        """What the mouse does here, as it looks from the canvas."""
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
            event.accept()  # nothing is a command while something is held
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._canvas.is_dragging or event.key() == Qt.Key.Key_Escape:
            self._canvas.keyPressEvent(event)
        elif event.key() in _ARROWS and not self._rows_here():
            self._adding = False  # the first one is selected, not passed over
            self.selectionModel().select(self.currentIndex(), _Flags.ClearAndSelect)
        else:
            super().keyPressEvent(event)

    def ask(self) -> None:
        """Asks for the date of the selected event."""
        self.asked_for_date = True
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
        if index.isValid() and not self._held:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_requested.emit(at)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())


class _ChipDelegate(QStyledItemDelegate):
    """Paints a chip as the canvas paints its cards."""

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
