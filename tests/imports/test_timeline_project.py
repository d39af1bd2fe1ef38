"""The Timeline Project: its events and eras become events to edit."""

from contextlib import suppress
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.reported import PROJECT
from tests.layout.samples import dates
from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.edtf import to_edtf
from timeline.export.timeline_project import timeline_xml
from timeline.imports import Imported
from timeline.imports.timeline_project import read
from timeline.model import Event, Project


def file(events: str, eras: str = "", calendar: str = "gregoriantime") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<timeline><version>2.11.0</version>'
        f"<timetype>{calendar}</timetype><eras>{eras}</eras><categories/>"
        f"<events>{events}</events><view/></timeline>"
    ).encode()


def entry(start: str, end: str, text: str = "A", rest: str = "") -> str:
    return f"<event><start>{start}</start><end>{end}</end><text>{text}</text>{rest}</event>"


def one(start: str, end: str, text: str = "A", rest: str = "") -> Event:
    (event,) = read(file(entry(start, end, text, rest))).events
    return event


def again(when: When) -> When | None:
    (event,) = read(timeline_xml(Project({}, {"1": Event("1", "A", when)}))).events
    return event.when


def test_what_dateline_wrote_comes_back_with_its_date_in_full() -> None:
    found = {event.title: event for event in read(timeline_xml(PROJECT)).events}
    assert len(found) == len(PROJECT.events) - 1
    for id in "124567":
        event = PROJECT.events[id]
        if event.when is not None:
            assert found[event.title].when == event.when
    ferry = found["The ferry <Swan> sank"]
    assert ferry.note.startswith("see *p. 3*\nFerry | sinks")
    assert "EDTF" not in ferry.note
    assert found["=Watch ended"].category == "Sea & shore"
    hours = (days.moment(2021, 3, 9, 14), days.moment(2021, 3, 9, 16))
    assert found["=Watch ended"].when == When(*hours, Grain.MINUTE)


@given(dates())
def test_every_date_comes_back_as_its_edtf(when: When) -> None:
    found = again(when)
    assert found is not None
    assert to_edtf(found) == to_edtf(when)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((2021, 3, 8, 0), (2021, 3, 9, 0)),  # from midnight to midnight
        ((2021, 3, 8, 0), (2021, 3, 8, 1)),
        ((2021, 3, 8, 22), (2021, 3, 9, 2)),
    ],
)
def test_clock_times_come_back(start: tuple[int, ...], end: tuple[int, ...]) -> None:
    when = When(days.moment(*start), days.moment(*end), Grain.MINUTE)
    assert again(when) == when


@pytest.mark.parametrize("grain", [Grain.MINUTE, Grain.SECOND])
@pytest.mark.parametrize("at", [days.moment(2021, 3, 8), days.moment(2021, 3, 8, 21) + 5])
@pytest.mark.parametrize("certainty", [Certainty.EXACT, Certainty.UNCERTAIN])
def test_a_moment_has_one_time_and_comes_back(grain: Grain, at: int, certainty: Certainty) -> None:
    when = When.unit(at, grain, certainty)
    event = Event("1", "A", when)
    element = ET.fromstring(timeline_xml(Project({}, {"1": event}))).find("events/event")
    assert element is not None
    assert element.findtext("start") == element.findtext("end")
    found = again(when)
    assert found is not None
    assert (found.start, found.certainty) == (when.start, certainty)


@pytest.mark.parametrize(
    ("start", "end", "when"),
    [
        ("2021-03-08 00:00:00", "2021-03-08 00:00:00", When.day(2021, 3, 8)),
        (
            "2021-3-8 0:0:0",
            "2021-3-10 0:0:0",
            When(days.moment(2021, 3, 8), days.moment(2021, 3, 11), Grain.DAY),
        ),
        (
            "2021-03-08 14:00:00",
            "2021-03-08 14:00:00",
            When.unit(days.moment(2021, 3, 8, 14), Grain.MINUTE),
        ),
        (
            "2021-03-08 14:00:00",
            "2021-03-09 00:00:00",
            When(days.moment(2021, 3, 8, 14), days.moment(2021, 3, 9), Grain.MINUTE),
        ),
        ("-43-03-15 00:00:00", "-43-03-15 00:00:00", When.day(-43, 3, 15)),
    ],
)
def test_times_of_its_own_files(start: str, end: str, when: When) -> None:
    assert one(start, end).when == when


MARCH_8 = "2021-03-08 00:00:00"


