"""The words before a joined sentence."""

import pytest

from timeline.events.endings import describes, follows_speech, is_complete
from timeline.model import Span


@pytest.mark.parametrize("word", ["singer", "northern", "ferry", "superstar", "spokeswoman"])
def test_a_noun_may_belong_to_the_name_after_it(word: str) -> None:
    assert describes(word)


@pytest.mark.parametrize("word", ["manslaughter", "earthquake", "area", "water"])
def test_other_nouns_do_not(word: str) -> None:
    assert not describes(word)


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("The singer was ill", True),
        ("Ann Doe describes the flood", True),
        ("Mayor to stand trial", True),
        ("Misery in Leith hospital", False),
        ("Leith flood: Day by day", True),
        ("Leith flood and bridge and town: Day by day", False),
    ],
)
def test_a_phrase_with_a_finite_verb_is_complete(text: str, complete: bool) -> None:
    assert is_complete(text, Span(0, len(text))) is complete


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("The singer was ill, court papers show", True),
        ("The singer was ill, the agency says", True),
        ("As the singer was ill, doctors said", False),
        ("The mayor was ill, who said", False),
        ("The mayor of Leith, doctors said", False),
    ],
)
def test_a_verb_of_saying_may_follow_what_is_said(text: str, follows: bool) -> None:
    assert follows_speech(text, Span(0, len(text))) is follows
