"""The act that a sentence reports."""

import pytest

from timeline.events.acts import (
    act_of,
    dated_act,
    is_other_number,
    is_other_person,
    names_in,
    past_verb,
)
from timeline.model import Span


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A judge in Leith has ruled that the film cannot be shown.", "ruled"),
        ("The mayor was sentenced to four years.", "sentenced"),
        ("The man accused of the theft has now been jailed.", "sentenced"),
        ("A pilot has flown aid to the island.", "flown"),
        ("The mayor, who has resigned, was fined.", "fined"),
        ("The mayor has been found guilty by a jury.", "convicted"),
        ("The council has declared a drought.", "declared"),
        ("The mayor has said that he was ill.", ""),  # a report of words
        ("The mayor has been in the north.", ""),
        ("Police search the house of a doctor.", ""),
        ("Aid is on its way to the storm-hit island.", ""),
    ],
)
def test_the_act_is_the_first_verb_in_the_perfect_or_the_passive(text: str, act: str) -> None:
    assert act_of(text) == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("But the judge ruled on [Monday] that it was late.", "ruled"),
        ("On [Monday] the court sentenced him to a year.", "sentenced"),
        ("The pair, jailed on [Monday], were led away.", "sentenced"),
        ("He flew aid to the island on [Monday].", "flown"),
        ("The mayor spoke after the storm, and a dam broke on [Monday].", "broken"),
        ("The mayor said on [Monday] that it was late.", ""),
        ("The talks on [Monday] are in Leith.", ""),
    ],
)
def test_a_date_belongs_to_the_verb_beside_it(text: str, act: str) -> None:
    start, end = text.index("["), text.index("]") - 1
    text = text.replace("[", "").replace("]", "")
    assert dated_act(text, Span(0, len(text)), Span(start, end)) == act


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("A man was pulled out.", "Two people were pulled out.", True),
        ("Two people were pulled out.", "Three people were pulled out.", True),
        ("A man was pulled out.", "But although two people were pulled out, it rained.", True),
        ("A man was pulled out.", "One man was pulled out.", False),
        ("A man was pulled out.", "The man was pulled out.", False),
    ],
)
def test_the_number_at_the_beginning(one: str, other: str, differs: bool) -> None:
    assert is_other_number(one, other) is is_other_number(other, one) is differs


def test_names_and_figures_without_days() -> None:
    text = "The Council of Leith met 30 men on Monday, 3 January."
    assert names_in(text) == {"Council", "Leith", "30"}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The singer died in March.", "died"),
        ("The doctor was found guilty.", "was found"),
        ("A man who kept a dog fell ill.", "fell"),
        ("A man, who has kept a dog, fell ill.", "fell"),
        ("The accused man died.", "died"),
        ("The man accused of the theft died.", "died"),
        ("The singer has died.", None),
        ("The doctor is to be sentenced.", None),
        ("Police search a house.", None),
    ],
)
def test_the_first_finite_verb_if_it_is_a_simple_past(text: str, verb: str | None) -> None:
    found = past_verb(text)
    assert (found and text[slice(*found)]) == verb


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("A man was pulled out.", "A girl was pulled out.", True),
        ("A 24-year-old man was pulled out.", "A man of Leith was pulled out.", False),
        ("A 24-year-old man was pulled out.", "A 23-year-old man was pulled out.", False),
        ("A 24-year-old man was pulled out.", "A 22-year-old man was pulled out.", True),
        ("A man was pulled out.", "Rescuers pulled out somebody.", False),
    ],
)
def test_the_person_at_the_beginning(one: str, other: str, differs: bool) -> None:
    assert is_other_person(one, other) is is_other_person(other, one) is differs
