"""When: its ends, its grain, and moving it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.edtf import parse_edtf, to_edtf

YEAR_2010 = When.unit(days.moment(2010), Grain.YEAR)


def test_a_date_needs_an_end_and_a_length() -> None:
    with pytest.raises(ValueError, match="needs a start or an end"):
        When(None, None, Grain.DAY)
    with pytest.raises(ValueError, match="cannot end before"):
        When(5, 5, Grain.SECOND)
    with pytest.raises(ValueError, match="2022-02-30"):
        When.day(2022, 2, 30)


def test_first_and_last_day_are_inclusive() -> None:
    assert YEAR_2010.first_day == days.day_number(2010, 1, 1)
    assert YEAR_2010.last_day == days.day_number(2010, 12, 31)
    before = When(None, YEAR_2010.start, Grain.YEAR)
    assert before.first_day is None
    assert before.last_day == days.day_number(2009, 12, 31)
    assert before.anchor == YEAR_2010.start


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        (Certainty.EXACT, Certainty.EXACT, Certainty.EXACT),
        (Certainty.APPROXIMATE, Certainty.EXACT, Certainty.APPROXIMATE),
        (Certainty.EXACT, Certainty.UNCERTAIN, Certainty.UNCERTAIN),
        (Certainty.APPROXIMATE, Certainty.UNCERTAIN, Certainty.BOTH),
        (Certainty.BOTH, Certainty.EXACT, Certainty.BOTH),
    ],
)
def test_certainty_is_that_of_the_less_certain_end(
    start: Certainty, end: Certainty, whole: Certainty
) -> None:
    assert When(0, 1, Grain.SECOND, start, end).certainty is whole


@pytest.mark.parametrize(
    ("when", "is_point"),
    [
        (When.day(2022, 1, 6), True),
        (When(0, SECONDS_PER_DAY, Grain.SECOND), True),
        (When(0, SECONDS_PER_DAY + 1, Grain.SECOND), False),
        (YEAR_2010, False),
        (When(0, 60, Grain.MINUTE, Certainty.UNCERTAIN, Certainty.EXACT), False),
        (When(0, 60, Grain.MINUTE, Certainty.EXACT, Certainty.APPROXIMATE), False),
        (When.unit(0, Grain.DAY, Certainty.APPROXIMATE), False),
        (When(0, None, Grain.DAY), False),
        (When(None, 0, Grain.DAY), False),
    ],
)
def test_a_point_is_at_most_a_day_and_exact_at_both_ends(when: When, is_point: bool) -> None:
    assert when.is_point is is_point


def test_a_moved_month_stays_a_whole_month() -> None:
    february = When.unit(days.moment(2022, 2), Grain.MONTH)
    march = february.moved(days.moment(2022, 3, 17, 12))
    assert march == When.unit(days.moment(2022, 3), Grain.MONTH)


def test_a_moved_night_keeps_its_hours() -> None:
    night = When(days.moment(2022, 1, 5, 21), days.moment(2022, 1, 6, 5), Grain.DAYPART)
    moved = night.moved(days.moment(2022, 1, 8, 3))
    assert (moved.start, moved.end) == (days.moment(2022, 1, 8, 21), days.moment(2022, 1, 9, 5))


def test_a_moved_open_date_stays_open() -> None:
    assert When(None, YEAR_2010.start, Grain.YEAR).moved(days.moment(2015, 7)) == When(
        None, days.moment(2015), Grain.YEAR
    )


@pytest.mark.parametrize(
    ("edtf", "to", "moved"),
    [
        ("2021-03/2021-05", (2021, 4, 20), "2021-04/2021-06"),
        ("1999/2003", (2000, 7), "2000/2004"),
        ("2021-35/2022-33", (2022, 1), "2022-33/2022-35"),
        ("2021-03-31/2021-04-02", (2021, 2, 27), "2021-02-27/2021-03-01"),
    ],
)
def test_a_moved_range_keeps_its_whole_units(edtf: str, to: tuple[int, ...], moved: str) -> None:
    assert to_edtf(parse_edtf(edtf).moved(days.moment(*to))) == moved


MOMENTS = st.integers(-(10**11), 10**11)


@given(MOMENTS, MOMENTS, st.sampled_from(list(Grain)), st.integers(1, 40))
def test_moving_there_and_back_changes_nothing(at: int, to: int, grain: Grain, units: int) -> None:
    start = days.floor(at, grain)
    when = When(start, days.step(start, grain, units), grain)
    moved = when.moved(to)
    assert moved.start is not None
    assert moved.end is not None
    if grain is not Grain.DAYPART:  # which moves by days
        assert days.whole_units(moved.start, moved.end, grain) == units
    assert moved.moved(when.anchor) == when


def test_joined_takes_the_finer_grain_and_both_ends() -> None:
    day = When.unit(days.moment(2011, 3, 7), Grain.DAY, Certainty.APPROXIMATE)
    joined = YEAR_2010.joined(day)
    assert (joined.start, joined.end) == (YEAR_2010.start, day.start + SECONDS_PER_DAY)
    assert joined.grain is Grain.DAY
    assert (joined.start_certainty, joined.end_certainty) == (
        Certainty.EXACT,
        Certainty.APPROXIMATE,
    )
    with pytest.raises(ValueError, match="cannot end before"):
        day.joined(YEAR_2010)


def test_a_clock_time_ends_a_range_at_that_moment() -> None:
    two, four, half = (When.unit(days.moment(2022, 1, 6, *at), Grain.MINUTE) for at in CLOCKS)
    assert two.joined(four) == When(two.start, four.start, Grain.HOUR)
    assert two.joined(half) == When(two.start, half.start, Grain.MINUTE)
    assert two.joined(two) == two


CLOCKS = ((14, 0), (16, 0), (16, 30))
