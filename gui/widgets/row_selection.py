"""Selections of rows as ranges, which is fast for very many rows."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QItemSelection


def selection_of(model: QAbstractItemModel, rows: Iterable[int]) -> QItemSelection:
    """The item selection of these rows, in their first column."""
    selection = QItemSelection()
    for _, run in groupby(enumerate(sorted(rows)), lambda pair: pair[1] - pair[0]):
        run_rows = [row for _, row in run]
        selection.select(model.index(run_rows[0], 0), model.index(run_rows[-1], 0))
    return selection


def rows_of(selection: QItemSelection) -> list[int]:
    """The rows of an item selection."""
    ranges = (selection.at(number) for number in range(selection.size()))
    return [row for one in ranges for row in range(one.top(), one.bottom() + 1)]
