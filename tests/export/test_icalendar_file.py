"""The calendar, read again by the icalendar library."""

from datetime import date, datetime
from pathlib import Path

from hypothesis import given
from icalendar import Calendar

from tests.export.reported import PROJECT
from tests.layout.samples import projects
from timeline.dates import Grain, When, days
from timeline.export import Options
from timeline.export.icalendar_file import calendar_bytes, write
from timeline.model import Event, Project


def read(project: Project) -> Calendar:
    return Calendar.from_ical(calendar_bytes(project))


def extent(when: When | None) -> tuple[date, date] | None:
    component = read(Project({}, {"1": Event("1", "A", when)})).subcomponents[0]
    if component.name == "VJOURNAL":
        return None
    return component["dtstart"].dt, component["dtend"].dt


def test_days_end_before_the_next_one_and_hours_at_theirs() -> None:
    assert extent(When.day(2021, 3, 8)) == (date(2021, 3, 8), date(2021, 3, 9))
    hours = When(days.moment(2021, 3, 9, 14), days.moment(2021, 3, 9, 16), Grain.HOUR)
    assert extent(hours) == (datetime(2021, 3, 9, 14), datetime(2021, 3, 9, 16))


def test_an_open_end_has_one_day() -> None:
    march = days.moment(2021, 3, 1)
    assert extent(When(march, None, Grain.DAY)) == (date(2021, 3, 1), date(2021, 3, 2))
    assert extent(When(None, march, Grain.DAY)) == (date(2021, 2, 28), date(2021, 3, 1))


def test_what_no_calendar_can_date_keeps_its_words() -> None:
    assert extent(None) is None
    assert extent(When.unit(days.moment(0), Grain.YEAR)) is None
    assert extent(When.unit(days.moment(1), Grain.YEAR)) == (date(1, 1, 1), date(2, 1, 1))
    assert extent(When.day(9999, 12, 30)) == (date(9999, 12, 30), date(9999, 12, 31))
    assert extent(When.day(9999, 12, 31)) is None


def test_an_entry_has_the_words_the_sources_and_the_date_in_full(tmp_path: Path) -> None:
    path = tmp_path / "t.ics"
    write(PROJECT, path, Options(title="Swan"), lambda: None)
    calendar = Calendar.from_ical(path.read_bytes())
    assert calendar["x-wr-calname"] == "Swan"
    entries = {str(entry["uid"]): entry for entry in calendar.subcomponents}
    ferry, watch, about = (entries[f"{id}@dateline"] for id in "135")
    assert ferry["summary"] == "The ferry <Swan> sank"
    note, source = ferry["description"].splitlines()
    assert note == "see *p. 3*"
    assert "“Monday” is Mon 8 Mar 2021" in source
    assert ferry["status"] == "CONFIRMED"
    assert entries["2@dateline"]["status"] == "TENTATIVE"
    assert [str(each) for each in watch["categories"].cats] == ["Sea & shore", "night shift"]
    assert about["x-edtf"] == "1992~"
    assert b"\r\n" in path.read_bytes()


@given(projects())
def test_every_event_is_there_once(project: Project) -> None:
    found = [str(entry["uid"]) for entry in read(project).subcomponents]
    assert sorted(found) == sorted(f"{id}@dateline" for id in project.events)
