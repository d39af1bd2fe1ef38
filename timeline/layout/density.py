"""What has no label: each event alone as a dot, the others as bars of a histogram, and counted."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from timeline.layout.grid import CELL, Grid
from timeline.layout.lane_index import Floats
from timeline.model import Event

_BIN = 12.0  # px
_ALONE = 10.0  # px to the next on either side, so that a dot can be hit


@dataclass(frozen=True, slots=True)
class Dot:
    """An event that stands alone at a moment."""

    event: Event
    at: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Some events between two moments."""

    first: float
    last: float
    count: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The events without a label that begin in one cell of a lane, until the moment `end`."""

    lane: int
    cell: int
    end: float
    dots: tuple[Dot, ...]
    bins: tuple[Bin, ...]
    count: int  # of those in bins
    _picked: tuple[tuple[Grid, Sequence[int]], ...]

    @property
    def events(self) -> list[Event]:
        """Those that are counted, in order of time."""
        found = [grid.band.events[index] for grid, some in self._picked for index in some]
        return sorted(found, key=lambda event: event.when.anchor if event.when else 0)


def strip_of(lane: int, cell: int, grids: Sequence[Grid]) -> Strip | None:
    """The strip of a cell; None when all its events have labels."""
    left, right = cell * CELL, (cell + 1) * CELL
    hidden = [grid.hidden(left, right) for grid in grids]
    which = np.repeat(np.arange(len(grids)), [len(some) for some in hidden])
    if not len(which):
        return None
    index = np.concatenate(hidden)
    x = np.concatenate([grid.bars[0][some] for grid, some in zip(grids, hidden, strict=True)])
    order = np.argsort(x, kind="stable")
    which, index, x = which[order], index[order], x[order]
    at = np.concatenate([_moments(g, some) for g, some in zip(grids, hidden, strict=True)])[order]
    before, after = zip(*(grid.beside(left, right) for grid in grids), strict=True)
    gaps = np.diff(np.concatenate(([max(before)], x, [min(after)])))
    alone = (gaps[:-1] >= _ALONE) & (gaps[1:] >= _ALONE)
    dots = tuple(
        Dot(grids[which[i]].band.events[index[i]], float(at[i])) for i in np.flatnonzero(alone)
    )
    crowd = ~alone
    picked = tuple(
        (grid, index[crowd & (which == number)].tolist()) for number, grid in enumerate(grids)
    )
    end = grids[0].scale.time(right)
    bins = _bins(x[crowd] - left, at[crowd])
    return Strip(lane, cell, end, dots, bins, int(crowd.sum()), picked)


def _moments(grid: Grid, indices: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Floats:
    """Where the bars begin; those without a start have no moment for that."""
    at = grid.band.anchor[indices]
    for i in np.flatnonzero(grid.band.no_start[indices]).tolist():
        at[i] = grid.scale.time(grid.bars[0][indices[i]])
    return at


def _bins(x: Floats, at: Floats) -> tuple[Bin, ...]:
    _, first, count = np.unique(np.floor(x / _BIN), return_index=True, return_counts=True)
    last = at[first + count - 1]
    bins = zip(at[first].tolist(), last.tolist(), count.tolist(), strict=True)
    return tuple(Bin(*one) for one in bins)
