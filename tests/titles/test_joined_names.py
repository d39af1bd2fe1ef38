"""Capitals within a sentence: names, or the starts of other sentences."""

import pytest

from tests.titles.parse import parse
from timeline.titles import joined_names


@pytest.mark.parametrize(
    ("text", "starts"),
    [("Officials have left", True), ("Mr Lee has left", True), ("Lee has left", False)],
)
def test_some_words_are_capitalised_only_at_the_start(text: str, starts: bool) -> None:
    assert joined_names.is_starter(text, 0) is starts


@pytest.mark.parametrize(
    ("text", "word", "within"),
    [
        ("They filmed it for the movie This Is It in the town.", "This", True),
        ("They will play in the Hope For Haiti show.", "For", True),
        ("They have flown aid to Haiti In Oslo, people have met.", "In", False),
        ("They have left the town This man was ill.", "This", False),
    ],
)
def test_the_title_of_a_work_has_capitals_on_common_words(
    text: str, word: str, within: bool
) -> None:
    assert joined_names.is_title_case(parse(text), text.index(word)) is within


@pytest.mark.parametrize(
    ("text", "word", "within"),
    [
        ("A man carries a fan into the Golden Rule School today.", "Rule", True),
        ("They met in Leeds Rick Lee has left the town.", "Rick", False),
    ],
)
def test_a_name_with_the_goes_on(text: str, word: str, within: bool) -> None:
    assert joined_names.is_within_unknown_name(parse(text), text.index(word)) is within


def test_a_headline_names_the_subject_of_the_lead() -> None:
    text = "Lee to stand trial Ann Lee has left. Roe has come."
    assert joined_names.is_repeated(text, text.index("Ann"))
    assert not joined_names.is_repeated(text, text.index("Roe"))


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("The inquiry into the loss of the ferry Northern Star opened in Oslo.", "Northern", True),
        ("Stocks of the antiviral drug Tamiflu were sent to Norway.", "Tamiflu", True),
        ("The ferry has reached the harbour Ann Lee has left the town.", "Ann", False),
        ("Stocks of drugs Tamiflu was sent to Norway.", "Tamiflu", False),
    ],
)
def test_a_name_may_name_the_noun_before_it(text: str, word: str, names: bool) -> None:
    assert joined_names.is_name_of_noun(parse(text), text.index(word)) is names
