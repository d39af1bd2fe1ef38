"""The glyphs of events without a label: dots that can be clicked, histogram bars and a number."""

from math import log2

from timeline.layout import style
from timeline.layout.density import DensityCell
from timeline.layout.glyphs import text_label
from timeline.layout.lanes import PlacedLane
from timeline.layout.picture import Bar, Box, Primitive
from timeline.layout.style import blend
from timeline.layout.viewport import Layout, Viewport

_BAR_COLOUR = 0.5  # share of the lane's colour in a histogram bar
_BIN_EDGE = 2.0  # px that a bar extends beyond its events on each side
_BIN_LEAST = 4.0  # px, height of a bar of one event
_BIN_DOUBLED = 1.0  # px more for twice as many events
_COUNT_BASELINE = 11.0


class DensityGlyphs:
    """Collects the primitives of density cells, and the boxes in which they can be clicked."""

    def __init__(self, layout: Layout, view: Viewport) -> None:
        self._layout, self._view = layout, view
        self._theme = layout.content.theme
        self._colours = layout.content.colours
        self.parts: list[Primitive] = []
        self.boxes: list[Box] = []
        self.counts: list[Box] = []
        self._front = {placed.event.id for placed in view.front}

    def add(self, density: DensityCell) -> None:
        """Adds the visible part of a cell."""
        lane: PlacedLane = self._layout.lanes[density.lane]
        top = lane.rows[-1] - self._view.top
        if top + style.DENSITY_HEIGHT <= 0 or top >= self._view.axis:
            return
        if density.bins:
            self._histogram(density, lane.lane.colour or self._theme.soft, top)
        for one in density.dots:
            if one.event.id not in self._front:
                self._dot(one.event.id, self._x(one.at), self._colours.of(one.event), top)

    def _x(self, at: float) -> float:
        return self._layout.scale.x(at) - self._view.left

    def _dot(self, event: str, x: float, colour: str, top: float) -> None:
        size = style.DENSITY_DOT
        if not -size <= x <= self._view.width + size:
            return
        marked = event in self._view.selected or event == self._view.hovered
        y = top + style.DENSITY_HEIGHT - size
        fill = self._theme.accent if marked else colour
        self.parts.append(Bar(x - size / 2, y, size, size, fill, radius=size / 2, owner=event))
        self.boxes.append(Box(x - size / 2, y - size / 2, size, 1.5 * size, event))

    def _histogram(self, density: DensityCell, colour: str, top: float) -> None:
        fill = blend(colour, self._theme.window, _BAR_COLOUR)
        bottom = top + style.DENSITY_HEIGHT
        left, right = self._x(density.bins[0].first), self._x(density.bins[-1].last)
        for one in density.bins:
            x = self._x(one.first) - _BIN_EDGE
            width = self._x(one.last) + _BIN_EDGE - x
            if x < self._view.width and x + width > 0:
                height = min(_BIN_LEAST + _BIN_DOUBLED * log2(one.count), style.DENSITY_BAR)
                self.parts.append(Bar(x, bottom - height, width, height, fill))
        owner = f"{density.lane}:{density.cell}"
        text = f"+ {density.count:,}"
        width = style.COUNT.width(text, self._layout.content.measure)
        end = self._x(density.end) - style.GAP - width
        x = min(max(left - _BIN_EDGE, min(style.GAP, right - width)), end)
        if x + width > 0 and x < self._view.width:
            y = top + _COUNT_BASELINE
            ink = self._theme.accent if owner == self._view.hovered else self._theme.soft
            self.parts.append(text_label(x, y, text, style.COUNT, ink, width))
        left, right = min(x, left) - _BIN_EDGE, max(x + width, right) + _BIN_EDGE
        self.counts.append(Box(left, top, right - left, style.DENSITY_HEIGHT, owner))
