"""Which events of a band have labels at one zoom, how long ones, and in which rows.

The content is cut into cells of equal width, no narrower than a label, so that a label reaches into
the next cell at most. Cells that lie three apart then never meet: all of the first kind can be
filled without looking at each other, those of the second with an eye on the first, those of the
third on both. So the rows of a cell follow from its near surroundings alone, wherever one looks
from, and no more is done than is seen. Bars longer than a cell have cells of twice, four times…
the width, and are filled in before the shorter ones, which go between them.

In a cell the most important events choose first (Imhof's rule of map labelling; as greedy as in
Christensen, Marks and Shieber, "An Empirical Study of Algorithms for Point-Feature Label
Placement", 1995, section 4.1): the uppermost row with room for all words, or else for a few.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.layout import style
from timeline.layout.colours import Colours
from timeline.layout.entries import Entries, Entry, Form
from timeline.layout.lane_index import Band, Floats
from timeline.layout.scale import Scale

CELL = 640.0  # px, at the widest zoom of a level: no label is wider
_CANDIDATES = 6  # a cell and row: as many short labels as go side by side
_KINDS = 3

Extent = tuple[float, float]


class Slot(NamedTuple):
    """An event with a label: its place in the band, its row, and the px that it takes there."""

    place: int
    entry: Entry
    row: int
    left: float
    right: float
    turned: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The events of a band whose bars have cells of one `width`, sorted by `left`."""

    width: float
    indices: NDArray[np.intp]
    left: Floats


