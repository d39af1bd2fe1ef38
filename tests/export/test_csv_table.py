"""The CSV table: its columns, its dates, and cells that no spreadsheet runs."""

import csv
import io
from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims import claim
from timeline.dates import When, days
from timeline.dates.edtf import parse_edtf
from timeline.export import Options, Rows, Separator
from timeline.export.csv_table import HEADER, csv_text, harmless, unguarded, write
from timeline.export.rows import row_of
from timeline.model import Article, Basis, Claim, Event, Project, Span

TEXT = "The bridge,\nthe “old” one, fell yesterday."
ARTICLE = Article("a", "A", TEXT, days.day_number(2022, 1, 7))
SOURCE = claim("a", Span(0, len(TEXT)), Span(32, 41), "2022-01-06")


def rows(*events: Event) -> list[dict[str, str]]:
    project = Project({"a": ARTICLE}, {event.id: event for event in events})
    return list(csv.DictReader(io.StringIO(csv_text(project), newline="")))


def test_a_row_has_all_that_is_known_of_an_event() -> None:
    event = Event("a:32", "The bridge fell", When.day(2022, 1, 6), "see, p. 3", (SOURCE,))
    assert rows(event) == [
        {
            "id": "a:32",
            "title": "The bridge fell",
            "start": "2022-01-06",
            "end": "2022-01-06",
            "edtf": "2022-01-06",
            "grain": "day",
            "certainty": "stated",
            "article": "a",
            "published": "2022-01-07",
            "expression": "yesterday",
            "sentence": "The bridge, the “old” one, fell yesterday.",
            "note": "see, p. 3",
            "category": "",
            "tags": "",
            "group": "",
            "colour": "",
            "sources": "1",
            "status": "accepted",
            "basis": "stated",
            "people": "",
            "organisations": "",
            "places": "",
        }
    ]


def test_a_date_set_by_hand_says_so() -> None:
    by_hand = frozenset({"when"})
    event = Event("e", "Fell", When.day(2022, 1, 6), claims=(SOURCE,), by_hand=by_hand)
    (row,) = rows(event)
    assert (row["start"], row["basis"]) == ("2022-01-06", "by hand")


def test_a_table_can_have_a_row_for_each_source() -> None:
    other = claim("b", Span(0, 10), Span(4, 10), "2022-01-05")
    inferred = Claim("b", Span(0, 10), Span(0, 10), (), When.day(2022, 1, 4), Basis.PUBLICATION)
    waiting = claim("b", Span(0, 10), Span(4, 10))
    event = Event("e", "Fell", When.day(2022, 1, 6), claims=(SOURCE, other, inferred, waiting))
    project = Project({"a": ARTICLE}, {"e": event, "x": Event("x", "By hand", None)})
    text = csv_text(project, rows=Rows.SOURCE)
    found = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["article"], row["start"], row["certainty"], row["basis"]) for row in found] == [
        ("a", "2022-01-06", "stated", "stated"),
        ("b", "2022-01-05", "stated", "stated"),
        ("b", "2022-01-04", "inferred", "publication"),
        ("b", "", "undated", ""),
        ("", "", "undated", ""),
    ]
    assert [row["title"] for row in found] == ["Fell"] * 4 + ["By hand"]
    assert [row["sources"] for row in found] == ["2"] * 4 + ["0"]
    assert len(rows(event)) == 1


def test_the_header_is_what_scripts_rely_on() -> None:
    assert csv_text(Project()) == (
        "id,title,start,end,edtf,grain,certainty,article,published,expression,sentence,note,"
        "category,tags,group,colour,sources,status,basis,people,organisations,places\r\n"
    )


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("1992~", "1992-01-01", "1992-12-31"),
        ("2022-01-04~/2022-01-07", "2022-01-04", "2022-01-07"),
        ("2022-01-05T21:30:00", "2022-01-05T21:30", "2022-01-05T21:31"),
        ("../2010", "", "2010-12-31"),
        ("2010/..", "2010-01-01", ""),
        ("-0043-03-15", "'-0043-03-15", "'-0043-03-15"),
    ],
)
def test_dates(edtf: str, start: str, end: str) -> None:
    (row,) = rows(Event("e", "It fell", parse_edtf(edtf)))
    assert (row["start"], row["end"]) == (start, end)


def test_undated_events_come_last_and_have_no_dates() -> None:
    found = rows(Event("none", "?", None), Event("b", "B", When.day(2022, 1, 6)))
    assert [row["id"] for row in found] == ["b", "none"]
    assert [found[1][name] for name in ("start", "end", "edtf", "grain")] == [""] * 4
    assert [row["certainty"] for row in found] == ["stated", "undated"]


def test_an_event_whose_article_is_gone_is_still_listed() -> None:
    event = Event("x", "X", None, claims=(claim("gone", Span(0, 1), Span(0, 1)),))
    (row,) = rows(event)
    assert (row["article"], row["published"], row["sentence"]) == ("gone", "", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    (row,) = rows(Event("x", f"{start}cmd|' /C calc'!A0", None, note=f"{start}1"))
    assert row["title"].startswith(f"'{start}")
    assert row["note"] == f"'{start}1"


CELLS = st.text(
    st.sampled_from("ab ,;\"'\n\r\t=+-@’“é😀") | st.characters(codec="utf-8"), max_size=20
)


@given(CELLS, CELLS)
def test_every_cell_comes_back_as_it_was_but_for_the_apostrophe(title: str, note: str) -> None:
    event = Event("x", title, None, note)
    project = Project(events={"x": event})
    header, cells = csv.reader(io.StringIO(csv_text(project), newline=""))
    assert tuple(header) == HEADER
    for cell, given_cell in zip(cells, astuple(row_of(event, project)), strict=True):
        assert cell in (given_cell, f"'{given_cell}")
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_file_is_utf_8_without_a_mark_unless_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write(Project(events={"x": Event("x", "Café", None)}), path, Options(), lambda: None)
    assert path.read_bytes().startswith(b"id,title")
    assert "Café" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("separator", Separator)
@pytest.mark.parametrize("mark", [False, True])
def test_the_separator_and_the_mark_can_be_chosen(
    tmp_path: Path, separator: Separator, mark: bool
) -> None:
    path = tmp_path / "t.csv"
    project = Project(events={"x": Event("x", "A; B, C", None, "1\t2")})
    options = Options(separator=separator, byte_order_mark=mark)
    write(project, path, options, lambda: None)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") == mark
    text = data.decode("utf-8-sig")
    assert text.startswith(f"id{separator.character}title{separator.character}")
    (row,) = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator.character)
    assert (row["title"], row["note"]) == ("A; B, C", "1\t2")


@given(st.text(st.sampled_from("'=+a\t\n"), max_size=6))
def test_what_makes_a_cell_harmless_is_taken_away_again(cell: str) -> None:
    assert unguarded(harmless(cell)) == cell
    assert not harmless(cell).startswith(("=", "+", "\t", "\n"))


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write(Project(events={"x": Event("x", "\ud800", None)}), path, Options(), lambda: None)
    assert path.read_text() == "old"
    assert list(tmp_path.glob("*.csv")) == [path]
