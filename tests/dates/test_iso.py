"""Days and moments as ISO 8601."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.forms import DATES
from timeline.dates import When, days
from timeline.dates.iso import iso_day, iso_extent, iso_moment, iso_year, parse_iso_day
from timeline.dates.timex import when_of


@pytest.mark.parametrize(("value", "mod", "extent"), [(*row[:2], row[4:]) for row in DATES])
def test_first_and_last_day_or_moment(value: str, mod: str | None, extent: tuple[str, str]) -> None:
    when = when_of(value, mod)
    assert when is not None
    assert iso_extent(when) == extent


@given(st.integers(-4_000_000, 4_000_000))
def test_iso_days_are_read_back(day: int) -> None:
    assert parse_iso_day(iso_day(day)) == day


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (9999, "9999"),
        (10_000, "+10000"),
        (44, "0044"),
        (0, "0000"),
        (-1, "-0001"),
        (-12_000, "-12000"),
    ],
)
def test_years_have_four_digits_and_more_of_them_have_a_sign(year: int, text: str) -> None:
    assert iso_year(year) == text
    assert parse_iso_day(f"{text}-03-01") == days.day_number(year, 3, 1)


def test_seconds_are_written_unless_they_are_zero() -> None:
    midnight = days.moment(2022, 1, 6)
    assert iso_moment(midnight) == "2022-01-06T00:00"
    assert iso_moment(midnight + 1) == "2022-01-06T00:00:01"
    assert iso_moment(midnight - 1) == "2022-01-05T23:59:59"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2022-1-6", "not a date like 2022-01-06"),
        ("6 Jan 2022", "not a date like 2022-01-06"),
        ("2022-01-06T10:00", "not a date like 2022-01-06"),
        ("", "not a date like 2022-01-06"),
        ("2022-02-29", "the calendar has no day 2022-02-29"),
        ("2022-13-01", "the calendar has no day 2022-13-01"),
        ("2022-01-00", "the calendar has no day 2022-01-00"),
    ],
)
def test_other_forms_and_impossible_days_are_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_iso_day(text)


def test_a_leap_day_and_space_around_a_day_are_accepted() -> None:
    assert parse_iso_day(" 2024-02-29 ") == days.day_number(2024, 2, 29)


def test_an_open_end_is_empty() -> None:
    day = When.day(2022, 1, 6)
    assert iso_extent(When(None, day.end, day.grain)) == ("", "2022-01-06")
    assert iso_extent(When(day.start, None, day.grain)) == ("2022-01-06", "")
