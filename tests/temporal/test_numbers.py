"""Numbers in words and digits."""

from fractions import Fraction

import pytest

from timeline.temporal.numbers import VAGUE, Quantity, cardinal, ordinal, ordinal_word, quantity


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("one", 1),
        ("twenty-four", 24),
        ("a hundred and five", 105),
        ("two thousand three hundred", 2300),
        ("1,500", 1500),
        ("2.5", Fraction(5, 2)),
        ("1 1/2", Fraction(3, 2)),
        ("two and a half", Fraction(5, 2)),
        ("two and three quarters", Fraction(11, 4)),
        ("twenty-two and one half", Fraction(45, 2)),
        ("two million", 2_000_000),
        ("many", None),
    ],
)
def test_cardinals(words: str, number: Fraction | None) -> None:
    assert cardinal(words) == number


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("a couple of", "2"),
        ("half a dozen", "6"),
        ("a few", "X"),
        ("dozens of", "X"),
        ("half an", "0.5"),
        ("two and a half", "2.5"),
        ("one and three quarters", "1.75"),
    ],
)
def test_quantities_as_timex3_writes_them(words: str, text: str) -> None:
    assert quantity(words).text == text


def test_only_a_whole_number_is_whole() -> None:
    assert quantity("twelve").whole == 12
    assert quantity("two and a half").whole is None
    assert VAGUE.whole is None
    assert Quantity(Fraction(1, 3)).text == "0.33"


@pytest.mark.parametrize(
    ("words", "number"),
    [("third", 3), ("twenty-first", 21), ("twenty first", 21), ("22nd", 22), ("next", None)],
)
def test_ordinals(words: str, number: int | None) -> None:
    assert ordinal(words) == number


def test_ordinals_in_words() -> None:
    assert [ordinal_word(number) for number in (1, 4, 31, 32)] == [
        "first", "fourth", "thirty-first", "32nd",
    ]  # fmt: skip
