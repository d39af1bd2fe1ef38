from dataclasses import replace

from tests.export.pages.samples import day_event, inferred, many, proposed
from timeline.dates import Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.export.pages.rows import Mark, headed, rows_of, time_before
from timeline.model import Event


def test_events_of_a_day_are_one_row_the_most_salient_first() -> None:
    events = [day_event(1, 3), day_event(2, 3), day_event(3, 5)]
    rows = rows_of(events, {"e1": 1.0, "e2": 2.0})
    assert [[event.id for event in row.events] for row in rows] == [["e2", "e1"], ["e3"]]


def test_a_week_that_begins_on_a_day_is_not_in_its_row() -> None:
    week = replace(day_event(2, 0), when=parse_edtf("2021-03-01/2021-03-07"))
    rows = rows_of([day_event(1, 0), week, day_event(3, 0)], {"e1": 1.0})
    assert [[event.id for event in row.events] for row in rows] == [["e1", "e3"], ["e2"]]


def test_undated_events_have_no_row() -> None:
    assert rows_of([replace(day_event(1, 0), when=None)], {}) == []


def test_months_are_headings_only_where_each_has_some_rows() -> None:
    dense, sparse = rows_of(many(8).events.values(), {}), rows_of(many(8, 20).events.values(), {})
    assert {row.heading.words for row in dense if row.heading} == {"MARCH 2021"}
    assert {row.heading.words for row in sparse if row.heading} == {"2021"}
    three = rows_of(many(3).events.values(), {})
    assert {row.heading.words for row in three if row.heading} == {"2021"}


def test_a_heading_is_repeated_only_when_it_changes() -> None:
    rows = rows_of(many(40).events.values(), {})
    assert sum(is_headed for _, is_headed in headed(rows)) == 2


def test_the_mark_shows_how_certain_a_date_is() -> None:
    about = replace(day_event(2, 0), when=parse_edtf("1991~"))
    span = replace(day_event(3, 0), when=parse_edtf("2018-04/2018-05"))
    events = [day_event(1, 3), about, span, inferred(day_event(4, 4))]
    marks = {row.events[0].id: row.mark for row in rows_of(events, {})}
    assert marks == {"e1": Mark.STATED, "e2": Mark.INFERRED, "e3": Mark.SPAN, "e4": Mark.INFERRED}


def test_a_row_is_proposed_if_none_of_its_events_was_reviewed() -> None:
    both = [proposed(day_event(1, 0)), proposed(day_event(2, 0))]
    assert rows_of(both, {})[0].proposed
    assert not rows_of([both[0], day_event(2, 0)], {})[0].proposed


def test_years_without_events_are_counted_from_two() -> None:
    def gaps(*dates: str) -> list[int]:
        events = [
            replace(day_event(number, 0), when=parse_edtf(date))
            for number, date in enumerate(dates)
        ]
        return [row.gap for row in rows_of(events, {})]

    assert gaps("1991", "2016") == [0, 24]
    assert gaps("1991", "1993") == [0, 0]
    assert gaps("1991-01-01", "1993-01-03") == [0, 2]
    assert gaps("1991/2015", "1992", "2016") == [0, 0, 0]


def test_a_further_event_of_a_day_keeps_its_time() -> None:
    def at(number: int, time: str) -> Event:
        return replace(day_event(number, 0), when=parse_edtf(f"2021-03-11T{time}"))

    (row,) = rows_of([at(1, "04:40:00"), at(2, "09:00:00")], {"e1": 1.0})
    assert row.time == "04:40"
    assert [time_before(event, row) for event in row.events] == ["", "09:00"]


def test_a_night_is_in_the_row_of_the_day_on_which_it_begins() -> None:
    night = When(days.moment(2021, 3, 31, 21), days.moment(2021, 4, 1, 5), Grain.DAYPART)
    events = [day_event(1, 30), replace(day_event(2, 0), when=night), day_event(3, 31)]
    rows = rows_of(events, {"e1": 1.0})
    assert [[event.id for event in row.events] for row in rows] == [["e1", "e2"], ["e3"]]
    assert time_before(events[1], rows[0]) == "night"
    (alone,) = rows_of(events[1:2], {})
    assert alone.heading is not None
    assert (alone.heading.words, alone.date, alone.time) == ("2021", "Wed 31 Mar", "night")
