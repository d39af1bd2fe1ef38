"""Symbols and short forms in words."""

import pytest

from timeline.temporal.spellings import iso_week, spelled
from timeline.temporal.values import timex


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("~1850", "about 1850"),
        ("c.1850?", "perhaps about 1850"),
        ("44 B.C.E.", "44 BC"),
        ("79 C.E.", "AD 79"),
        ("BC 44", "44 BC"),
        ("19th c.", "19th century"),
        ("5th century CE", "5th century"),
        ("1338/39", "1338 – 1339"),
        ("500-400 BC", "500 – 400 BC"),
        ("2019 –", "since 2019"),
        ("from 2019 to now", "since 2019"),
        ("2019 onwards", "since 2019"),
        ("– 2019", "until 2019"),
        ("6 Jan 2022 – 9 Jan 2022", "6 Jan 2022 – 9 Jan 2022"),
        ("1 Jan 1970 – 10 Jan 1971", "1 Jan 1970 – 10 Jan 1971"),
        ("6 October", "6 October"),
    ],
)
def test_symbols_become_words(text: str, words: str) -> None:
    assert spelled(text) == words
    assert spelled(words) == words


@pytest.mark.parametrize(
    ("text", "value"),
    [("2021W4", "2021-W04"), ("week 14 of 2021", "2021-W14"), ("2021-W14-3", "2021-W14-3"),
     ("week of 5 April 2021", None), ("2021", None)],
)  # fmt: skip
def test_weeks_by_number(text: str, value: str | None) -> None:
    week = iso_week(text)
    assert (week and timex(week)) == value
