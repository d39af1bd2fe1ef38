"""TimelineJS: its slides and the rows of its template become events to edit."""

import csv
import io
import json

import pytest

from tests.export.reported import PROJECT
from tests.imports.tables_of import csv_table
from timeline.dates import Grain, When, days
from timeline.export.timelinejs import timelinejs_csv, timelinejs_json
from timeline.imports.timelinejs import is_template, slide_event, template_events
from timeline.model import Event


def slides() -> dict[str, Event]:
    events = map(slide_event, json.loads(timelinejs_json(PROJECT))["events"])
    return {event.title: event for event in events}


def rows(*cells: dict[str, str]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, ("Year", "Month", "Day", "Time", "End Year", "Headline", "Type"))
    writer.writeheader()
    writer.writerows(cells)
    return out.getvalue()


def test_the_slides_of_timelinejs_are_events() -> None:
    found = slides()
    assert found["The ferry <Swan> sank"].when == When.day(2021, 3, 8)
    assert found["The ferry <Swan> sank"].note.startswith("see *p. 3*\nFerry | sinks & burns")
    assert found["Ferries began"].when == When(days.moment(1992), days.moment(1993), Grain.DAY)
    two_hours = When(days.moment(2021, 3, 9, 14), days.moment(2021, 3, 9, 16), Grain.MINUTE)
    watch = found["=Watch ended"]
    assert watch.when is not None
    assert (watch.when.start, watch.when.end) == (two_hours.start, two_hours.end)
    assert watch.category == "Sea & shore"


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ({"year": "1971"}, When.unit(days.moment(1971), Grain.YEAR)),
        ({"year": 1971, "month": "5", "day": ""}, When.unit(days.moment(1971, 5), Grain.MONTH)),
        ({"year": -43, "month": 3, "day": 15}, When.day(-43, 3, 15)),
    ],
)
def test_a_slide_has_the_grain_of_its_parts(date: dict[str, object], when: When) -> None:
    event = slide_event({"start_date": date, "text": {"headline": "A<br>b &amp; c"}})
    assert event.when == when
    assert event.title == "A b & c"


@pytest.mark.parametrize("date", [{"month": 3}, {"year": 2021, "month": 2, "day": 29}, None, {}])
def test_a_slide_without_a_possible_date_is_refused(date: object) -> None:
    with pytest.raises((ValueError, KeyError)):
        slide_event({"start_date": date, "text": {"headline": "A"}})


@pytest.mark.parametrize(
    ("hour", "minute", "is_time"), [(23, 59, True), (24, 0, False), (0, 60, False)]
)
def test_a_time_is_one_that_a_clock_shows(hour: int, minute: int, is_time: bool) -> None:
    date = {"year": 2021, "month": 3, "day": 8, "hour": hour, "minute": minute}
    slide = {"start_date": date, "text": {"headline": "A"}}
    if is_time:
        at = days.moment(2021, 3, 8, hour, minute)
        assert slide_event(slide).when == When.unit(at, Grain.MINUTE)
    else:
        with pytest.raises(ValueError, match="no such"):
            slide_event(slide)


def test_the_table_gives_the_same_events_as_the_json() -> None:
    table = csv_table(timelinejs_csv(PROJECT))
    assert is_template(table)
    found = template_events(table)
    assert found.problems == ()
    for event in found.events:
        other = slides()[event.title]
        assert (event.when, event.note, event.category) == (other.when, other.note, other.category)
    assert len(found.events) == len(slides())


def test_the_row_with_the_title_of_the_timeline_is_no_event() -> None:
    table = csv_table(
        rows({"Headline": "Ferries", "Type": "title"}, {"Year": "1971", "Headline": "A"})
    )
    found = template_events(table)
    assert [event.title for event in found.events] == ["A"]
    assert found.problems == ()


@pytest.mark.parametrize(("time", "hour"), [("14:05", 14), ("2:05 PM", 14), ("12:05 am", 0)])
def test_times_of_rows_have_either_form(time: str, hour: int) -> None:
    row = {"Year": "2021", "Month": "3", "Day": "8", "Time": time, "Headline": "A"}
    (event,) = template_events(csv_table(rows(row))).events
    assert event.when == When.unit(days.moment(2021, 3, 8, hour, 5), Grain.MINUTE)


def test_a_row_without_a_year_or_with_an_unknown_time_is_left_out_and_reported() -> None:
    dated = {"Year": "2021", "Month": "3", "Day": "8", "Headline": "A"}
    found = template_events(csv_table(rows({"Headline": "B"}, {**dated, "Time": "noon"}, dated)))
    assert [event.title for event in found.events] == ["A"]
    assert found.problems == (
        "Row 2 cannot be read, and was left out.",
        "Row 3 cannot be read, and was left out.",
    )
