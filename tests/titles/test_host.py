"""Which verb a date says something about."""

import pytest

from tests.titles.parse import parse, place
from timeline.titles.host import host, is_specific, is_unnamed, reports_speech, subject_of


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The mayor said the bridge fell.", "said", True),
        ("The mayor has said the bridge fell.", "said", True),
        ("The mayor hopes the bridge will open.", "hopes", False),
        ("The mayor refused to say why.", "say", False),
        ("The bridge was said to be old.", "said", False),
    ],
)
def test_verbs_that_say_what_somebody_said(text: str, verb: str, expected: bool) -> None:
    tree = parse(text)
    assert reports_speech(tree, place(tree, verb)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "above"),
    [
        ("The mayor resigned.", "resigned", "resigned"),
        ("Officials hope the bridge will open.", "open", "hope"),
        ("If the bridge falls, the town will be cut off.", "falls", "cut"),
        ("The port closed after the old ship sank.", "sank", "sank"),
        ("The police arrested no man who left the house.", "left", "arrested"),
        ("The police arrested the man who left the house.", "left", "left"),
        ("The ferry, which was built here, sank.", "built", "built"),
        ("The house was bought and was rebuilt.", "rebuilt", "rebuilt"),
        ("The mayor wants to resign.", "resign", "wants"),
    ],
)
def test_what_is_only_hoped_or_made_conditional_is_not_cut_out(
    text: str, verb: str, above: str
) -> None:
    tree = parse(text)
    assert tree[host(tree, place(tree, verb))].text == above


def test_a_conjoined_verb_shares_its_subject() -> None:
    tree = parse("The house was bought and was rebuilt.")
    assert subject_of(tree, place(tree, "rebuilt")) == place(tree, "house")
    alone = parse("Closed on Monday")
    assert subject_of(alone, place(alone, "Closed")) is None


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The man left.", "man", True),
        ("No man left.", "man", False),
        ("Every man left.", "man", False),
        ("Men left.", "Men", False),
        ("London was hit.", "London", True),
        ("Two men left.", "men", True),
    ],
)
def test_a_noun_for_somebody_in_particular(text: str, noun: str, expected: bool) -> None:
    tree = parse(text)
    assert is_specific(tree, place(tree, noun)) is expected


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        ("He left.", "He", True),
        ("All of the children left.", "All", False),
        ("Ann Lee left.", "Lee", False),
        ("The WHO left.", "WHO", False),
    ],
)
def test_subjects_that_name_nobody(text: str, subject: str, expected: bool) -> None:
    tree = parse(text)
    assert is_unnamed(tree, place(tree, subject)) is expected
