"""Day arithmetic compared with the standard library, and beyond its years."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import days
from timeline.dates.days import Grain

EPOCH = datetime.date(1970, 1, 1)
moments = st.integers(-(10**13), 10**13)
grains = st.sampled_from(list(Grain))


@given(st.dates())
def test_agrees_with_datetime(date: datetime.date) -> None:
    number = days.day_number(date.year, date.month, date.day)
    assert number == (date - EPOCH).days
    assert days.civil(number) == (date.year, date.month, date.day)
    assert days.weekday(number) == date.isoweekday()
    assert days.iso_week(number) == tuple(date.isocalendar())[:2]


@given(st.integers(-4_000_000, 4_000_000))
def test_civil_is_the_inverse_of_day_number(number: int) -> None:
    assert days.day_number(*days.civil(number)) == number


@given(st.integers(1, 9998), st.integers(1, 52))
def test_week_start_is_a_monday_of_that_week(year: int, week: int) -> None:
    monday = days.week_start(year, week)
    assert days.weekday(monday) == 1
    assert days.iso_week(monday) == (year, week)


@pytest.mark.parametrize(
    ("date", "exists"),
    [
        ((2024, 2, 29), True),
        ((1900, 2, 29), False),
        ((0, 2, 29), True),  # 1 BC is a leap year in the proleptic calendar
        ((2022, 13, 1), False),
        ((2022, 4, 31), False),
        ((2022, 1, 0), False),
    ],
)
def test_is_date(date: tuple[int, int, int], exists: bool) -> None:
    assert days.is_date(*date) is exists


@given(moments, grains)
def test_floor_begins_a_unit_that_holds_the_moment(at: int, grain: Grain) -> None:
    start = days.floor(at, grain)
    assert start <= at < days.step(start, grain)
    assert days.floor(start, grain) == start
    assert days.ceil(at, grain) in (start, days.step(start, grain))


@given(moments, grains, st.integers(-50, 50))
def test_a_step_can_be_reversed(at: int, grain: Grain, count: int) -> None:
    start = days.floor(at, grain)
    assert days.step(days.step(start, grain, count), grain, -count) == start


def test_a_month_after_31_january_is_the_last_of_february() -> None:
    assert days.step(days.moment(2022, 1, 31, 9), Grain.MONTH) == days.moment(2022, 2, 28, 9)


@pytest.mark.parametrize(
    ("grain", "start"),
    [
        (Grain.WEEK, (2022, 5, 9)),
        (Grain.QUARTER, (2022, 4, 1)),
        (Grain.SEASON, (2022, 3, 1)),
        (Grain.HALF, (2022, 1, 1)),
        (Grain.DECADE, (2020, 1, 1)),
        (Grain.CENTURY, (2000, 1, 1)),
        (Grain.MILLENNIUM, (2000, 1, 1)),
    ],
)
def test_floor(grain: Grain, start: tuple[int, int, int]) -> None:
    assert days.floor(days.moment(2022, 5, 15, 13, 30), grain) == days.moment(*start)


@pytest.mark.parametrize(
    ("start", "end", "grain", "units"),
    [
        ((2021, 3), (2021, 6), Grain.MONTH, 3),
        ((2021, 3), (2021, 6), Grain.SEASON, 1),
        ((2021, 3), (2021, 6), Grain.QUARTER, 0),
        ((2021, 3), (2021, 6, 2), Grain.MONTH, 0),
        ((-20, 1), (0, 1), Grain.DECADE, 2),
        ((2022, 1, 3), (2022, 1, 17), Grain.WEEK, 2),
    ],
)
def test_whole_units_fill_their_stretch(
    start: tuple[int, ...], end: tuple[int, ...], grain: Grain, units: int
) -> None:
    assert days.whole_units(days.moment(*start), days.moment(*end), grain) == units
