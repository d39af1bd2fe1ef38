"""Units of time by their names."""

import pytest

from timeline.dates import Grain
from timeline.temporal.units import ALL_UNITS, unit_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("day", (Grain.DAY, 1)),
        ("weeks", (Grain.WEEK, 1)),
        ("week's", (Grain.WEEK, 1)),
        ("weeks’", (Grain.WEEK, 1)),
        ("fortnight", (Grain.WEEK, 2)),
        ("decades", (Grain.DECADE, 1)),
    ],
)
def test_a_name_is_a_number_of_units(word: str, expected: tuple[Grain, int]) -> None:
    assert unit_of(word) == expected


@pytest.mark.parametrize("word", ALL_UNITS)
def test_every_name_has_a_unit(word: str) -> None:
    grain, count = unit_of(word)
    assert grain in Grain
    assert count >= 1


def test_other_words_are_no_units() -> None:
    with pytest.raises(KeyError):
        unit_of("moon")
