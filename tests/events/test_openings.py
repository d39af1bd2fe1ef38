"""The beginning of a sentence within a line."""

import pytest

from timeline.events.openings import is_definite, is_group, is_lower_elsewhere, is_opener


@pytest.mark.parametrize(
    "text",
    [
        "A man fell",
        "The 300 guests",
        "About 300 people",
        "Ninety-five new cases",
        "Now they have",
        "Two British men",
    ],
)
def test_a_word_that_is_not_a_name_opens_a_sentence(text: str) -> None:
    assert is_opener(text, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "A, which",
        "Those 300 Days",
        "The Times has",
        "Nineteen Eighty",
        "Six Flags said",
        "A With the",
    ],
)
def test_a_title_or_a_name_does_not(text: str) -> None:
    assert not is_opener(text, 0, len(text))


def test_the_before_a_name_opens_a_sentence_if_it_is_lower_case_elsewhere() -> None:
    text = "The UN has sent food. Troops of the UN came."
    assert is_definite(text, 0, 21)
    assert not is_definite("The UN has sent food. Troops of UN bases came.", 0, 21)


@pytest.mark.parametrize(
    "text", ["Relatives of the man", "Doctors treating him", "Fires are lit", "Floods and rain"]
)
def test_a_plural_opens_a_sentence(text: str) -> None:
    assert is_group(text, 0, len(text))


@pytest.mark.parametrize(
    "text", ["Rogers said he", "Haitians in Leith", "Paris are", "Adams and his"]
)
def test_a_name_that_looks_like_a_plural_does_not(text: str) -> None:
    assert not is_group(text, 0, len(text))


@pytest.mark.parametrize(
    ("rest", "is_word"),
    [("A drug.", True), ("Drug. A drug.", True), ("Drug, Drug. A drug.", False), ("", False)],
)
def test_a_word_is_not_a_name_if_it_is_often_lower_case(rest: str, is_word: bool) -> None:
    assert is_lower_elsewhere(f"Drug police came. {rest}", 0, "home", 17) is is_word
