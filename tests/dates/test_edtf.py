"""EDTF, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.forms import DATES, EDTF_IN_WORDS
from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.dates.timex import when_of
from timeline.dates.words import in_words


@pytest.mark.parametrize(("value", "mod", "edtf"), [row[:3] for row in DATES])
def test_every_date_is_written(value: str, mod: str | None, edtf: str) -> None:
    when = when_of(value, mod)
    assert when is not None
    assert to_edtf(when) == edtf


@pytest.mark.parametrize("edtf", [edtf for edtf, _ in EDTF_IN_WORDS])
def test_edtf_is_read_and_written_back(edtf: str) -> None:
    assert to_edtf(parse_edtf(edtf)) == edtf


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2022-13", "no month 13"),
        ("2022-02-30", "no day 2022-02-30"),
        ("2022-01-06T25:00:00", "no such time"),
        ("../..", "not an EDTF date"),
        ("6 Jan", "not an EDTF date"),
        ("2022/2021", "cannot end before"),
        ("", "not an EDTF date"),
    ],
)
def test_anything_but_edtf_is_refused_with_a_message(edtf: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_edtf(edtf)


def test_a_qualifier_at_both_ends_is_read_at_both_ends() -> None:
    when = parse_edtf("1850~")
    assert (when.start_certainty, when.end_certainty) == (Certainty.APPROXIMATE,) * 2


# EDTF has no name for weeks, parts of a day, and hours; all other units come back as they were.
NAMED = [g for g in Grain if g not in (Grain.HOUR, Grain.DAYPART, Grain.WEEK)]


@given(
    st.integers(days.moment(0), days.moment(9998)),
    st.sampled_from(NAMED),
    st.sampled_from(list(Certainty)),
)
def test_every_named_unit_survives_edtf(at: int, grain: Grain, certainty: Certainty) -> None:
    when = When.unit(at, grain, certainty)
    read = parse_edtf(to_edtf(when))
    assert (read.start, read.end, read.certainty) in (
        (when.start, when.end, certainty),
        # A whole minute that begins a second-grained date is written the same way.
        (when.start, days.step(at, Grain.MINUTE) // 60 * 60, certainty),
    )
    assert in_words(when)


@pytest.mark.parametrize(
    ("edtf", "is_read"),
    [
        ("2022-12", True),
        ("2022-20", False),
        ("2022-21", True),
        ("2022-24", True),
        ("2022-25", False),
        ("2022-32", False),
        ("2022-33", True),
        ("2022-36", True),
        ("2022-37", False),
        ("2022-41", True),
        ("2022-42", False),
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("2022-01-06T23:59:59", True),
        ("2022-01-06T24:00:00", False),
        ("2022-01-06T23:60:00", False),
        ("2022-01-06T23:59:60", False),
        ("9999", True),
        ("Y9999", False),
        ("Y10000", True),
        ("10000", False),
    ],
)
def test_numbers_just_inside_and_outside_of_what_edtf_has(edtf: str, is_read: bool) -> None:
    try:
        parse_edtf(edtf)
    except ValueError:
        assert not is_read
    else:
        assert is_read


def test_an_open_end_is_exact_whatever_the_other_end_is() -> None:
    when = parse_edtf("2010~/..")
    assert (when.end, when.start_certainty, when.end_certainty) == (
        None,
        Certainty.APPROXIMATE,
        Certainty.EXACT,
    )


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        (When.unit(days.moment(12_000), Grain.YEAR), "Y12000"),
        (When.unit(days.moment(12_000), Grain.DECADE), "Y12000/Y12009"),
        (When.unit(days.moment(-12_000, 3), Grain.MONTH, Certainty.APPROXIMATE), "Y-12000~"),
        (When.day(12_000, 1, 1), "Y12000"),
        (
            When(days.moment(9999, 12, 31), days.moment(10_000, 1, 3), Grain.DAY),
            "9999-12-31/Y10000",
        ),
        (When(None, days.moment(12_000, 1, 2), Grain.DAY), "../Y12000"),
    ],
)
def test_edtf_has_no_more_than_years_beyond_four_digits(when: When, edtf: str) -> None:
    assert to_edtf(when) == edtf


@given(
    st.integers(days.moment(-20_000), days.moment(20_000)),
    st.sampled_from([grain for grain in Grain if grain.rank >= Grain.DAYPART.rank]),
    st.integers(1, 5),
)
def test_written_edtf_is_read_as_the_same_date_or_the_smallest_that_contains_it(
    at: int, grain: Grain, units: int
) -> None:
    start = days.floor(at, grain)
    when = When(start, days.step(start, grain, units), grain)
    read = parse_edtf(to_edtf(when))
    assert when.end is not None
    assert read.start is not None
    assert read.end is not None
    assert read.start <= start
    assert read.end >= when.end
    if grain.rank >= Grain.YEAR.rank:
        assert (read.start, read.end) == (start, when.end)
    elif max(abs(days.civil(days.day_of(end))[0]) for end in (start, when.end)) <= 9999:
        assert read.start > start - SECONDS_PER_DAY
        assert read.end < when.end + SECONDS_PER_DAY
    else:
        assert read.start >= days.floor(start, Grain.YEAR)
        assert read.end <= days.ceil(when.end, Grain.YEAR)
