"""Expressions that are part of the title of a work."""

import pytest

from tests.temporal.candidates import candidates
from timeline.temporal import annotate
from timeline.temporal import meanings as m
from timeline.temporal.work_titles import without_titles


def is_kept(marked: str) -> bool:
    text, found = candidates(marked, m.PAST_REF)
    return without_titles(found, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He saw “[The Day] After Tomorrow” twice.",
        'He saw "One [Monday] Morning" twice.',
        "He saw “The [Longest Day].”",
        "He saw the film [28 Days Later] twice.",
        "They read “A Man for [1984]” aloud.",
    ],
)
def test_an_expression_in_a_title_is_dropped(text: str) -> None:
    assert not is_kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "“He left on [Monday],” she said.",
        "He left [28 days later] again.",
        "[Tomorrow] they will leave again.",
        "Mayor To Step Down [28 Days Later] After Vote",
        "“[Monday]” was all he said.",
        "He said “it was on [Monday]” and left.",
        "No quotation, only [1984].",
    ],
)
def test_any_other_expression_is_kept(text: str) -> None:
    assert is_kept(text)


@pytest.mark.parametrize(("words", "is_title"), [(6, True), (7, False)])
def test_a_title_has_few_words(words: int, is_title: bool) -> None:
    text = f"He saw “{'The ' * (words - 1)}[1984]” twice."
    assert is_kept(text) is not is_title


@pytest.mark.parametrize(("length", "is_title"), [(60, True), (61, False)])
def test_a_title_is_short(length: int, is_title: bool) -> None:
    # From the expression to the closing mark, this one included.
    text = f"He saw “A [1984] {'X' * (length - 2)}” twice."
    assert is_kept(text) is not is_title


def test_a_holiday_may_have_a_capital() -> None:
    assert [mention.text for mention in annotate("They left on New Year's Day again.", None)] == [
        "New Year's Day"
    ]
