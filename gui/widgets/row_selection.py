"""Rows of a view as Qt selects them: by stretches, which alone is quick where there are many."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QItemSelection


def selection_of(model: QAbstractItemModel, rows: Iterable[int]) -> QItemSelection:
    """These rows in their first column."""
    selection = QItemSelection()
    for _, run in groupby(enumerate(sorted(rows)), lambda pair: pair[1] - pair[0]):
        stretch = [row for _, row in run]
        selection.select(model.index(stretch[0], 0), model.index(stretch[-1], 0))
    return selection


def rows_of(selection: QItemSelection) -> list[int]:
    """The rows that are selected."""
    stretches = (selection.at(number) for number in range(selection.size()))
    return [row for one in stretches for row in range(one.top(), one.bottom() + 1)]
