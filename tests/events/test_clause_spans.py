"""The part of a sentence that an expression dates, without a parser."""

import pytest

from timeline.events.clause_spans import REACH, clause_span
from timeline.model import Span


def clause(text: str, words: str, *others: str, reach: int = REACH) -> str:
    def place(each: str) -> Span:
        return Span(text.index(each), text.index(each) + len(each))

    sentence = Span(0, len(text))
    return clause_span(text, sentence, place(words), [place(o) for o in others], reach).of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on Tuesday, officials said.", "The bridge fell on Tuesday"),
        ("On Tuesday, the bridge fell.", "On Tuesday, the bridge fell."),
        ("The bridge, opened on Tuesday, was closed.", " opened on Tuesday"),
        ("The bridge, on Tuesday, was closed.", "The bridge, on Tuesday, was closed."),
        (
            "When it fell on Tuesday, the mayor resigned.",
            "When it fell on Tuesday, the mayor resigned.",
        ),
        ("After it fell on Tuesday, the mayor resigned.", "After it fell on Tuesday"),
        ("Tuesday", "Tuesday"),
    ],
)
def test_the_piece_between_marks_that_has_a_verb(text: str, expected: str) -> None:
    assert clause(text, "Tuesday") == expected


def test_two_expressions_share_a_piece_in_the_middle() -> None:
    text = "It was closed on Monday and opened on Friday."
    first, second = clause(text, "Monday", "Friday"), clause(text, "Friday", "Monday")
    assert first.startswith("It was closed on Monday")
    assert second.endswith("opened on Friday.")
    assert first + second == text


def test_punctuation_within_an_expression_does_not_end_a_piece() -> None:
    assert clause("It fell on June 6, 2021 at last.", "June 6, 2021") == (
        "It fell on June 6, 2021 at last."
    )


@pytest.mark.parametrize(("reach", "is_whole"), [(20, True), (19, False)])
def test_it_extends_at_most_to_the_reach(reach: int, is_whole: bool) -> None:
    text = "Tuesday saw aaaa bbbb cccc dddd."  # the last word begins 20 characters behind it
    assert (clause(text, "Tuesday", reach=reach) == text) is is_whole
