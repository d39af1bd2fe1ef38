"""The zooms of a content: the one that shows all, and how far one may go from there."""

from collections.abc import Sequence

from timeline.dates import SECONDS_PER_DAY
from timeline.layout import style
from timeline.layout.arrange import place
from timeline.layout.content import Content, Entry
from timeline.layout.folds import Fold
from timeline.layout.scale import CLOSEST, Scale

_FOLDED_SHARE = 0.4  # of the width, at most, for all folds together
_LEAST_SHARE = 0.15
_UNITS_SHOWN = 6  # a lone event is shown among about so many units of its own length
_FARTHEST = 8  # one may zoom out to an eighth of the zoom that shows all


def fit(content: Content, width: float) -> tuple[Scale, float]:
    """The largest scale at which all dates fit into `width` px, and the left edge to show them.

    Words fit with them, since those near the end stand to the left of their dates; only words
    wider than half the width may hang over an edge.
    """
    entries = content.entries
    if not entries:
        scale = Scale(content.published or 0, width / (_UNITS_SHOWN * SECONDS_PER_DAY))
        return scale, -width / 2
    origin = min(entry.when.anchor for entry in entries)
    blank = Scale(origin, 1.0, content.folds, _fold_width(content.folds, width))
    lead = style.OPEN_END if any(entry.when.start is None for entry in entries) else 0.0
    tail = style.OPEN_END if any(entry.when.end is None for entry in entries) else style.CARD_EDGE
    room = max(width - 2 * style.MARGIN - lead, 1.0)
    zoom = min(CLOSEST, _closest_needed(entries, room))
    folded = blank.at_zoom(0.0).x(content.last)
    unfolded = blank.x(content.last) - folded
    if unfolded > 0:
        zoom = min(zoom, max(room - tail - folded, _LEAST_SHARE * room) / unfolded)
    scale = blank.at_zoom(zoom)
    last = scale.x(content.last)
    extents = [place(entry, scale, last) for entry in entries]
    left, right = min(e.left for e in extents), max(e.right for e in extents)
    return scale, left - max((width - (right - left)) / 2, style.MARGIN)


def zoom_limits(content: Content, width: float) -> tuple[float, float]:
    """The least and the greatest sensible pixels per second in a viewport of `width` px."""
    whole = fit(content, width)[0].pixels_per_second
    return min(whole, CLOSEST) / _FARTHEST, CLOSEST


def _fold_width(folds: Sequence[Fold], width: float) -> float:
    return min(style.FOLD_WIDTH, _FOLDED_SHARE * width / len(folds)) if folds else 0.0


def _closest_needed(entries: Sequence[Entry], room: float) -> float:
    lengths = (
        entry.when.end - entry.when.start
        for entry in entries
        if entry.when.start is not None and entry.when.end is not None
    )
    return room / (_UNITS_SHOWN * min(lengths, default=SECONDS_PER_DAY))
