"""The overview below the canvas: all events, and a window that marks the visible period."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.canvas.painter import paint
from timeline.layout.overview import draw_overview

if TYPE_CHECKING:
    from gui.canvas.view import Canvas

_LEAST_WIDTH = 420
_HEIGHT = 56
_NEAR = 7.0  # px from an edge of the window that can be dragged
_KEY_STEP = 0.25  # of the view
_KEY_ZOOM = 1.25
_WHEEL_STEP = 120
_LEFT, _RIGHT, _WHOLE = "left", "right", "whole"


class Timeline(QWidget):
    """The canvas, the overview and the widgets below. `resized` carries the height in px."""

    resized = Signal(int)

    def __init__(self, canvas: Canvas, *below: QWidget) -> None:
        super().__init__()
        self.overview = OverviewStrip(canvas)
        self.setMinimumWidth(_LEAST_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(canvas, 1)
        for widget in (self.overview, *below):
            layout.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(event.size().height())


class OverviewStrip(QWidget):
    """Shows the visible period, which can be dragged and resized."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._stage = canvas.stage
        self._grip = ""  # the part of the window that is being dragged
        self._offset = 0.0  # px from the beginning of the visible period to the pointer
        self._before = (0.0, 0.0)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Overview")
        self.setToolTip("All events. Drag the window to scroll, its edges to zoom.")
        canvas.view_changed.connect(self.update)

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            "look_earlier": partial(self._pan, _KEY_STEP),
            "look_later": partial(self._pan, -_KEY_STEP),
            "show_less": partial(self._zoom, _KEY_ZOOM),
            "show_more": partial(self._zoom, 1 / _KEY_ZOOM),
        }

    def window_edges(self) -> tuple[float, float]:
        """x of the left and the right edge of the window."""
        return self._stage.overview(self.width()).window(*self._stage.visible_range)

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        overview = self._stage.overview(self.width())
        with QPainter(self) as painter:
            picture = draw_overview(
                overview, *self._stage.visible_range, self.height(), self._stage.theme
            )
            paint(picture, painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        left, right = self.window_edges()
        self._before = self._stage.visible_range
        self._grip = self._part_at(x)
        # A small window is drawn larger than the period that it stands for.
        first, last = map(self._stage.overview(self.width()).x, self._before)
        self._offset = x - first if left <= x <= right else (last - first) / 2
        if not left <= x <= right:
            self._drag_to(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._grip:
            self._drag_to(x)
        else:
            edge = self._part_at(x) != _WHOLE
            shapes = Qt.CursorShape
            self.setCursor(shapes.SizeHorCursor if edge else shapes.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        self._pan((turn.x() or turn.y()) / _WHEEL_STEP * _KEY_STEP)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._grip:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._grip:
            self._cancel()
        super().focusOutEvent(event)

    # --- dragging

    def _part_at(self, x: float) -> str:
        left, right = self.window_edges()
        inside = min(_NEAR, (right - left) / 4)  # so that a small window is not all edges
        if left - _NEAR <= x <= left + inside:
            return _LEFT
        return _RIGHT if right - inside <= x <= right + _NEAR else _WHOLE

    def _drag_to(self, x: float) -> None:
        overview = self._stage.overview(self.width())
        first, last = self._stage.visible_range
        if self._grip == _LEFT:
            self._stage.show_range(overview.time(x), last)
        elif self._grip == _RIGHT:
            self._stage.show_range(first, overview.time(x))
        else:
            self._stage.scroll_to_time(overview.time(x - self._offset))
        self._canvas.refresh()

    def _pan(self, share: float) -> None:
        self._stage.pan(share * self._canvas.viewport().width())
        self._canvas.refresh()

    def _zoom(self, factor: float) -> None:
        self._stage.zoom(factor, self._canvas.viewport().width() / 2)
        self._canvas.refresh()

    def _cancel(self) -> None:
        self._grip = ""
        self._stage.show_range(*self._before)
        self._canvas.refresh()
