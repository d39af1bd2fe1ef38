"""The zooms of a content: the one that shows all, and how far one may go from there."""

from collections.abc import Sequence
from math import inf, isfinite

from timeline.dates import SECONDS_PER_DAY
from timeline.layout import style
from timeline.layout.content import Content
from timeline.layout.folds import Fold
from timeline.layout.placement import place
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
    if not content.count:
        scale = Scale(content.published or 0, width / (_UNITS_SHOWN * SECONDS_PER_DAY))
        return scale, -width / 2
    bands = [band for lane in content.lanes for band in lane.bands]
    blank = Scale(content.first, 1.0, content.folds, _fold_width(content.folds, width))
    lead = style.OPEN_END if any(band.has_open_start for band in bands) else 0.0
    tail = style.OPEN_END if any(band.has_open_end for band in bands) else style.CARD_EDGE
    room = max(width - 2 * style.MARGIN - lead, 1.0)
    zoom = min(CLOSEST, _closest_needed(content, room))
    folded = blank.at_zoom(0.0).x(content.last)
    unfolded = blank.x(content.last) - folded
    if unfolded > 0:
        zoom = min(zoom, max(room - tail - folded, _LEAST_SHARE * room) / unfolded)
    scale = blank.at_zoom(zoom)
    left, right = _extent(content, scale, lead, tail)
    return scale, left - max((width - (right - left)) / 2, style.MARGIN)


def zoom_limits(fitted: Scale) -> tuple[float, float]:
    """The least and the greatest sensible pixels per second where `fitted` shows all."""
    return min(fitted.pixels_per_second, CLOSEST) / _FARTHEST, CLOSEST


def _extent(content: Content, scale: Scale, lead: float, tail: float) -> tuple[float, float]:
    """Where all begins and ends: to the px where events are few, so that they stand centred."""
    last = scale.x(content.last)
    if not content.is_small:
        return -lead - style.CARD_EDGE, last + tail
    entries = (entry for lane in content.lanes for entry in content.measured(lane))
    extents = [place(entry, scale, last) for entry in entries]
    return min(e.left for e in extents), max(e.right for e in extents)


def _fold_width(folds: Sequence[Fold], width: float) -> float:
    return min(style.FOLD_WIDTH, _FOLDED_SHARE * width / len(folds)) if folds else 0.0


def _closest_needed(content: Content, room: float) -> float:
    shortest = min((band.shortest for lane in content.lanes for band in lane.bands), default=inf)
    return room / (_UNITS_SHOWN * (shortest if isfinite(shortest) else SECONDS_PER_DAY))
