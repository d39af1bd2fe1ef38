"""Verbs and participles by their form."""

import pytest

from timeline.events import words


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("opened", True),
        ("sank", True),
        ("united", False),
        ("need", False),
        ("well-armed", False),
        ("used", True),
        ("led", True),
        ("ted", False),
        ("bridge", False),
    ],
)
def test_the_past(word: str, expected: bool) -> None:
    assert words.is_past(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("was", True), ("being", False), ("says", True), ("fell", True), ("march", False)],
)
def test_finite_verbs(word: str, expected: bool) -> None:
    assert words.is_verb(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("blocking", True), ("going", True), ("king", False), ("morning", False), ("sting", True)],
)
def test_participles(word: str, expected: bool) -> None:
    assert words.is_participle(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("of", True), ("which", True), ("the", True), ("was", True), ("three", False), ("up", False)],
)
def test_words_that_do_not_end_a_title(word: str, expected: bool) -> None:
    assert (word in words.NEVER_LAST) is expected
