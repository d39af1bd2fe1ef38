"""What kind of date a meaning is."""

import pytest

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, ClockTime, DayPart
from timeline.interpretation import Plain
from timeline.model import TimexType
from timeline.temporal import meanings as m
from timeline.temporal.holidays import Holiday
from timeline.temporal.kinds import free_time, is_day, is_longer_than_year, is_part, is_year
from timeline.temporal.meanings import Meaning

DAY = m.date(CalendarUnit(Grain.DAY, 2021, 3, 3))
MONTH = m.Recurring(Grain.MONTH, 3)
NOON = m.TimeOfDay(ClockTime(12, 0))


@pytest.mark.parametrize(
    "meaning",
    [
        m.Weekday(1),
        Holiday("easter"),
        m.Shift(Grain.DAY, -1),
        m.Recurring(Grain.DAY, 3, 3),
        m.InYear(m.Recurring(Grain.DAY, 3, 3), m.year_date(2021)),
        m.Nth(1, Grain.DAY, 1, MONTH),
        m.Either(DAY, MONTH, Plain.DAY_FIRST),
        DAY,
        m.date(CalendarUnit(Grain.DAY, weekday=3)),
    ],
)
def test_days(meaning: Meaning) -> None:
    assert is_day(meaning)


@pytest.mark.parametrize(
    "meaning",
    [
        m.Shift(Grain.DAY, -2, counted=True),
        m.Shift(Grain.WEEK, -1),
        m.Nth(1, Grain.DAY, 1),
        m.Nth(1, Grain.WEEK, None, MONTH),
        MONTH,
        NOON,
        m.year_date(2021),
        m.every(CalendarUnit(Grain.DAY, weekday=3)),
        m.Constant(TimexType.TIME, CalendarUnit(Grain.DAY, 2021, 3, 3, time=DayPart.NIGHT)),
        m.PAST_REF,
    ],
)
def test_other_meanings_are_not_days(meaning: Meaning) -> None:
    assert not is_day(meaning)


def test_a_part_of_a_year_has_no_direction() -> None:
    assert is_part(MONTH)
    assert is_part(Holiday("easter"))
    assert not is_part(m.Recurring(Grain.MONTH, 3, direction=-1))
    assert not is_part(Holiday("easter", direction=1))
    assert not is_part(m.Weekday(1))


@pytest.mark.parametrize(
    ("meaning", "of_one_year"),
    [
        (m.year_date(2021), True),
        (m.year_date(1), True),
        (m.year_date(0), False),
        (m.Shift(Grain.YEAR, -1), True),
        (m.date(CalendarUnit(Grain.YEAR)), False),
        (m.date(CalendarUnit(Grain.DECADE, 1990)), False),
        (m.Shift(Grain.MONTH, -1), False),
        (MONTH, False),
    ],
)
def test_years(meaning: Meaning, of_one_year: bool) -> None:
    assert is_year(meaning) is of_one_year


@pytest.mark.parametrize(
    ("meaning", "is_longer"),
    [
        (m.date(CalendarUnit(Grain.DECADE, 1990)), True),
        (m.date(CalendarUnit(Grain.CENTURY, 0)), True),
        (m.date(CalendarUnit(Grain.DECADE)), False),
        (m.Shift(Grain.DECADE, -1), True),
        (m.UnitInStory(Grain.CENTURY), True),
        (m.Shift(Grain.YEAR, -1), False),
        (m.year_date(1990), False),
        (m.PAST_REF, False),
    ],
)
def test_units_longer_than_a_year(meaning: Meaning, is_longer: bool) -> None:
    assert is_longer_than_year(meaning) is is_longer


def test_a_time_is_free_if_it_has_no_day() -> None:
    assert free_time(NOON) == NOON
    assert free_time(m.Overnight()) == m.TimeOfDay(DayPart.NIGHT)
    assert free_time(m.TimeOfDay(DayPart.NIGHT, bound=True)) is None
    assert free_time(m.TimeOfDay(DayPart.NIGHT, DAY)) is None
    assert free_time(DAY) is None
