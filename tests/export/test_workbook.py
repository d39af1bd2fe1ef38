"""The workbook, read again by openpyxl."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from tests.export.reported import PROJECT
from timeline.dates import When
from timeline.export import Options, workbook
from timeline.export.workbook import write
from timeline.model import Event, Project


def read(tmp_path: Path, project: Project, title: str = "") -> Workbook:
    path = tmp_path / "t.xlsx"
    write(project, path, Options(title=title), lambda: None)
    return load_workbook(path)


def cells(tmp_path: Path, *events: Event) -> dict[str, object]:
    """The first row of events by its headings."""
    sheet = read(tmp_path, Project({}, {event.id: event for event in events}))["Events"]
    heading, row = list(sheet.iter_rows(values_only=True))[:2]
    return dict(zip(map(str, heading), row, strict=True))


def test_days_are_real_dates_where_a_sheet_holds_them(tmp_path: Path) -> None:
    sheet = read(tmp_path, PROJECT, "Swan")["Events"]
    rows = {row[2]: row for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert rows["The ferry <Swan> sank"][:2] == (datetime(2021, 3, 8), datetime(2021, 3, 8))
    assert rows["=Watch ended"][:2] == (datetime(2021, 3, 9, 14), datetime(2021, 3, 9, 16))
    assert rows["The port was founded"][:2] == ("-0043-01-01", "-0043-12-31")
    assert rows["Hearings"][:2] == (datetime(2021, 3, 29), None)
    assert rows["The owner wrote"][:2] == (None, None)
    assert sheet["A4"].number_format == "yyyy-mm-dd"
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize(("year", "is_date"), [(1900, False), (1901, True), (9999, True)])
def test_the_days_of_sheets_begin_in_1901(tmp_path: Path, year: int, is_date: bool) -> None:
    start = cells(tmp_path, Event("1", "A", When.day(year, 1, 1)))["Start"]
    assert isinstance(start, datetime) is is_date


def test_a_title_is_never_a_formula_or_a_link(tmp_path: Path) -> None:
    for title in ("=1+1", "https://example.org", "mailto:a@b.c"):
        sheet = read(tmp_path, Project({}, {"1": Event("1", title, None)}))["Events"]
        cell = sheet["C2"]
        assert (cell.value, cell.data_type, cell.hyperlink) == (title, "s", None)


def test_each_event_links_to_its_first_source(tmp_path: Path) -> None:
    book = read(tmp_path, PROJECT)
    sheet, sources = book["Events"], book["Sources"]
    cell = next(row[3] for row in sheet.iter_rows() if row[2].value == "The owner wrote")
    assert cell.value == "3, 1"
    assert cell.hyperlink.location == "Sources!A4"
    number, title, published, sentence, *_ = (each.value for each in sources[3])
    assert (number, title) == (2, "Ferry | sinks & burns")
    assert (published, sentence) == ("Thu 11 Mar 2021", "An inquiry began.")


@pytest.mark.parametrize(("length", "end"), [(32_767, "x"), (32_768, "…")])
def test_a_cell_holds_so_many_characters(tmp_path: Path, length: int, end: str) -> None:
    note = str(cells(tmp_path, Event("1", "A", None, "x" * length))["Note"])
    assert len(note) == 32_767
    assert note.endswith(end)


def test_more_rows_than_a_sheet_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.xlsx"
    events = {str(i): Event(str(i), "A", None) for i in range(3)}
    monkeypatch.setattr(workbook, "_MOST_ROWS", 4)  # with the heading
    write(Project({}, events), path, Options(), lambda: None)
    monkeypatch.setattr(workbook, "_MOST_ROWS", 3)
    with pytest.raises(ValueError, match="a sheet holds 2 rows"):
        write(Project({}, events), path, Options(), lambda: None)


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    for path in (first, second):
        write(PROJECT, path, Options(title="A"), lambda: None)
    assert first.read_bytes() == second.read_bytes()
