"""Whom a pronoun means."""

import pytest

from tests.titles.parse import parse, phrase, place
from timeline.titles.pronouns import antecedent, is_impersonal, is_quoted, speaker


def meant(text: str, pronoun: str, *before: str) -> str:
    """The name that the sentences before give a pronoun, "" for none."""
    tree = parse(text)
    found = antecedent(tree, place(tree, pronoun), [parse(each) for each in before])
    return phrase(*found) if found else ""


@pytest.mark.parametrize(
    ("pronoun", "before", "expected"),
    [
        ("He", ["Gordon Brown was angry."], "Gordon Brown"),
        ("He", ["Gordon Brown was angry.", "He left."], "Gordon Brown"),
        ("He", ["Mr Brown met Mr Blair."], ""),
        ("She", ["Mr Brown was angry."], ""),
        ("He", ["It rained."], ""),
        ("He", [], ""),
        ("They", ["The workers were angry."], "The workers"),
        ("They", ["Gordon Brown was angry."], ""),
        ("It", ["The old factory lost money."], "The old factory"),
        ("It", ["Gordon Brown was angry."], ""),
        ("He", ["The rock band Kiss was angry."], ""),
        ("He", ["The show was praised by its director, Gordon Brown."], ""),
        ("He", ["Gordon Brown followed his father, also a doctor, to London."], "Gordon Brown"),
    ],
)
def test_the_subject_before_is_meant_where_nobody_else_fits(
    pronoun: str, before: list[str], expected: str
) -> None:
    assert meant(f"{pronoun} closed the shop.", pronoun, *before) == expected


def test_a_quoted_pronoun_is_somebody_elses() -> None:
    text = "“He closed the shop,” the mayor said."
    assert meant(text, "He", "Gordon Brown was angry.") == ""
    tree = parse(text)
    assert is_quoted(tree, place(tree, "He"), [])
    assert not is_quoted(tree, place(tree, "mayor"), [])


def test_a_quotation_goes_on_from_the_sentence_before() -> None:
    tree = parse("He closed the shop.")
    assert is_quoted(tree, 0, [parse("“It was late.")])
    assert not is_quoted(tree, 0, [parse("“It was late.”")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is likely that the shop will close.", True),
        ("It took years to build the shop.", True),
        ("It seemed to disappear in summer.", False),
        ("It seems that the shop will close.", True),
        ("It closed the shop.", False),
    ],
)
def test_it_may_mean_nothing(text: str, expected: bool) -> None:
    tree = parse(text)
    assert is_impersonal(tree, place(tree, "It")) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (["“It was late,” Gordon Brown said."], "Gordon Brown"),
        (["“It was late,” Gordon Brown said.", "“It rained.”"], "Gordon Brown"),
        (["“It was late,” she said."], ""),
        (["Gordon Brown was angry."], ""),
    ],
)
def test_who_says_we_in_a_quotation(before: list[str], expected: str) -> None:
    tree = parse("“We left the house.”")
    found = speaker(tree, place(tree, "We"), [parse(each) for each in before])
    assert (phrase(*found) if found else "") == expected
    plain = parse("We left the house.")
    assert speaker(plain, 0, [parse(each) for each in before]) is None


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The council said that people were angry.", "The council"),
        ("The council met in Leeds.", ""),
    ],
)
def test_it_says_something_only_after_a_sentence_in_which_the_same_says_something(
    before: str, expected: str
) -> None:
    assert meant("It reported that the shop was closed.", "It", before) == expected
