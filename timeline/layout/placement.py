"""One event at one zoom: its sign and its words in content pixels."""

from typing import NamedTuple

from timeline.layout import style
from timeline.layout.entries import Entry
from timeline.layout.scale import Scale


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
    row: int = 0  # a named tuple, since each frame makes one an event: it is made thrice as fast


def place(entry: Entry, scale: Scale, last: float) -> Placed:
    """An event's extents at a scale, not yet in a row; `last` is the x at which all dates end."""
    plain = stand(entry, scale)
    end = plain.bar_right
    most = last + style.CARD_EDGE if entry.point else max(last, end)
    if plain.bar_left + entry.width > most and end >= entry.width:
        return stand(entry, scale, turned=True)
    return plain


def stand(
    entry: Entry, scale: Scale, *, turned: bool = False, lane: int = 0, row: int = 0
) -> Placed:
    """An event's extents at a scale, its words to the right of its date or `turned` to the left."""
    when = entry.when
    x = scale.x(when.anchor)
    if entry.point:
        left = float(round(x - style.CARD_EDGE / 2))  # on whole pixels its edges are sharp
        end = left + style.CARD_EDGE
    else:
        left = x if when.start is not None else x - style.OPEN_END
        end = scale.x(when.end) if when.end is not None else x + style.OPEN_END
        end = max(end, left + style.SPAN_WIDTH)
    if turned:
        return Placed(entry, x, min(left, end - entry.width), end, left, end, True, lane, row)
    return Placed(entry, x, left, max(end, left + entry.width), left, end, False, lane, row)
