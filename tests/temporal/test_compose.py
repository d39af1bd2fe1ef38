"""Neighbours that are one expression, and neighbours that are not."""

from fractions import Fraction

import pytest

from tests.temporal.candidates import candidates
from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, ClockTime, DayPart
from timeline.model import Anchor
from timeline.temporal import meanings as m
from timeline.temporal.compose import compose
from timeline.temporal.holidays import Holiday
from timeline.temporal.meanings import Meaning
from timeline.temporal.numbers import VAGUE, Quantity

TEN = m.TimeOfDay(ClockTime(22, 0))
SIX = m.TimeOfDay(ClockTime(6, 0), either_half=True)
MORNING, NIGHT = m.TimeOfDay(DayPart.MORNING), m.TimeOfDay(DayPart.NIGHT)
WEDNESDAY = m.Weekday(3)
YESTERDAY = m.Shift(Grain.DAY, -1)
TONIGHT = m.TimeOfDay(DayPart.NIGHT, m.Shift(Grain.DAY, 0))
MARCH = m.Recurring(Grain.MONTH, 3)
THIRD_OF_MARCH = m.Recurring(Grain.DAY, 3, 3)
LAST_YEAR, LAST_WEEK = m.Shift(Grain.YEAR, -1), m.Shift(Grain.WEEK, -1)
IN_2020 = m.year_date(2020)
DATED = m.date(CalendarUnit(Grain.DAY, 2021, 3, 3))
TWO_WEEKS = m.Length(Quantity(Fraction(2)), Grain.WEEK)
TWO_WEEKS_AGO = m.Shift(Grain.WEEK, -2, counted=True)
DAY_AFTER = m.Counted(Grain.DAY, 1)
FIRST_MONDAY = m.Nth(1, Grain.DAY, 1)


def at(time: m.TimeOfDay, hour: int) -> m.TimeOfDay:
    return m.TimeOfDay(ClockTime(hour, 0), time.day)


def joined(marked: str, *meanings: Meaning) -> list[Meaning]:
    text, found = candidates(marked, *meanings)
    return [candidate.meaning for candidate in compose(found, text)]


@pytest.mark.parametrize(
    ("marked", "left", "right", "whole"),
    [
        ("[10 p.m.] [Wednesday]", TEN, WEDNESDAY, m.TimeOfDay(ClockTime(22, 0), WEDNESDAY)),
        ("[10 p.m.] on [Wednesday]", TEN, WEDNESDAY, m.TimeOfDay(ClockTime(22, 0), WEDNESDAY)),
        ("[yesterday] at [10 p.m.]", YESTERDAY, TEN, m.TimeOfDay(ClockTime(22, 0), YESTERDAY)),
        ("[Wednesday], [10 p.m.]", WEDNESDAY, TEN, m.TimeOfDay(ClockTime(22, 0), WEDNESDAY)),
        ("[10 p.m.] [tonight]", TEN, TONIGHT, at(TONIGHT, 22)),
        ("[six] [tonight]", SIX, TONIGHT, at(TONIGHT, 18)),
        ("[tonight] at [six]", TONIGHT, SIX, at(TONIGHT, 18)),
        ("[six] in [the morning]", SIX, MORNING, m.TimeOfDay(ClockTime(6, 0))),
        ("[six] at [night]", SIX, NIGHT, m.TimeOfDay(ClockTime(18, 0))),
        ("[Wednesday], [March 3]", WEDNESDAY, THIRD_OF_MARCH,
         m.Recurring(Grain.DAY, 3, 3, weekday=3)),
        ("[Wednesday] [March 3, 2021]", WEDNESDAY, DATED, DATED),
        ("[Wednesday] [last week]", WEDNESDAY, LAST_WEEK, m.Nth(1, Grain.DAY, 3, LAST_WEEK)),
        ("[Wednesday] of [last week]", WEDNESDAY, LAST_WEEK, m.Nth(1, Grain.DAY, 3, LAST_WEEK)),
        ("[March] of [2020]", MARCH, IN_2020, m.InYear(MARCH, IN_2020)),
        ("[last year]'s [March]", LAST_YEAR, MARCH, m.InYear(MARCH, LAST_YEAR)),
        ("[last year]’s [March]", LAST_YEAR, MARCH, m.InYear(MARCH, LAST_YEAR)),
        ("[Easter] [last year]", Holiday("easter"), LAST_YEAR, Holiday("easter", year=LAST_YEAR)),
        ("[the day after] [Easter]", DAY_AFTER, Holiday("easter"),
         m.Counted(Grain.DAY, 1, Holiday("easter"))),
        ("[two weeks ago] [Wednesday]", TWO_WEEKS_AGO, WEDNESDAY,
         m.Counted(Grain.WEEK, -2, WEDNESDAY)),
        ("[two weeks] from [yesterday]", TWO_WEEKS, YESTERDAY,
         m.Counted(Grain.WEEK, 2, YESTERDAY)),
        ("[the first Monday] in [March]", FIRST_MONDAY, MARCH, m.Nth(1, Grain.DAY, 1, MARCH)),
        ("[two weeks] and [two days]", TWO_WEEKS, m.Length(Quantity(Fraction(2)), Grain.DAY),
         m.duration("P2W2D")),
        ("[two days], [two hours]", m.Length(Quantity(Fraction(2)), Grain.DAY),
         m.Length(Quantity(Fraction(2)), Grain.HOUR), m.duration("P2DT2H")),
    ],
)  # fmt: skip
def test_neighbours_are_one_expression(
    marked: str, left: Meaning, right: Meaning, whole: Meaning
) -> None:
    assert joined(marked, left, right) == [whole]


