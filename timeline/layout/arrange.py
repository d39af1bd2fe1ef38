"""The layout of a page: every event with its full label, in as many rows as that takes.

Only collapsed lanes are drawn as a density.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from timeline.layout import style
from timeline.layout.content import Content
from timeline.layout.density import DensityCell, density_of
from timeline.layout.grid import CELL
from timeline.layout.kinds import Kind
from timeline.layout.lanes import PlacedLane, stack_lanes
from timeline.layout.level_of_detail import grids_of
from timeline.layout.measured_events import MeasuredEvent
from timeline.layout.placement import PlacedEvent, locate_within
from timeline.layout.rows import assign_rows
from timeline.layout.scale import Scale


@dataclass(frozen=True)
class Arrangement:
    """All events of a content at one scale; content px, y from 0 (top) to `height`.

    `placed` is sorted by `left`; `reach[i]` is the rightmost edge of its first i + 1 events, with
    which `between` finds the visible ones without a search through all.
    """

    content: Content
    scale: Scale
    placed: tuple[PlacedEvent, ...]
    lanes: tuple[PlacedLane, ...]
    row_heights: tuple[tuple[float, ...], ...]
    height: float
    reach: tuple[float, ...]

    def between(self, left: float, right: float) -> Sequence[PlacedEvent]:
        """The events that may touch the given range of content pixels, sorted by `left`."""
        first = bisect_left(self.reach, left)
        last = bisect_right(self.placed, right, key=lambda placed: placed.left)
        return [placed for placed in self.placed[first:last] if placed.right >= left]

    def density(self) -> Iterator[DensityCell]:
        """The events of the collapsed lanes, by cells."""
        first, last = (
            int(self.scale.x(at) // CELL) for at in (self.content.extent.origin, self.content.last)
        )
        for number, lane in enumerate(self.content.lanes):
            if lane.collapsed:
                grids = grids_of(self.content, lane, self.scale)
                for cell in range(first, last + 1):
                    density = density_of(number, cell, grids)
                    if density is not None:
                        yield density

    def top(self, placed: PlacedEvent) -> float:
        """The upper edge of the row of an event, content px."""
        return self.lanes[placed.lane].rows[placed.row]

    def spread(self, height: float) -> "Arrangement":
        """The same layout, with its rows and lanes moved apart to fill at least `height` px."""
        lanes, total = stack_lanes(self.content.lanes, self.row_heights, height)
        return replace(self, lanes=lanes, height=total)


def arrange(content: Content, scale: Scale, height: float = 0.0) -> Arrangement:
    """Lay out a content at a scale, at least `height` px high."""
    placed: list[PlacedEvent] = []
    heights: list[tuple[float, ...]] = []
    for number, lane in enumerate(content.lanes):
        if lane.collapsed:
            heights.append((style.DENSITY_HEIGHT,))
            continue
        in_lane, lane_heights = _rows(content.measured(lane), number, scale, scale.x(content.last))
        placed += in_lane
        heights.append(lane_heights)
    placed.sort(key=lambda one: (one.left, one.right, one.event.id))
    lanes, total = stack_lanes(content.lanes, heights, height)
    reach = tuple(accumulate((one.right for one in placed), max))
    return Arrangement(content, scale, tuple(placed), lanes, tuple(heights), total, reach)


def _rows(
    events: Sequence[MeasuredEvent], lane: int, scale: Scale, last: float
) -> tuple[list[PlacedEvent], tuple[float, ...]]:
    """Cards last, so that no stem of a card crosses a bar of its own lane."""
    placed = sorted((locate_within(event, scale, last) for event in events), key=lambda p: p.left)
    result: list[PlacedEvent] = []
    heights: list[float] = []
    for kind in Kind:
        some = [p for p in placed if p.event.kind is kind]
        rows = assign_rows([(p.left, p.right) for p in some], style.GAP)
        base = len(heights)
        heights += [0.0] * (max(rows, default=-1) + 1)
        for one, row in zip(some, rows, strict=True):
            result.append(PlacedEvent(*one[:-2], lane, base + row))
            heights[base + row] = max(heights[base + row], one.event.height)
    return result, tuple(heights)