@pytest.mark.parametrize(
    ("flags", "ends"),
    [
        ("<fuzzy>True</fuzzy>", ("~", "~")),
        ("<fuzzy>False</fuzzy>", ("", "")),
        ("<fuzzy_start>True</fuzzy_start><fuzzy_end>False</fuzzy_end>", ("~", "")),
        ("<fuzzy_end>True</fuzzy_end>", ("", "~")),
    ],
)
def test_fuzzy_ends_are_approximate(flags: str, ends: tuple[str, str]) -> None:
    when = one(MARCH_8, MARCH_8, rest=flags).when
    assert when is not None
    signs = {Certainty.EXACT: "", Certainty.APPROXIMATE: "~"}
    assert (signs[when.start_certainty], signs[when.end_certainty]) == ends


def test_a_date_that_was_changed_there_is_that_of_its_times() -> None:
    data = timeline_xml(Project({}, {"1": Event("1", "A", When.day(2021, 3, 8), "note")}))
    for old, new, when in [
        (b"2021-03-08 00:00:00</end>", b"2021-03-09 00:00:00</end>", (2021, 3, 8)),
        (b"<fuzzy>False", b"<fuzzy>True", (2021, 3, 8)),
    ]:
        (event,) = read(data.replace(old, new)).events
        assert event.when is not None
        assert event.when != When.day(*when)
        assert event.note == "note"


def test_an_event_that_ends_today_has_an_open_end() -> None:
    found = one(MARCH_8, "2026-01-01 00:00:00", rest="<ends_today>True</ends_today>").when
    assert found == When(days.moment(2021, 3, 8), None, Grain.DAY)


def test_containers_are_groups_and_eras_are_events() -> None:
    events = (
        entry(MARCH_8, MARCH_8, "[3]The  inquiry")
        + entry(MARCH_8, MARCH_8, "(3)A hearing")
        + entry(MARCH_8, MARCH_8, " (3) people came")
    )
    era = (
        "<era><name>The war</name><start>1914-07-28 00:00:00</start>"
        "<end>1918-11-11 00:00:00</end><color>1,2,3</color></era>"
    )
    found = read(file(events, era)).events
    assert [(event.title, event.group) for event in found] == [
        ("The inquiry", ""),
        ("A hearing", "The inquiry"),
        ("(3) people came", ""),
        ("The war", ""),
    ]
    assert found[3].tags == ("era",)
    assert found[3].when is not None
    assert to_edtf(found[3].when) == "1914-07-28/1918-11-11"


def test_categories_links_and_labels_are_kept() -> None:
    event = one(
        MARCH_8,
        MARCH_8,
        rest="<category>Sea</category><categories><category>Sea</category><category>Port"
        "</category></categories><description>First\nSecond</description><labels>a b</labels>"
        "<hyperlink>https://example.org</hyperlink>",
    )
    assert (event.category, event.tags) == ("Sea", ("Port",))
    assert event.note == "First\nSecond\na b\nhttps://example.org"


def test_an_event_without_a_readable_time_is_left_out_and_reported() -> None:
    events = (
        entry("soon", MARCH_8) + entry(MARCH_8, "2021-02-30 00:00:00") + entry(MARCH_8, MARCH_8)
    )
    found = read(file(events + entry("2021-03-09 00:00:00", MARCH_8)))
    assert len(found.events) == 1
    assert found.problems == tuple(
        f"Event {number} cannot be read, and was left out." for number in (1, 2, 4)
    )


def test_other_files_are_refused_with_a_sentence() -> None:
    bomb = b'<!DOCTYPE t [<!ENTITY a "aaaa">]><timeline><events/></timeline>'
    for data in (b"", b"Hello", b"<timeline/>", b"<svg><events/></svg>", bomb):
        with pytest.raises(ValueError, match="not a file of The Timeline Project"):
            read(data)
    with pytest.raises(ValueError, match="its calendar is “numtime”"):
        read(file("", calendar="numtime"))


@given(st.binary(max_size=200), st.text(max_size=40))
def test_no_content_raises_anything_else(data: bytes, text: str) -> None:
    part = text.encode("utf-8", "ignore")
    for content in (data, b"<timeline><events>" + data, file(entry(MARCH_8, MARCH_8)) + part):
        with suppress(ValueError):
            assert isinstance(read(content), Imported)


def test_the_day_after_the_last_one_is_the_end() -> None:
    when = one(MARCH_8, MARCH_8).when
    assert when is not None
    assert (when.start, when.end) == (
        days.moment(2021, 3, 8),
        days.moment(2021, 3, 8) + SECONDS_PER_DAY,
    )
