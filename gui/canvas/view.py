"""The canvas: a scroll area that paints the stage and turns mouse and keys into requests.

It knows neither the document nor undo. What a person wants changed is emitted as a signal;
whoever owns the project does it and hands the new one to `set_project`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QScrollBar,
    QToolTip,
    QWidget,
)

from gui.canvas.gestures import Gesture, MoveEvent, Pan
from gui.canvas.painter import paint
from gui.canvas.stage import Stage
from gui.canvas.title_editor import TitleEditor
from gui.canvas.tooltip import tooltip
from timeline.dates import When
from timeline.dates.words import in_words
from timeline.layout.style import Theme
from timeline.model import Project

_WHEEL_PAN = 0.75  # px for each of the 120 units of a wheel's click
_WHEEL_ZOOM = 1.25  # for each click
_KEY_ZOOM = 1.4
_CLICK = 120
_ROW_STEP = 24


class Canvas(QAbstractScrollArea):
    """Shows a project's timeline. Ids are those of events, unless they are said to be articles'."""

    selection_changed = Signal(list)
    move_requested = Signal(str, When)
    retitle_requested = Signal(str, str)
    add_requested = Signal(When)
    delete_requested = Signal(list)
    set_date_requested = Signal(str)  # article id
    view_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = Stage(theme)
        self._selection: list[str] = []
        self._pressed: QPointF | None = None
        self._gesture: Gesture | None = None
        self._editor = TitleEditor(self.viewport())
        self._editor.committed.connect(self.retitle_requested)
        self.setAccessibleName("Timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Time has no end to scroll to, and a bar that takes room would change the layout by coming
        # and going: rows are scrolled by one that lies over them.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QScrollBar(Qt.Orientation.Vertical, self)
        self._rows.valueChanged.connect(self._scrolled)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # --- what is shown

    def set_project(self, project: Project) -> None:
        """Shows another state of the project, from the same place at the same zoom."""
        self._cancel_gesture()
        self._stage.set_project(project)
        self._selection = [id for id in self._selection if id in project.events]
        self._stage.set_marks(self._selection, "")
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Shows the same in other colours."""
        self._stage.set_theme(theme)
        self._refresh()

    def set_fold(self, fold: bool) -> None:
        """Folds long empty stretches of time, or draws all to one scale."""
        self._stage.set_fold(fold)
        self._refresh()

    @property
    def selection(self) -> list[str]:
        """The selected events."""
        return list(self._selection)

    def set_selection(self, ids: Sequence[str]) -> None:
        """Marks events as selected without saying so."""
        self._selection = list(ids)
        self._stage.set_marks(selected=ids)
        self.setAccessibleDescription(self._selection_in_words())
        self.viewport().update()

    def select(self, ids: Sequence[str]) -> None:
        """Selects events, and brings a single one into view."""
        self.set_selection(ids)
        if len(ids) == 1:
            self._stage.reveal(ids[0])
            self._refresh()
        self.selection_changed.emit(list(ids))

    def center_on(self, event: str) -> None:
        """Brings an event into the middle."""
        self._stage.reveal(event, center=True)
        self._refresh()

    def fit(self) -> None:
        """Shows all events."""
        self._stage.fit()
        self._refresh()

    def zoom_in(self) -> None:
        """Zooms in on the middle of the view."""
        self._zoom(_KEY_ZOOM, self.viewport().width() / 2)

    def zoom_out(self) -> None:
        """Zooms out from the middle of the view."""
        self._zoom(1 / _KEY_ZOOM, self.viewport().width() / 2)

    def visible_range(self) -> str:
        """The stretch of time in view, in words."""
        return self._stage.range_in_words()

    def middle(self) -> When | None:
        """The day, or what unit suits the zoom, in the middle of the view; None without dates."""
        return self._stage.unit_at(self.viewport().width() / 2)

    def edit_title(self, event: str) -> None:
        """Opens an event's title for typing where it stands."""
        self._stage.reveal(event)
        self._refresh()
        label = next((one for one in self._stage.picture.labels() if one.owner == event), None)
        if label is not None:
            box = label.box
            self._editor.open(event, self._stage.project.events[event].title, box.x, box.y)

    def _zoom(self, factor: float, x: float) -> None:
        self._stage.zoom(factor, x)
        self._refresh()

    def _refresh(self) -> None:
        """After what is seen has changed: close what stands over it, scroll bar, paint, tell."""
        self._editor.close_and_keep()
        hidden = round(self._stage.hidden_height)
        top = round(self._stage.top)
        self._rows.setRange(0, hidden)
        self._rows.setPageStep(round(self._stage.axis))
        self._rows.setSingleStep(_ROW_STEP)
        self._rows.setValue(top)
        self._rows.setVisible(hidden > 0)
        self.viewport().update()
        self.view_changed.emit()

    def _scrolled(self, value: int) -> None:
        if value != round(self._stage.top):
            self._editor.close_and_keep()
            self._stage.scroll_to(value)
            self.viewport().update()

    def _selection_in_words(self) -> str:
        events = self._stage.project.events
        chosen = [events[id] for id in self._selection if id in events]
        if len(chosen) != 1:
            return f"{len(chosen)} events selected" if chosen else ""
        when = chosen[0].when
        return f"Selected: {chosen[0].title}" + (f", {in_words(when)}" if when else "")

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            paint(self._stage.picture, painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.viewport().size()
        self._stage.resize(size.width(), size.height())
        width = self._rows.sizeHint().width()
        self._rows.setGeometry(size.width() - width, 0, width, round(self._stage.axis))
        self._refresh()

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        self._pressed = event.position()
        if event.button() is Qt.MouseButton.MiddleButton:
            self._start(Pan(self._stage, event.position().x(), event.position().y()))
            return
        hit = self._stage.picture.event_at(event.position().x(), event.position().y())
        if hit is not None:
            self._press_event(hit, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def _press_event(self, hit: str, toggle: bool) -> None:
        if toggle:
            kept = [id for id in self._selection if id != hit]
            self._choose(kept if hit in self._selection else [*kept, hit])
        elif hit not in self._selection:
            self._choose([hit])

    def _choose(self, ids: list[str]) -> None:
        self.set_selection(ids)
        self.selection_changed.emit(ids)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None:
            self._hover(at)
            return
        if self._gesture is None and self._is_drag(at):
            self._start(self._drag_from(self._pressed))
        if self._gesture is not None:
            self._gesture.move(at.x(), at.y())
            self._refresh()

    def _is_drag(self, at: QPointF) -> bool:
        assert self._pressed is not None
        return (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()

    def _drag_from(self, at: QPointF) -> Gesture:
        hit = self._stage.picture.event_at(at.x(), at.y())
        when = self._stage.project.events[hit].when if hit is not None else None
        if hit is None or when is None:
            return Pan(self._stage, at.x(), at.y())
        return MoveEvent(self._stage, hit, when, at.x(), self.move_requested.emit)

    def _start(self, gesture: Gesture) -> None:
        self._gesture = gesture
        moving = isinstance(gesture, MoveEvent)
        self._point(Qt.CursorShape.SizeHorCursor if moving else Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish()
            self._refresh()
        elif pressed is not None and event.button() is Qt.MouseButton.LeftButton:
            self._click(event.position(), event.modifiers())
        self._hover(event.position())

    def _click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        picture = self._stage.picture
        hit = picture.event_at(at.x(), at.y())
        article = picture.link_at(at.x(), at.y())
        if hit is None and article is not None:
            self.set_date_requested.emit(article)
        elif hit is None and self._selection:
            self._choose([])
        elif hit is not None and not modifiers and self._selection != [hit]:
            self._choose([hit])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        hit = self._stage.picture.event_at(at.x(), at.y())
        if hit is not None:
            self.edit_title(hit)
        elif self._stage.picture.link_at(at.x(), at.y()) is None:
            when = self._stage.unit_at(at.x())
            if when is not None:
                self.add_requested.emit(when)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_WHEEL_ZOOM ** (turn.y() / _CLICK), event.position().x())
            return
        moved = event.pixelDelta() if not event.pixelDelta().isNull() else turn * _WHEEL_PAN
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not moved.x():
            moved = QPoint(moved.y(), 0)
        # Where rows are hidden the wheel reaches them; otherwise it goes through time.
        if self._stage.hidden_height and event.position().y() < self._stage.axis:
            self._stage.scroll_to(self._stage.top - moved.y())
        else:
            moved.setX(moved.x() or moved.y())
        self._stage.pan(moved.x())
        self._refresh()

    def _hover(self, at: QPointF) -> None:
        picture = self._stage.picture
        hit = picture.event_at(at.x(), at.y()) or ""
        if hit != self._stage.hovered:
            self._stage.set_marks(hovered=hit)
            self.viewport().update()
        link = not hit and picture.link_at(at.x(), at.y()) is not None
        self._point(
            Qt.CursorShape.PointingHandCursor if link or hit else Qt.CursorShape.ArrowCursor
        )

    def _point(self, shape: Qt.CursorShape) -> None:
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        match event:
            case QHelpEvent() if event.type() is QEvent.Type.ToolTip:
                self._show_tooltip(event)
                return True
            case QNativeGestureEvent() if (
                event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
            ):
                self._zoom(1 + event.value(), event.position().x())
                return True
        if event.type() is QEvent.Type.Leave:
            self._stage.set_marks(hovered="")
            self.viewport().update()
        return super().viewportEvent(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        hit = self._stage.picture.event_at(event.pos().x(), event.pos().y())
        if hit is None or self._gesture is not None:
            QToolTip.hideText()
        else:
            text = tooltip(self._stage.project, self._stage.project.events[hit])
            QToolTip.showText(event.globalPos(), text, self.viewport())

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        actions = {
            Qt.Key.Key_Left: lambda: self._step(-1),
            Qt.Key.Key_Up: lambda: self._step(-1),
            Qt.Key.Key_Right: lambda: self._step(1),
            Qt.Key.Key_Down: lambda: self._step(1),
            Qt.Key.Key_Home: lambda: self._select_nth(0),
            Qt.Key.Key_End: lambda: self._select_nth(-1),
            Qt.Key.Key_F: self.fit,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_Return: self._edit_selected,
            Qt.Key.Key_Enter: self._edit_selected,
            Qt.Key.Key_F2: self._edit_selected,
            Qt.Key.Key_Delete: self._delete_selected,
            Qt.Key.Key_Backspace: self._delete_selected,
        }
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        action = actions.get(Qt.Key(event.key()))
        if action is None or held:
            super().keyPressEvent(event)
        else:
            action()

    def _step(self, by: int) -> None:
        order = self._stage.in_time()
        if not order:
            return
        now = self._selection[-1] if self._selection else ""
        if now in order:
            index = min(max(order.index(now) + by, 0), len(order) - 1)
        else:
            index = 0 if by > 0 else len(order) - 1
        self.select([order[index]])

    def _select_nth(self, index: int) -> None:
        order = self._stage.in_time()
        if order:
            self.select([order[index]])

    def _edit_selected(self) -> None:
        if len(self._selection) == 1:
            self.edit_title(self._selection[0])

    def _delete_selected(self) -> None:
        if self._selection:
            self.delete_requested.emit(self.selection)

    def _escape(self) -> None:
        if self._gesture is not None:
            self._cancel_gesture()
        elif self._selection:
            self._choose([])

    def _cancel_gesture(self) -> None:
        gesture, self._gesture, self._pressed = self._gesture, None, None
        if gesture is not None:
            gesture.cancel()
            self._point(Qt.CursorShape.ArrowCursor)
            self._refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._cancel_gesture()
        super().focusOutEvent(event)
