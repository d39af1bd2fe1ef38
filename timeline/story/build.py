"""From articles to the events of a story: proposals, what is left out, what is the same event."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.own_news import own_news
from timeline.events.propose import propose
from timeline.events.story_day import is_on_page_line
from timeline.model import Article, Event, Mention, Span, Status
from timeline.story.furniture import furniture
from timeline.story.reprints import reprints
from timeline.story.same_event import Duplicates, duplicates
from timeline.temporal import annotate

Step = Callable[[int, int], object]
"""Called with how much of the work is done, and of how much."""

_PARTS = 4  # of the work, each about as long


@dataclass(frozen=True, slots=True)
class Story:
    """The events of new articles, each with its status, and which of all events are the same.

    `duplicates` may also name events that were there before. `reprints` are the new articles that
    print another one again, with that one.
    """

    events: tuple[Event, ...]
    duplicates: Duplicates
    reprints: Mapping[str, str]

    def count(self, status: Status) -> int:
        """How many of the new events have a status."""
        return Counter(event.status for event in self.events)[status]

    @property
    def merged(self) -> int:
        """How many events disappear when the duplicates are merged."""
        return sum(len(group) - 1 for group in self.duplicates.merge)


def build(
    articles: Sequence[Article],
    known_articles: Sequence[Article] = (),
    known_events: Sequence[Event] = (),
    annotated: Callable[[Article], Sequence[Mention]] | None = None,
    check: Callable[[], object] = lambda: None,
    step: Step = lambda _done, _total: None,
) -> Story:
    """The events of `articles`, which are added to those of a project.

    Events known before are not changed here: new ones join them as duplicates, and they are never
    merged with each other. `annotated` gives the time expressions of an article where they are
    known already. `check` is called for each article or event, and ends the work by what it raises.
    """
    total = _PARTS * len(articles)
    lines = furniture([*known_articles, *articles], check)
    step(len(articles), total)
    without = _reprints(articles, known_articles, check)
    step(2 * len(articles), total)
    events: list[Event] = []
    for number, article in enumerate(articles):
        check()
        mentions = annotated(article) if annotated else annotate(article.text, article.published)
        is_reprint = article.id in without
        events += _proposals(article, mentions, lines[article.id], is_reprint=is_reprint)
        step(2 * len(articles) + number + 1, total)
    texts = {article.id: article for article in (*known_articles, *articles)}
    known = {event.id for event in known_events}
    same = duplicates(texts, [*known_events, *events], known, lines, check)
    step(total, total)
    return Story(tuple(events), same, without)


def _reprints(
    articles: Sequence[Article],
    known_articles: Sequence[Article],
    check: Callable[[], object],
) -> dict[str, str]:
    """The new articles that print another one again; those known before stay as they are."""
    known = {article.id for article in known_articles}
    found = reprints([*known_articles, *articles], known, check)
    return {id: first for id, first in found.items() if id not in known}


def _proposals(
    article: Article, mentions: Sequence[Mention], lines: Sequence[Span], *, is_reprint: bool
) -> list[Event]:
    """The events of one article in the order of its text, its own news first."""
    news = own_news(article, mentions, lines)
    doubted = {mention.span for mention in mentions if mention.doubted}
    found = [news] if news is not None else []
    for event in propose(article, mentions):
        place = event.claims[0].span
        if is_on_page_line(lines, place):
            found.append(replace(event, status=Status.PAGE_LINE))
        elif place in doubted:
            found.append(replace(event, status=Status.DOUBTED))
        else:
            found.append(event)
    return [replace(event, status=Status.REPRINT) for event in found] if is_reprint else found
