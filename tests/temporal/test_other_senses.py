"""What stands around an expression, which is in brackets, and what that makes of it."""

import re
from collections.abc import Callable

import pytest

from timeline.temporal.other_senses import (
    counts_things,
    ends_phrase,
    is_age,
    is_before_pause,
    is_behind_saying,
    is_capital,
    is_of_a_match,
    is_over,
    is_pointing,
    is_title,
    is_title_case,
    next_is_capital,
    next_word,
    previous_is_capital,
    previous_word,
    starts_sentence,
)
from timeline.temporal.rule import Found


def found(marked: str) -> Found:
    """A match of what the brackets of a text enclose."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    match = re.compile(rf"(?s).{{{start}}}(?P<all>.{{{end - start}}})").match(text.lower())
    assert match is not None
    inner = re.compile(f"(?P<all>{re.escape(match['all'])})").match(text.lower(), start)
    assert inner is not None
    return Found(text, text.lower(), inner)


@pytest.mark.parametrize(
    ("marked", "before", "after"),
    [
        ("On [Monday] they left", "on", "they"),
        ("Since U.S. [time] ended", "u.s.", "ended"),
        ("[Monday]", "", ""),
        ("He left. [Monday], they", "left.", ""),
        ("He left, [Monday]; they", "", ""),
        ("on\n[Monday]\u00a0night", "on", "night"),
        ("so-called [Monday] -night", "called", ""),
    ],
)
def test_the_words_around(marked: str, before: str, after: str) -> None:
    one = found(marked)
    assert (previous_word(one), next_word(one)) == (before, after)


@pytest.mark.parametrize(("gap", "is_word"), [(3, True), (4, False)])
def test_the_words_around_are_near(gap: int, is_word: bool) -> None:
    one = found(f"on{' ' * gap}[Monday]{' ' * gap}they")
    assert (previous_word(one) == "on") is is_word
    assert (next_word(one) == "they") is is_word


@pytest.mark.parametrize(
    ("test", "marked", "other"),
    [
        (is_age, "a [12 years] old boy", "it took [12 years] and more"),
        (is_age, "aged [six months], he", "after [six months], he"),
        (is_over, "since [March]", "in [March]"),
        (is_over, "the year ended [June 30]", "ending [June 30]"),
        (is_capital, "on [Monday]", "on [monday]"),
        (is_before_pause, "on [Monday], they", "on [Monday] they"),
        (is_before_pause, "on [Monday]", "on [Monday]’s"),
        (ends_phrase, "on [Monday] and then", "on [Monday] talks"),
        (is_pointing, "in [that May] it", "said [that May] it"),
        (is_pointing, "It rained. [That May] it", "he knew [that May] it"),
        (is_pointing, "he liked [that May]. It", "he liked [that May] he"),
        (is_behind_saying, "said [that spring]", "on [that spring]"),
        (starts_sentence, "[Today] it", "It is [today]"),
        (starts_sentence, "He left. [Today] it", "He left [today]"),
        (starts_sentence, "he said: “[Today] it", "he said, [today] it"),
        (next_is_capital, "on [March] Smith", "on [March] the"),
        (next_is_capital, "on [March] Smith", "on [March], Smith"),
        (previous_is_capital, "met Fredric [March] there", "met fredric [March] there"),
        (previous_is_capital, "met Fredric [March] there", "In [March] there"),
        (is_title, "read USA [Today] there", "read it [Today] there"),
        (is_title, "read USA [Today] there", "read USA [today] there"),
        (counts_things, "burned [1500] homes", "burned in [1500] and"),
        (counts_things, "on Route [1999] he", "in [1999] he"),
        (counts_things, "about [1850] trees", "about [1850] and"),
    ],
)  # fmt: skip
def test_the_text_around_decides(test: Callable[[Found], bool], marked: str, other: str) -> None:
    assert test(found(marked))
    assert not test(found(other))


@pytest.mark.parametrize(
    ("text", "expected"), [("This Week", True), ("this week", False), ("THIS WEEK", False)]
)
def test_a_title_has_one_capital_for_each_word(text: str, expected: bool) -> None:
    assert is_title_case(found(f"[{text}]"), "all") is (expected or text.istitle())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They scored in [the first half] of it.", True),
        ("A coach spoke in [the first half] of it.", False),
        ("The coach of the game spoke in [the first half] of it.", True),
        ("Sales rose in [the first half] of it.", False),
    ],
)
def test_a_game_has_halves_of_its_own(text: str, expected: bool) -> None:
    assert is_of_a_match(found(text)) is expected


@pytest.mark.parametrize(("distance", "expected"), [(160, True), (161, False)])
def test_the_words_of_a_game_are_near(distance: int, expected: bool) -> None:
    before = "scored" + " " * (distance - len("scored"))
    assert is_of_a_match(found(f"x {before}[the first half]")) is expected


@pytest.mark.parametrize(("distance", "expected"), [(80, True), (81, False)])
def test_the_words_of_a_game_are_near_behind_it_too(distance: int, expected: bool) -> None:
    after = " " * (distance - len("scored")) + "scored"
    assert is_of_a_match(found(f"[the first half]{after}")) is expected
