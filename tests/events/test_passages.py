"""Sentences, separated from the text of the page."""

from timeline.dates import days
from timeline.events.passages import passages
from timeline.model import Article

PUBLISHED = days.day_number(2022, 1, 7)


def found(text: str) -> list[str]:
    return [part.of(text) for part in passages(Article("a", "A", text, PUBLISHED))]


def test_a_plain_text_has_its_sentences() -> None:
    assert found("The bridge fell. Nobody was hurt.") == ["The bridge fell.", "Nobody was hurt."]


def test_a_page_line_is_a_separate_passage() -> None:
    text = "LONDON | Fri Jan 7, 2022 3:22 pm GMT The bridge fell. Nobody was hurt."
    assert found(text) == [
        "LONDON | Fri Jan 7, 2022 3:22 pm GMT",
        "The bridge fell.",
        "Nobody was hurt.",
    ]


def test_a_headline_that_was_joined_to_the_lead_is_separated() -> None:
    assert found("Bridge in Leith falls The bridge over the river fell.") == [
        "Bridge in Leith falls",
        "The bridge over the river fell.",
    ]


def test_nothing_of_the_text_is_lost() -> None:
    text = "By Ann Doe BBC News, Oslo Bridge falls in Leith The bridge fell. Send us your comments."
    assert "".join("".join(found(text)).split()) == "".join(text.split())
