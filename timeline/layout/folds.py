"""Which stretches of time are folded, so that "1992" and "4 January 2022" fit into one window."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.dates import When

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


def find_folds(dates: Iterable[When]) -> tuple[Fold, ...]:
    """The folds for these dates, sorted and disjoint, none when one scale suits all.

    Only stretches in which nothing begins or ends are folded; hence a lone year among days is
    a fold of its own, and the decades after it are another. O(n log n).
    """
    dates = list(dates)
    stops = sorted({when.anchor for when in dates} | _last_end(dates))
    gaps = sorted((end - start, start, end) for start, end in pairwise(stops))
    dense = sum(length for length, _, _ in gaps[: int(_DENSE * len(gaps))])
    first = max(bisect_right(gaps, dense, key=lambda gap: gap[0]), _STARTS_LEFT - 1)
    unfolded = sum(length for length, _, _ in gaps[:first])
    silence = sum(length for length, _, _ in gaps[first:])
    if silence <= _SQUEEZED * unfolded:
        return ()
    long = sorted((start, end) for _, start, end in gaps[first:])
    return _split(long, _bar_ends(dates), unfolded * _SHORT)


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
