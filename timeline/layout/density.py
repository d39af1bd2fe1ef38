"""Events without a label: a lone one as a dot, crowded ones as a histogram with their number."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from timeline.layout.grid import CELL, Grid
from timeline.layout.lane_index import Floats
from timeline.model import Event

_BIN = 12.0  # px
_ALONE = 10.0  # px to the neighbours on both sides, so that a dot can be clicked


@dataclass(frozen=True, slots=True)
class Dot:
    """An event without close neighbours, at a moment."""

    event: Event
    at: float


@dataclass(frozen=True, slots=True)
class Bin:
    """A number of events from one moment to another."""

    first: float
    last: float
    count: int


@dataclass(frozen=True, slots=True)
class DensityCell:
    """The events without a label that begin in one cell of a lane, up to the moment `end`."""

    lane: int
    cell: int
    end: float
    dots: tuple[Dot, ...]
    bins: tuple[Bin, ...]
    count: int  # of the events in bins
    _binned: tuple[tuple[Grid, Sequence[int]], ...]

    @property
    def events(self) -> list[Event]:
        """The events in bins, in order of time."""
        found = [grid.index.events[at] for grid, positions in self._binned for at in positions]
        return sorted(found, key=lambda event: event.when.anchor if event.when else 0)


def density_of(lane: int, cell: int, grids: Sequence[Grid]) -> DensityCell | None:
    """The density of a cell; None if all its events have labels."""
    left, right = cell * CELL, (cell + 1) * CELL
    unlabelled = [grid.unlabelled(left, right) for grid in grids]
    pairs = list(zip(grids, unlabelled, strict=True))
    owner = np.repeat(np.arange(len(grids)), [len(some) for some in unlabelled])
    if not len(owner):
        return None
    position = np.concatenate(unlabelled)
    x = np.concatenate([grid.bars[0][some] for grid, some in pairs])
    order = np.argsort(x, kind="stable")
    owner, position, x = owner[order], position[order], x[order]
    at = np.concatenate([_moments(grid, some) for grid, some in pairs])[order]
    before, after = zip(*(grid.neighbours(left, right) for grid in grids), strict=True)
    gaps = np.diff(np.concatenate(([max(before)], x, [min(after)])))
    alone = (gaps[:-1] >= _ALONE) & (gaps[1:] >= _ALONE)
    dots = tuple(
        Dot(grids[owner[i]].index.events[position[i]], float(at[i])) for i in np.flatnonzero(alone)
    )
    crowded = ~alone
    binned = tuple(
        (grid, position[crowded & (owner == number)].tolist()) for number, grid in enumerate(grids)
    )
    end = grids[0].scale.time(right)
    bins = _bins(x[crowded] - left, at[crowded])
    return DensityCell(lane, cell, end, dots, bins, int(crowded.sum()), binned)


def _moments(grid: Grid, positions: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Floats:
    """The moments at which the bars begin: if that is not the anchor, that of their left edge."""
    at = grid.index.anchor[positions]
    left = grid.bars[0][positions]
    for i in np.flatnonzero(left != grid.scale.xs(at)).tolist():
        at[i] = grid.scale.time(left[i])
    return at


def _bins(x: Floats, at: Floats) -> tuple[Bin, ...]:
    _, first, count = np.unique(np.floor(x / _BIN), return_index=True, return_counts=True)
    last = at[first + count - 1]
    bins = zip(at[first].tolist(), last.tolist(), count.tolist(), strict=True)
    return tuple(Bin(*one) for one in bins)
