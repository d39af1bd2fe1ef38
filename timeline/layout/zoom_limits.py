"""The zoom that shows all events, and the limits of the zoom."""

from collections.abc import Sequence
from math import inf, isfinite

from timeline.dates import SECONDS_PER_DAY
from timeline.layout import style
from timeline.layout.content import Content
from timeline.layout.folds import Fold
from timeline.layout.placement import locate_within
from timeline.layout.scale import CLOSEST, Scale

_FOLDED_SHARE = 0.4  # maximum share of the width for all folds together
_LEAST_SHARE = 0.15
_UNITS_SHOWN = 6  # a single event is shown in about so many times its own length
_FARTHEST = 8  # the minimum zoom is this fraction of the one that shows all events


def fit(content: Content, width: float) -> tuple[Scale, float]:
    """The largest scale at which all dates fit into `width` px, and the left edge to show them.

    Their texts fit too, since those near the end stand to the left of their dates; only texts
    wider than half the width may extend beyond an edge.
    """
    if not content.count:
        scale = Scale(content.published or 0, width / (_UNITS_SHOWN * SECONDS_PER_DAY))
        return scale, -width / 2
    blank = Scale(content.extent.origin, 1.0, content.folds, _fold_width(content.folds, width))
    indexes = content.indexes
    lead = style.OPEN_END if any(index.has_open_start for index in indexes) else 0.0
    tail = style.OPEN_END if any(index.has_open_end for index in indexes) else style.CARD_EDGE
    room = max(width - 2 * style.MARGIN - lead, 1.0)
    zoom = min(CLOSEST, _closest_needed(content, room))
    folded = _width(content, blank.at_zoom(0.0))
    unfolded = _width(content, blank) - folded
    if unfolded > 0:
        zoom = min(zoom, max(room - tail - folded, _LEAST_SHARE * room) / unfolded)
    scale = blank.at_zoom(zoom)
    left, right = _extent(content, scale, lead, tail)
    return scale, left - max((width - (right - left)) / 2, style.MARGIN)


def zoom_limits(fitted: Scale) -> tuple[float, float]:
    """The minimum and maximum pixels per second, if `fitted` shows all events."""
    return min(fitted.pixels_per_second, CLOSEST) / _FARTHEST, CLOSEST


def _extent(content: Content, scale: Scale, lead: float, tail: float) -> tuple[float, float]:
    """The left and right edge of all events: exact if they are few, so that they are centred."""
    first, last = scale.x(content.first), scale.x(content.last)
    if not content.is_small:
        return first - lead - style.CARD_EDGE, last + tail
    events = (event for lane in content.lanes for event in content.measured(lane))
    placed = [locate_within(event, scale, last) for event in events]
    # The bar of a coarse date may begin before all other dates and end after them.
    left = min(one.left for one in placed if one.x >= first)
    within = (one for one in placed if one.bar_right <= last or not one.event.is_coarse)
    return left, max((one.right for one in within), default=last)


def _width(content: Content, scale: Scale) -> float:
    return scale.x(content.last) - scale.x(content.first)


def _fold_width(folds: Sequence[Fold], width: float) -> float:
    return min(style.FOLD_WIDTH, _FOLDED_SHARE * width / len(folds)) if folds else 0.0


def _closest_needed(content: Content, room: float) -> float:
    shortest = min((index.shortest for index in content.indexes), default=inf)
    return room / (_UNITS_SHOWN * (shortest if isfinite(shortest) else SECONDS_PER_DAY))
