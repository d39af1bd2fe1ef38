"""Words that name one day make one claim while their dates are known to be equal."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from timeline.articles import load
from timeline.dates import When, days
from timeline.model import Article, Event
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.project.history import History

CHRISTMAS, OTHER_DAY = days.day_number(2021, 12, 25), days.day_number(2022, 1, 7)
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TEXT = "They observe Christmas today. The bridge fell yesterday."


@pytest.fixture
def history() -> History:
    """An article without a date, and its three events."""
    history = History()
    history.do(edits.add_articles([Article("a", "Article", TEXT)]))
    return history


def set_published(history: History, day: int | None) -> None:
    history.do(edits.set_published(history.project, "a", day))


def words(history: History) -> list[list[str]]:
    return sorted(
        sorted(span.of(TEXT) for claim in event.claims for span in claim.spans)
        for event in history.project.events.values()
    )


def test_two_events_are_joined_when_their_dates_are_equal_and_split_again(history: History) -> None:
    apart = [["Christmas"], ["today"], ["yesterday"]]
    assert words(history) == apart
    undated = dict(history.project.events)
    set_published(history, CHRISTMAS)
    assert words(history) == [["Christmas", "today"], ["yesterday"]]
    assert When.day(2021, 12, 25) in [event.when for event in history.project.events.values()]
    set_published(history, OTHER_DAY)
    assert words(history) == apart
    set_published(history, CHRISTMAS)
    set_published(history, None)
    assert dict(history.project.events) == undated
    while history.done > 1:
        history.undo()
    assert dict(history.project.events) == undated


def of_words(history: History, text: str) -> Event:
    return next(
        event for event in history.project.events.values() if event.claims[0].span.of(TEXT) == text
    )


@pytest.mark.parametrize("text", ["Christmas", "today"])
def test_edited_events_stay_as_they_are(history: History, text: str) -> None:
    history.do(edits.retitle(of_words(history, text), "Mine"))
    set_published(history, CHRISTMAS)
    assert words(history) == [["Christmas"], ["today"], ["yesterday"]]
    assert "Mine" in [event.title for event in history.project.events.values()]


@pytest.mark.parametrize("say", [edits.accept, edits.dismiss])
def test_accepted_and_dismissed_events_stay_as_they_are(
    history: History, say: Callable[[list[Event]], Edit]
) -> None:
    history.do(say([of_words(history, "today")]))
    set_published(history, CHRISTMAS)
    assert words(history) == [["Christmas"], ["today"], ["yesterday"]]


@pytest.mark.parametrize("text", ["Christmas", "today"])
def test_deleted_events_are_not_recreated(history: History, text: str) -> None:
    history.do(edits.delete_events([of_words(history, text)]))
    set_published(history, CHRISTMAS)
    assert [text] not in words(history)
    assert len(words(history)) == 2
    set_published(history, OTHER_DAY)
    assert len(words(history)) == 2


def test_an_article_dated_later_gives_the_same_events_as_one_that_had_its_date() -> None:
    for article in load([SAMPLES]).articles:
        for day in (CHRISTMAS, OTHER_DAY):
            dated, later = History(), History()
            dated.do(edits.add_articles([replace(article, published=day)]))
            later.do(edits.add_articles([replace(article, published=None)]))
            later.do(edits.set_published(later.project, article.id, day))
            assert dict(later.project.events) == dict(dated.project.events)
