"""The tense of the verbs around an expression, which is in brackets."""

import re

import pytest

from timeline.model import Span, Tense
from timeline.temporal.tense import Verbs, tense_of

PAST, OVER, FUTURE, PLANNED, UNKNOWN = (
    Tense.PAST, Tense.OVER, Tense.FUTURE, Tense.PLANNED, Tense.UNKNOWN,
)  # fmt: skip


def spans(marked: str) -> tuple[str, list[Span]]:
    """The text without its brackets, in lower case, and what they enclose."""
    found, at = [], 0
    for match in re.finditer(r"\[(.*?)\]", marked):
        at = match.start() - 2 * len(found)
        found.append(Span(at, at + len(match[1])))
    return re.sub(r"[\[\]]", "", marked).lower(), found


def tense(marked: str) -> Tense:
    text, (span,) = spans(marked)
    return tense_of(text, span)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the mill burned and was shut early [monday].", PAST),
        ("the mill will shut early [monday].", FUTURE),
        ("they agreed to shut the mill early [monday].", PLANNED),
        ("the mill and its owners, early [monday].", UNKNOWN),
        ("the mill will declare the case closed on [monday].", FUTURE),
        ("the mill declared the case closed on [monday].", OVER),
        ("the vote was held in [january].", OVER),
        ("the vote will be held in [january].", FUTURE),
    ],
)
def test_the_last_verb_before_it_counts(text: str, expected: Tense) -> None:
    assert tense(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[monday], the mill burned.", PAST),
        ("on [monday] the mill burned.", OVER),
        ("[monday], the mill will shut.", FUTURE),
        ("[monday] is the deadline.", FUTURE),
        ("on [monday] she walks on to the court.", PLANNED),
    ],
)
def test_without_a_verb_before_it_the_first_after_it_counts(text: str, expected: Tense) -> None:
    assert tense(text) is expected


@pytest.mark.parametrize("end", [". ", "; ", "? ", "\n\n", '" '])
def test_a_verb_beyond_the_end_of_its_clause_does_not_count(end: str) -> None:
    assert tense(f"they will vote{end}some of them early [monday].") is UNKNOWN
    assert tense(f"some of them early [monday]{end}they will vote.") is UNKNOWN


def test_the_full_stop_of_an_abbreviation_ends_no_clause() -> None:
    assert tense("they will vote in st. louis early [monday].") is FUTURE


@pytest.mark.parametrize(("distance", "expected"), [(120, FUTURE), (121, UNKNOWN)])
def test_a_verb_before_it_counts_within_its_reach(distance: int, expected: Tense) -> None:
    filler = "x" * (distance - len("will  early "))
    assert tense(f"they will {filler} early [monday].") is expected


@pytest.mark.parametrize(("distance", "expected"), [(60, FUTURE), (61, UNKNOWN)])
def test_a_verb_after_it_counts_within_its_reach(distance: int, expected: Tense) -> None:
    filler = "x" * (distance - len(", will") - 1)
    assert tense(f"[monday], {filler} will") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it stayed shut until [monday].", FUTURE),
        ("it had not opened until [monday].", PAST),
        ("they fought since [monday].", PAST),
        ("sales rose after the [january] fire.", PAST),
        ("they told him to leave by [monday].", FUTURE),
        ("the rate was up from half in [august].", OVER),
        ("it was raised beginning [monday].", FUTURE),
        ("it was shut, on [monday] at the earliest.", FUTURE),
    ],
)
def test_words_beside_it_settle_the_tense(text: str, expected: Tense) -> None:
    assert tense(text) is expected


@pytest.mark.parametrize(("distance", "expected"), [(40, FUTURE), (41, UNKNOWN)])
def test_words_that_settle_the_tense_are_near(distance: int, expected: Tense) -> None:
    words = f"to {'x' * 12} {'x' * 12} {'x' * (distance - 33)} by "
    assert len(words) == distance
    assert tense(f"orders {words}[monday].") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they will visit the disputed region early [monday].", FUTURE),
        ("they will say who shot him early [monday].", PAST),
        ("they will say that it burned on [monday].", OVER),
    ],
)
def test_a_past_form_after_a_plan_counts_only_as_a_verb_of_its_own(
    text: str, expected: Tense
) -> None:
    assert tense(text) is expected


def test_a_past_plan_is_past_unless_it_was_put_off() -> None:
    assert tense("the vote had been scheduled to begin early [monday].") is PAST
    assert tense("they postponed a vote that had been scheduled early [monday].") is PLANNED


def test_the_label_of_a_line_has_no_tense() -> None:
    assert tense("they will leave\n[monday] - it rained") is UNKNOWN


def test_expressions_in_a_row_have_one_tense() -> None:
    text, (first, second) = spans(
        "they will vote on [monday], [tuesday] in march, and it was late."
    )
    verbs = Verbs(text)
    assert verbs.tense_of(first) is FUTURE
    assert verbs.tense_of(second) is FUTURE


def test_one_text_is_asked_many_times_as_if_each_were_the_first() -> None:
    text, found = spans(
        "on [monday] it burned. they will vote on [tuesday]. the talks, late on [friday], were"
        " held in [january], and they agreed to meet again by [june]. [july] is the deadline."
    )
    verbs = Verbs(text)
    assert [verbs.tense_of(span) for span in found] == [tense_of(text, span) for span in found]