@dataclass(eq=False)
class Grid:
    """A band at the widest zoom of a level; px of the content at `scale`.

    Cells are filled when they are first asked for. `rows` is how many rows there are; `whole` is
    the form of a label that has room.
    """

    band: Band
    entries: Entries
    colours: Colours
    scale: Scale
    last: float  # where all dates end
    rows: int
    whole: Form
    _filled: dict[tuple[int, int], tuple[Slot, ...]] = field(default_factory=dict)

    def is_like(self, other: "Grid") -> bool:
        """Whether both give the same labels to the same events at the same scale."""
        mine = (self.colours, self.last, self.rows, self.whole)
        same = mine == (other.colours, other.last, other.rows, other.whole)
        return same and self.band is other.band and self.entries is other.entries

    def limit(self, rows: int) -> None:
        """Leaves no more than so many rows."""
        self.rows = rows
        self._filled.clear()

    @cached_property
    def bars(self) -> tuple[Floats, Floats]:
        """Left and right edge of each event's bar."""
        band = self.band
        start = self.scale.xs(band.anchor)
        if band.points:
            return start, start + style.CARD_EDGE
        end = self.scale.xs(band.end) + style.OPEN_END * band.no_end
        left = start - style.OPEN_END * band.no_start
        return left, np.maximum(end, left + style.SPAN_WIDTH)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The widest first."""
        left, right = self.bars
        if self.band.points:
            return (Group(CELL, np.arange(len(left)), left),) if len(left) else ()
        size = np.zeros(len(left), np.intp)
        long = right - left >= CELL
        size[long] = np.floor(np.log2((right - left)[long] / CELL)).astype(np.intp) + 1
        made = []
        for doublings in np.unique(size).tolist()[::-1]:
            indices = np.flatnonzero(size == doublings)
            indices = indices[np.argsort(left[indices], kind="stable")]
            made.append(Group(CELL * 2.0**doublings, indices, left[indices]))
        return tuple(made)

    def between(self, left: float, right: float) -> Iterator[Slot]:
        """The events with labels that may touch the given px."""
        for number, group in enumerate(self.groups):
            first, last = (int(x // group.width) for x in (left, right))
            for cell in range(first - 1, last + 2):
                for slot in self.cell(number, cell):
                    if slot.right >= left and slot.left <= right:
                        yield slot

    def everything(self) -> Iterator[Slot]:
        """All events with labels; the work grows with all there are."""
        for number, group in enumerate(self.groups):
            for cell in np.unique(np.floor(group.left / group.width)).tolist():
                yield from self.cell(number, int(cell))

    def hidden(self, left: float, right: float) -> NDArray[np.intp]:
        """The events without a label whose bars begin in the px of a cell."""
        found = [
            group.indices[slice(*np.searchsorted(group.left, (left, right)).tolist())]
            for group in self.groups
        ]
        labelled = [
            slot.place
            for number, group in enumerate(self.groups)
            for slot in self.cell(number, int(left // group.width))
            if left <= self.bars[0][slot.place] < right
        ]
        inside = np.concatenate([np.zeros(0, np.intp), *found])
        return np.setdiff1d(inside, labelled, assume_unique=True).astype(np.intp)

    def beside(self, left: float, right: float) -> tuple[float, float]:
        """Where the last bar before the px of a cell begins, and the first one after them."""
        before, after = -np.inf, np.inf
        for group in self.groups:
            first, last = np.searchsorted(group.left, (left, right)).tolist()
            before = max(before, group.left[first - 1]) if first else before
            after = min(after, group.left[last]) if last < len(group.left) else after
        return float(before), float(after)

    def slot_of(self, index: int) -> Slot | None:
        """Where an event of the band has its label, None when it has none."""
        left, right = self.bars
        size = right[index] - left[index]
        number = max(n for n, group in enumerate(self.groups) if size < group.width)
        cell = self.cell(number, int(left[index] // self.groups[number].width))
        return next((slot for slot in cell if slot.place == index), None)

    def cell(self, number: int, cell: int) -> tuple[Slot, ...]:
        """The labels of the events that begin in a cell of a group."""
        filled = self._filled.get((number, cell))
        if filled is None:
            group = self.groups[number]
            edges = (cell * group.width, (cell + 1) * group.width)
            first, last = np.searchsorted(group.left, edges).tolist()
            filled = self._fill(number, cell, group.indices[first:last]) if first < last else ()
            self._filled[number, cell] = filled
        return filled

    def _fill(self, number: int, cell: int, inside: NDArray[np.intp]) -> tuple[Slot, ...]:
        around = list(self._around(number, cell))
        taken = _taken(around, self.rows)
        slots: list[Slot] = []
        for index in self._candidates(inside):
            settled = self._settle(index, taken)
            if settled is not None:
                taken[settled.row].append((settled.left, settled.right))
                slots.append(settled)
        return _cascade(slots, around, self.rows)

    def _candidates(self, inside: NDArray[np.intp]) -> list[int]:
        """The most important first, and no more than could ever have a place."""
        weight = -self.band.salience[inside]
        most = max(self.rows * _CANDIDATES, 1)
        if len(inside) > most:
            some = np.argpartition(weight, most)[:most]
            inside, weight = inside[some], weight[some]
        found: list[int] = inside[np.lexsort((inside, weight))].tolist()
        return found

    def _around(self, number: int, cell: int) -> Iterator[Slot]:
        """The labels that are there already: of longer bars, and of the cells that go before."""
        width = self.groups[number].width
        left, right = (cell - 1) * width, (cell + 2) * width
        for wider, group in enumerate(self.groups[:number]):
            for other in range(int(left // group.width) - 1, int(right // group.width) + 1):
                yield from self.cell(wider, other)
        for other in (cell - 2, cell - 1, cell + 1, cell + 2):
            if other % _KINDS < cell % _KINDS:
                yield from self.cell(number, other)

    def _settle(self, index: int, taken: Sequence[Sequence[Extent]]) -> Slot | None:
        event = self.band.events[index]
        left, right = (float(edge[index]) for edge in self.bars)
        turned = self._turned(left, right, style.SHORT_WIDTH)
        short_row = _row(_extent(left, right, style.SHORT_WIDTH, turned), taken)
        if short_row is None:
            return None
        entry = self.entries.get(event, self.colours.of(event), self.whole)
        if entry.width <= CELL:
            whole_turned = self._turned(left, right, entry.width)
            extent = _extent(left, right, entry.width, whole_turned)
            row = _row(extent, taken)
            if row is not None:
                return Slot(index, entry, row, *extent, whole_turned)
        entry = self.entries.get(event, self.colours.of(event), Form.SHORT)
        return Slot(index, entry, short_row, *_extent(left, right, entry.width, turned), turned)

    def _turned(self, left: float, right: float, words: float) -> bool:
        """Whether the words stand to the left of their date, as they do where all dates end."""
        most = self.last + style.CARD_EDGE if self.band.points else max(self.last, right)
        return left + words > most and right >= words


def _taken(slots: Iterable[Slot], rows: int) -> list[list[Extent]]:
    """What stands in each row."""
    taken: list[list[Extent]] = [[] for _ in range(rows)]
    for slot in slots:
        taken[slot.row].append((slot.left, slot.right))
    return taken


def _cascade(slots: Sequence[Slot], around: Sequence[Slot], rows: int) -> tuple[Slot, ...]:
    """The same labels, the earlier above the later ones if that goes: so they are read in order."""
    taken = _taken(around, rows)
    moved = []
    for slot in sorted(slots, key=lambda slot: slot.left):
        row = _row((slot.left, slot.right), taken)
        if row is None:
            return tuple(slots)
        taken[row].append((slot.left, slot.right))
        moved.append(slot._replace(row=row))
    return tuple(moved)


def _extent(left: float, right: float, words: float, turned: bool) -> Extent:
    """What a bar takes together with its words."""
    return (min(left, right - words), right) if turned else (left, max(right, left + words))


def _row(extent: Extent, taken: Sequence[Sequence[Extent]]) -> int | None:
    """The uppermost row in which there is room."""
    left, right = extent[0] - style.GAP, extent[1] + style.GAP
    for row, others in enumerate(taken):
        for start, end in others:
            if start < right and end > left:
                break
        else:
            return row
    return None
