from dataclasses import replace

import pytest

from timeline.dates import Certainty, Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.export.pages.row_dates import Heading, heading_of, row_date

MARCH = Heading(2021, 3)
YEAR = Heading(2021)


@pytest.mark.parametrize(
    ("edtf", "heading", "expected"),
    [
        ("2021-03-11", MARCH, ("Thu 11", "")),
        ("2021-03-11", YEAR, ("Thu 11 Mar", "")),
        ("2021-03-11", None, ("Thu 11 Mar 2021", "")),
        ("2021-03-08/2021-03-09", MARCH, ("Mon 8 – Tue 9", "")),
        ("2021-03-31/2021-04-01", YEAR, ("Wed 31 Mar – Thu 1 Apr", "")),
        ("2021", None, ("2021", "")),
        ("2021-03", YEAR, ("March 2021", "")),
        ("1991~", None, ("about 1991", "")),
        ("2021-03-11~", YEAR, ("about Thu 11 Mar", "")),
        ("2021-03-11~", None, ("about Thu 11 Mar 2021", "")),
    ],
)
def test_a_row_says_what_its_heading_does_not(
    edtf: str, heading: Heading | None, expected: tuple[str, str]
) -> None:
    assert row_date(parse_edtf(edtf), heading) == expected


def test_a_time_of_day_stands_below_the_date() -> None:
    minute = When.unit(days.moment(2021, 3, 11, 4, 40), Grain.MINUTE)
    assert row_date(minute, MARCH) == ("Thu 11", "04:40")
    hours = When(days.moment(2021, 3, 11, 14), days.moment(2021, 3, 11, 16), Grain.HOUR)
    assert row_date(hours, MARCH) == ("Thu 11", "14:00 – 16:00")
    about = replace(minute, start_certainty=Certainty.APPROXIMATE)
    assert row_date(about, MARCH)[1] == ""
    both = replace(about, end_certainty=Certainty.APPROXIMATE)
    assert row_date(both, MARCH) == ("Thu 11", "about 04:40")


@pytest.mark.parametrize(
    ("edtf", "by_month", "expected"),
    [
        ("2021-03-11", True, MARCH),
        ("2021-03-11", False, YEAR),
        ("2021-03-30/2021-03-31", True, MARCH),
        ("2021-03-31/2021-04-01", True, None),
        ("2021-03-31/2021-04-01", False, YEAR),
        ("2021-12-31/2022-01-01", False, None),
        ("2021-03", True, None),
        ("2021-03", False, YEAR),
        ("2021", False, None),
        ("2021-03-11/..", True, None),
    ],
)
def test_dates_within_a_heading_are_under_it(
    edtf: str, by_month: bool, expected: Heading | None
) -> None:
    assert heading_of(parse_edtf(edtf), by_month=by_month) == expected


def test_headings_in_words() -> None:
    assert MARCH.words == "MARCH 2021"
    assert YEAR.words == "2021"
    assert Heading(-43, 3).words == "MARCH 44 BC"
