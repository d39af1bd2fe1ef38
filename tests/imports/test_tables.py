"""Tables: what their columns are, the dates of their cells, and our own CSV without loss."""

from contextlib import suppress
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.export.reported import PROJECT
from tests.layout.samples import projects
from timeline.dates import Grain, When, days
from timeline.export.csv_table import csv_text
from timeline.imports import tables
from timeline.imports.tables import Column, Table, events_of, guessed, read_table
from timeline.model import Event, Project

EMPTY = "it has no heading with rows under it"


def csv_table(text: str) -> Table:
    return read_table(text.encode(), ".csv")


def of(text: str) -> list[Event]:
    table = csv_table(text)
    return list(events_of(table, guessed(table)).events)


def workbook(*rows: list[object]) -> bytes:
    book, out = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(out)
    return out.getvalue()


# ------------------------------------------------------------------------------ cells


@pytest.mark.parametrize(
    "text", ["Date,Event\n2021,A\n", "Date;Event\r\n2021;A\r\n", "\ufeffDate\tEvent\n2021\tA\n"]
)
def test_the_separator_is_found(text: str) -> None:
    assert csv_table(text) == Table(("Date", "Event"), (("2021", "A"),))


def test_short_rows_are_filled_and_empty_ones_dropped() -> None:
    assert csv_table("Date,Event\n\n2021\n , \n").rows == (("2021", ""),)


def test_the_first_sheet_of_a_workbook_with_its_dates() -> None:
    data = workbook(
        ["When", "What", "Number"], [days_of(2021, 3, 8), "A", 5.0], ["1971", None, 0.5]
    )
    table = read_table(data, ".xlsx")
    assert table.rows == (("2021-03-08", "A", "5"), ("1971", "", "0.5"))


def days_of(year: int, month: int, day: int) -> object:
    from datetime import datetime

    return datetime(year, month, day)


@pytest.mark.parametrize("data", [b"", b"Date,Event\n", b"\n\n"])
def test_a_table_without_rows_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=EMPTY):
        read_table(data, ".csv")


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"hello"])
def test_another_file_is_no_workbook(data: bytes) -> None:
    with pytest.raises(ValueError, match="not an Excel workbook"):
        read_table(data, ".xlsx")


def test_so_many_rows_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    assert len(csv_table("Date\n1\n2\n").rows) == 2
    with pytest.raises(ValueError, match="more than 2 rows"):
        csv_table("Date\n1\n2\n3\n")


# ------------------------------------------------------------------------------ columns


def test_columns_are_known_by_their_headings() -> None:
    table = csv_table("Start Date,End Date,Headline,Text,Group,Tags\n2021,,A,b,c,d\n")
    assert guessed(table) == {
        Column.START: 0,
        Column.END: 1,
        Column.TITLE: 2,
        Column.NOTE: 3,
        Column.CATEGORY: 4,
        Column.TAGS: 5,
    }


def test_a_column_of_dates_is_known_by_its_cells() -> None:
    table = csv_table("Datum,Title\n8 March 2021,A\n,B\n1971,C\n")
    assert guessed(table)[Column.START] == 0
    assert Column.START not in guessed(csv_table("Datum,Title\n8 March 2021,A\nsoon,B\n"))


# ------------------------------------------------------------------------------ events


def test_rows_become_events_to_edit() -> None:
    (event,) = of("Date,Event,Note,Tags\n8 March 2021,The ferry  sank,see p. 3,sea; ship;sea\n")
    assert (event.title, event.when) == ("The ferry sank", When.day(2021, 3, 8))
    assert (event.note, event.tags) == ("see p. 3", ("sea", "ship"))
    assert event.by_hand == {"title", "when"}


@pytest.mark.parametrize(
    ("start", "end", "when"),
    [
        ("2021-03", "", When.unit(days.moment(2021, 3), Grain.MONTH)),
        ("", "1971", When.unit(days.moment(1971), Grain.YEAR)),
        ("1971", "1971", When.unit(days.moment(1971), Grain.YEAR)),
        (
            "8 March 2021",
            "2021-03-10",
            When(days.moment(2021, 3, 8), days.moment(2021, 3, 11), Grain.DAY),
        ),
    ],
)
def test_the_date_of_two_cells(start: str, end: str, when: When) -> None:
    (event,) = of(f"Title,Start,End\nA,{start},{end}\n")
    assert event.when == when


def test_a_date_that_cannot_be_read_is_not_guessed() -> None:
    table = csv_table("Title,Date,Note\nA,soon,b\nB,03/04/2021,\nC,1971,\n,,only a note\n")
    found = events_of(table, guessed(table))
    assert [event.when for event in found.events[:2]] == [None, None]
    assert found.events[0].note == "soon\nb"
    assert found.events[2].when is not None
    assert len(found.events) == 3  # the last row has neither a title nor a date
    assert [problem.partition(":")[0] for problem in found.problems] == ["Row 2", "Row 3"]


# ------------------------------------------------------------------------------ our own CSV


def own(project: Project) -> dict[str, Event]:
    table = csv_table(csv_text(project))
    found = events_of(table, guessed(table))
    assert found.problems == ()
    return {event.id: event for event in found.events}


@given(projects())
def test_our_own_table_comes_back_without_loss(project: Project) -> None:
    assume(project.events)
    by_hand = frozenset({"title", "when"})
    expected = {
        event.id: replace(event, when=_in_days(event.when), claims=(), by_hand=by_hand)
        for event in project.events.values()
    }
    assert own(project) == expected


def _in_days(when: When | None) -> When | None:
    """The whole days of a date: a table has no finer ends for dates of a day or more."""
    if when is None:
        return None
    start = None if when.start is None else days.floor(when.start, Grain.DAY)
    end = None if when.end is None else days.ceil(when.end, Grain.DAY)
    return replace(when, start=start, end=end)


def test_formulas_and_choices_come_back() -> None:
    found = own(PROJECT)
    for id, event in PROJECT.events.items():
        assert (found[id].title, found[id].when, found[id].status) == (
            event.title,
            event.when,
            event.status,
        )
    assert (found["3"].category, found["3"].tags) == ("Sea & shore", ("night shift",))


def test_a_row_that_was_spoilt_is_left_out_and_said() -> None:
    text = csv_text(PROJECT).replace("2021-03-08,2021-03-08,2021-03-08", "x,y,z")
    table = csv_table(text)
    found = events_of(table, {})
    assert len(found.events) == len(PROJECT.events) - 1
    assert len(found.problems) == 1


@given(st.binary(max_size=300), st.sampled_from(tables.SUFFIXES))
def test_no_content_raises_anything_but_a_sentence(data: bytes, suffix: str) -> None:
    with suppress(ValueError):
        table = read_table(data, suffix)
        assert len(events_of(table, guessed(table)).events) <= len(table.rows)
