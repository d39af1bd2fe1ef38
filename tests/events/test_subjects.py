"""The subject of a sentence that was joined to other words."""

import pytest

from timeline.events.subjects import beginning, is_whole_name, repeats_name, shares_name


@pytest.mark.parametrize(
    ("text", "words", "verb"),
    [
        ("Ann Doe has left", "Ann Doe", "has"),
        ("Dr. Ann Doe's lawyer said", "Dr. Ann Doe's lawyer", "said"),
        ("U.S. Secretary of State Ann Doe has", "U.S. Secretary of State Ann Doe", "has"),
        ("Ann Doe, a singer, has", "Ann Doe", ""),
        ("Ann Doe who sings", "Ann Doe", ""),
        ("Talent show judge Ann Doe has", "Talent show judge Ann Doe", "has"),
        ("Leith papers show the", "Leith papers", "show"),
        ("Aerial footage reveals the", "Aerial footage", "reveals"),
    ],
)
def test_a_subject_ends_at_its_verb_or_at_an_apposition(text: str, words: str, verb: str) -> None:
    found = beginning(text, 0, len(text))
    assert found is not None
    assert (" ".join(found.words), found.verb) == (words, verb)


@pytest.mark.parametrize(
    "text",
    ["Ann Doe a few times", "Ann Doe to sing", "Hope For Leith has", "Propofol drug, which is"],
)
def test_words_without_a_verb_are_no_subject(text: str) -> None:
    assert beginning(text, 0, len(text)) is None


def test_a_subject_has_at_most_nine_words() -> None:
    nine = "Leith guests at hotels by rivers near old bridges"
    assert len(nine.split()) == 9
    assert beginning(f"{nine} were ill", 0, 99) is not None
    assert beginning(f"{nine} here were ill", 0, 99) is None


@pytest.mark.parametrize(
    ("before", "shares", "repeats"),
    [("Ann Doe to sing", True, True), ("Doe's songs", True, False), ("Singer ill", False, False)],
)
def test_a_headline_has_the_names_of_the_lead(before: str, shares: bool, repeats: bool) -> None:
    found = beginning("Ann Doe's brother Johnny has left", 0, 33)
    assert found is not None
    short = beginning("Johnny Doe-Roe has left", 0, 23)
    assert short is not None
    assert repeats_name(before.split(), found) is repeats
    assert shares_name(["Johnny", *before.split()], short)
    assert shares_name([f"{word}well" for word in before.split()], found) is False
    assert shares_name(before.replace("Doe", "Johnny").split(), short) is shares


def test_a_name_is_whole_if_it_occurs_without_the_next_word() -> None:
    text = "It fell in Leith Ann Doe has left Leith."
    assert is_whole_name(text, "Leith", "Ann")
    assert not is_whole_name("In New York City they met. York City won.", "York", "City's")
    assert is_whole_name("Member of the RCGP Governments", "RCGP", "Governments")
    assert is_whole_name("Doe died on Thursday Governments", "Thursday", "Governments")
    assert not is_whole_name("Member of the Trust Governments", "Trust", "Governments")
