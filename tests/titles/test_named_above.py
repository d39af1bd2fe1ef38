"""Whom the pronoun subject of an inner clause refers to."""

import pytest

from tests.titles.parse import parse, place
from timeline.titles.named_above import subject_above, thing_above


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The concert was praised after it was announced.", "announced", "concert"),
        ("Ann Lee was famous when she died.", "died", "Lee"),
        ("The survivors were hungry when they arrived.", "arrived", "survivors"),
        ("The council praised the book after it was published.", "published", None),
        ("Ann Lee met John Smith after she arrived.", "arrived", None),
        ("The survivors met the soldiers after they arrived.", "arrived", None),
        ("The concert was praised after she died.", "died", None),
        ("The concert was praised after the singer died.", "died", None),
        ("Airbus has got orders for the bus since it was announced.", "announced", None),
        ("Airbus has grown since it was founded.", "founded", "Airbus"),
        ("They were hungry when they arrived.", "arrived", None),
    ],
)
def test_a_pronoun_refers_to_the_subject_above_if_nothing_else_can_be_meant(
    text: str, verb: str, expected: str | None
) -> None:
    tree = parse(text)
    at = subject_above(tree, place(tree, verb))
    assert (None if at is None else tree[at].text) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("She attended the trial of Ann Lee, which begins here.", "begins", "trial"),
        ("She attended the trials of Ann Lee, which begins here.", "begins", None),
        ("She attended the trial of Ann Lee, who lives here.", "lives", None),
        ("She met the doctor of Ann Lee, which made her happy.", "made", None),
        ("She attended the trial in Leeds, which begins here.", "begins", None),
    ],
)
def test_which_does_not_refer_to_a_person(text: str, verb: str, expected: str | None) -> None:
    tree = parse(text)
    at = thing_above(tree, place(tree, verb))
    assert (None if at is None else tree[at].text) == expected
