"""The tokens of a sentence."""

import pytest

from timeline.events.tokens import Token, tokens_of
from timeline.model import Span


def tokens(text: str, own: str = "", *others: str) -> list[Token]:
    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    spans = [place(each) for each in others]
    return tokens_of(text, Span(0, len(text)), place(own) if own else Span(0, 0), spans)


def texts(text: str) -> list[str]:
    # The own expression, here empty, is a token as well.
    return [token.text for token in tokens(text)][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ship sank.", ["The", "ship", "sank", "."]),
        ("$3.5 million, 40%", ["$3.5", "million", ",", "40%"]),
        ("1,000 near-doubling 10-year", ["1,000", "near-doubling", "10-year"]),
        ("O'Brien's U.S. office", ["O'Brien's", "U.S.", "office"]),
        ("Mr. Lee left.", ["Mr.", "Lee", "left", "."]),
        ("Acme Corp. said", ["Acme", "Corp.", "said"]),
        ("Mr .", ["Mr", "."]),
        ("PARIS _ It -- fell", ["PARIS", "_", "It", "--", "fell"]),
        ("“so”", ["“", "so", "”"]),
    ],
)
def test_words_numbers_abbreviations_and_marks(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_an_expression_is_one_token() -> None:
    found = tokens("It fell on 6 Jan 2022, not on Monday.", "6 Jan 2022", "Monday")
    assert [(token.text, token.is_own) for token in found if token.is_date] == [
        ("6 Jan 2022", True),
        ("Monday", False),
    ]


def test_an_expression_that_overlaps_the_own_one_is_left_out() -> None:
    found = tokens("It fell on Monday morning.", "Monday morning", "Monday")
    assert [token.text for token in found] == ["It", "fell", "on", "Monday morning", "."]


@pytest.mark.parametrize(
    ("text", "own", "token", "possessive"),
    [
        ("Yesterday's vote", "Yesterday", "Yesterday's", True),
        ("Yesterday's vote", "Yesterday's", "Yesterday's", True),
        ("two weeks’ leave", "two weeks", "two weeks’", True),
        ("Yesterday vote", "Yesterday", "Yesterday", False),
    ],
)
def test_a_possessive_belongs_to_its_expression(
    text: str, own: str, token: str, possessive: bool
) -> None:
    (found,) = [each for each in tokens(text, own) if each.is_own]
    assert (found.text, found.possessive) == (token, possessive)


def test_only_the_first_token_and_those_after_white_space_are_spaced() -> None:
    found = tokens("Lee, too", "Lee")
    assert [(token.text, token.spaced) for token in found] == [
        ("Lee", True),
        (",", False),
        ("too", True),
    ]


@pytest.mark.parametrize(
    ("text", "is_word"), [("Lee", True), ("7", True), ("$5", True), (",", False), ("“", False)]
)
def test_punctuation_marks_are_not_words(text: str, is_word: bool) -> None:
    assert Token(text, text, spaced=False).is_word is is_word
