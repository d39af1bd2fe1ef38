"""Which stretches of time are folded, so that "1992" and "4 January 2022" fit into one window."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.dates import When

# A gap is long when it takes more than six times the room of everything shorter together: drawn
# to scale it would leave less than a seventh of the width to all the rest.
_LONG = 6
_STARTS_LEFT = 3  # folding must leave something to be read at one scale
_SHORT = 0.08  # a piece below this share of the unfolded rest is not worth a break


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of moments, `start` <= t < `end`, that is drawn in a fixed small width."""

    start: int
    end: int


def find_folds(dates: Iterable[When]) -> tuple[Fold, ...]:
    """The folds for these dates, sorted and disjoint, none when one scale suits all.

    Only stretches in which nothing begins or ends are folded; hence a lone year among days is
    a fold of its own, and the decades after it are another. O(n log n).
    """
    dates = list(dates)
    stops = sorted({when.anchor for when in dates} | _last_end(dates))
    gaps = sorted((end - start, start, end) for start, end in pairwise(stops))
    unfolded = 0
    for index, (length, _, _) in enumerate(gaps):
        if index + 1 >= _STARTS_LEFT and length > _LONG * unfolded:
            long = sorted((start, end) for _, start, end in gaps[index:])
            return _split(long, _bar_ends(dates), unfolded * _SHORT)
        unfolded += length
    return ()


def _last_end(dates: Sequence[When]) -> set[int]:
    ends = [when.end for when in dates if when.end is not None and not when.is_point]
    return {max(ends)} if ends else set()


def _bar_ends(dates: Sequence[When]) -> list[int]:
    return sorted({when.end for when in dates if when.end is not None and not when.is_point})


def _split(
    stretches: Sequence[tuple[int, int]], ends: Sequence[int], short: float
) -> tuple[Fold, ...]:
    folds = []
    for start, end in stretches:
        inside = ends[bisect_right(ends, start) : bisect_left(ends, end)]
        pieces = pairwise([start, *inside, end])
        folds += [Fold(first, last) for first, last in pieces if last - first > short]
    return tuple(folds)
