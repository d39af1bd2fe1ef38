"""The layout of a window, in which some events may have a short label or none.

Rows depend on the zoom only, so they do not change while panning; they are computed for levels of
the zoom, so they do not change within a level; and only visible cells are computed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import floor, log

from timeline.layout import style
from timeline.layout.content import Content
from timeline.layout.density import DensityCell, density_of
from timeline.layout.grid import CELL, Grid, Slot
from timeline.layout.kinds import Kind
from timeline.layout.lane import Lane
from timeline.layout.lane_index import LaneIndex
from timeline.layout.lanes import PlacedLane, lane_height, stack_lanes
from timeline.layout.measured_events import LabelForm
from timeline.layout.placement import PlacedEvent, locate, locate_within
from timeline.layout.scale import Scale
from timeline.model import Event

_STEP = 2**0.5  # zoom factor between two levels
_ROUNDING = 1e-9
_EDGE = style.CARD_EDGE + 1.0  # px from its date at which a label may begin, after rounding
# Minimum rows of cards in a lane; a window that is too small scrolls.
_LEAST_ROWS = 3
_LEAST_ROWS_OF_FEW = 12
_LEAST_SPAN_ROWS = 2
_LEAST_STAIRCASE = 6  # of cards without lanes; below that the others apply
_HEIGHTS = {
    Kind.COARSE: style.COARSE_HEIGHT,
    Kind.SPAN: style.SPAN_HEIGHT,
    Kind.POINT: style.CARD_HEIGHT,
}

Rows = tuple[int, int, int]
Grids = tuple[Grid, Grid, Grid]  # of coarse dates, spans and points
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
                last = self.scale.x(grid.scale.time(grid.last))
                placed = locate_within(measured, self.scale, last)
                if slot is None:
                    row = first_row + max(grid.rows - 1, 0)
                    return placed._replace(lane=number, row=row)
                row = self._placed(slot, number, first_row).row
                is_longer = slot.event.form is not measured.form
                flipped = slot.flipped or (is_longer and placed.flipped)
                return locate(measured, self.scale, flipped=flipped, lane=number, row=row)
        return None

    def top(self, placed: PlacedEvent) -> float:
        """Where the row of an event begins, content px."""
        return self.lanes[placed.lane].rows[placed.row]

    def _placed(self, slot: Slot, lane: int, first_row: int) -> PlacedEvent:
        return locate(
            slot.event, self.scale, flipped=slot.flipped, lane=lane, row=first_row + slot.row
        )

    def _grids(self, lane: int) -> Iterator[tuple[Grid, int]]:
        """The grids of a lane, each with its first row."""
        first_row = 0
        for grid in self.grids[lane]:
            yield grid, first_row
            first_row += grid.rows

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
    for lane, some, most in zip(content.lanes, grids, rows, strict=True):
        for grid, count in zip(some, most, strict=True):
            if grid.rows > count:
                grid.set_rows(count)
        if not lane.header:
            _spread(content, lane, some, room)
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
    first, last = base.x(content.first), base.x(content.last)
    form = LabelForm.FULL if content.is_small else LabelForm.LINE

    def grid(index: LaneIndex) -> Grid:
        rows = 0 if lane.collapsed else len(index)
        return Grid(index, content.measured_events, content.colours, base, first, last, rows, form)

    return grid(lane.coarse), grid(lane.spans), grid(lane.points)


def _reused(grids: Sequence[Grids], before: LevelOfDetail) -> tuple[list[Grids], DensityCells]:
    """The grids, replaced by equivalent ones of `before`, whose cells are filled already, and the
    density of the lanes of which all grids could be replaced."""
    known = {id(grid.index): grid for both in before.grids for grid in both}

    def reuse(grid: Grid) -> Grid:
        old = known.get(id(grid.index))
        return old if old is not None and old.is_equivalent(grid) else grid

    reused = [(reuse(coarse), reuse(spans), reuse(points)) for coarse, spans, points in grids]
    pairs = enumerate(zip(reused, before.grids, strict=False))
    same = {lane for lane, (new, old) in pairs if new == old}
    cells = {key: cell for key, cell in before._density_cells.items() if key[0] in same}
    return reused, cells


def _rows(lanes: Sequence[Lane], grids: Sequence[Grids], room: float, least: int) -> list[Rows]:
    """The number of rows of each grid, such that all lanes fit into the room if possible.

    Lanes that need few rows leave theirs to the others.
    """
    needed = [(coarse.rows, spans.rows, points.rows) for coarse, spans, points in grids]
    best = [_shared(some, least) for some in needed]
    for most in range(least + 1, 3 * max((max(some) for some in needed), default=0) + 1):
        rows = [_shared(some, most) for some in needed]
        total = 0.0
        for lane, all_rows, some, of_lane in zip(lanes, needed, rows, grids, strict=True):
            heights = [
                _row_height(grid) for grid, n in zip(of_lane, some, strict=True) for _ in range(n)
            ]
            density = some != all_rows or lane.collapsed
            total += lane_height(lane, heights + [style.DENSITY_HEIGHT] * density)
        if total > room:
            break
        best = rows
    return best


def _shared(needed: Rows, most: int) -> Rows:
    """The rows in a lane with about `most` rows in total; rows that one kind does not need go to
    the others. Coarse dates have one row, or more if these stay free."""
    coarse, spans, points = needed
    for_spans = max(min(spans, most // 2), min(spans, _LEAST_SPAN_ROWS), min(spans, most - points))
    for_points = min(points, most)
    return min(coarse, max(1, most - for_spans - for_points)), for_spans, for_points


def _spread(content: Content, lane: Lane, grids: Grids, room: float) -> None:
    """Gives the cards of the only lane all rows for which there is room, to go down in time."""
    *others, points = grids
    if not len(points.index):
        return
    card = style.CARD_HEIGHT + style.CLAIMED_DAYS * points.index.has_disagreement
    if content.is_small:
        card += style.CARD_LINE
    fewest = points.rows
    above = [height for grid in others for height in _grid_heights(content, grid)]
    for density in (False, True):
        head = lane_height(lane, above + [style.DENSITY_HEIGHT] * density)
        rows = int((room - head) // (card + style.GAP))
        points.set_rows(rows if rows >= _LEAST_STAIRCASE else fewest, staircase=True)
        if not _has_unlabelled(content, grids):
            return


def _has_unlabelled(content: Content, grids: Grids) -> bool:
    """Whether some events of a lane may have no label; exact if the content is small."""
    if not content.is_small:
        return any(len(grid.index) > grid.rows for grid in grids)
    return any(len(grid.index) > sum(1 for _ in grid.all_slots()) for grid in grids)


def _heights(content: Content, grids: Grids, density: bool) -> list[float]:
    heights = [height for grid in grids for height in _grid_heights(content, grid)]
    return heights + [style.DENSITY_HEIGHT] * density


def _grid_heights(content: Content, grid: Grid) -> list[float]:
    return _row_heights(grid) if content.is_small else [_row_height(grid)] * grid.rows


def _row_height(grid: Grid) -> float:
    """The height of a row in which any event of a grid may be, with a title of one line."""
    return _HEIGHTS[grid.index.kind] + style.CLAIMED_DAYS * grid.index.has_disagreement


def _row_heights(grid: Grid) -> list[float]:
    """The heights of the rows: those in use, or all of a staircase."""
    heights = dict.fromkeys(range(grid.rows * grid.staircase), style.CARD_HEIGHT)
    for slot in grid.all_slots():
        heights[slot.row] = max(heights.get(slot.row, 0.0), slot.event.height)
    return [heights[row] for row in range(len(heights))]
