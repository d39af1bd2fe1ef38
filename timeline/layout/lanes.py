"""Vertical positions of lanes and their rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.layout import style
from timeline.layout.lane import Lane

_OVERLAP = 8.0  # px that the density of a collapsed lane reaches into its header
_MAX_ROW_GAP = 14.0  # px by which rows move apart at most, if there is room to spare


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane from `top` to `bottom`, with the top of each row and the middle of its note."""

    lane: Lane
    top: float
    bottom: float
    rows: tuple[float, ...]
    note: float


def stack_lanes(
    lanes: Sequence[Lane], heights: Sequence[Sequence[float]], height: float
) -> tuple[tuple[PlacedLane, ...], float]:
    """Stack the lanes. Spare height goes between the rows first, then evenly to all lanes that are
    not collapsed. Returns the lanes and the total height."""
    both = list(zip(lanes, heights, strict=True))
    spare = max(height - sum(lane_height(lane, rows) for lane, rows in both), 0.0)
    rows_of_open = [len(rows) for lane, rows in both if not lane.collapsed]
    count, open = sum(rows_of_open), max(len(rows_of_open), 1)
    row_gap = min(spare // (count + open), _MAX_ROW_GAP)
    padding = (spare - row_gap * count) // open
    placed, top = [], 0.0
    for lane, rows in both:
        more = (0.0, 0.0) if lane.collapsed else (row_gap, padding)
        one = _place_lane(lane, rows, top, *more)
        placed.append(one)
        top = one.bottom
    return tuple(placed), max(top, height)


def _place_lane(
    lane: Lane, heights: Sequence[float], top: float, row_gap: float, padding: float
) -> PlacedLane:
    # Rows begin right below a header; without one they are centred.
    y = top + (_head(lane) if lane.header else style.LANE_PADDING + padding // 2)
    note = y + style.NOTE_HEIGHT / 2
    y += _note_height(lane)
    rows = []
    for height in heights:
        rows.append(y)
        y += height + style.GAP + row_gap
    bottom = top + lane_height(lane, heights) + row_gap * len(heights) + padding
    return PlacedLane(lane, top, bottom, tuple(rows), note)


def lane_height(lane: Lane, heights: Sequence[float]) -> float:
    """The minimum height of a lane with rows of these heights."""
    rows = sum(heights) + style.GAP * len(heights)
    foot = 0.0 if lane.collapsed else style.LANE_PADDING
    return _head(lane) + _note_height(lane) + rows + foot


def _head(lane: Lane) -> float:
    if lane.collapsed:
        return style.LANE_HEADER - _OVERLAP
    return style.LANE_HEADER if lane.header else style.LANE_PADDING


def _note_height(lane: Lane) -> float:
    lines = bool(lane.note) + lane.needs_publication_date
    return style.NOTE_HEIGHT * lines
