"""`import`: events of files are added to a project; columns can be named."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.running import Run
from tests.export.reported import PROJECT
from timeline.dates.edtf import to_edtf
from timeline.export import Options
from timeline.export.csv_table import write as write_csv
from timeline.export.icalendar_file import calendar_bytes
from timeline.export.json_table import json_text
from timeline.export.timeline_project import timeline_xml
from timeline.model import Event
from timeline.project import file as project_file


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "p.dateline"


def events(project: Path) -> list[Event]:
    return list(project_file.load(project).project.events.values())


def dates(project: Path) -> dict[str, str]:
    return {event.title: to_edtf(event.when) if event.when else "" for event in events(project)}


def test_events_of_several_formats_make_a_project(run: Run, tmp_path: Path, project: Path) -> None:
    (tmp_path / "a.json").write_text(json_text(PROJECT), encoding="utf-8")
    (tmp_path / "a.ics").write_bytes(calendar_bytes(PROJECT))
    (tmp_path / "a.timeline").write_bytes(timeline_xml(PROJECT))
    write_csv(PROJECT, tmp_path / "a.csv", Options(), lambda: None)
    for suffix, count in [("json", 7), ("ics", 7), ("timeline", 6), ("csv", 7)]:
        project.unlink(missing_ok=True)
        name = tmp_path / f"a.{suffix}"
        ran = run("import", name, "-o", project)
        assert (ran.status, ran.out, ran.err) == (0, "", f"{name}: {count} events added\n")
        loaded = project_file.load(project).project
        assert len(loaded.events) == count
        assert bool(loaded.articles) == (suffix == "json")


def test_events_are_added_to_a_project_once_and_can_be_undone(
    run: Run, tmp_path: Path, project: Path, dated: Path
) -> None:
    assert run("export", dated, "-o", project).status == 0
    name = tmp_path / "a.json"
    name.write_text(json_text(PROJECT), encoding="utf-8")
    assert run("import", name, "-o", project).status == 0
    assert len(events(project)) == 8
    ran = run("import", name, "-o", project)
    assert ran.err == f"{name}: 0 events added; 7 were already in the project\n"
    history = project_file.load(project)
    assert len(history.project.events) == 8
    history.undo()
    assert [event.title for event in history.project.events.values()] == ["The bridge fell"]


def test_columns_of_another_table_are_guessed_and_said(
    run: Run, tmp_path: Path, project: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Event;When;Place\nA;6 Jan 2022;Oslo\nB;early March 2021;Rome\n")
    ran = run("import", table, "-o", project)
    assert ran.status == 0
    assert ran.err == f"{table}: title from “Event”, start from “When”\n{table}: 2 events added\n"
    assert dates(project) == {"A": "2022-01-06", "B": "2021-03-01/2021-03-10~"}


def test_columns_can_be_named_by_heading_or_number(run: Run, tmp_path: Path, project: Path) -> None:
    table = tmp_path / "t.xlsx"
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Vorfall", "Beginn", "Ende", "Ort"])
    sheet.append(["A", "2021-03-08", "2021-03-09", "Oslo"])
    book.save(table)
    named = ("--title", "vorfall", "--start", "Beginn", "--end", "3", "--category", "Ort")
    assert run("import", table, "-o", project, *named).status == 0
    assert dates(project) == {"A": "2021-03-08/2021-03-09"}
    assert events(project)[0].category == "Oslo"


def test_what_cannot_be_read_of_a_table_is_said(run: Run, tmp_path: Path, project: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Event,Date\nA,soon\nB,2021\n")
    ran = run("import", table, "-o", project)
    assert ran.status == 1
    assert f"{table}: Row 2: " in ran.err
    assert dates(project) == {"A": "", "B": "2021"}


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([], "which column has the dates is not clear; name it with --start, and others with"),
        (["--start", "Wann"], "it has no column “Wann”; its columns are “Was”, “Ort”"),
        (["--note", "Ort"], "name the column of titles or of dates; its columns are “Was”"),
    ],
)
def test_columns_that_are_not_clear_are_asked_for(
    run: Run, tmp_path: Path, project: Path, options: list[str], sentence: str
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Was,Ort\nA,Oslo\n")
    ran = run("import", table, "-o", project, *options)
    assert ran.status == 2
    assert ran.err.startswith(f"{table}: {sentence}")
    assert not project.exists()


def test_a_title_alone_is_enough_if_it_is_named(run: Run, tmp_path: Path, project: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Was,Ort\nA,Oslo\n")
    assert run("import", table, "-o", project, "--title", "Was").status == 0
    assert dates(project) == {"A": ""}


def test_the_rest_is_added_if_a_file_cannot_be_read(
    run: Run, tmp_path: Path, project: Path
) -> None:
    good, bad, missing = tmp_path / "a.ics", tmp_path / "b.ics", tmp_path / "c.ics"
    good.write_bytes(calendar_bytes(PROJECT))
    bad.write_text("no calendar")
    ran = run("import", good, bad, missing, "-o", project)
    assert ran.status == 1
    assert ran.err.splitlines() == [
        f"{good}: 7 events added",
        f"{bad}: it is not an iCalendar file; export it again",
        f"{missing}: cannot be read: no such file or directory",
    ]
    assert len(events(project)) == 7


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["a.ics", "-o", "p.csv"], "ends in .dateline"),
        (["a.ics"], "-o"),
        (["a.ics", "-o", "p.dateline", "--start", "When"], "for tables"),
        (["a.txt", "-o", "p.dateline"], ".timeline .csv"),
        (["p.dateline", "-o", "p.dateline"], "is an input"),
    ],
)
def test_what_cannot_be_done_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("import", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert word in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_project_that_cannot_be_read_stays_as_it_is(
    run: Run, tmp_path: Path, project: Path
) -> None:
    project.write_text("no project")
    (tmp_path / "a.ics").write_bytes(calendar_bytes(PROJECT))
    ran = run("import", tmp_path / "a.ics", "-o", project)
    assert ran.status == 2
    assert str(project) in ran.err
    assert project.read_text() == "no project"
