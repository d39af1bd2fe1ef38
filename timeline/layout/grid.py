"""Labels at one zoom: which events of a lane have one, how long, and in which rows.

The content is cut into cells of equal width, no narrower than a label, so that a label reaches
into the next cell at most. Cells that lie three apart then never meet: all cells of the first kind
can be filled independently, those of the second kind depend on the first, those of the third on
both. So the rows of a cell follow from its neighbourhood alone, wherever the view is, and only
visible cells are filled. Bars longer than a cell have cells of twice, four times… the width, and
are filled in before the shorter ones, which take the room between them.

In a cell the most salient events choose first (Imhof's rule of map labelling; greedy as in
Christensen, Marks and Shieber, "An Empirical Study of Algorithms for Point-Feature Label
Placement", 1995, section 4.1): the uppermost row with room for the full label, or else for a short
one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.layout import style
from timeline.layout.colours import Colours
from timeline.layout.kinds import Kind
from timeline.layout.lane_index import Floats, LaneIndex
from timeline.layout.measured_events import LabelForm, MeasuredEvent, MeasuredEvents
from timeline.layout.placement import extent_with_texts, flips
from timeline.layout.scale import Scale

CELL = 640.0  # px, at the widest zoom of a level: no label is wider
_CANDIDATES = 6  # per cell and row: the number of short labels that fit side by side
_KINDS = 3

Extent = tuple[float, float]


class Slot(NamedTuple):
    """An event with a label: its position in the lane index, its row, and its extent in px."""

    position: int
    event: MeasuredEvent
    row: int
    left: float
    right: float
    flipped: bool


@dataclass(frozen=True, slots=True)
class SizeClass:
    """The events whose bars have cells of one `width`, sorted by `left`."""

    width: float
    positions: NDArray[np.intp]
    left: Floats


@dataclass(eq=False)
class Grid:
    """The labels of a lane index at the widest zoom of a level; px of the content at `scale`.

    Cells are filled when they are first asked for. `rows` is the number of rows; `full_form` is the
    form of a label that has room. Labels take the uppermost rows, or with a `staircase` all rows,
    going down in the order of time.
    """

    index: LaneIndex
    measured_events: MeasuredEvents
    colours: Colours
    scale: Scale
    first: float  # x of the first date; only bars of coarse dates may begin before
    last: float  # x of the last date
    rows: int
    full_form: LabelForm
    staircase: bool = False
    _filled: dict[tuple[int, int], tuple[Slot, ...]] = field(default_factory=dict)

    def is_equivalent(self, other: "Grid") -> bool:
        """Whether both give the same labels to the same events at the same scale."""
        names = ("colours", "first", "last", "rows", "full_form", "staircase")
        return (
            self.index is other.index
            and self.measured_events is other.measured_events
            and all(getattr(self, name) == getattr(other, name) for name in names)
        )

    def set_rows(self, rows: int, *, staircase: bool = False) -> None:
        """Changes the number of rows, and the order in which labels take them."""
        self.rows, self.staircase = rows, staircase
        self._filled.clear()

    @cached_property
    def bars(self) -> tuple[Floats, Floats]:
        """Left and right edge of each event's bar, none of them left of `first`."""
        index = self.index
        start = self.scale.xs(index.anchor)
        if index.kind is Kind.POINT:
            return start, start + style.CARD_EDGE
        end = self.scale.xs(index.end) + style.OPEN_END * index.no_end
        left = np.where(index.no_start, start - style.OPEN_END, np.maximum(start, self.first))
        return left, np.maximum(end, left + style.SPAN_WIDTH)

    @cached_property
    def size_classes(self) -> tuple[SizeClass, ...]:
        """The widest first."""
        left, right = self.bars
        if self.index.kind is Kind.POINT:
            return (SizeClass(CELL, np.arange(len(left)), left),) if len(left) else ()
        doublings = np.zeros(len(left), np.intp)
        long = right - left >= CELL
        doublings[long] = np.floor(np.log2((right - left)[long] / CELL)).astype(np.intp) + 1
        classes = []
        for number in np.flatnonzero(np.bincount(doublings)).tolist()[::-1]:
            positions = np.flatnonzero(doublings == number)
            positions = positions[np.argsort(left[positions], kind="stable")]
            classes.append(SizeClass(CELL * 2.0**number, positions, left[positions]))
        return tuple(classes)

    def between(self, left: float, right: float) -> Iterator[Slot]:
        """The events with labels that may touch the given px."""
        for number, size_class in enumerate(self.size_classes):
            first, last = (int(x // size_class.width) for x in (left, right))
            for cell in range(first - 1, last + 2):
                for slot in self.cell(number, cell):
                    if slot.right >= left and slot.left <= right:
                        yield slot

    def all_slots(self) -> Iterator[Slot]:
        """All events with labels. O(n): fills every cell."""
        for number, size_class in enumerate(self.size_classes):
            cells = np.floor(size_class.left / size_class.width)  # in order
            for cell in dict.fromkeys(cells.tolist()):
                yield from self.cell(number, int(cell))

    def unlabelled(self, left: float, right: float) -> NDArray[np.intp]:
        """Positions of the events without a label whose bars begin in the px of a cell."""
        found = [
            one.positions[slice(*np.searchsorted(one.left, (left, right)).tolist())]
            for one in self.size_classes
        ]
        labelled = [
            slot.position
            for number, one in enumerate(self.size_classes)
            for slot in self.cell(number, int(left // one.width))
            if left <= self.bars[0][slot.position] < right
        ]
        inside = np.concatenate([np.zeros(0, np.intp), *found])
        return np.setdiff1d(inside, labelled, assume_unique=True).astype(np.intp)

    def neighbours(self, left: float, right: float) -> tuple[float, float]:
        """The x at which the last bar before a cell begins, and the first one after it."""
        before, after = -np.inf, np.inf
        for one in self.size_classes:
            first, last = np.searchsorted(one.left, (left, right)).tolist()
            before = max(before, one.left[first - 1]) if first else before
            after = min(after, one.left[last]) if last < len(one.left) else after
        return float(before), float(after)

    def slot_of(self, position: int) -> Slot | None:
        """The slot of an event of the lane index, None if it has no label."""
        left, right = self.bars
        size = right[position] - left[position]
        number = max(n for n, one in enumerate(self.size_classes) if size < one.width)
        cell = self.cell(number, int(left[position] // self.size_classes[number].width))
        return next((slot for slot in cell if slot.position == position), None)

    def cell(self, number: int, cell: int) -> tuple[Slot, ...]:
        """The labels of the events that begin in a cell of a size class."""
        filled = self._filled.get((number, cell))
        if filled is None:
            one = self.size_classes[number]
            edges = (cell * one.width, (cell + 1) * one.width)
            first, last = np.searchsorted(one.left, edges).tolist()
            filled = self._fill(number, cell, one.positions[first:last]) if first < last else ()
            self._filled[number, cell] = filled
        return filled

    def _fill(self, number: int, cell: int, inside: NDArray[np.intp]) -> tuple[Slot, ...]:
        around = list(self._around(number, cell))
        taken = _taken(around, self.rows)
        slots: list[Slot] = []
        for position in self._candidates(inside):
            slot = self._choose_slot(position, taken)
            if slot is not None:
                taken[slot.row].append((slot.left, slot.right))
                slots.append(slot)
        return self._in_reading_order(slots, around)

    def _candidates(self, inside: NDArray[np.intp]) -> list[int]:
        """The most salient events first, no more than could ever have a label."""
        weight = -self.index.salience[inside]
        most = max(self.rows * _CANDIDATES, 1)
        if len(inside) > most:
            some = np.argpartition(weight, most)[:most]
            inside, weight = inside[some], weight[some]
        found: list[int] = inside[np.lexsort((inside, weight))].tolist()
        return found

    def _around(self, number: int, cell: int) -> Iterator[Slot]:
        """The labels that a cell must avoid: of longer bars, and of neighbours filled earlier."""
        width = self.size_classes[number].width
        left, right = (cell - 1) * width, (cell + 2) * width
        for wider, one in enumerate(self.size_classes[:number]):
            for other in range(int(left // one.width) - 1, int(right // one.width) + 1):
                yield from self.cell(wider, other)
        for other in (cell - 2, cell - 1, cell + 1, cell + 2):
            if other % _KINDS < cell % _KINDS:
                yield from self.cell(number, other)

    def _choose_slot(self, position: int, taken: Sequence[Sequence[Extent]]) -> Slot | None:
        event, kind = self.index.events[position], self.index.kind
        left, right = (float(edge[position]) for edge in self.bars)
        flipped, extent = self._extent(left, right, style.SHORT_WIDTH)
        rows = self._preferred_rows(left)
        short_row = _row(extent, taken, rows)
        if short_row is None:
            return None
        measured = self.measured_events.get(event, self.colours.of(event), self.full_form)
        if measured.width <= CELL:
            full_flipped, extent = self._extent(left, right, measured.width)
            row = _row(extent, taken, rows)
            if row is not None:
                return Slot(position, measured, row, *extent, full_flipped)
        is_full = self.full_form is LabelForm.FULL  # whose rows have room for more lines
        short = LabelForm.NARROW if is_full else LabelForm.SHORT
        measured = self.measured_events.get(event, self.colours.of(event), short)
        extent = extent_with_texts(kind, left, right, measured.width, flipped=flipped)
        return Slot(position, measured, short_row, *extent, flipped)

    def _extent(self, left: float, right: float, width: float) -> tuple[bool, Extent]:
        """Whether texts of a bar are flipped, and its extent with them."""
        kind = self.index.kind
        flipped = flips(kind, left, right, width, self.last)
        return flipped, extent_with_texts(kind, left, right, width, flipped=flipped)

    def _preferred_rows(self, left: float) -> Sequence[int]:
        """All rows in the order in which a label at `left` takes them."""
        if not self.staircase:
            return range(self.rows)
        best = self._row_by_date(left)
        return sorted(range(self.rows), key=lambda row: abs(row - best))

    def _in_reading_order(self, slots: Sequence[Slot], around: Sequence[Slot]) -> tuple[Slot, ...]:
        """The same labels in other rows, earlier ones above later ones, if all fit like that."""
        taken = _taken(around, self.rows)
        start = self.bars[0]
        moved = []
        for number, slot in enumerate(sorted(slots, key=lambda slot: start[slot.position])):
            first = self._step(slot, number, len(slots)) if self.staircase else 0
            rows = (*range(first, self.rows), *range(first))
            row = _row((slot.left, slot.right), taken, rows)
            if row is None:
                return tuple(slots)
            taken[row].append((slot.left, slot.right))
            moved.append(slot._replace(row=row))
        return tuple(moved)

    def _step(self, slot: Slot, number: int, count: int) -> int:
        """The row of a label in a staircase of `count` labels through a cell.

        It follows from the date, but leaves a row to each later label; more labels than rows go
        down in several flights.
        """
        if count <= self.rows:
            by_date = self._row_by_date(float(self.bars[0][slot.position]))
            return min(max(by_date, number), self.rows - count + number)
        flights = -(-count // self.rows)
        return int((number + 0.5) * self.rows * flights / count) % self.rows

    def _row_by_date(self, left: float) -> int:
        return int(left % CELL / CELL * self.rows)


def _taken(slots: Iterable[Slot], rows: int) -> list[list[Extent]]:
    """The extents that are taken in each row."""
    taken: list[list[Extent]] = [[] for _ in range(rows)]
    for slot in slots:
        taken[slot.row].append((slot.left, slot.right))
    return taken


def _row(extent: Extent, taken: Sequence[Sequence[Extent]], rows: Iterable[int]) -> int | None:
    """The first of some rows with room for an extent."""
    left, right = extent[0] - style.GAP, extent[1] + style.GAP
    for row in rows:
        for start, end in taken[row]:
            if start < right and end > left:
                break
        else:
            return row
    return None
