"""Titles that are cut in the middle of a phrase: the words after "|" are left out."""

import pytest

from tests.titles.parse import parse, place
from tests.titles.using import title
from timeline.titles.compose import Draft
from timeline.titles.cuts import is_cut, is_finite


def cut(marked: str, main: str) -> bool:
    """Whether it is wrong to leave out the words between "|" and the next "|" or the end."""
    text = marked.replace("|", "")
    tree = parse(text)
    gaps = []
    begin = None
    at = 0
    for letter in marked:
        if letter == "|":
            if begin is None:
                begin = at
            else:
                gaps.append((begin, at))
                begin = None
        else:
            at += 1
    if begin is not None:
        gaps.append((begin, at))
    words = [w.index for w in tree.words if not any(a <= w.start < b for a, b in gaps)]
    verb = place(tree, main)
    return is_cut(tree, Draft((tuple(words),), verb, tree.child(verb, "nsubj", "nsubjpass")), ())


@pytest.mark.parametrize(
    ("marked", "main"),
    [
        ("The law sends |young people to the county jail.", "sends"),
        ("Experts say the houses |were built badly.", "say"),
        ("The charities will deliver |aid to the town.", "deliver"),
        ("Obama has offered the president |his full support.", "offered"),
        ("They took photos |of the old capital|, Leeds.", "took"),
        ("Asia felt the effects of the October 2002 |Bali bombings.", "felt"),
        ("Officials ordered shops to close, the secretary, Ann Lee|, has said.", "ordered"),
        ("|They found it resistant to the drug |Tamiflu represents a case.", "represents"),
        ("Officials are calling the post by the queen, Mary Smith of Mexico|, a lie.", "calling"),
        ("Experts told reporters one of the drugs, drug X|, showed promise.", "told"),
        ("There was an outbreak in |Leeds|, which killed many.", "was"),
        ("The band U2 |Smith said in Leeds.", "said"),
    ],
)
def test_a_phrase_is_not_cut(marked: str, main: str) -> None:
    assert cut(marked, main)


@pytest.mark.parametrize(
    ("marked", "main"),
    [
        ("The law sends young people |to the county jail.", "sends"),
        ("The council sold the house |he had built.", "sold"),
        ("The parcel was delivered |to the town.", "delivered"),
        ("The mayor has offered the council a house.", "offered"),
        ("Obama has offered help.", "offered"),
        ("The ship |left on Monday and |sank near Leeds.", "sank"),
        ("The mayor resigned |last week.", "resigned"),
        ("They call the post a mistake|, Ann Lee says.", "call"),
        ("|In the film |Smith plays a doctor.", "plays"),
        ("The mayor has resigned |Singer Ann Lee was ill.", "resigned"),
        ("Officials ordered shops to close in Leeds|, has been said.", "ordered"),
        ("The mayor|, Ann Lee,| resigned.", "resigned"),
    ],
)
def test_whole_phrases_may_be_left_out(marked: str, main: str) -> None:
    assert not cut(marked, main)


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The mayor has resigned.", "resigned", True),
        ("The mayor resigned.", "resigned", True),
        ("The mayor wants to resign.", "resign", False),
    ],
)
def test_a_verb_with_an_auxiliary_is_finite(text: str, verb: str, expected: bool) -> None:
    tree = parse(text)
    assert is_finite(tree, place(tree, verb)) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The choice of jurors begins on [8 May] with the trial due to begin on 9 June.",
            "The choice of jurors begins on 8 May with the trial due to begin on 9 June",
        ),
        (
            "The choice of jurors is due to begin on [8 May] with a speech by the judge.",
            "The choice of jurors is due to begin with a speech by the judge",
        ),
    ],
)
def test_a_date_stays_before_another_one_that_it_is_not(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Curol expects a drug, the first of its kind, to be sold in May.", True),
        ("Curol expects a drug, the first of its kind, in May.", False),
        ("Curol sells a drug, the first of its kind, to be ready in May.", False),
    ],
)
def test_what_is_expected_of_something_is_kept(text: str, expected: bool) -> None:
    tree = parse(text)
    words = tuple(range(place(tree, "drug") + 1))
    made = Draft((words,), 1, 0)
    assert is_cut(tree, made, ()) is expected


@pytest.mark.parametrize(("left_out", "expected"), [("nearly", True), ("often", False)])
def test_a_number_keeps_what_changes_it(left_out: str, expected: bool) -> None:
    text = f"Curol sold {left_out} fifty drugs in Leeds."
    tree = parse(text)
    words = tuple(word.index for word in tree.words if word.text != left_out)
    assert is_cut(tree, Draft((words,), 1, 0), ()) is expected
