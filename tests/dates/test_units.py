"""Units by their ends, also before Christ."""

import pytest

from timeline.dates import Grain, When, days
from timeline.dates.units import number_before_christ, unit_from, unit_until, units_at


@pytest.mark.parametrize(
    ("first", "grain", "number"),
    [(-399, Grain.CENTURY, 4), (-548, Grain.DECADE, 540), (-1999, Grain.MILLENNIUM, 2)],
)
def test_a_unit_before_christ(first: int, grain: Grain, number: int) -> None:
    start = days.moment(first)
    unit = unit_from(start, grain)
    assert unit == When(start, days.step(start, grain), grain)
    assert unit_until(days.step(start, grain), grain) == unit
    assert number_before_christ(start, grain) == number


def test_astronomical_units_come_second() -> None:
    at = days.moment(-43)
    assert [unit.start for unit in units_at(at, Grain.DECADE)] == [
        days.moment(-48),
        days.moment(-50),
    ]


def test_the_first_century_begins_with_year_0_and_ends_the_one_before() -> None:
    assert unit_from(days.moment(0), Grain.CENTURY) == When.unit(days.moment(0), Grain.CENTURY)
    before = unit_until(days.moment(1), Grain.CENTURY)
    assert before == When(days.moment(-99), days.moment(1), Grain.CENTURY)


@pytest.mark.parametrize("grain", [Grain.WEEK, Grain.MONTH, Grain.DECADE])
def test_nothing_begins_in_between(grain: Grain) -> None:
    assert unit_from(days.moment(2022, 1, 6), grain) is None
    assert unit_until(days.moment(2022, 1, 6), grain) is None
