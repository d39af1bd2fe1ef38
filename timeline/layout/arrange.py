"""Where everything stands on a page: all events with all their words, whatever rows that takes.

Only of the lanes that a person has collapsed there are but strips.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from timeline.layout import style
from timeline.layout.content import Content
from timeline.layout.density import Strip, strip_of
from timeline.layout.entries import Entry
from timeline.layout.grid import CELL
from timeline.layout.lanes import PlacedLane, stack_lanes
from timeline.layout.level_of_detail import grids_of
from timeline.layout.placement import Placed, place
from timeline.layout.rows import stack
from timeline.layout.scale import Scale


@dataclass(frozen=True)
class Arrangement:
    """All events of a content at one scale; content px, y from 0 (top) to `height`.

    `placed` is sorted by `left`; `reach[i]` is the farthest right edge of the first i + 1, which
    is how `between` finds what is visible without looking at the rest.
    """

    content: Content
    scale: Scale
    placed: tuple[Placed, ...]
    lanes: tuple[PlacedLane, ...]
    row_heights: tuple[tuple[float, ...], ...]
    height: float
    reach: tuple[float, ...]

    def between(self, left: float, right: float) -> Sequence[Placed]:
        """The events that may touch the given stretch of content pixels, sorted by `left`."""
        first = bisect_left(self.reach, left)
        last = bisect_right(self.placed, right, key=lambda placed: placed.left)
        return [placed for placed in self.placed[first:last] if placed.right >= left]

    def strips(self) -> Iterator[Strip]:
        """The events of the collapsed lanes, by cells."""
        first, last = (
            int(self.scale.x(at) // CELL) for at in (self.content.first, self.content.last)
        )
        for number, lane in enumerate(self.content.lanes):
            if lane.collapsed:
                grids = grids_of(self.content, lane, self.scale)
                for cell in range(first, last + 1):
                    strip = strip_of(number, cell, grids)
                    if strip is not None:
                        yield strip

    def top(self, placed: Placed) -> float:
        """Where the row of an event begins, content px."""
        return self.lanes[placed.lane].rows[placed.row]

    def spread(self, height: float) -> "Arrangement":
        """The same with its rows and lanes moved apart to fill `height` where it is less."""
        lanes, total = stack_lanes(self.content.lanes, self.row_heights, height)
        return replace(self, lanes=lanes, height=total)


def arrange(content: Content, scale: Scale, height: float = 0.0) -> Arrangement:
    """Place a content at a scale; rows depend on nothing else, so they stay put while panning."""
    placed: list[Placed] = []
    heights: list[tuple[float, ...]] = []
    for index, lane in enumerate(content.lanes):
        if lane.collapsed:
            heights.append((style.STRIP_HEIGHT,))
            continue
        entries = content.measured(lane)
        in_lane, lane_heights = _rows(entries, index, scale, scale.x(content.last))
        placed += in_lane
        heights.append(lane_heights)
    placed.sort(key=lambda one: (one.left, one.right, one.entry.event))
    lanes, total = stack_lanes(content.lanes, heights, height)
    reach = tuple(accumulate((one.right for one in placed), max))
    return Arrangement(content, scale, tuple(placed), lanes, tuple(heights), total, reach)


def _rows(
    entries: Sequence[Entry], index: int, scale: Scale, last: float
) -> tuple[list[Placed], tuple[float, ...]]:
    """Spans above cards: no card's stem then runs through a span of its own lane."""
    placed = sorted((place(entry, scale, last) for entry in entries), key=lambda p: p.left)
    result: list[Placed] = []
    heights: list[float] = []
    for point in (False, True):
        some = [p for p in placed if p.entry.point is point]
        rows = stack([(p.left, p.right) for p in some], style.GAP)
        base = len(heights)
        heights += [0.0] * (max(rows, default=-1) + 1)
        for one, row in zip(some, rows, strict=True):
            result.append(Placed(*one[:-2], index, base + row))
            heights[base + row] = max(heights[base + row], one.entry.height)
    return result, tuple(heights)