@pytest.mark.parametrize(
    ("marked", "left", "right"),
    [
        ("[10 p.m.], but on [Wednesday]", TEN, WEDNESDAY),
        ("[10 p.m.]; [Wednesday]", TEN, WEDNESDAY),
        ("[10 p.m.]\n\n[Wednesday]", TEN, WEDNESDAY),
        ("[10 p.m.] on [last week]", TEN, LAST_WEEK),
        ("[Wednesday] in [March]", WEDNESDAY, MARCH),
        ("[last Wednesday] [last week]", m.Weekday(3, -1), LAST_WEEK),
        ("[Wednesday] [two weeks ago]", WEDNESDAY, TWO_WEEKS_AGO),
        ("[last March] of [2020]", m.Recurring(Grain.MONTH, 3, direction=-1), IN_2020),
        ("[few weeks] from [yesterday]", m.Length(VAGUE, Grain.WEEK), YESTERDAY),
        ("[two weeks] and [two weeks]", TWO_WEEKS, TWO_WEEKS),
        ("[2020], [2020]", IN_2020, IN_2020),
    ],
)
def test_neighbours_are_two_expressions(marked: str, left: Meaning, right: Meaning) -> None:
    assert len(joined(marked, left, right)) == 2


@pytest.mark.parametrize(("spaces", "count"), [(12, 1), (13, 2)])
def test_neighbours_are_near_each_other(spaces: int, count: int) -> None:
    assert len(joined(f"[10 p.m.]{' ' * spaces}[Wednesday]", TEN, WEDNESDAY)) == count


def test_a_whole_joins_the_next_one_too() -> None:
    (whole,) = joined("[10 p.m.] [Wednesday], [March 3]", TEN, WEDNESDAY, THIRD_OF_MARCH)
    assert whole == m.TimeOfDay(ClockTime(22, 0), m.Recurring(Grain.DAY, 3, 3, weekday=3))


def test_a_joined_expression_has_the_span_and_the_rules_of_both() -> None:
    text, found = candidates("on [10 p.m.] [Wednesday].", TEN, WEDNESDAY)
    (whole,) = compose(found, text)
    assert whole.span.of(text) == "10 p.m. Wednesday"
    assert whole.rules == found[0].rules + found[1].rules


@pytest.mark.parametrize("alone", [DAY_AFTER, FIRST_MONDAY, m.WeekdayBeside(5, is_after=True)])
def test_what_lacks_its_whole_is_dropped(alone: Meaning) -> None:
    assert joined("[it] and no more", alone) == []
    assert joined("[it] and then [yesterday]", alone, YESTERDAY) == [YESTERDAY]


@pytest.mark.parametrize(("hour", "of_night"), [(4, 4), (5, 17), (11, 23), (12, 12)])
def test_the_night_begins_at_five(hour: int, of_night: int) -> None:
    (time,) = joined("[it] at [night]", m.TimeOfDay(ClockTime(hour, 0), either_half=True), NIGHT)
    assert time == m.TimeOfDay(ClockTime(of_night, 0))


@pytest.mark.parametrize(("either_half", "hour"), [(True, 0), (False, 12)])
def test_half_past_twelve_in_the_morning_is_after_midnight(either_half: bool, hour: int) -> None:
    twelve = m.TimeOfDay(ClockTime(12, 30), either_half=either_half)
    assert joined("[it] in [the morning]", twelve, MORNING) == [m.TimeOfDay(ClockTime(hour, 30))]


def test_a_part_of_the_day_in_focus_takes_no_other_day() -> None:
    that_night = m.TimeOfDay(DayPart.NIGHT, bound=True)
    assert len(joined("[that night] [Wednesday]", that_night, WEDNESDAY)) == 2
    assert joined("[that night] at [six]", that_night, SIX) == [
        m.TimeOfDay(ClockTime(18, 0), bound=True)
    ]


def test_a_weekday_before_a_relative_date_stays_by_itself() -> None:
    following = m.Shift(Grain.DAY, 1, Anchor.FOCUS)
    assert joined("[Wednesday], [the next day]", WEDNESDAY, following) == [WEDNESDAY, following]
