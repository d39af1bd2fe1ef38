"""What the columns of a table hold: guessed, shown, corrected."""

import pytest
from pytestqt.qtbot import QtBot

from gui.dialogs.columns import ColumnsDialog
from timeline.imports.cells import Table
from timeline.imports.tables import Column

TABLE = Table(
    ("Datum", "Was", "Bemerkung"),
    (("8 March 2021", "The ferry sank", "see p. 3"), ("1971", "It was built", "")),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ColumnsDialog:
    dialog = ColumnsDialog(TABLE, "ferry.csv")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown(dialog: ColumnsDialog) -> list[list[str]]:
    cells = []
    for row in range(dialog.preview.rowCount()):
        items = [dialog.preview.item(row, column) for column in range(3)]
        cells.append([item.text() if item else "" for item in items])
    return cells


def choose(dialog: ColumnsDialog, column: Column, name: str) -> None:
    dialog.boxes[column].setCurrentText(name)


def test_the_guess_is_shown_with_its_events(dialog: ColumnsDialog) -> None:
    assert dialog.columns == {Column.START: 0}
    assert shown(dialog) == [["Mon 8 Mar 2021", "Untitled", ""], ["1971", "Untitled", ""]]
    assert dialog.status.text() == "2 rows, 2 events here."


def test_a_correction_shows_at_once(dialog: ColumnsDialog) -> None:
    choose(dialog, Column.TITLE, "Was")
    choose(dialog, Column.NOTE, "Bemerkung")
    assert dialog.columns == {Column.START: 0, Column.TITLE: 1, Column.NOTE: 2}
    assert shown(dialog)[0] == ["Mon 8 Mar 2021", "The ferry sank", "see p. 3"]


def test_dates_that_cannot_be_read_are_counted(dialog: ColumnsDialog) -> None:
    choose(dialog, Column.TITLE, "Datum")
    choose(dialog, Column.START, "Was")
    assert [row[0] for row in shown(dialog)] == ["undated", "undated"]
    expected = "2 rows. 2 dates of these cannot be read; their events stay undated."
    assert dialog.status.text() == expected
    assert dialog.import_button.isEnabled()


def test_without_a_title_or_a_date_nothing_can_be_imported(dialog: ColumnsDialog) -> None:
    choose(dialog, Column.START, "None")
    assert not dialog.import_button.isEnabled()
    assert dialog.status.text() == "Choose the column of the titles or of the dates."


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (50, "50 rows, 50 events here."),
        (51, "51 rows, of which the first 50 are shown, 50 events here."),
    ],
)
def test_a_long_table_is_previewed_by_its_first_rows(qtbot: QtBot, rows: int, text: str) -> None:
    dialog = ColumnsDialog(Table(("Title",), tuple((str(i),) for i in range(rows))), "a.csv")
    qtbot.addWidget(dialog)
    assert dialog.preview.rowCount() == 50
    assert dialog.status.text() == text
