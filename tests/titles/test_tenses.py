"""Which tense a verb can have for a date before or after the report."""

import pytest

from tests.titles.parse import parse, place
from timeline.titles import Side
from timeline.titles.tenses import finite_verb, fits, is_finite


@pytest.mark.parametrize(
    ("text", "verb", "past", "future"),
    [
        ("The bridge fell.", "fell", True, False),
        ("The bridge has fallen.", "fallen", False, False),
        ("The bridge had fallen.", "fallen", True, False),
        ("The bridge will have fallen.", "fallen", False, True),
        ("The bridge has been falling.", "falling", False, False),
        ("The bridge will fall.", "fall", False, True),
        ("The bridge would fall.", "fall", True, True),
        ("The bridge opens.", "opens", False, True),
        ("The bridge is old.", "is", False, True),
        ("The bridge is falling.", "falling", False, True),
        ("The bridge was due to open.", "was", True, True),
        ("The bridge had been due to open.", "been", False, True),
        ("The bridge was supposed to open.", "supposed", False, True),
        ("The bridge had been expected to open.", "expected", False, True),
        ("The bridge had been planned by the mayor.", "planned", True, True),
        ("The mayor had hoped to open the bridge.", "hoped", True, True),
        ("The mayor says the bridge fell.", "says", True, True),
        ("People are thought to be in need.", "thought", False, True),
        ("People are thought to have died.", "thought", True, True),
    ],
)
def test_a_tense_fits_a_side_of_the_report(text: str, verb: str, past: bool, future: bool) -> None:
    tree = parse(text)
    at = place(tree, verb)
    assert fits(tree, at, Side.PAST) is past
    assert fits(tree, at, Side.FUTURE) is future
    assert fits(tree, at, Side.SAME)
    assert fits(tree, at, Side.UNKNOWN)


def test_a_caption_has_the_present_tense_on_a_past_day() -> None:
    tree = parse("A man waits outside a clinic.")
    at = place(tree, "waits")
    assert fits(tree, at, Side.PAST, may_be_caption=True)
    assert not fits(tree, at, Side.PAST)


def test_the_finite_verb_of_an_infinitive_is_above_it() -> None:
    tree = parse("The mayor agreed to open the bridge.")
    agreed, opened = place(tree, "agreed"), place(tree, "open")
    assert not is_finite(tree, opened)
    assert finite_verb(tree, opened, agreed) == agreed
    assert finite_verb(tree, agreed, agreed) == agreed
