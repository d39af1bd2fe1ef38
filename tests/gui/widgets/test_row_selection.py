"""Selections of rows as ranges."""

from PySide6.QtCore import QStringListModel
from pytestqt.qtbot import QtBot

from gui.widgets.row_selection import rows_of, selection_of


def test_adjacent_rows_are_one_range(qtbot: QtBot) -> None:
    model = QStringListModel([str(row) for row in range(20)])
    selection = selection_of(model, [7, 3, 4, 5, 19])
    assert selection.size() == 3
    assert rows_of(selection) == [3, 4, 5, 7, 19]
    assert rows_of(selection_of(model, [])) == []
