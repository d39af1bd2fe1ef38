"""Sentences about the reporters of a page."""

import pytest

from timeline.events.reporters import reporters
from timeline.events.sentences import sentences


def found(text: str) -> list[str]:
    return [span.of(text) for span in reporters(text, sentences(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee reports from Leeds.",
        "Ann Lee reports that the bridge was old.",
        "The BBC's Ann Lee in Leeds spoke to people at the bridge.",
        "The BBC's Ann Lee saw how people left the bridge.",
        "The Guardian's Ann Lee considers bridges, hoaxes and rivers.",
        "Ann Lee looks at the history of the bridge.",
        "Ann Lee presents an appeal for people in Leeds.",
    ],
)
def test_what_a_reporter_reports_on_is_no_news(sentence: str) -> None:
    assert found(f"The bridge fell. {sentence}") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Associated Press reports that the bridge fell.",
        "Human Rights Watch reports that the bridge fell.",
        "Gordon Brown visits the bridge.",
        "Gordon Brown asks the council for help.",
        "The BBC's Ann Lee says the bridge has fallen.",
        "The council reports that the bridge fell.",
        "Ann Lee reported from Leeds that the bridge had fallen.",
        "Ann Lee reports.",
        "The BBC is facing a strike.",
    ],
)
def test_news_of_a_person_or_an_agency_is_left_in(sentence: str) -> None:
    assert found(sentence) == []


def test_the_reporter_is_removed_from_the_news_behind() -> None:
    text = "Ann Lee reports from Leeds A bridge has fallen."
    assert found(text) == ["Ann Lee reports from Leeds "]


def test_news_joined_to_a_reporter_is_left_in() -> None:
    text = "Ann Lee looks at the bridge in the town The old bridge has fallen."
    assert found(text) == ["Ann Lee looks at the bridge in the town "]
    named = "Ann Lee looks at life in Leeds Leeds has closed its bridge. Leeds is old."
    assert found(named) == ["Ann Lee looks at life in Leeds "]
