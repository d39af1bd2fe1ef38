"""Folds: long empty ranges of time that are drawn narrow, so that 1992 and 4 January 2022 fit into
one window.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from timeline.dates import SECONDS_PER_DAY

# The dense part of a timeline is the shortest three fifths of its gaps; a gap longer than all of
# these together is a silence. Silences are folded if they would take more than ten times the room
# of the rest, since at one scale the rest would then be illegible.
_DENSE = 0.6
_SQUEEZED = 10
_STARTS_LEFT = 3  # starts of events that folding leaves at one scale
_FOLDED_DAYS = 2  # the shortest stretch of empty days that a full page folds
_SHORT = 0.08  # a range below this share of the unfolded rest is not folded


@dataclass(frozen=True, slots=True)
class Fold:
    """A range of moments `start` <= t < `end` that is drawn in a fixed small width."""

    start: int
    end: int


def find_folds(anchors: NDArray[np.float64], bar_ends: NDArray[np.float64]) -> tuple[Fold, ...]:
    """The folds for these moments, sorted and disjoint; none if one scale suits all.

    `anchors` are the starts of events, `bar_ends` the ends of those longer than a day. Only ranges
    in which no event begins or ends are folded; hence a single year among days is a fold of its
    own, and the decades after it are another. O(n log n).
    """
    last = [bar_ends.max()] if len(bar_ends) else []
    stops = _distinct(np.concatenate((anchors, last)))
    lengths = np.diff(stops)
    left = _active_gaps(lengths)
    unfolded, silence = lengths[left].sum(), lengths[~left].sum()
    if silence <= _SQUEEZED * unfolded:
        return ()
    ends = _distinct(bar_ends)
    folds = []
    for gap in np.flatnonzero(~left).tolist():
        start, end = stops[gap], stops[gap + 1]
        inside = ends[(ends > start) & (ends < end)]
        pieces = pairwise([int(at) for at in (start, *inside, end)])
        folds += [Fold(a, b) for a, b in pieces if b - a > _SHORT * unfolded]
    return tuple(folds)


def fold_empty_days(
    anchors: NDArray[np.float64], bar_ends: NDArray[np.float64]
) -> tuple[Fold, ...]:
    """Folds for all stretches of two days or more on which no event begins or ends, sorted and
    disjoint, so that a page has room for the days with events. Arguments as for `find_folds`."""
    moments = np.concatenate((anchors, bar_ends - 1))
    days = _distinct(np.floor_divide(moments, SECONDS_PER_DAY))
    starts, ends = days[:-1] + 1, days[1:]
    return tuple(
        Fold(int(start) * SECONDS_PER_DAY, int(end) * SECONDS_PER_DAY)
        for start, end in zip(starts, ends, strict=True)
        if end - start >= _FOLDED_DAYS
    )


def _active_gaps(lengths: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which of the gaps between stops are not silences. Uses a partition rather than a sort, since
    this is recalculated after each edit."""
    count = int(_DENSE * len(lengths))
    dense = np.partition(lengths, count)[:count].sum() if count else 0.0
    left: NDArray[np.bool_] = lengths <= dense
    if left.sum() < _STARTS_LEFT - 1:
        left[np.argsort(lengths, kind="stable")[: _STARTS_LEFT - 1]] = True
    return left


def _distinct(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The distinct values, sorted: twice as fast as `np.unique` if most values are distinct."""
    values = np.sort(values)
    return values[np.diff(values, prepend=-np.inf) > 0]
