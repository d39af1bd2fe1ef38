"""Dates moved and resized by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import dates
from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.moves import (
    beginning,
    ending,
    first_unit,
    last_unit,
    nudged,
    shifted,
    shifted_freely,
    stretched,
    with_certainty,
    with_end,
    with_start,
)

MARCH = When.unit(days.moment(2021, 3), Grain.MONTH)
NIGHT = When(days.moment(2022, 1, 5, 21), days.moment(2022, 1, 6, 5), Grain.DAYPART)


def test_a_month_moves_by_months_and_stays_whole() -> None:
    february = When.unit(days.moment(2021, 2), Grain.MONTH)
    assert shifted(MARCH, -20 * SECONDS_PER_DAY) == february
    assert shifted(MARCH, 10 * SECONDS_PER_DAY) == MARCH
    assert nudged(MARCH, -1) == february


def test_a_night_moves_to_another_night() -> None:
    assert nudged(NIGHT, 1).start == days.moment(2022, 1, 6, 21)
    assert nudged(NIGHT, 1).end == days.moment(2022, 1, 7, 5)


def test_a_free_move_takes_the_finer_grain_that_it_needs() -> None:
    by_days = shifted_freely(MARCH, 3 * SECONDS_PER_DAY + 5, Grain.DAY)
    assert by_days == When(days.moment(2021, 3, 4), days.moment(2021, 4, 4), Grain.DAY)
    july = When.unit(days.moment(2021, 7), Grain.MONTH)
    assert shifted_freely(july, 31 * SECONDS_PER_DAY, Grain.DAY).grain is Grain.MONTH


def test_an_end_stays_beyond_the_start() -> None:
    assert with_end(MARCH, days.moment(2021, 5, 28), Grain.MONTH).end == days.moment(2021, 6)
    assert with_end(MARCH, days.moment(2020), Grain.MONTH) == MARCH
    assert with_start(MARCH, days.moment(2023), Grain.MONTH) == MARCH
    assert with_end(MARCH, days.moment(2020), Grain.DAY).end == days.moment(2021, 3, 2)


def test_a_day_becomes_two() -> None:
    assert stretched(When.day(2021, 3, 31)).end == days.moment(2021, 4, 2)
    open_ended = When(days.moment(2021), None, Grain.YEAR)
    assert stretched(open_ended) == open_ended


@given(dates(), st.integers(-(10**9), 10**9), st.sampled_from([Grain.HOUR, Grain.DAY]))
def test_any_date_can_be_moved_and_stretched(when: When, seconds: int, grain: Grain) -> None:
    at = when.anchor + seconds
    for moved in (shifted(when, seconds), shifted_freely(when, seconds, grain), nudged(when, 1)):
        assert (moved.start is None, moved.end is None) == (when.start is None, when.end is None)
    for unit in (grain, when.grain):
        if when.start is not None:
            assert with_start(when, at, unit).end == when.end
        if when.end is not None:
            assert with_end(when, at, unit).start == when.start
    assert shifted(when, 0).anchor <= when.anchor


@given(dates())
def test_the_ends_of_a_date_make_it_again(when: When) -> None:
    first, last = first_unit(when), last_unit(when)
    assert (first is None, last is None) == (when.start is None, when.end is None)
    if first is not None:
        assert first.start == when.start
        made = beginning(when, first)
        assert (made.start, made.end) == (when.start, when.end)
    if last is not None:
        assert last.end == when.end
        made = ending(when, last)
        assert (made.start, made.end) == (when.start, when.end)


def test_a_date_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="end would be before the start"):
        ending(MARCH, When.day(2021, 2, 28))
    with pytest.raises(ValueError, match="start would be after the end"):
        beginning(MARCH, When.day(2021, 4, 1))


def test_an_open_end_keeps_its_certainty() -> None:
    since = When(days.moment(2021), None, Grain.YEAR)
    sure = with_certainty(since, Certainty.UNCERTAIN)
    assert (sure.start_certainty, sure.end_certainty) == (Certainty.UNCERTAIN, Certainty.EXACT)
