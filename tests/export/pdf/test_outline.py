"""Bookmarks: their unit of time, and their places."""

import pytest

from timeline.dates import When
from timeline.export.pdf.outline import Place, bookmarks


def places(*dates: tuple[int, int, int]) -> list[Place]:
    return [Place(When.day(*date), page, 0.0, 10.0) for page, date in enumerate(dates)]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([(2020, 12, 31), (2021, 1, 1), (2021, 5, 1)], ["2020", "2021"]),
        ([(2021, 3, 31), (2021, 4, 1)], ["March 2021", "April 2021"]),
        ([(2021, 3, 6), (2021, 3, 10)], ["Sat 6 Mar 2021", "Wed 10 Mar 2021"]),
        ([], []),
    ],
)
def test_bookmarks_are_of_the_unit_that_fits(
    dates: list[tuple[int, int, int]], expected: list[str]
) -> None:
    assert [each.text for each in bookmarks(places(*dates))] == expected


def test_a_bookmark_leads_to_the_first_event_of_its_year() -> None:
    marks = bookmarks(places((2021, 5, 1), (2020, 2, 1), (2021, 1, 1)))
    assert [mark.place.page for mark in marks] == [1, 2]


@pytest.mark.parametrize(("years", "last"), [(100, "1999"), (101, "2000s")])
def test_more_than_a_hundred_years_are_named_by_decades(years: int, last: str) -> None:
    dates = [(1900 + number, 1, 1) for number in range(years)]
    assert bookmarks(places(*dates))[-1].text == last
