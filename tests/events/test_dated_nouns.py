"""The noun that a date is an attribute of."""

import pytest

from timeline.events.dated_nouns import dated_noun, is_same_noun
from timeline.model import Span


def noun(text: str, words: str) -> str:
    start = text.index(words)
    return dated_noun(text, Span(0, len(text)), Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday's earthquake killed thousands.", "earthquake"),
        ("Survivors of Tuesday's devastating earthquake in Haiti wait.", "earthquake"),
        ("Since Tuesday's 7.0 magnitude quake hit the city, none came.", "quake"),
        ("Tuesday's 7.0-magnitude earthquake left many dead.", "earthquake"),
        ("Tuesday's 24-hour strike of nurses is over.", "strike"),
        ("Tuesday's 24 were fined.", ""),
        ("He died in the quake on Tuesday.", "quake"),
        ("They met for the first hearing on Tuesday.", "hearing"),
        ("The bridge fell on Tuesday.", ""),
        ("On Tuesday the bridge fell.", ""),
        ("It fell into the river on Tuesday.", ""),
        ("He died in the hospital on Tuesday.", ""),
        ("Tuesday's", ""),
    ],
)
def test_the_head_of_the_noun_phrase(text: str, expected: str) -> None:
    assert noun(text, "Tuesday") == expected


def test_a_compound_names_the_same_as_its_end() -> None:
    assert is_same_noun("quake", "earthquake")
    assert not is_same_noun("quake", "hearing")
    assert not is_same_noun("", "")
