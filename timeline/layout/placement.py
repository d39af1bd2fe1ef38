"""The position of one event at one zoom: its glyph and its texts in content pixels."""

from typing import NamedTuple

from timeline.layout import style
from timeline.layout.kinds import Kind
from timeline.layout.measured_events import MeasuredEvent
from timeline.layout.scale import Scale


class PlacedEvent(NamedTuple):
    """An event in content pixels; the bar of a span runs from `bar_left` to `bar_right`.

    `x` is the start of its date; `left` to `right` is the room that it takes in its row. The texts
    stand to the right of `x`, or to the left if the event is `flipped`, as near the end of the
    timeline, where none may need room beyond the last date.
    """

    event: MeasuredEvent
    x: float
    left: float
    right: float
    bar_left: float
    bar_right: float
    flipped: bool = False
    lane: int = 0
    row: int = 0  # a named tuple is created three times as fast: each frame creates hundreds


def locate_within(measured: MeasuredEvent, scale: Scale, last: float) -> PlacedEvent:
    """An event not yet in a row, flipped if its texts would pass `last`, the x of the last date."""
    placed = locate(measured, scale)
    if flips(measured.kind, placed.bar_left, placed.bar_right, measured.width, last):
        return locate(measured, scale, flipped=True)
    return placed


def locate(
    measured: MeasuredEvent, scale: Scale, *, flipped: bool = False, lane: int = 0, row: int = 0
) -> PlacedEvent:
    """The extents of an event at a scale, with its texts on the given side of its date."""
    when = measured.when
    x = scale.x(when.anchor)
    if measured.is_point:
        left = float(round(x - style.CARD_EDGE / 2))  # on whole pixels its edges are sharp
        end = left + style.CARD_EDGE
    else:
        left = x if when.start is not None else x - style.OPEN_END
        end = scale.x(when.end) if when.end is not None else x + style.OPEN_END
        end = max(end, left + style.SPAN_WIDTH)
    extent = extent_with_texts(measured.kind, left, end, measured.width, flipped=flipped)
    return PlacedEvent(measured, x, *extent, left, end, flipped, lane, row)


def flips(kind: Kind, left: float, right: float, width: float, last: float) -> bool:
    """Whether texts of a `width` stand to the left of a bar from `left` to `right`."""
    if kind is Kind.COARSE:
        return left + width > last and left >= width
    limit = last + style.CARD_EDGE if kind is Kind.POINT else max(last, right)
    return left + width > limit and right >= width


def extent_with_texts(
    kind: Kind, left: float, right: float, width: float, *, flipped: bool
) -> tuple[float, float]:
    """The extent of a bar from `left` to `right` together with texts of a `width`.

    Flipped texts end with their bar; those of a coarse date end where it begins, since it may end
    far beyond the last date.
    """
    if not flipped:
        return left, max(right, left + width)
    return (left - width if kind is Kind.COARSE else min(left, right - width)), right
