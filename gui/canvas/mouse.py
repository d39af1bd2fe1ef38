"""Handles mouse, wheel and trackpad events of the canvas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBasicTimer, QPoint, QPointF, Qt, QTimerEvent
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.canvas.gestures import (
    DropUndated,
    Gesture,
    MoveEvents,
    MoveLane,
    Pan,
    RubberBand,
    StretchEvent,
)
from gui.canvas.hit_testing import end_at, events_between, lane_of_header

if TYPE_CHECKING:
    from gui.canvas.view import Canvas

_WHEEL_PAN = 0.75  # px for each of the 120 units of a wheel step
_WHEEL_ZOOM = 1.25  # for each wheel step
_WHEEL_STEP = 120
_EDGE = 28.0  # px: dragging so near to an edge scrolls the timeline
_EDGE_PAN = 14.0  # px for each tick
_TICK = 16  # ms

_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CURSORS: dict[type[Gesture], Qt.CursorShape] = {
    Pan: Qt.CursorShape.ClosedHandCursor,
    MoveEvents: Qt.CursorShape.SizeHorCursor,
    StretchEvent: Qt.CursorShape.SplitHCursor,
    DropUndated: Qt.CursorShape.ClosedHandCursor,
    RubberBand: Qt.CursorShape.CrossCursor,
    MoveLane: Qt.CursorShape.SizeVerCursor,
}


class Mouse:
    """Distinguishes clicks from drags, and runs the current gesture."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._stage = canvas.stage
        self._pressed: QPointF | None = None
        self._at = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._gesture: Gesture | None = None
        self._timer = QBasicTimer()

    @property
    def is_dragging(self) -> bool:
        """Whether there is a current gesture."""
        return self._gesture is not None

    def press(self, event: QMouseEvent) -> None:
        """Selects an event at once, so that it can be dragged."""
        if event.button() not in (_LEFT, _MIDDLE) or self._gesture is not None:
            return
        self._pressed = self._at = at = event.position()
        self._modifiers = event.modifiers()
        if event.button() is _MIDDLE:
            self._start(Pan(self._stage, at.x(), at.y()))
            return
        hit = self._hit(at)
        if hit is not None:
            self._press_event(hit)

    def _hit(self, at: QPointF) -> str | None:
        """The event at a point, or near an end of its bar."""
        end = end_at(self._stage, at.x(), at.y())
        return end[0] if end else self._stage.picture.event_at(at.x(), at.y())

    def _press_event(self, hit: str) -> None:
        selection = self._canvas.selection
        if self._modifiers & _CONTROL:
            selection.toggle(hit)
        elif self._modifiers & _SHIFT and not self._modifiers & _ALT and selection.ids:
            selection.set(events_between(self._stage, selection.ids[0], hit))
        elif hit not in selection:
            selection.set([hit])

    def begin_drop(self, events: Sequence[str]) -> None:
        """Begins to drag undated events from the tray; moves and the release follow."""
        self._pressed = QPointF()
        canvas = self._canvas
        on_move, on_drop = canvas.move_requested.emit, canvas.lane_drop_requested.emit
        self._start(DropUndated(self._stage, events, on_move, on_drop))

    def move(self, event: QMouseEvent) -> None:
        """Continues or starts a gesture, or hovers."""
        self._at = event.position()
        self._modifiers = event.modifiers()
        if self._pressed is None:
            self.hover(self._at)
            return
        far = (self._at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._gesture is None and far:
            self._start(self._drag_from(self._pressed))
        self._continue_drag()

    def key(self, event: QKeyEvent) -> None:
        """Switches snapping off or on when Alt is pressed or released during a gesture."""
        if self._gesture is not None and event.key() == Qt.Key.Key_Alt:
            down = event.type() is QKeyEvent.Type.KeyPress
            self._modifiers = self._modifiers | _ALT if down else self._modifiers & ~_ALT
            self._continue_drag()

    def release(self, event: QMouseEvent) -> None:
        """Finishes the gesture, or handles a click."""
        pressed, self._pressed = self._pressed, None
        gesture, self._gesture = self._gesture, None
        self._timer.stop()
        if gesture is not None:
            gesture.finish()
            self._canvas.refresh()
        elif pressed is not None and event.button() is _LEFT:
            self._click(event.position(), event.modifiers())
        self.hover(event.position())

    def _click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        canvas, picture = self._canvas, self._stage.picture
        hit = self._hit(at)
        article = picture.link_at(at.x(), at.y())
        if hit is not None:
            if not modifiers:
                canvas.selection.set([hit])
        elif article is not None:
            canvas.set_date_requested.emit(article)
        elif (header := picture.header_at(at.x(), at.y())) is not None:
            canvas.lane_toggled.emit(lane_of_header(self._stage, header).key)
        elif (count := picture.count_at(at.x(), at.y())) is not None:
            canvas.open_count(count, at.toPoint())
        elif not modifiers:
            canvas.selection.clear()

    def double_click(self, event: QMouseEvent) -> None:
        """Edits the title of an event, or adds one at an empty place."""
        at = event.position()
        if event.button() is not _LEFT:
            return
        hit = self._stage.picture.event_at(at.x(), at.y())
        if hit is not None:
            self._canvas.edit_title(hit)
        elif not self._is_clickable(at):
            when = self._stage.unit_at(at.x())
            if when is not None:
                self._canvas.add_requested.emit(when)

    def wheel(self, event: QWheelEvent) -> None:
        """Zooms with Ctrl; otherwise scrolls hidden rows, or time if there are none."""
        event.accept()
        self._at = event.position()
        turn = event.angleDelta()
        if event.modifiers() & _CONTROL:
            self._stage.zoom(_WHEEL_ZOOM ** (turn.y() / _WHEEL_STEP), self._at.x())
        else:
            moved = event.pixelDelta() if not event.pixelDelta().isNull() else turn * _WHEEL_PAN
            self._scroll(moved, sideways=bool(event.modifiers() & _SHIFT))
        self._canvas.refresh()
        self._continue_drag()

    def _scroll(self, by: QPoint, *, sideways: bool) -> None:
        rows = self._stage.hidden_height and self._at.y() < self._stage.axis
        if rows and not sideways:
            self._stage.scroll_to(self._stage.top - by.y())
            self._stage.pan(by.x())
        else:
            self._stage.pan(by.x() or by.y())

    def hover(self, at: QPointF) -> None:
        """Highlights what is at the pointer, and sets the cursor."""
        picture = self._stage.picture
        place = (at.x(), at.y())
        end = end_at(self._stage, *place)
        hit = end[0] if end else picture.event_at(*place)
        hit = hit or picture.header_at(*place) or picture.count_at(*place) or ""
        if hit != self._stage.hovered:
            self._stage.set_marks(hovered=hit)
            self._canvas.viewport().update()
        if end:
            self._set_cursor(_CURSORS[StretchEvent])
        elif hit or self._is_clickable(at):
            self._set_cursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._set_cursor(Qt.CursorShape.ArrowCursor)

    def _is_clickable(self, at: QPointF) -> bool:
        """Whether something other than an event can be clicked at a point."""
        picture, place = self._stage.picture, (at.x(), at.y())
        found = (picture.link_at(*place), picture.count_at(*place), picture.header_at(*place))
        return any(owner is not None for owner in found)

    def leave(self) -> None:
        """Removes the highlight, since the pointer has left."""
        if self._stage.hovered:
            self._stage.set_marks(hovered="")
            self._canvas.viewport().update()

    def cancel(self) -> bool:
        """Cancels the current gesture; returns whether there was one."""
        gesture, self._gesture, self._pressed = self._gesture, None, None
        self._timer.stop()
        if gesture is None:
            return False
        gesture.cancel()
        self._set_cursor(Qt.CursorShape.ArrowCursor)
        self._canvas.refresh()
        return True

    def tick(self, event: QTimerEvent) -> None:
        """Scrolls while something is dragged at an edge."""
        if event.timerId() == self._timer.timerId():
            if isinstance(self._gesture, MoveLane):
                below = self._at.y() > self._stage.axis / 2
                self._stage.scroll_to(self._stage.top + (_EDGE_PAN if below else -_EDGE_PAN))
            else:
                right = self._at.x() > self._canvas.viewport().width() / 2
                self._stage.pan(-_EDGE_PAN if right else _EDGE_PAN)
            self._continue_drag()

    def _drag_from(self, at: QPointF) -> Gesture:
        stage, canvas, x = self._stage, self._canvas, at.x()
        end, hit = end_at(stage, x, at.y()), self._hit(at)
        when = stage.project.events[hit].when if hit is not None else None
        if hit is None or when is None:
            header = stage.picture.header_at(x, at.y())
            if header is not None and len(stage.content.lanes) > 1:
                return MoveLane(stage, header, canvas.lane_moved.emit)
            if self._modifiers & _SHIFT:
                return RubberBand(stage, canvas.selection, x, at.y())
            return Pan(stage, x, at.y())
        on_move = canvas.move_requested.emit
        if end is not None:
            return StretchEvent(stage, hit, when, end[1], x, on_move)
        if self._modifiers & _ALT and self._modifiers & _SHIFT:
            return StretchEvent(stage, hit, when, None, x, on_move)
        selection = canvas.selection.ids if hit in canvas.selection else [hit]
        events = (stage.project.events[id] for id in selection)
        whens = {event.id: event.when for event in events if event.when is not None}
        return MoveEvents(stage, hit, whens, x, on_move, canvas.lane_drop_requested.emit)

    def _start(self, gesture: Gesture) -> None:
        self._gesture = gesture
        self._set_cursor(_CURSORS[type(gesture)])

    def _continue_drag(self) -> None:
        if self._gesture is None:
            return
        freely = bool(self._modifiers & _ALT)
        self._gesture.move(self._at.x(), self._at.y(), freely=freely)
        self._canvas.refresh()
        if self._is_still(self._gesture):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(_TICK, self._canvas)

    def _is_still(self, gesture: Gesture) -> bool:
        """Whether the gesture does not scroll the timeline at its current place."""
        beside = isinstance(gesture, DropUndated) and gesture.when is None
        if beside or isinstance(gesture, Pan):
            return True
        if isinstance(gesture, MoveLane):
            return _EDGE <= self._at.y() <= self._stage.axis - _EDGE
        # A rubber band often starts near an edge, where it must not scroll yet.
        edge = 0.0 if isinstance(gesture, RubberBand) else _EDGE
        return edge <= self._at.x() <= self._canvas.viewport().width() - edge

    def _set_cursor(self, shape: Qt.CursorShape) -> None:
        if self._canvas.viewport().cursor().shape() is not shape:
            self._canvas.viewport().setCursor(shape)
