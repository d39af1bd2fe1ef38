"""The layout of a window, in which some events may have a short label or none.

Rows depend on the zoom only, so they do not change while panning; they are computed for levels of
the zoom, so they do not change within a level; and only visible cells are computed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import floor, log

from timeline.layout import style
from timeline.layout.content import Content, Lane
from timeline.layout.density import DensityCell, density_of
from timeline.layout.grid import CELL, Grid, Slot
from timeline.layout.lane_index import LaneIndex
from timeline.layout.lanes import PlacedLane, lane_height, stack_lanes
from timeline.layout.measured_events import LabelForm
from timeline.layout.placement import PlacedEvent, locate
from timeline.layout.scale import Scale
from timeline.model import Event

_STEP = 2**0.5  # zoom factor between two levels
_ROUNDING = 1e-9
_EDGE = style.CARD_EDGE + 1.0  # px from its date at which a label may begin, after rounding
# Minimum rows of cards in a lane; a window that is too small scrolls.
_LEAST_ROWS = 3
_LEAST_ROWS_OF_FEW = 12
_LEAST_SPAN_ROWS = 2

Grids = tuple[Grid, Grid]
DensityCells = dict[tuple[int, int], DensityCell | None]  # by lane and cell


@dataclass(frozen=True)
class LevelOfDetail:
    """A content at one scale; content px, y from 0 (top) to `height`.

    Labels were placed at the scale `base`, the widest of this level of the zoom. The rows of a lane
    are those of its spans, those of its cards and, if some events have no label, its density.
    """

    content: Content
    scale: Scale
    base: Scale
    room: float
    grids: tuple[Grids, ...]
    has_density: tuple[bool, ...]
    lanes: tuple[PlacedLane, ...]
    height: float
    _density_cells: DensityCells = field(default_factory=dict)

    @property
    def left(self) -> float:
        """The content px of the first date."""
        return self.scale.x(self.content.first)

    @property
    def right(self) -> float:
        """The content px of the last date."""
        return self.scale.x(self.content.last) + style.CARD_EDGE

    def at(self, scale: Scale) -> "LevelOfDetail":
        """The same layout at another zoom of this level."""
        return replace(self, scale=scale)

    def between(self, left: float, right: float, top: float, bottom: float) -> list[PlacedEvent]:
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

    def density_between(
        self, left: float, right: float, top: float, bottom: float
    ) -> Iterator[DensityCell]:
        """The visible events without a label, by cells."""
        first, last = (int(self._at_base(x) // CELL) for x in (left, right))
        for lane in self._lanes_between(top, bottom):
            for cell in range(first, last + 1):
                density = self.density_at(lane, cell)
                if density is not None:
                    yield density

    def density_at(self, lane: int, cell: int) -> DensityCell | None:
        """The events without a label in a cell, None if all have one."""
        if not self.has_density[lane]:
            return None
        if (lane, cell) not in self._density_cells:
            self._density_cells[lane, cell] = density_of(lane, cell, self.grids[lane])
        return self._density_cells[lane, cell]

    def find(self, event: Event) -> PlacedEvent | None:
        """An event with its full label, even if that covers others; None without a date."""
        for number, lane in enumerate(self.content.lanes):
            for (grid, first_row), index in zip(self._grids(number), lane.indexes, strict=True):
                position = index.position_of(event)
                if position is None:
                    continue
                slot = grid.slot_of(position)
                measured = grid.measured_events.get(event, self.content.colours.of(event))
                if slot is None:
                    row = first_row + max(grid.rows - 1, 0)
                    return locate(measured, self.scale, lane=number, row=row)
                row = self._placed(slot, number, first_row).row
                return locate(measured, self.scale, flipped=slot.flipped, lane=number, row=row)
        return None

    def top(self, placed: PlacedEvent) -> float:
        """Where the row of an event begins, content px."""
        return self.lanes[placed.lane].rows[placed.row]

    def _placed(self, slot: Slot, lane: int, first_row: int) -> PlacedEvent:
        return locate(
            slot.event, self.scale, flipped=slot.flipped, lane=lane, row=first_row + slot.row
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


def level_of_detail(
    content: Content,
    scale: Scale,
    fitted: Scale,
    room: float,
    before: LevelOfDetail | None = None,
) -> LevelOfDetail:
    """Lay out a content for a window with `room` px above its axis.

    `fitted` is the scale at which all events are in view. The parts of the layout `before` that
    are still valid are reused.
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
                grid.limit_rows(count)
    cells: DensityCells = {}
    if before and before.base == base:
        grids, cells = _reused(grids, before)
    has_density = tuple(_has_unlabelled(content, both) for both in grids)
    heights = [_heights(content, *one) for one in zip(grids, has_density, strict=True)]
    lanes, height = stack_lanes(content.lanes, heights, room)
    return LevelOfDetail(
        content, scale, base, room, tuple(grids), has_density, lanes, height, cells
    )


