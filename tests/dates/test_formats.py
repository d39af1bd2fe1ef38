"""TIMEX3 values in, EDTF in and out, words and ISO out: one table of dates for all four."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.edtf import parse_edtf, to_edtf
from timeline.dates.iso import iso_day, iso_extent, parse_iso_day
from timeline.dates.timex import when_of
from timeline.dates.words import in_words

# TIMEX3 value, mod | EDTF | words | first and last day or moment
DATES = [
    ("2022-01-06", None, "2022-01-06", "Thu 6 Jan 2022", "2022-01-06", "2022-01-06"),
    ("2022-W01", None, "2022-01-03/2022-01-09", "week of 3 Jan 2022", "2022-01-03", "2022-01-09"),
    ("2022-W01-3", None, "2022-01-05", "Wed 5 Jan 2022", "2022-01-05", "2022-01-05"),
    ("2022-W01-WE", None, "2022-01-08/2022-01-09", "8 – 9 Jan 2022", "2022-01-08", "2022-01-09"),
    ("2022-02", None, "2022-02", "February 2022", "2022-02-01", "2022-02-28"),
    ("2021-Q3", None, "2021-35", "Q3 2021", "2021-07-01", "2021-09-30"),
    ("2020-H2", None, "2020-41", "second half of 2020", "2020-07-01", "2020-12-31"),
    ("2018-SP", None, "2018-21", "spring 2018", "2018-03-01", "2018-05-31"),
    ("2018-WI", None, "2018-24", "winter 2018", "2018-12-01", "2019-02-28"),
    ("2022", None, "2022", "2022", "2022-01-01", "2022-12-31"),
    ("199", None, "199X", "1990s", "1990-01-01", "1999-12-31"),
    ("19", None, "19XX", "20th century", "1900-01-01", "1999-12-31"),
    ("BC0044", None, "-0043", "44 BC", "-0043-01-01", "-0043-12-31"),
    ("1992", "APPROX", "1992~", "about 1992", "1992-01-01", "1992-12-31"),
    ("2010", "BEFORE", "../2009", "before 2010", "", "2009-12-31"),
    ("2010", "ON_OR_AFTER", "2010/..", "from 2010", "2010-01-01", ""),
    (
        "2021-03",
        "START",
        "2021-03-01/2021-03-10~",
        "early March 2021",
        "2021-03-01",
        "2021-03-10",
    ),
    (
        "2021-03",
        "MID",
        "2021-03-11~/2021-03-21~",
        "mid-March 2021",
        "2021-03-11",
        "2021-03-21",
    ),
    (
        "2022",
        "END",
        "2022-09~/2022-12",
        "late 2022",
        "2022-09-01",
        "2022-12-31",
    ),
    (
        "2022-01-05TNI",
        None,
        "2022-01-05/2022-01-06",
        "Wed 5 Jan 2022, night",
        "2022-01-05T21:00",
        "2022-01-06T05:00",
    ),
    (
        "2022-01-06TMO",
        None,
        "2022-01-06",
        "Thu 6 Jan 2022, morning",
        "2022-01-06T05:00",
        "2022-01-06T12:00",
    ),
    (
        "2022-01-06T14:30",
        None,
        "2022-01-06T14:30:00",
        "Thu 6 Jan 2022, 14:30",
        "2022-01-06T14:30",
        "2022-01-06T14:31",
    ),
]


@pytest.mark.parametrize(("value", "mod", "edtf", "words", "first", "last"), DATES)
def test_one_date_in_every_form(
    value: str, mod: str | None, edtf: str, words: str, first: str, last: str
) -> None:
    when = when_of(value, mod)
    assert when is not None
    assert to_edtf(when) == edtf
    assert in_words(when) == words
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
    ("edtf", "words"),
    [
        ("2022-01-04~/2022-01-07", "from about 4 to 7 Jan 2022"),
        ("2022-01-04~/2022-01-07~", "about 4 – 7 Jan 2022"),
        ("2021-03/2021-03~", "from March 2021 to about March 2021"),
        ("2021-12-30/2022-01-02", "30 Dec 2021 – 2 Jan 2022"),
        ("2021-03-30/2021-04-02", "30 Mar – 2 Apr 2021"),
        ("2021-03/2021-05", "March – May 2021"),
        ("1999/2003", "1999 – 2003"),
        ("1850?", "perhaps 1850"),
        ("1850%", "perhaps about 1850"),
        ("-0043-03-15", "Fri 15 Mar 44 BC"),
        ("../2022-01-07", "until Fri 7 Jan 2022"),
        ("Y12345", "12345"),
    ],
)
def test_edtf_is_read_and_written_back(edtf: str, words: str) -> None:
    when = parse_edtf(edtf)
    assert to_edtf(when) == edtf
    assert in_words(when) == words


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


@given(st.integers(-4_000_000, 4_000_000))
def test_iso_days_are_read_back(day: int) -> None:
    assert parse_iso_day(iso_day(day)) == day


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
