"""Values as TIMEX3 writes them, and read back as the same dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Grain, days
from timeline.dates.calendar_unit import (
    CalendarUnit,
    ClockTime,
    DayPart,
    unit_holding,
    weekend_of,
)
from timeline.dates.timex import when_of
from timeline.temporal.values import (
    CalendarRange,
    Reference,
    Value,
    first_day,
    full_year,
    timex,
    when_of_value,
)

APRIL = unit_holding(days.day_number(2021, 4, 13), Grain.DAY)
MAY = unit_holding(days.day_number(2021, 5, 12), Grain.DAY)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (CalendarUnit(Grain.DAY, 2021, 3, 3), "2021-03-03"),
        (CalendarUnit(Grain.DAY, 79, 8, 24), "0079-08-24"),
        (CalendarUnit(Grain.DAY, -43, 3, 15), "BC0044-03-15"),
        (CalendarUnit(Grain.DAY), "XXXX-XX-XX"),
        (CalendarUnit(Grain.DAY, None, 12, 25), "XXXX-12-25"),
        (CalendarUnit(Grain.DAY, day=15), "XXXX-XX-15"),
        (CalendarUnit(Grain.DAY, 2021, 2, 30), "2021-02-30"),
        (CalendarUnit(Grain.DAY, weekday=2), "XXXX-WXX-2"),
        (CalendarUnit(Grain.DAY, 2021, 9, weekday=3), "2021-W09-3"),
        (CalendarUnit(Grain.DAY, weekday=2, time=DayPart.NIGHT), "XXXX-WXX-2TNI"),
        (CalendarUnit(Grain.DAY, 2021, 3, 3, time=DayPart.SOME_TIME), "2021-03-03TXX"),
        (CalendarUnit(Grain.DAY, 2021, 3, 3, time=ClockTime(9, 5)), "2021-03-03T09:05"),
        (CalendarUnit(Grain.DAY, time=ClockTime(9, 5, 7)), "XXXX-XX-XXT09:05:07"),
        (CalendarUnit(Grain.DAY, time=ClockTime(9, 5, 7, ".25", "Z")), "XXXX-XX-XXT09:05:07.25Z"),
        (CalendarUnit(Grain.WEEK, 2021, 9), "2021-W09"),
        (CalendarUnit(Grain.WEEK), "XXXX-WXX"),
        (CalendarUnit(Grain.WEEK, is_weekend=True), "XXXX-WXX-WE"),
        (weekend_of(days.day_number(2021, 3, 3)), "2021-W09-WE"),
        (CalendarUnit(Grain.MONTH, 2021, 3), "2021-03"),
        (CalendarUnit(Grain.MONTH), "XXXX-XX"),
        (CalendarUnit(Grain.QUARTER, 2021, 3), "2021-Q3"),
        (CalendarUnit(Grain.QUARTER), "XXXX-QX"),
        (CalendarUnit(Grain.HALF, 2021, 2), "2021-H2"),
        (CalendarUnit(Grain.HALF), "XXXX-HX"),
        (CalendarUnit(Grain.SEASON, 2021, 12), "2021-WI"),
        (CalendarUnit(Grain.SEASON, None, 6), "XXXX-SU"),
        (CalendarUnit(Grain.SEASON), "XXXX-XX"),
        (CalendarUnit(Grain.YEAR, 2021), "2021"),
        (CalendarUnit(Grain.YEAR), "XXXX"),
        (CalendarUnit(Grain.DECADE, 1990), "199"),
        (CalendarUnit(Grain.DECADE), "XXX"),
        (CalendarUnit(Grain.CENTURY, 0), "00"),
        (CalendarUnit(Grain.CENTURY), "XX"),
        (CalendarUnit(Grain.MILLENNIUM, 2000), "2"),
        (CalendarRange(APRIL, MAY), "2021-04-13/2021-05-12"),
        (Reference.PAST, "PAST_REF"),
        ("P2W", "P2W"),
    ],
)
def test_a_value_as_timex3_writes_it(value: Value, text: str) -> None:
    assert timex(value) == text
    assert type(timex(value)) is str


@given(
    st.integers(days.day_number(-4000), days.day_number(9990)),
    st.sampled_from([grain for grain in Grain if grain.rank >= Grain.DAY.rank]),
    st.sampled_from([None, *DayPart, ClockTime(9), ClockTime(9, 5), ClockTime(9, 5, 7)]),
)
def test_a_written_value_is_read_as_the_same_date(
    day: int, grain: Grain, time: DayPart | ClockTime | None
) -> None:
    unit = unit_holding(day, grain)
    value = unit.on(time) if time else unit
    assert when_of(timex(value)) == when_of_value(value)
    assert when_of(timex(value), "START") == when_of_value(value, "START")


def test_a_range_is_from_its_first_day_to_its_last() -> None:
    when = when_of_value(CalendarRange(APRIL, MAY))
    assert when is not None
    assert (when.first_day, when.last_day) == (APRIL.first_day, MAY.first_day)
    assert first_day(CalendarRange(APRIL, MAY)) == APRIL.first_day


@pytest.mark.parametrize("value", [Reference.PRESENT, "P2W", CalendarUnit(Grain.DAY)])
def test_some_values_have_no_date(value: Value) -> None:
    assert when_of_value(value) is None
    assert first_day(value) is None


@pytest.mark.parametrize(
    ("digits", "year"), [("68", 2068), ("69", 1969), ("00", 2000), ("1907", 1907), ("0079", 79)]
)
def test_years_of_two_digits_are_near(digits: str, year: int) -> None:
    assert full_year(digits) == year
