"""Tables whose columns are not known: what the columns are guessed to be, and their events."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.reported import PROJECT
from tests.imports.tables_of import csv_table
from timeline.dates import Grain, When, days
from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.export import Options
from timeline.export.workbook import write
from timeline.imports import TABLES
from timeline.imports.cells import read_table
from timeline.imports.tables import (
    Column,
    columns_in_words,
    events_of,
    guessed,
    named_columns,
)
from timeline.model import Event


def of(text: str) -> list[Event]:
    table = csv_table(text)
    return list(events_of(table, guessed(table)).events)


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


def test_edtf_is_read_as_edtf_and_needs_no_end() -> None:
    table = csv_table("Event,EDTF,End\nA,2021-22,2021-08-31\n")
    assert Column.END not in guessed(table)
    (event,) = events_of(table, guessed(table)).events
    assert event.when == When.unit(days.moment(2021, 6), Grain.SEASON)


def test_a_year_is_preferred_to_a_day_that_has_no_month() -> None:
    table = csv_table("Year,Month,Day,Event\n2021,3,6,A\n")
    assert guessed(table)[Column.START] == 0


def test_the_workbook_of_the_export_comes_back_in_days(tmp_path: Path) -> None:
    path = tmp_path / "ferry.xlsx"
    write(PROJECT, path, Options(), lambda: None)
    table = read_table(path.read_bytes(), ".xlsx")
    found = {event.title: event for event in events_of(table, guessed(table)).events}
    for event in PROJECT.events.values():
        title = " ".join(event.title.split())
        when = event.when if event.when is None else parse_edtf(to_edtf(event.when))
        assert (found[title].when, found[title].note) == (when, event.note)


@given(st.binary(max_size=300), st.sampled_from(TABLES))
def test_no_content_raises_anything_but_a_sentence(data: bytes, suffix: str) -> None:
    with suppress(ValueError):
        table = read_table(data, suffix)
        assert len(events_of(table, guessed(table)).events) <= len(table.rows)


def test_columns_are_named_by_heading_or_number_and_the_rest_is_guessed() -> None:
    table = csv_table("What,Happened on,Note,Note\nA,2021,x,y\n")
    found = named_columns(table, {Column.TITLE: " what ", Column.NOTE: "4"})
    assert found == {Column.TITLE: 0, Column.START: 1, Column.NOTE: 3}
    assert named_columns(table, {Column.TITLE: "2"})[Column.TITLE] == 1
    for name in ("When", "0", "5", "-1", ""):
        with pytest.raises(ValueError, match="its columns are “What”, “Happened on”, “Note”"):
            named_columns(table, {Column.START: name})


def test_a_column_without_a_heading_is_named_by_its_number() -> None:
    assert columns_in_words(csv_table("What,\nA,2021\n")) == "its columns are “What”, 2 (no name)"
