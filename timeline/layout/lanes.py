"""How lanes and their rows stand on each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.layout import style
from timeline.layout.content import Lane

_TUCKED = 8.0  # px that the strip of a collapsed lane stands under its name
_MOST_AIR = 14.0  # by which rows may move apart when there is room to spare


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane from `top` to `bottom`, with the top of each row and the baseline of its note."""

    lane: Lane
    top: float
    bottom: float
    rows: tuple[float, ...]
    note: float


def stack_lanes(
    lanes: Sequence[Lane], heights: Sequence[Sequence[float]], height: float
) -> tuple[tuple[PlacedLane, ...], float]:
    """Stack the lanes; what is spare goes first between the rows, then evenly to the lanes that
    are not collapsed."""
    both = list(zip(lanes, heights, strict=True))
    spare = max(height - sum(lane_height(lane, rows) for lane, rows in both), 0.0)
    rows_of_open = [len(rows) for lane, rows in both if not lane.collapsed]
    count, open = sum(rows_of_open), max(len(rows_of_open), 1)
    air = min(spare // (count + open), _MOST_AIR)
    padding = (spare - air * count) // open
    placed, top = [], 0.0
    for lane, rows in both:
        more = (0.0, 0.0) if lane.collapsed else (air, padding)
        one = _stand_lane(lane, rows, top, *more)
        placed.append(one)
        top = one.bottom
    return tuple(placed), max(top, height)


def _stand_lane(
    lane: Lane, heights: Sequence[float], top: float, air: float, padding: float
) -> PlacedLane:
    # Under a header the events begin at once; a lane alone has them in the middle of its room.
    y = top + (_head(lane) if lane.header else style.LANE_PADDING + padding // 2)
    note = y + style.NOTE_HEIGHT / 2
    y += _note_height(lane)
    rows = []
    for height in heights:
        rows.append(y)
        y += height + style.GAP + air
    bottom = top + lane_height(lane, heights) + air * len(heights) + padding
    return PlacedLane(lane, top, bottom, tuple(rows), note)


def lane_height(lane: Lane, heights: Sequence[float]) -> float:
    """The least height of a lane with rows of these heights."""
    rows = sum(heights) + style.GAP * len(heights)
    foot = 0.0 if lane.collapsed else style.LANE_PADDING
    return _head(lane) + _note_height(lane) + rows + foot


def _head(lane: Lane) -> float:
    if lane.collapsed:
        return style.LANE_HEADER - _TUCKED
    return style.LANE_HEADER if lane.header else style.LANE_PADDING


def _note_height(lane: Lane) -> float:
    lines = bool(lane.note) + lane.ask
    return style.NOTE_HEIGHT * lines
