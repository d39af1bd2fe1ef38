"""Holidays that move by the moon or by law."""

import pytest

from timeline.dates import days
from timeline.temporal.observances import BY_SIGHT, OBSERVANCES, observed


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("thanksgiving", 2022, [(11, 24)]),
        ("thanksgiving", 1939, [(11, 23)]),  # moved by proclamation
        ("memorial day", 2022, [(5, 30)]),
        ("hanukkah", 2022, [(12, 19)]),
        ("chinese new year", 2022, [(2, 1)]),
        ("ramadan", 2030, [(1, 5), (12, 26)]),  # twice in one year
        ("yom kippur", 1948, [(10, 13)]),
        ("yom kippur", 1947, []),
        ("diwali", 2000, []),
    ],
)
def test_the_days_on_which_they_begin(
    name: str, year: int, expected: list[tuple[int, int]]
) -> None:
    assert list(observed(name, year)) == [days.day_number(year, *day) for day in expected]


@pytest.mark.parametrize("name", OBSERVANCES)
def test_every_name_is_known_to_the_library(name: str) -> None:
    assert 1 <= len(observed(name, 2020)) <= 2


def test_those_that_begin_by_sight_are_observances() -> None:
    assert set(OBSERVANCES) >= BY_SIGHT
