"""The cells of tables: separators, sheets, and what is too large."""

import csv
import io
from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.imports.tables_of import csv_table
from timeline.imports import cells
from timeline.imports.cells import Table, read_table

EMPTY = "it has no heading with rows under it"


def workbook(*rows: list[object]) -> bytes:
    book, out = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "text", ["Date,Event\n2021,A\n", "Date;Event\r\n2021;A\r\n", "\ufeffDate\tEvent\n2021\tA\n"]
)
def test_the_separator_is_found(text: str) -> None:
    assert csv_table(text) == Table(("Date", "Event"), (("2021", "A"),))


CELLS = st.text(st.sampled_from("ab ,;|\t\n'\""), max_size=12)


@given(
    st.sampled_from(",;\t|"),
    st.integers(2, 5).flatmap(
        lambda width: st.lists(
            st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=8
        )
    ),
)
def test_the_separator_is_found_whatever_is_in_the_cells(
    separator: str, rows: list[list[str]]
) -> None:
    heading = ["Date", "Event", "Note", "Place", "Who"][: len(rows[0])]
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([heading, *rows])
    filled = [row for row in rows if any(map(str.strip, row))]
    assume(filled)
    assert csv_table(out.getvalue()) == Table(tuple(heading), tuple(map(tuple, filled)))


def test_a_cell_that_is_too_long_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="no table that can be read"):
        csv_table(f"Date,Event\n2021,{'x' * 140_000}\n")


def test_short_rows_are_filled_and_empty_ones_dropped() -> None:
    assert csv_table("Date,Event\n\n2021\n , \n").rows == (("2021", ""),)


def test_the_first_sheet_of_a_workbook_with_its_dates() -> None:
    data = workbook(
        ["When", "What", "Number"], [datetime(2021, 3, 8), "A", 5.0], ["1971", None, 0.5]
    )
    table = read_table(data, ".xlsx")
    assert table.rows == (("2021-03-08", "A", "5"), ("1971", "", "0.5"))


@pytest.mark.parametrize("data", [b"", b"Date,Event\n", b"\n\n"])
def test_a_table_without_rows_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=EMPTY):
        read_table(data, ".csv")


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"hello"])
def test_another_file_is_no_workbook(data: bytes) -> None:
    with pytest.raises(ValueError, match="not an Excel workbook"):
        read_table(data, ".xlsx")


def test_so_many_rows_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "MOST_ROWS", 2)
    assert len(csv_table("Date\n1\n2\n").rows) == 2
    with pytest.raises(ValueError, match="more than 2 rows"):
        csv_table("Date\n1\n2\n3\n")
