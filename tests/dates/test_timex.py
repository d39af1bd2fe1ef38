"""TIMEX3 values as dates."""

import pytest

from tests.dates.forms import DATES
from timeline.dates import Certainty, Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.dates.iso import iso_extent
from timeline.dates.timex import is_impossible, narrowed, when_of


@pytest.mark.parametrize(("value", "mod", "first", "last"), [(*row[:2], *row[4:]) for row in DATES])
def test_values_are_read_as_the_dates_that_they_cover(
    value: str, mod: str | None, first: str, last: str
) -> None:
    when = when_of(value, mod)
    assert when is not None
    assert iso_extent(when) == (first, last)


@pytest.mark.parametrize(
    "value",
    [
        "2022-02-30",
        "2022-13",
        "2022-W53",
        "2022-01-06T25:61",
        "2022-XX",
        "PAST_REF",
        "P2W",
        "2022-01TMO",
        "",
        "20221",
    ],
)
def test_values_without_a_date(value: str) -> None:
    assert when_of(value) is None


@pytest.mark.parametrize(
    ("value", "impossible"),
    [
        ("2021-02-28", False),
        ("2021-02-29", True),
        ("2020-02-29", False),
        ("2020-W53", False),
        ("2022-W53", True),
        ("2022-01-06T23:59", False),
        ("2022-01-06T24:01", True),
        ("XXXX-02-29", False),
        ("XXXX-02-30", True),
        ("XXXX-XX-XXT23:00", False),
        ("XXXX-XX-XXT25:00", True),
        ("PAST_REF", False),
        ("P2W", False),
    ],
)
def test_impossible_days_and_times_are_told_from_values_without_a_date(
    value: str, impossible: bool
) -> None:
    assert is_impossible(value) is impossible


def test_an_interval_of_two_values_is_one_date() -> None:
    assert when_of("2022-01-04/2022-01-07") == parse_edtf("2022-01-04/2022-01-07")
    assert when_of("2021/2022-03") == When(days.moment(2021), days.moment(2022, 4), Grain.MONTH)
    assert when_of("2022-01-07/2022-01-04") is None
    assert when_of("2022-01-04/PRESENT_REF") is None


MARCH = When.unit(days.moment(2021, 3), Grain.MONTH)


@pytest.mark.parametrize(
    ("mod", "edtf"),
    [
        ("BEFORE", "../2021-02"),
        ("ON_OR_BEFORE", "../2021-03"),
        ("AFTER", "2021-04/.."),
        ("ON_OR_AFTER", "2021-03/.."),
        ("APPROX", "2021-03~"),
        ("LESS_THAN", "2021-03"),
    ],
)
def test_modifiers_open_a_date_or_make_it_approximate(mod: str, edtf: str) -> None:
    assert narrowed(MARCH, mod) == parse_edtf(edtf)


@pytest.mark.parametrize("mod", ["START", "MID", "END"])
def test_a_week_has_an_early_part_and_a_day_has_none(mod: str) -> None:
    day, week = When.day(2021, 3, 8), When.unit(days.moment(2021, 3, 8), Grain.WEEK)
    assert narrowed(day, mod) == day
    part = narrowed(week, mod)
    assert part != week
    assert part.certainty is Certainty.APPROXIMATE


def test_early_mid_and_late_together_are_the_whole_unit() -> None:
    early, mid, late = (narrowed(MARCH, mod) for mod in ("START", "MID", "END"))
    assert (early.start, early.end, mid.end, late.end) == (
        MARCH.start,
        mid.start,
        late.start,
        MARCH.end,
    )


@pytest.mark.parametrize(("grain", "part"), [(Grain.SEASON, Grain.DAY), (Grain.HALF, Grain.MONTH)])
def test_parts_of_more_than_a_season_are_stated_in_months(grain: Grain, part: Grain) -> None:
    assert narrowed(When.unit(days.moment(2021, 7), grain), "START").grain is part
