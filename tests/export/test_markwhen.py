"""Markwhen: one line for each event that it can date."""

from pathlib import Path

from hypothesis import given

from tests.export.reported import PROJECT
from tests.layout.samples import projects
from timeline.dates import Grain, When, days
from timeline.export import Options
from timeline.export.markwhen import markwhen_text, write
from timeline.model import Event, Project


def line(event: Event) -> str:
    return markwhen_text(Project({}, {event.id: event})).splitlines()[4]


def test_a_timeline_as_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "t.mw"
    write(PROJECT, path, Options(title='The "Swan"'), lambda: None)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:4] == ["---", 'title: "The \\"Swan\\""', "---", ""]
    assert "2021-03-08: The ferry <Swan> sank" in lines
    assert "2021-03-09T14:00:00/2021-03-09T16:00:00: =Watch ended #Sea_shore #night_shift" in lines
    assert "1992-01-01/1992-12-31: Ferries began (about 1992)" in lines
    assert "2021-03-11: An inquiry began (inferred)" in lines
    assert "2021-03-29: Hearings (from Mon 29 Mar 2021)" in lines
    assert lines[-2:] == ["// 44 BC: The port was founded", "// undated: The owner wrote"]


def test_a_word_with_a_hash_does_not_become_a_tag() -> None:
    assert line(Event("1", "No. #1 @home", When.day(2021, 1, 1))) == "2021-01-01: No. # 1 @ home"


def test_its_years_have_four_digits() -> None:
    assert line(Event("1", "A", When.unit(days.moment(1000), Grain.YEAR))).startswith("1000-01-01")
    assert line(Event("1", "A", When.unit(days.moment(999), Grain.YEAR))) == "// 999: A"
    assert line(Event("1", "A", When.unit(days.moment(10_000), Grain.YEAR))).startswith("// ")


@given(projects())
def test_every_event_is_there(project: Project) -> None:
    lines = markwhen_text(project).splitlines()[4:]
    assert sum(bool(each) and not each.startswith("- ") for each in lines) == len(project.events)