def grids_of(content: Content, lane: Lane, base: Scale) -> Grids:
    """The grids of a lane, with a row for each event, or none if the lane is collapsed."""
    last = base.x(content.last)
    form = LabelForm.FULL if content.is_small else LabelForm.LINE

    def grid(index: LaneIndex) -> Grid:
        rows = 0 if lane.collapsed else len(index)
        return Grid(index, content.measured_events, content.colours, base, last, rows, form)

    return grid(lane.spans), grid(lane.points)


def _reused(grids: Sequence[Grids], before: LevelOfDetail) -> tuple[list[Grids], DensityCells]:
    """The grids, replaced by equivalent ones of `before`, whose cells are filled already, and the
    density of the lanes of which all grids could be replaced."""
    known = {id(grid.index): grid for both in before.grids for grid in both}

    def reuse(grid: Grid) -> Grid:
        old = known.get(id(grid.index))
        return old if old is not None and old.is_equivalent(grid) else grid

    reused = [(reuse(spans), reuse(points)) for spans, points in grids]
    pairs = enumerate(zip(reused, before.grids, strict=False))
    same = {lane for lane, (new, old) in pairs if new == old}
    cells = {key: cell for key, cell in before._density_cells.items() if key[0] in same}
    return reused, cells


def _rows(
    lanes: Sequence[Lane], grids: Sequence[Grids], room: float, least: int
) -> list[tuple[int, int]]:
    """The number of rows of each grid, such that all lanes fit into the room if possible.

    Lanes that need few rows leave theirs to the others.
    """
    needed = [(spans.rows, points.rows) for spans, points in grids]
    best = [_shared(*both, least) for both in needed]
    for most in range(least + 1, 2 * max((max(both) for both in needed), default=0) + 1):
        rows = [_shared(*both, most) for both in needed]
        total = 0.0
        for lane, both, some in zip(lanes, needed, rows, strict=True):
            heights = [style.SPAN_HEIGHT] * some[0] + [style.CARD_HEIGHT] * some[1]
            density = some != both or lane.collapsed
            total += lane_height(lane, heights + [style.DENSITY_HEIGHT] * density)
        if total > room:
            break
        best = rows
    return best


def _shared(spans: int, points: int, most: int) -> tuple[int, int]:
    """The rows of spans and of cards in a lane with about `most` rows in total; rows that one kind
    does not need go to the other."""
    for_spans = max(min(spans, most // 2), min(spans, _LEAST_SPAN_ROWS), min(spans, most - points))
    return for_spans, min(points, most)


def _has_unlabelled(content: Content, grids: Grids) -> bool:
    """Whether some events of a lane may have no label; exact if the content is small."""
    if not content.is_small:
        return any(len(grid.index) > grid.rows for grid in grids)
    return any(len(grid.index) > sum(1 for _ in grid.all_slots()) for grid in grids)


def _heights(content: Content, grids: Grids, density: bool) -> list[float]:
    spans, points = grids
    if content.is_small:
        heights = [*_row_heights(spans), *_row_heights(points)]
    else:
        heights = [style.SPAN_HEIGHT] * spans.rows + [style.CARD_HEIGHT] * points.rows
    return heights + [style.DENSITY_HEIGHT] * density


def _row_heights(grid: Grid) -> list[float]:
    """The heights of the rows in use."""
    heights: dict[int, float] = {}
    for slot in grid.all_slots():
        heights[slot.row] = max(heights.get(slot.row, 0.0), slot.event.height)
    return [heights[row] for row in range(len(heights))]
