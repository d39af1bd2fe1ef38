"""Which stretches of time are folded, so that "1992" and "4 January 2022" fit into one window."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

# The dense part of a story is the shortest three fifths of its gaps: a gap that is longer than all
# of these together is a silence in it. Silences are folded when they would take more than ten
# times the room of all the rest, so that at one scale the story would be a smudge.
_DENSE = 0.6
_SQUEEZED = 10
_STARTS_LEFT = 3  # folding must leave something to be read at one scale
_SHORT = 0.08  # a piece below this share of the unfolded rest is not worth a break


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of moments, `start` <= t < `end`, that is drawn in a fixed small width."""

    start: int
    end: int


def find_folds(anchors: NDArray[np.float64], bar_ends: NDArray[np.float64]) -> tuple[Fold, ...]:
    """The folds for these moments, sorted and disjoint, none when one scale suits all.

    `anchors` are where dates begin, `bar_ends` where those longer than a day end. Only stretches
    in which nothing begins or ends are folded; hence a lone year among days is a fold of its own,
    and the decades after it are another. O(n log n).
    """
    last = [bar_ends.max()] if len(bar_ends) else []
    stops = _distinct(np.concatenate((anchors, last)))
    lengths = np.diff(stops)
    left = _left(lengths)
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


def _left(lengths: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which of the stretches between stops are no silences. Only so much is sorted as must be:
    this is asked after each edit."""
    count = int(_DENSE * len(lengths))
    dense = np.partition(lengths, count)[:count].sum() if count else 0.0
    left: NDArray[np.bool_] = lengths <= dense
    if left.sum() < _STARTS_LEFT - 1:
        left[np.argsort(lengths, kind="stable")[: _STARTS_LEFT - 1]] = True
    return left


def _distinct(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each value once, in order: `np.unique` takes twice the time where most are distinct."""
    values = np.sort(values)
    return values[np.diff(values, prepend=-np.inf) > 0]
