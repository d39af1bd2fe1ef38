"""Expressions in the order of the text: what one of them leaves in focus for the next."""

from fractions import Fraction

import pytest

from tests.temporal.candidates import candidates
from tests.temporal.cases import FRIDAY
from timeline.dates import Grain, days
from timeline.dates.calendar_unit import CalendarUnit, ClockTime, DayPart
from timeline.model import Anchor, Tense
from timeline.temporal import meanings as m
from timeline.temporal.context import Origin, PriorDate, Resolved
from timeline.temporal.meanings import Meaning
from timeline.temporal.numbers import Quantity
from timeline.temporal.resolve import resolve
from timeline.temporal.values import timex

NEXT_DAY = m.Shift(Grain.DAY, 1, Anchor.FOCUS)
THAT_DAY = m.Shift(Grain.DAY, 0, Anchor.FOCUS)
THAT_TIME = m.TimeOfDay(ClockTime(9, 0), either_half=True)
THIRD = m.date(CalendarUnit(Grain.DAY, 2021, 3, 3))
THIRD_QUARTER = m.date(CalendarUnit(Grain.QUARTER, 2021, 3))


def results(marked: str, *meanings: Meaning, published: int | None = FRIDAY) -> list[Resolved]:
    text, found = candidates(marked, *meanings)
    return resolve(found, text, text.lower(), published)


def values(marked: str, *meanings: Meaning, published: int | None = FRIDAY) -> list[str]:
    return [timex(result.value) for result in results(marked, *meanings, published=published)]


def test_a_date_is_the_focus_of_the_next() -> None:
    first, second = results("On [March 3, 2021] it rained, on [the next day] too.", THIRD, NEXT_DAY)
    assert timex(second.value) == "2021-03-04"
    assert first.anchor is Anchor.NOTHING
    assert (second.anchor, second.anchor_text) == (Anchor.FOCUS, "March 3, 2021")


def test_without_a_publication_date_relative_dates_are_unresolved() -> None:
    first, second = results(
        "[Yesterday] it rained, on [the next day] too.",
        m.Shift(Grain.DAY, -1),
        NEXT_DAY,
        published=None,
    )
    assert first.unresolved
    assert second.unresolved


@pytest.mark.parametrize(
    "meaning",
    [
        m.Length(Quantity(Fraction(2)), Grain.WEEK),
        m.every(CalendarUnit(Grain.DAY, weekday=3)),
        m.PAST_REF,
        m.date(CalendarUnit(Grain.DAY, 2021, 2, 30)),
        m.Shift(Grain.YEAR, -1, follows_quarter=True),
        m.Shift(Grain.DAY, -3, is_aside=True),
    ],
)
def test_what_has_no_date_or_only_compares_leaves_the_focus(meaning: Meaning) -> None:
    *_, last = values("[March 3, 2021], [it], [the next day]", THIRD, meaning, NEXT_DAY)
    assert last == "2021-03-04"


def test_a_weekend_is_in_focus_as_a_week() -> None:
    weekend = m.date(CalendarUnit(Grain.WEEK, 2021, 9, is_weekend=True))
    *_, day = values("[it], then [the next day]", weekend, NEXT_DAY)
    assert day == "XXXX-XX-XX"
    *_, week = values("[it], then [the next week]", weekend, m.Shift(Grain.WEEK, 1, Anchor.FOCUS))
    assert week == "2021-W10"


@pytest.mark.parametrize(("years", "is_remembered"), [(8, True), (9, False)])
def test_a_day_is_remembered_behind_eight_coarser_dates(years: int, is_remembered: bool) -> None:
    marked = "[it]" + ", [then]" * years + ", [the next day]"
    *_, last = values(marked, THIRD, *[m.year_date(2021)] * years, NEXT_DAY)
    assert (last == "2021-03-04") is is_remembered


@pytest.mark.parametrize(("months", "is_kept"), [(5, True), (6, False)])
def test_a_longer_period_ends_the_quarter_of_a_report(months: int, is_kept: bool) -> None:
    period = m.Length(Quantity(Fraction(months)), Grain.MONTH)
    *_, last = values(
        "In [it] and in [so many months], from [the 2020 quarter].",
        THIRD_QUARTER,
        period,
        m.SamePeriod(2020),
    )
    assert last == ("2020-Q3" if is_kept else "2020")


@pytest.mark.parametrize(
    ("published", "is_reported"),
    [(days.day_number(2021, 10, 1), True), (days.day_number(2021, 9, 30), False)],
)
def test_only_a_quarter_that_has_ended_is_reported(published: int, is_reported: bool) -> None:
    *_, last = values(
        "In [it], from [the 2020 quarter].", THIRD_QUARTER, m.SamePeriod(2020), published=published
    )
    assert last == ("2020-Q3" if is_reported else "2020")


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (ClockTime(8, 0), "2021-03-03T09:00"),
        (ClockTime(14, 0), "2021-03-03T21:00"),
        (DayPart.MORNING, "2021-03-03T09:00"),
        (DayPart.EVENING, "2021-03-03T21:00"),
        (DayPart.NIGHT, "2021-03-03T21:00"),
    ],
)
def test_a_time_follows_the_one_before_it(before: DayPart | ClockTime, expected: str) -> None:
    first = m.TimeOfDay(before, THIRD)
    *_, last = values("At [it] they met, at [nine] they left.", first, THAT_TIME)
    assert last == expected


def test_the_labels_of_lines_follow_one_another() -> None:
    eleven = m.TimeOfDay(ClockTime(11, 0), m.Shift(Grain.DAY, -1, Anchor.FOCUS))
    text = "[March 3, 2021]\n[2:00 p.m.]: he left [the day before] at [11 a.m.].\n[9:00]: she left"
    *_, last = values(
        text,
        THIRD,
        m.TimeOfDay(ClockTime(14, 0)),
        m.Shift(Grain.DAY, -1, Anchor.FOCUS),
        eleven,
        THAT_TIME,
    )
    assert last == "2021-03-03T21:00"


def test_an_entry_of_a_diary_counts_from_its_own_date() -> None:
    yesterday = m.Shift(Grain.DAY, -1)
    fifth = m.date(CalendarUnit(Grain.DAY, 2021, 3, 5))
    text = "[March 3] - Cold, as [yesterday].\n[March 5] - Rain.\n\nThey left [yesterday]."
    assert values(text, THIRD, yesterday, fifth, yesterday) == [
        "2021-03-03", "2021-03-02", "2021-03-05", "2022-01-06",
    ]  # fmt: skip


def test_dates_mentioned_before_are_in_focus_from_the_beginning() -> None:
    origin = Origin(days.day_number(2020, 5, 3), Grain.DAY, Anchor.FOCUS, is_absolute=True)
    prior = PriorDate(origin, lambda: Tense.UNKNOWN, lambda: None)
    text, found = candidates("They left [the next day].", NEXT_DAY)
    (result,) = resolve(found, text, text.lower(), FRIDAY, (prior,))
    assert timex(result.value) == "2020-05-04"


def test_what_is_ahead_today_is_not_the_day_of_a_past_event() -> None:
    today = m.Shift(Grain.DAY, 0)
    tomorrow = m.Shift(Grain.DAY, 1)
    *_, last = values("They will vote [tomorrow]. He died [that day].", tomorrow, THAT_DAY)
    assert last != "2022-01-08"
    *_, ahead = values("They will vote [tomorrow]. They will leave [that day].", tomorrow, THAT_DAY)
    assert ahead == "2022-01-08"
    assert values("They voted [today]. He died [that day].", today, THAT_DAY)[-1] == "2022-01-07"
