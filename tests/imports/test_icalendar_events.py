"""iCalendar: entries become events to edit."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.reported import PROJECT
from timeline.dates import Certainty, Grain, When, days
from timeline.export.icalendar_file import calendar_bytes
from timeline.imports import Imported
from timeline.imports.icalendar_events import read
from timeline.model import Event, Project


def entry(*lines: str, kind: str = "VEVENT") -> bytes:
    content = ["BEGIN:VCALENDAR", f"BEGIN:{kind}", *lines, f"END:{kind}", "END:VCALENDAR", ""]
    return "\r\n".join(content).encode()


def event(*lines: str, kind: str = "VEVENT") -> Event:
    (found,) = read(entry(*lines, kind=kind)).events
    return found


def test_what_dateline_wrote_has_its_date_in_full() -> None:
    found = {event.title: event for event in read(calendar_bytes(PROJECT)).events}
    assert len(found) == len(PROJECT.events)
    for id in "14567":
        assert found[PROJECT.events[id].title].when == PROJECT.events[id].when
    assert found["The ferry <Swan> sank"].note.startswith("see *p. 3*\n")
    assert found["=Watch ended"].tags == ("Sea & shore", "night shift")


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        (["DTSTART;VALUE=DATE:20210308"], When.day(2021, 3, 8)),
        (["DTSTART;VALUE=DATE:20210308", "DTEND;VALUE=DATE:20210309"], When.day(2021, 3, 8)),
        (["DTSTART;VALUE=DATE:20210308", "DTEND;VALUE=DATE:20210308"], When.day(2021, 3, 8)),
        (
            ["DTSTART;VALUE=DATE:20210308", "DTEND;VALUE=DATE:20210310"],
            When(days.moment(2021, 3, 8), days.moment(2021, 3, 10), Grain.DAY),
        ),
        (["DTSTART:20210308T140000"], When.unit(days.moment(2021, 3, 8, 14), Grain.MINUTE)),
        (
            ["DTSTART:20210308T140000Z", "DURATION:PT2H"],
            When(days.moment(2021, 3, 8, 14), days.moment(2021, 3, 8, 16), Grain.MINUTE),
        ),
    ],
)
def test_start_and_end(lines: list[str], when: When) -> None:
    assert event("SUMMARY:A", *lines).when == when


def test_an_entry_without_a_day_or_a_title_is_kept() -> None:
    assert event("SUMMARY:A", kind="VJOURNAL").when is None
    assert event("DTSTART;VALUE=DATE:20210308").title == "Untitled"


def test_a_problem_counts_only_the_entries() -> None:
    alarm = ["BEGIN:VALARM", "TRIGGER:-PT1H", "ACTION:AUDIO", "END:VALARM"]
    bad = ["SUMMARY:B", *alarm, "END:VEVENT", "BEGIN:VEVENT", "SUMMARY:A", "X-EDTF:soon"]
    found = read(entry(*bad))
    assert [event.title for event in found.events] == ["B"]
    assert found.problems == ("Entry 2 cannot be read, and was left out.",)


def test_clock_times_come_back() -> None:
    found = {event.title: event.when for event in read(calendar_bytes(PROJECT)).events}
    two_hours = (days.moment(2021, 3, 9, 14), days.moment(2021, 3, 9, 16))
    assert found["=Watch ended"] == When(*two_hours, Grain.MINUTE)
    until = When(None, days.moment(2021, 3, 9, 14), Grain.HOUR, end_certainty=Certainty.APPROXIMATE)
    (open_start,) = read(calendar_bytes(Project(events={"1": Event("1", "A", until)}))).events
    assert open_start.when == replace(until, grain=Grain.MINUTE)


def test_other_files_are_refused_with_a_sentence() -> None:
    for data in (b"Hello", b"\x00\xff", b""):
        with pytest.raises(ValueError, match="not an iCalendar file"):
            read(data)


@given(st.binary(max_size=200))
def test_no_content_raises_anything_else(data: bytes) -> None:
    for content in (data, entry("SUMMARY:A") + data, b"BEGIN:VCALENDAR\r\n" + data):
        with suppress(ValueError):
            assert isinstance(read(content), Imported)
