"""Weekdays, weekends and the week of a day. Publication is on Friday 7 January 2022."""

import pytest

from tests.temporal.contexts import context, origin, prior
from timeline.dates import Grain, days
from timeline.dates.calendar_unit import CalendarUnit
from timeline.interpretation import DayOfWeek, Occurrence, Plain, Which
from timeline.model import Anchor, Tense
from timeline.temporal import meanings as m
from timeline.temporal.context import Context, Origin
from timeline.temporal.meanings import Meaning
from timeline.temporal.values import timex

MONDAY, WEDNESDAY, FRIDAY, SATURDAY = 1, 3, 5, 6


def on(day: int, tense: Tense = Tense.UNKNOWN) -> Context:
    """The context of an article published on a day of January 2022, whose 3rd is a Monday."""
    number = days.day_number(2022, 1, day)
    return context(publication=Origin(number, Grain.DAY, Anchor.PUBLICATION), tense=tense)


def value(meaning: Meaning, there: Context | None = None) -> str:
    return timex(meaning.resolve(there or context()).value)


@pytest.mark.parametrize(
    ("weekday", "tense", "expected", "others"),
    [
        (m.Weekday(WEDNESDAY), Tense.PAST, "2022-01-05", ["2022-01-12"]),
        (m.Weekday(WEDNESDAY), Tense.UNKNOWN, "2022-01-05", ["2022-01-12"]),
        (m.Weekday(WEDNESDAY), Tense.FUTURE, "2022-01-12", ["2022-01-05"]),
        (m.Weekday(WEDNESDAY), Tense.PLANNED, "2022-01-12", ["2022-01-05"]),
        (m.Weekday(FRIDAY), Tense.PAST, "2022-01-07", ["2021-12-31", "2022-01-14"]),
        (m.Weekday(FRIDAY), Tense.FUTURE, "2022-01-07", ["2021-12-31", "2022-01-14"]),
        (m.Weekday(SATURDAY, 1), Tense.PAST, "2022-01-08", ["2022-01-15"]),
        (m.Weekday(FRIDAY, 2), Tense.PAST, "2022-01-14", ["2022-01-21"]),
        (m.Weekday(SATURDAY, 2), Tense.PAST, "2022-01-15", ["2022-01-08"]),
        (m.Weekday(FRIDAY, -1), Tense.PAST, "2021-12-31", ["2022-01-07", "2021-12-24"]),
    ],
)
def test_a_weekday_is_the_latest_unless_words_or_the_verb_look_ahead(
    weekday: m.Weekday, tense: Tense, expected: str, others: list[str]
) -> None:
    resolved = weekday.resolve(context(tense=tense))
    assert timex(resolved.value) == expected
    assert [timex(other.value) for other in resolved.others] == others


def test_the_tense_is_given_where_it_mattered() -> None:
    future = context(tense=Tense.FUTURE)
    assert m.Weekday(WEDNESDAY).resolve(future).tense is Tense.FUTURE
    assert m.Weekday(WEDNESDAY, 1).resolve(future).tense is Tense.UNKNOWN
    assert m.Weekday(FRIDAY).resolve(future).tense is Tense.UNKNOWN


def test_a_weekday_of_the_focus_may_be_of_publication() -> None:
    there = context(prior(origin(days.day_number(2021, 3, 3))))
    resolved = m.Weekday(FRIDAY, 1, Anchor.FOCUS).resolve(there)
    assert timex(resolved.value) == "2021-03-05"
    first = resolved.others[0]
    assert (timex(first.value), first.interpretation) == ("2022-01-14", Plain.FROM_PUBLICATION)


def test_without_a_publication_date_a_weekday_is_unresolved() -> None:
    resolved = m.Weekday(WEDNESDAY).resolve(context(publication=None))
    assert (timex(resolved.value), resolved.unresolved) == ("XXXX-WXX-3", True)
    assert resolved.interpretation == Occurrence(Which.SOME, DayOfWeek(WEDNESDAY))


@pytest.mark.parametrize(
    ("weekday", "is_after", "expected"),
    [
        (FRIDAY, True, "2021-03-05"),
        (MONDAY, True, "2021-03-08"),
        (WEDNESDAY, True, "2021-03-10"),
        (FRIDAY, False, "2021-02-26"),
        (MONDAY, False, "2021-03-01"),
        (WEDNESDAY, False, "2021-02-24"),
    ],
)
def test_a_weekday_beside_a_wednesday(weekday: int, is_after: bool, expected: str) -> None:
    wednesday = m.date(CalendarUnit(Grain.DAY, 2021, 3, 3))
    assert value(m.WeekdayBeside(weekday, is_after, wednesday)) == expected
    assert value(m.WeekdayBeside(weekday, is_after, m.PAST_REF)) == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("day", "tense", "expected"),
    [
        (7, Tense.PAST, "2021-W52-WE"),
        (7, Tense.FUTURE, "2022-W01-WE"),
        (8, Tense.PAST, "2022-W01-WE"),
        (9, Tense.FUTURE, "2022-W01-WE"),
    ],
)
def test_a_weekend_is_the_latest_that_has_begun_unless_the_verb_looks_ahead(
    day: int, tense: Tense, expected: str
) -> None:
    resolved = m.Weekend().resolve(on(day, tense))
    assert timex(resolved.value) == expected
    assert len({timex(other.value) for other in resolved.others} | {expected}) == 3


@pytest.mark.parametrize(
    ("day", "tense", "expected"),
    [
        (4, Tense.PAST, "2021-W52-WE"),
        (4, Tense.OVER, "2021-W52-WE"),
        (4, Tense.UNKNOWN, "2022-W01-WE"),
        (5, Tense.PAST, "2022-W01-WE"),
    ],
)
def test_this_weekend_is_just_over_until_tuesday_if_the_verb_says_so(
    day: int, tense: Tense, expected: str
) -> None:
    assert value(m.Weekend(0, near=True), on(day, tense)) == expected


def test_weekends_are_counted_from_that_of_the_week() -> None:
    assert value(m.Weekend(-2)) == "2021-W51-WE"
    assert value(m.Weekend(1, Anchor.FOCUS), context(prior(origin(0)))) == "1970-W02-WE"
    assert m.Weekend().resolve(context(publication=None)).unresolved


@pytest.mark.parametrize(
    ("day", "week", "weekend"),
    [
        (1, "2021-W09", "2021-W08-WE"),
        (3, "2021-W09", "2021-W08-WE"),
        (4, "2021-W09", "2021-W09-WE"),
        (7, "2021-W09", "2021-W09-WE"),
    ],
)
def test_the_week_of_a_day_and_the_weekend_nearest_to_it(day: int, week: str, weekend: str) -> None:
    date = m.date(CalendarUnit(Grain.DAY, 2021, 3, day))
    assert value(m.WeekOf(date)) == week
    assert value(m.WeekOf(date, weekend=True)) == weekend


def test_the_week_of_what_has_no_date_is_not_known() -> None:
    assert value(m.WeekOf(m.PAST_REF)) == "XXXX-WXX"
    assert value(m.WeekOf(m.PAST_REF, weekend=True)) == "XXXX-WXX-WE"
