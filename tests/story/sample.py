"""Small collections of articles for the tests of this folder."""

from timeline.dates import days
from timeline.model import Article, Event
from timeline.story.build import build

MONDAY = days.day_number(2022, 1, 3)


def article(id: str, text: str, published: int | None = MONDAY) -> Article:
    return Article(id, "…", text, published)


def events_of(*articles: Article) -> list[Event]:
    return list(build(articles).events)


def sentence(event: Event, *articles: Article) -> str:
    claim = event.claims[0]
    text = next(each.text for each in articles if each.id == claim.article)
    return claim.sentence.of(text)
