"""Where everything stands in a window, in which not all events may have a label.

Rows depend on the zoom and not on the place, so they stay put while one pans; they are worked out
for steps of the zoom, so they stay put within a step; and only for what is seen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import floor, log

from timeline.layout import style
from timeline.layout.content import Content, Lane
from timeline.layout.density import Strip, strip_of
from timeline.layout.entries import Form
from timeline.layout.grid import CELL, Grid, Slot
from timeline.layout.lanes import PlacedLane, lane_height, stack_lanes
from timeline.layout.placement import Placed, stand
from timeline.layout.scale import Scale
from timeline.model import Event

_STEP = 2**0.5  # from one level of the zoom to the next
_ROUNDING = 1e-9
_EDGE = style.CARD_EDGE + 1.0  # px: how far from its date a label may begin, whole px counted
# Rows of cards in a lane, however little room there is: one can scroll.
_LEAST_ROWS = 3
_LEAST_ROWS_OF_FEW = 12
_LEAST_SPAN_ROWS = 2

Grids = tuple[Grid, Grid]
Strips = dict[tuple[int, int], Strip | None]  # by lane and cell


@dataclass(frozen=True)
class Crowd:
    """A content at one scale; content px, y from 0 (top) to `height`.

    Labels were given at the scale `base`, the widest of this level of the zoom. A lane's rows are
    those of its spans, of its cards, and last, where some events have no label, its strip.
    """

    content: Content
    scale: Scale
    base: Scale
    room: float
    grids: tuple[Grids, ...]
    has_strip: tuple[bool, ...]
    lanes: tuple[PlacedLane, ...]
    height: float
    _strips: Strips = field(default_factory=dict)

    @property
    def left(self) -> float:
        """The content px at which the first date begins."""
        return self.scale.x(self.content.first)

    @property
    def right(self) -> float:
        """The content px at which the last date ends."""
        return self.scale.x(self.content.last) + style.CARD_EDGE

    def at(self, scale: Scale) -> "Crowd":
        """The same at another zoom of this level."""
        return replace(self, scale=scale)

    def between(self, left: float, right: float, top: float, bottom: float) -> list[Placed]:
        """The events with labels that may touch a part of the content, lane by lane."""
        start, end = self._at_base(left - _EDGE), self._at_base(right + _EDGE)
        return [
            placed
            for number in self._lanes_between(top, bottom)
            for grid, first_row in self._grids(number)
            for slot in grid.between(start, end)
            if (placed := self._placed(slot, number, first_row)).right >= left
            and placed.left <= right
        ]

    def strips_between(
        self, left: float, right: float, top: float, bottom: float
    ) -> Iterator[Strip]:
        """What has no label, by cells."""
        first, last = (int(self._at_base(x) // CELL) for x in (left, right))
        for lane in self._lanes_between(top, bottom):
            for cell in range(first, last + 1):
                strip = self.strip(lane, cell)
                if strip is not None:
                    yield strip

    def strip(self, lane: int, cell: int) -> Strip | None:
        """What has no label in a cell."""
        if not self.has_strip[lane]:
            return None
        if (lane, cell) not in self._strips:
            self._strips[lane, cell] = strip_of(lane, cell, self.grids[lane])
        return self._strips[lane, cell]

    def find(self, event: Event) -> Placed | None:
        """Where an event stands with all its words, over others perhaps; None without a date."""
        for number, lane in enumerate(self.content.lanes):
            for (grid, first_row), band in zip(self._grids(number), lane.bands, strict=True):
                index = band.index(event)
                if index is None:
                    continue
                slot = grid.slot_of(index)
                entry = grid.entries.get(event, self.content.colours.of(event))
                if slot is None:
                    row = first_row + max(grid.rows - 1, 0)
                    return stand(entry, self.scale, turned=False, lane=number, row=row)
                placed = self._placed(slot, number, first_row)
                return stand(entry, self.scale, turned=slot.turned, lane=number, row=placed.row)
        return None

    def top(self, placed: Placed) -> float:
        """Where the row of an event begins, content px."""
        return self.lanes[placed.lane].rows[placed.row]

    def _placed(self, slot: Slot, lane: int, first_row: int) -> Placed:
        return stand(
            slot.entry, self.scale, turned=slot.turned, lane=lane, row=first_row + slot.row
        )

    def _grids(self, lane: int) -> tuple[tuple[Grid, int], tuple[Grid, int]]:
        """The grids of a lane, each with its first row."""
        spans, points = self.grids[lane]
        return (spans, 0), (points, spans.rows)

    def _lanes_between(self, top: float, bottom: float) -> Iterator[int]:
        for number, placed in enumerate(self.lanes):
            if placed.bottom > top and placed.top < bottom:
                yield number

    def _at_base(self, x: float) -> float:
        return self.base.x(self.scale.time(x))


def crowd(
    content: Content, scale: Scale, fitted: Scale, room: float, before: Crowd | None = None
) -> Crowd:
    """Arrange a content for a window that has `room` px above its axis.

    `fitted` is the scale at which all is in view: there labels are as many as can be.
    What `before` has found is used again where it would be found again.
    """
    level = floor(log(scale.pixels_per_second / fitted.pixels_per_second, _STEP) + _ROUNDING)
    widest = fitted.pixels_per_second * _STEP**level
    base = scale.at_zoom(min(widest, scale.pixels_per_second))
    if before and before.content is content and (before.base, before.room) == (base, room):
        return before.at(scale)
    grids = [grids_of(content, lane, base) for lane in content.lanes]
    if content.is_small:
        for both in grids:
            for grid in both:
                grid.rows = len(_row_heights(grid))
    least = _LEAST_ROWS_OF_FEW if content.is_small else _LEAST_ROWS
    rows = _rows(content.lanes, grids, room, least)
    for both, most in zip(grids, rows, strict=True):
        for grid, count in zip(both, most, strict=True):
            if grid.rows > count:
                grid.limit(count)
    found: Strips = {}
    if before and before.base == base:
        grids, found = _reused(grids, before)
    strips = tuple(_may_hide(content, both) for both in grids)
    heights = [_heights(content, *one) for one in zip(grids, strips, strict=True)]
    lanes, height = stack_lanes(content.lanes, heights, room)
    return Crowd(content, scale, base, room, tuple(grids), strips, lanes, height, found)


def grids_of(content: Content, lane: Lane, base: Scale) -> Grids:
    """The two bands of a lane, with a row for each event, or none where it is collapsed."""
    last = base.x(content.last)
    whole = Form.FULL if content.is_small else Form.LINE
    spans, points = (
        Grid(band, content.entries, content.colours, base, last, rows, whole)
        for band in lane.bands
        for rows in (0 if lane.collapsed else len(band),)
    )
    return spans, points


def _reused(grids: Sequence[Grids], before: Crowd) -> tuple[list[Grids], Strips]:
    """The grids, those of before in the place of their like, since they are filled already, and
    the strips of the lanes that have kept all theirs."""
    known = {id(grid.band): grid for both in before.grids for grid in both}

    def like(grid: Grid) -> Grid:
        old = known.get(id(grid.band))
        return old if old is not None and old.is_like(grid) else grid

    likes = [(like(spans), like(points)) for spans, points in grids]
    pairs = enumerate(zip(likes, before.grids, strict=False))
    same = {lane for lane, (new, old) in pairs if new == old}
    strips = {place: strip for place, strip in before._strips.items() if place[0] in same}
    return likes, strips


def _rows(
    lanes: Sequence[Lane], grids: Sequence[Grids], room: float, least: int
) -> list[tuple[int, int]]:
    """How many rows each band may have, so that all lanes fit into the room if they can.

    Lanes that need few rows leave theirs to the others.
    """
    needed = [(spans.rows, points.rows) for spans, points in grids]
    best = [_shared(*both, least) for both in needed]
    for most in range(least + 1, 2 * max((max(both) for both in needed), default=0) + 1):
        rows = [_shared(*both, most) for both in needed]
        total = 0.0
        for lane, both, some in zip(lanes, needed, rows, strict=True):
            heights = [style.SPAN_HEIGHT] * some[0] + [style.CARD_HEIGHT] * some[1]
            strip = some != both or lane.collapsed
            total += lane_height(lane, heights + [style.STRIP_HEIGHT] * strip)
        if total > room:
            break
        best = rows
    return best


def _shared(spans: int, points: int, most: int) -> tuple[int, int]:
    """The rows of spans and of cards, where a lane has about so many; what one leaves, the other
    takes."""
    for_spans = max(min(spans, most // 2), min(spans, _LEAST_SPAN_ROWS), min(spans, most - points))
    return for_spans, min(points, most)


def _may_hide(content: Content, grids: Grids) -> bool:
    """Whether some events of a lane may have no label."""
    if not content.is_small:
        return any(len(grid.band) > grid.rows for grid in grids)
    return any(len(grid.band) > sum(1 for _ in grid.everything()) for grid in grids)


def _heights(content: Content, grids: Grids, strip: bool) -> list[float]:
    spans, points = grids
    if content.is_small:
        heights = [*_row_heights(spans), *_row_heights(points)]
    else:
        heights = [style.SPAN_HEIGHT] * spans.rows + [style.CARD_HEIGHT] * points.rows
    return heights + [style.STRIP_HEIGHT] * strip


def _row_heights(grid: Grid) -> list[float]:
    """The heights of the rows that are used."""
    heights: dict[int, float] = {}
    for slot in grid.everything():
        heights[slot.row] = max(heights.get(slot.row, 0.0), slot.entry.height)
    return [heights[row] for row in range(len(heights))]
