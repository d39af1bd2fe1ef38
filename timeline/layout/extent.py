"""The range of time that a timeline shows at first, and the moments that its folds keep."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from timeline.layout.kinds import Kind
from timeline.layout.lane_index import Flags, Floats, LaneIndex


@dataclass(frozen=True, eq=False)
class Extent:
    """Moments of a timeline.

    `origin` is the earliest start of all events. `first` to `last` is the range to show; `starts`
    and `ends` are the starts of events and the ends of spans in it, which are not folded away.
    """

    origin: int
    first: int
    last: int
    starts: Floats
    ends: Floats


def extent_of(precise: Sequence[LaneIndex], coarse: Sequence[LaneIndex]) -> Extent:
    """The extent of some events with precise and with coarse dates. O(n).

    Coarse dates that overlap the range of the precise ones do not widen it: among news of
    March 2021, "2021" needs no room for the other months. Those before or after that range widen
    it, but time among them can be folded: "1991", "2016" and "2020" do not open a fold.
    """
    starts = concatenated(index.anchor for index in precise)
    ends = concatenated(
        index.end[~index.no_end] for index in precise if index.kind is not Kind.POINT
    )
    coarse_starts = concatenated(index.anchor for index in coarse)
    coarse_ends = concatenated(index.end for index in coarse)
    origin = min(starts.min(initial=np.inf), coarse_starts.min(initial=np.inf))
    if len(starts):
        before, after = _outside(coarse_starts, coarse_ends, starts.min(), _last(starts, ends))
        starts = concatenated((starts, _least(coarse_starts[before]), _least(coarse_starts[after])))
        ends = concatenated((ends, -_least(-coarse_ends[after])))
    else:
        starts, ends = coarse_starts, coarse_ends
    if not len(starts):
        return Extent(0, 0, 0, starts, ends)
    return Extent(int(origin), int(starts.min()), int(_last(starts, ends)), starts, ends)


def _outside(starts: Floats, ends: Floats, first: float, last: float) -> tuple[Flags, Flags]:
    """Which of the periods lie before a range, and which after it."""
    return ends <= first, starts > last


def _least(moments: Floats) -> Floats:
    """The least of the moments, if there are any."""
    return np.sort(moments)[:1]


def _last(starts: Floats, ends: Floats) -> float:
    return float(max(starts.max(), ends.max(initial=-np.inf)))


def concatenated(arrays: Iterable[Floats]) -> Floats:
    """The arrays joined into one."""
    return np.concatenate([np.zeros(0), *arrays])
