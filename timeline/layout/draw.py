"""From an arrangement to the picture of one viewport: only what is visible."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import log2
from typing import Protocol

from timeline.layout import style
from timeline.layout.axis import Axis, Coloured, Marker
from timeline.layout.content import Content
from timeline.layout.density import Strip
from timeline.layout.glyphs import Signs, dot, label
from timeline.layout.headers import Headers
from timeline.layout.interrupted_lines import Cutter
from timeline.layout.lanes import PlacedLane
from timeline.layout.picture import Bar, Box, Label, Line, Picture, Primitive
from timeline.layout.placement import Placed
from timeline.layout.scale import Scale
from timeline.layout.style import Theme, blend

_STEM = 0.5  # how much of a stem is colour
_DOTS_APART = 6.0  # px: nearer ones are one dot
_CROWD = 0.5  # how much of a crowd's bar is colour
_BIN_EDGE = 2.0  # px: so much wider than its events is a bar on each side
_BIN_LEAST = 4.0  # px high
_BIN_DOUBLED = 1.0  # px more with twice the events
_COUNT_BASELINE = 11.0
_FOOT = 8.0  # px that rows end above the axis


class Arranged(Protocol):
    """What can be drawn: a page's `Arrangement`, a window's `Crowd`."""

    @property
    def content(self) -> Content: ...
    @property
    def scale(self) -> Scale: ...
    @property
    def lanes(self) -> tuple[PlacedLane, ...]: ...
    @property
    def height(self) -> float: ...
    def top(self, placed: Placed) -> float: ...


@dataclass(frozen=True, slots=True)
class Viewport:
    """The part of an arrangement that is looked at, in content px, the axis at its foot included.

    `front` are events that lie over the others with all their words, whatever room there is.
    `hovered` is an event, a count or a header. `links` tells whether a reader can click: a page has
    no "Set the date". `markers` are the moments that the axis points out.
    """

    left: float
    top: float
    width: float
    height: float
    selected: frozenset[str] = frozenset()
    hovered: str = ""
    front: tuple[Placed, ...] = ()
    links: bool = True
    markers: tuple[Marker, ...] = ()

    @property
    def axis(self) -> float:
        """y of the axis line, from the top of the viewport."""
        return self.height - style.AXIS_HEIGHT


def draw(
    arrangement: Arranged, view: Viewport, near: Iterable[Placed], strips: Iterable[Strip] = ()
) -> Picture:
    """The picture of a viewport, in which the events `near` and the `strips` may be visible."""
    content = arrangement.content
    theme = content.theme
    front = {placed.entry.event for placed in view.front}
    near = [*(one for one in near if one.entry.event not in front), *view.front]
    headers = Headers(view, theme, content.measure)
    headers.add(arrangement.lanes)
    signs, boxes = _signs(arrangement, near, view)
    crowds = Crowds(arrangement, view)
    for strip in strips:
        crowds.add(strip)
    stems, dots = _stems(arrangement, near, view)
    axis = Axis(arrangement.scale, view.left, view.width, view.axis, theme, content.measure)
    texts = (part for part in (*headers.parts, *crowds.parts, *signs) if isinstance(part, Label))
    cutter = Cutter(text.box for text in texts)
    markers = _coloured(view.markers, content)
    lines = (*axis.fold_edges(0), *axis.marker_lines(markers, 0), *stems)
    upright = (part for line in lines for part in cutter.cut(line))
    primitives: list[Primitive] = [Bar(0, 0, view.width, view.height, theme.window)]
    if content.has_axis:
        primitives += [*axis.weekends(0), *upright, *headers.parts, *crowds.parts, *signs]
        if arrangement.height - view.top > view.axis:
            primitives += _foot(axis, markers, stems, view, theme)
        primitives += [*axis.front(markers), *dots]
    else:
        primitives += headers.parts
    boxes = (*crowds.boxes, *boxes)
    return Picture(
        view.width,
        view.height,
        tuple(primitives),
        boxes,
        tuple(headers.links),
        tuple(crowds.counts),
        tuple(headers.boxes),
    )


def _coloured(markers: Iterable[Marker], content: Content) -> list[Coloured]:
    """Each with the colour of its article."""
    colours = content.colours.articles
    return [(marker, colours.get(marker.article, content.theme.soft)) for marker in markers]


def _foot(
    axis: Axis,
    markers: Iterable[Coloured],
    stems: Iterable[Line],
    view: Viewport,
    theme: Theme,
) -> Iterator[Primitive]:
    """What stands on the axis, without the rows that go on below it: dots hide no words."""
    top = view.axis - _FOOT
    yield Bar(0, top, view.width, _FOOT, theme.window)
    yield from axis.weekends(top)
    yield from axis.fold_edges(top)
    yield from axis.marker_lines(markers, top)
    yield from (replace(stem, y1=max(stem.y1, top)) for stem in stems)


def _signs(
    arrangement: Arranged, near: Iterable[Placed], view: Viewport
) -> tuple[list[Primitive], tuple[Box, ...]]:
    """Cards and spans with their boxes."""
    theme = arrangement.content.theme
    signs = Signs(view.left, theme, view.selected, view.hovered)
    front = {placed.entry.event for placed in view.front}
    parts: list[Primitive] = []
    boxes: list[Box] = []
    for placed in near:
        entry = placed.entry
        top = arrangement.top(placed) - view.top
        if top + entry.height > 0 and top < view.axis:
            left, width = placed.left - view.left, placed.right - placed.left
            boxes.append(Box(left, top, width, entry.height, entry.event))
            if entry.event in front and not entry.point:
                # A span has no ground of its own to lie with on the words of others.
                ground = Bar(left, top, width, entry.height, theme.window, owner=entry.event)
                parts.append(ground)
            parts += signs.sign(placed, top)
    return parts, tuple(boxes)


class Crowds:
    """Draws what has no label: dots that can be hit, bars that tell how many, and their number."""

    def __init__(self, arrangement: Arranged, view: Viewport) -> None:
        self._arrangement, self._view = arrangement, view
        self._theme = arrangement.content.theme
        self._colours = arrangement.content.colours
        self.parts: list[Primitive] = []
        self.boxes: list[Box] = []
        self.counts: list[Box] = []
        self._front = {placed.entry.event for placed in view.front}

    def add(self, strip: Strip) -> None:
        """A cell of a strip, as far as it is in view."""
        lane = self._arrangement.lanes[strip.lane]
        top = lane.rows[-1] - self._view.top
        if top + style.STRIP_HEIGHT <= 0 or top >= self._view.axis:
            return
        if strip.bins:
            self._crowd(strip, lane.lane.colour or self._theme.soft, top)
        for one in strip.dots:
            if one.event.id not in self._front:
                self._dot(one.event.id, self._x(one.at), self._colours.of(one.event), top)

    def _x(self, at: float) -> float:
        return self._arrangement.scale.x(at) - self._view.left

    def _dot(self, event: str, x: float, colour: str, top: float) -> None:
        size = style.STRIP_DOT
        if not -size <= x <= self._view.width + size:
            return
        marked = event in self._view.selected or event == self._view.hovered
        y = top + style.STRIP_HEIGHT - size
        fill = self._theme.accent if marked else colour
        self.parts.append(Bar(x - size / 2, y, size, size, fill, radius=size / 2, owner=event))
        self.boxes.append(Box(x - size / 2, y - size / 2, size, 1.5 * size, event))

    def _crowd(self, strip: Strip, colour: str, top: float) -> None:
        fill = blend(colour, self._theme.window, _CROWD)
        bottom = top + style.STRIP_HEIGHT
        left, right = self._x(strip.bins[0].first), self._x(strip.bins[-1].last)
        for one in strip.bins:
            x = self._x(one.first) - _BIN_EDGE
            width = self._x(one.last) + _BIN_EDGE - x
            if x < self._view.width and x + width > 0:
                height = min(_BIN_LEAST + _BIN_DOUBLED * log2(one.count), style.STRIP_BAR)
                self.parts.append(Bar(x, bottom - height, width, height, fill))
        owner = f"{strip.lane}:{strip.cell}"
        text = f"+ {strip.count:,}"
        width = style.COUNT.width(text, self._arrangement.content.measure)
        end = self._x(strip.end) - style.GAP - width
        x = min(max(left - _BIN_EDGE, min(style.GAP, right - width)), end)
        if x + width > 0 and x < self._view.width:
            y = top + _COUNT_BASELINE
            ink = self._theme.accent if owner == self._view.hovered else self._theme.soft
            self.parts.append(label(x, y, text, style.COUNT, ink, width))
        left, right = min(x, left) - _BIN_EDGE, max(x + width, right) + _BIN_EDGE
        self.counts.append(Box(left, top, right - left, style.STRIP_HEIGHT, owner))


def _stems(
    arrangement: Arranged, near: Iterable[Placed], view: Viewport
) -> tuple[list[Line], list[Bar]]:
    """A stem from each card down to its dot on the axis; where many coincide, one for all."""
    window = arrangement.content.theme.window
    stems: dict[tuple[int, str], tuple[float, float]] = {}
    dots: dict[int, Bar] = {}
    for placed in near:
        x = placed.x - view.left
        if not (placed.entry.point and -style.DOT <= x <= view.width + style.DOT):
            continue
        colour = placed.entry.colour
        y = arrangement.top(placed) + placed.entry.height - view.top
        if y < view.axis:
            key = (round(x), colour)
            stems[key] = min(stems.get(key, (view.axis, x)), (max(y, 0.0), x))
        spot = round(placed.x / _DOTS_APART)
        if spot not in dots:
            dots[spot] = dot(x, view.axis, colour, window)
    lines = [
        Line(x, y, x, view.axis, blend(colour, window, _STEM))
        for (_, colour), (y, x) in stems.items()
    ]
    return lines, list(dots.values())
