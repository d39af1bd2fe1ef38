"""Calendar units: of days, the dates that they cover, and with unknown parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Certainty, Grain, When, days
from timeline.dates.calendar_unit import (
    DAYPART_HOURS,
    CalendarUnit,
    ClockTime,
    DayPart,
    extent,
    part_of_year,
    unit_holding,
    weekend_of,
)

THIRD_OF_MARCH = CalendarUnit(Grain.DAY, 2021, 3, 3)
DAY = days.day_number(2021, 3, 3)
NUMBERS = st.integers(days.day_number(1, 1, 8), days.day_number(9999, 12, 20))


@given(NUMBERS, st.sampled_from([grain for grain in Grain if grain.rank >= Grain.DAY.rank]))
def test_the_unit_that_holds_a_day_covers_it(day: int, grain: Grain) -> None:
    when = unit_holding(day, grain).when
    assert when == When.unit(day * 86_400, grain)


@given(NUMBERS)
def test_grains_finer_than_a_day_give_the_day(day: int) -> None:
    assert unit_holding(day, Grain.HOUR) == unit_holding(day, Grain.DAY)


@pytest.mark.parametrize(
    ("year", "grain", "found"),
    [
        (1, Grain.CENTURY, CalendarUnit(Grain.CENTURY, 0)),
        (0, Grain.CENTURY, CalendarUnit(Grain.YEAR, 0)),
        (-43, Grain.DECADE, CalendarUnit(Grain.YEAR, -50)),
        (-43, Grain.YEAR, CalendarUnit(Grain.YEAR, -43)),
    ],
)
def test_units_longer_than_a_year_end_before_christ(
    year: int, grain: Grain, found: CalendarUnit
) -> None:
    assert unit_holding(days.day_number(year), grain) == found


@pytest.mark.parametrize(
    ("grain", "month", "number"),
    [
        (Grain.MONTH, 7, 7),
        (Grain.QUARTER, 1, 1),
        (Grain.QUARTER, 10, 4),
        (Grain.HALF, 1, 1),
        (Grain.HALF, 7, 2),
        (Grain.SEASON, 12, 12),
    ],
)
def test_a_part_of_a_year_begins_with_its_month(grain: Grain, month: int, number: int) -> None:
    unit = part_of_year(grain, 2021, month)
    assert unit == CalendarUnit(grain, 2021, number)
    assert unit.starts == (month, 1)
    assert unit.first_day == days.day_number(2021, month)


def test_a_part_of_an_unknown_year_has_no_date() -> None:
    unit = part_of_year(Grain.DAY, None, 2, 30)
    assert unit.starts == (2, 30)
    assert unit.when is None
    assert extent(unit) is None


@pytest.mark.parametrize(
    "unit",
    [
        CalendarUnit(Grain.WEEK, 2021, 9),
        CalendarUnit(Grain.DAY, 2021, 9, weekday=3),
        CalendarUnit(Grain.YEAR, 2021),
        CalendarUnit(Grain.MONTH, 2021),
    ],
)
def test_some_units_do_not_begin_with_a_month(unit: CalendarUnit) -> None:
    assert unit.starts is None


@pytest.mark.parametrize(
    ("known", "impossible"),
    [
        (CalendarUnit(Grain.DAY, 2020, 2, 29), CalendarUnit(Grain.DAY, 2021, 2, 29)),
        (CalendarUnit(Grain.MONTH, 2021, 12), CalendarUnit(Grain.MONTH, 2021, 13)),
        (CalendarUnit(Grain.WEEK, 2020, 53), CalendarUnit(Grain.WEEK, 2021, 53)),
        (
            CalendarUnit(Grain.DAY, 2021, 9, weekday=7),
            CalendarUnit(Grain.DAY, 2021, 9, weekday=8),
        ),
        (THIRD_OF_MARCH.on(ClockTime(24, 0)), THIRD_OF_MARCH.on(ClockTime(24, 1))),
        (THIRD_OF_MARCH.on(ClockTime(23, 59)), THIRD_OF_MARCH.on(ClockTime(25, 0))),
        (THIRD_OF_MARCH.on(ClockTime(0, 59)), THIRD_OF_MARCH.on(ClockTime(0, 60))),
        (THIRD_OF_MARCH.on(ClockTime(0, 0, 59)), THIRD_OF_MARCH.on(ClockTime(0, 0, 60))),
    ],
)
def test_days_and_times_that_do_not_exist_have_no_date(
    known: CalendarUnit, impossible: CalendarUnit
) -> None:
    assert known.when is not None
    assert impossible.when is None
    with pytest.raises(ValueError, match="no such"):
        extent(impossible)


@pytest.mark.parametrize(("year", "is_known"), [(9999, True), (10_000, False)])
def test_years_have_four_digits(year: int, is_known: bool) -> None:
    assert (CalendarUnit(Grain.YEAR, year).when is not None) is is_known
    assert (CalendarUnit(Grain.YEAR, 1 - year).when is not None) is is_known


def test_a_weekend_is_saturday_and_sunday() -> None:
    when = weekend_of(DAY).when
    assert when is not None
    assert (when.first_day, when.last_day) == (DAY + 3, DAY + 4)


@pytest.mark.parametrize(
    ("time", "grain"),
    [
        (ClockTime(14), Grain.HOUR),
        (ClockTime(14, 0), Grain.MINUTE),
        (ClockTime(14, 0, 0), Grain.SECOND),
    ],
)
def test_a_time_of_the_clock_has_the_grain_in_which_it_is_given(
    time: ClockTime, grain: Grain
) -> None:
    assert THIRD_OF_MARCH.on(time).when == When.unit(days.moment(2021, 3, 3, 14), grain)


@pytest.mark.parametrize("part", DAYPART_HOURS)
def test_a_part_of_a_day_lies_in_its_hours(part: DayPart) -> None:
    first, last = DAYPART_HOURS[part]
    midnight = days.moment(2021, 3, 3)
    assert THIRD_OF_MARCH.on(part).when == When(
        midnight + first * 3600, midnight + last * 3600, Grain.DAYPART
    )


def test_some_time_of_a_day_is_about_that_day() -> None:
    when = THIRD_OF_MARCH.on(DayPart.SOME_TIME).when
    assert when is not None
    assert when.certainty is Certainty.APPROXIMATE
    assert when.first_day == when.last_day == DAY


def test_a_time_of_a_longer_unit_is_of_some_day() -> None:
    month = CalendarUnit(Grain.MONTH, 2021, 3)
    assert month.on(DayPart.NIGHT) == CalendarUnit(Grain.DAY, time=DayPart.NIGHT)


@pytest.mark.parametrize(("hour", "other"), [(0, 12), (6, 18), (12, 0), (18, 6)])
def test_each_time_has_one_in_the_other_half_of_the_day(hour: int, other: int) -> None:
    assert ClockTime(hour, 30).other_half == ClockTime(other, 30)
