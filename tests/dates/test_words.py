"""Dates in English words."""

import pytest

from tests.dates.forms import DATES, EDTF_IN_WORDS
from timeline.dates import Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.dates.timex import when_of
from timeline.dates.words import day_in_words, in_words, ordinal_in_digits, year_in_words


@pytest.mark.parametrize(("value", "mod", "words"), [(*row[:2], row[3]) for row in DATES])
def test_every_date_has_words(value: str, mod: str | None, words: str) -> None:
    when = when_of(value, mod)
    assert when is not None
    assert in_words(when) == words


@pytest.mark.parametrize(("edtf", "words"), EDTF_IN_WORDS)
def test_ranges_and_certainties_have_words(edtf: str, words: str) -> None:
    assert in_words(parse_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [(-43, "44 BC"), (0, "1 BC"), (1, "AD 1"), (99, "AD 99"), (100, "100"), (12_000, "12000")],
)
def test_only_years_that_need_it_name_their_era(year: int, words: str) -> None:
    assert year_in_words(year) == words


def test_a_day_has_its_weekday_unless_that_is_left_out() -> None:
    day = days.day_number(2022, 1, 6)
    assert day_in_words(day) == "Thu 6 Jan 2022"
    assert day_in_words(day, weekday=False) == "6 Jan 2022"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (9, "9th"), (10, "10th"), (11, "11th"),
     (12, "12th"), (13, "13th"), (20, "20th"), (21, "21st"), (101, "101st"), (111, "111th")],
)  # fmt: skip
def test_ordinals(number: int, words: str) -> None:
    assert ordinal_in_digits(number) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1800, "decade from 1800"),
        (1810, "1810s"),
        (1900, "decade from 1900"),
        (2000, "2000s"),
        (2100, "decade from 2100"),
        (90, "90s AD"),
    ],
)
def test_a_decade_never_has_the_name_of_a_century(year: int, words: str) -> None:
    assert in_words(When.unit(days.moment(year), Grain.DECADE)) == words


def test_an_hour_is_told_from_the_minute_that_begins_it() -> None:
    two = days.moment(2022, 1, 6, 14)
    assert in_words(When.unit(two, Grain.MINUTE)) == "Thu 6 Jan 2022, 14:00"
    assert in_words(When.unit(two, Grain.HOUR)) == "Thu 6 Jan 2022, 14:00 – 15:00"


def test_times_across_midnight_name_both_days() -> None:
    start = days.moment(2022, 1, 6, 23)
    late = When(start, start + 3600 - 60, Grain.MINUTE)
    across = When(start, start + 2 * 3600, Grain.HOUR)
    assert in_words(late) == "Thu 6 Jan 2022, 23:00 – 23:59"
    assert in_words(across) == "Thu 6 Jan 2022, 23:00 – Fri 7 Jan 2022, 01:00"
