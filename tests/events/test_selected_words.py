"""The event of words that the user has selected."""

import pytest

from timeline.dates import When, days
from timeline.events.selected_words import event_of_words
from timeline.model import Article, Event, Span
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)
TEXT = "The old bridge fell yesterday, and the mayor\nresigned. It stood empty."
ARTICLE = Article("a", "The bridge", TEXT, FRIDAY)


def of_words(words: str) -> Event:
    start = TEXT.index(words)
    mentions = annotate(TEXT, FRIDAY)
    return event_of_words("new", ARTICLE, mentions, Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("bridge fell yesterday", "Bridge fell yesterday"),
        ("the mayor\nresigned", "The mayor resigned"),  # dated by its sentence
        ("yesterday", "The old bridge fell"),  # as it would have been found
    ],
)
def test_words_are_the_title_and_their_sentence_gives_the_date(words: str, title: str) -> None:
    event = of_words(words)
    assert (event.id, event.title, event.when) == ("new", title, When.day(2022, 1, 6))
    (claim,) = event.claims
    assert claim.span.of(TEXT) == "yesterday"
    assert event.by_hand == {"title"}  # so its date follows the article's


def test_without_an_expression_there_is_no_date() -> None:
    event = of_words("It stood empty")
    assert event.when is None
    assert event.claims[0].span.of(TEXT) == "It stood empty"
    assert event.claims[0].sentence.of(TEXT) == "It stood empty."
