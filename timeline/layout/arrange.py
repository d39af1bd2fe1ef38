"""Where everything stands at one zoom: rows and lanes, independent of the viewport."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from timeline.layout import style
from timeline.layout.content import Content, Entry, Lane
from timeline.layout.rows import stack
from timeline.layout.scale import Scale

_MOST_AIR = 14.0  # by which rows may move apart when there is room to spare


class Placed(NamedTuple):
    """An event at content pixels; a span's bar runs from `bar_left` to `bar_right`.

    `x` is where its date begins, `left` to `right` is all the room that it takes in its row. An
    event near the end of all is `turned`: its words stand to the left, so that none need room
    beyond the last date.
    """

    entry: Entry
    x: float
    left: float
    right: float
    bar_left: float
    bar_right: float
    turned: bool = False
    lane: int = 0
    row: int = 0  # a named tuple, since each zoom makes one an event: it is made thrice as fast


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane from `top` to `bottom`, with the top of each row and the baseline of its note."""

    lane: Lane
    top: float
    bottom: float
    rows: tuple[float, ...]
    note: float


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

    def top(self, placed: Placed) -> float:
        """Where the row of an event begins, content px."""
        return self.lanes[placed.lane].rows[placed.row]

    def spread(self, height: float) -> "Arrangement":
        """The same with its rows and lanes moved apart to fill `height` where it is less."""
        lanes, total = _stand(self.content.lanes, self.row_heights, height)
        return replace(self, lanes=lanes, height=total)


def arrange(content: Content, scale: Scale, height: float = 0.0) -> Arrangement:
    """Place a content at a scale; rows depend on nothing else, so they stay put while panning."""
    placed: list[Placed] = []
    heights = []
    for index, lane in enumerate(content.lanes):
        in_lane, lane_heights = _rows(lane, index, scale, scale.x(content.last))
        placed += in_lane
        heights.append(lane_heights)
    placed.sort(key=lambda one: (one.left, one.right, one.entry.event))
    lanes, total = _stand(content.lanes, heights, height)
    reach = tuple(accumulate((one.right for one in placed), max))
    return Arrangement(content, scale, tuple(placed), lanes, tuple(heights), total, reach)


def place(entry: Entry, scale: Scale, last: float) -> Placed:
    """An event's extents at a scale, not yet in a row; `last` is the x at which all dates end."""
    when = entry.when
    x = scale.x(when.anchor)
    if entry.point:
        left = float(round(x - style.CARD_EDGE / 2))  # on whole pixels its edges are sharp
        end = left + style.CARD_EDGE
        if left + entry.width > last + style.CARD_EDGE and end >= entry.width:
            return Placed(entry, x, end - entry.width, end, left, end, turned=True)
        return Placed(entry, x, left, left + entry.width, left, end)
    start = x if when.start is not None else x - style.OPEN_END
    end = scale.x(when.end) if when.end is not None else x + style.OPEN_END
    end = max(end, start + style.SPAN_WIDTH)
    if start + entry.width > max(last, end) and end >= entry.width:
        return Placed(entry, x, end - entry.width, end, start, end, turned=True)
    return Placed(entry, x, start, max(end, start + entry.width), start, end)


def _rows(
    lane: Lane, index: int, scale: Scale, last: float
) -> tuple[list[Placed], tuple[float, ...]]:
    """Spans above cards: no card's stem then runs through a span of its own lane."""
    placed = sorted((place(entry, scale, last) for entry in lane.entries), key=lambda p: p.left)
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


def _stand(
    lanes: Sequence[Lane], heights: Sequence[Sequence[float]], height: float
) -> tuple[tuple[PlacedLane, ...], float]:
    """Stack the lanes; what is spare goes first between the rows, then evenly to the lanes."""
    natural = sum(_lane_height(lane, rows) for lane, rows in zip(lanes, heights, strict=True))
    spare = max(height - natural, 0.0)
    count = sum(len(rows) for rows in heights)
    air = min(spare // (count + len(lanes)), _MOST_AIR) if lanes else 0.0
    padding = (spare - air * count) // len(lanes) if lanes else 0.0
    placed, top = [], 0.0
    for lane, rows in zip(lanes, heights, strict=True):
        one = _stand_lane(lane, rows, top, air, padding)
        placed.append(one)
        top = one.bottom
    return tuple(placed), max(top, height)


def _stand_lane(
    lane: Lane, heights: Sequence[float], top: float, air: float, padding: float
) -> PlacedLane:
    # Under a header the events begin at once; a lane alone has them in the middle of its room.
    y = top + (style.LANE_HEADER if lane.header else style.LANE_PADDING + padding // 2)
    note = y + style.NOTE_HEIGHT / 2
    y += _note_height(lane)
    rows = []
    for height in heights:
        rows.append(y)
        y += height + style.GAP + air
    bottom = top + _lane_height(lane, heights) + air * len(heights) + padding
    return PlacedLane(lane, top, bottom, tuple(rows), note)


def _lane_height(lane: Lane, heights: Sequence[float]) -> float:
    head = style.LANE_HEADER if lane.header else style.LANE_PADDING
    rows = sum(heights) + style.GAP * len(heights)
    return head + _note_height(lane) + rows + style.LANE_PADDING


def _note_height(lane: Lane) -> float:
    lines = bool(lane.note) + lane.ask
    return style.NOTE_HEIGHT * lines
