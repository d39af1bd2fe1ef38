"""News without a date that another article dates to the day before its publication."""

import pytest

from timeline.dates import When
from timeline.model import Article, Basis, Event
from timeline.story import day_before
from timeline.story.build import build
from timeline.story.day_before import with_stated_days

from .sample import MONDAY, article

NEWS = "A strong earthquake has destroyed the old harbour of Leith."
DATED = "A strong earthquake destroyed the old harbour of Leith on {}, officials said."
OTHER = article("x", "The mayor has opened a school for nurses in the north.")


def news_of(*articles: Article) -> Event:
    (event,) = (e for e in build([*articles, OTHER]).events if e.article == "a" and e.is_inferred)
    return event


def test_it_is_of_the_day_that_another_article_states() -> None:
    event = news_of(article("a", NEWS), article("b", DATED.format("Sunday")))
    assert event.when == event.claims[0].when == When.day(2022, 1, 2)
    assert event.claims[0].basis is Basis.STORY_DAY


@pytest.mark.parametrize(
    "other",
    [
        DATED.format("Saturday"),  # two days before
        DATED.format("Monday"),  # the publication day itself
        "A ferry sank off the coast on Sunday, officials said.",  # something else
        NEWS,  # without a date
    ],
)
def test_otherwise_it_stays_on_the_publication_day(other: str) -> None:
    event = news_of(article("a", NEWS), article("b", other, MONDAY))
    assert event.when == When.day(2022, 1, 3)
    assert event.claims[0].basis is Basis.PUBLICATION


@pytest.mark.parametrize(("shift", "is_moved"), [(-0.01, True), (0.01, False)])
def test_the_reports_have_to_be_this_much_alike(
    monkeypatch: pytest.MonkeyPatch, shift: float, is_moved: bool
) -> None:
    articles = [article("a", NEWS), article("b", DATED.format("Sunday")), OTHER]
    monkeypatch.setattr(day_before, "SAME", 2.0)
    events = list(build(articles).events)
    texts = {each.id: each for each in articles}
    rows = day_before.clusters_of(texts, events, lambda: None)
    by_article = {event.article: row for event, row in zip(events, rows, strict=True)}
    monkeypatch.setattr(day_before, "SAME", by_article["a"].cosine(by_article["b"]) + shift)
    found = with_stated_days(texts, events, (), {})
    assert (found[0].when == When.day(2022, 1, 2)) is is_moved


def test_events_that_were_there_date_new_ones_and_stay() -> None:
    first = build([article("b", DATED.format("Sunday"))])
    later = build([article("a", NEWS), OTHER], [article("b", DATED.format("Sunday"))], first.events)
    assert later.events[0].when == When.day(2022, 1, 2)
