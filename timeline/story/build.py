"""Makes the events of a story from articles: proposals, events left out, and duplicates."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events.other_time import is_of_other_time
from timeline.events.own_news import own_news
from timeline.events.propose import propose
from timeline.events.story_day import is_on_page_line
from timeline.model import Article, Event, Mention, Span, Status
from timeline.story.day_before import with_stated_days
from timeline.story.furniture import furniture
from timeline.story.known_event import with_known_events
from timeline.story.pairs import with_pairs
from timeline.story.printed_again import without_printed_again
from timeline.story.reprints import reprints
from timeline.story.same_event import Duplicates, duplicates
from timeline.story.weight import single_day
from timeline.temporal import annotate

Step = Callable[[int, int], object]
"""Called with the number of units of work that are done, and the total."""

_PARTS = 4  # parts of the work, which take about the same time


@dataclass(frozen=True, slots=True)
class Story:
    """The events of new articles, each with its status, and the duplicates among all events.

    `duplicates` may also contain existing events. `reprints` maps the ids of new articles that are
    reprints to the ids of their originals.
    """

    events: tuple[Event, ...]
    duplicates: Duplicates
    reprints: Mapping[str, str]

    def count(self, status: Status) -> int:
        """The number of new events with a status."""
        return Counter(event.status for event in self.events)[status]

    @property
    def merged(self) -> int:
        """The number of events that merging the duplicates removes."""
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

    Existing events are not changed and never merged with each other; new ones may be duplicates of
    them. `annotated` returns the time expressions of an article if they are already known. `check`
    is called for each article or event; it may raise to cancel the work.
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
    events = without_printed_again(texts, events, known_events)
    dated = with_stated_days(texts, events, known_events, lines, check)
    events = with_known_events(texts, dated.events, known_events, check)
    known = {event.id for event in known_events}
    same = duplicates(texts, [*known_events, *events], known, lines, check)
    day_of = {event.id: single_day(event.when) for event in (*known_events, *events)}
    pairs = [pair for pair in dated.pairs if day_of[pair[0]] == day_of[pair[1]]]
    step(total, total)
    return Story(tuple(events), with_pairs(same, pairs, known), without)


def _reprints(
    articles: Sequence[Article],
    known_articles: Sequence[Article],
    check: Callable[[], object],
) -> dict[str, str]:
    """The new articles that are reprints, with the ids of their originals."""
    known = {article.id for article in known_articles}
    found = reprints([*known_articles, *articles], known, check)
    return {id: first for id, first in found.items() if id not in known}


def _proposals(
    article: Article, mentions: Sequence[Mention], lines: Sequence[Span], *, is_reprint: bool
) -> list[Event]:
    """The events of one article in the order of its text; its own news comes first."""
    news = own_news(article, mentions, lines)
    if news is not None and is_of_other_time(article, mentions, news.claims[0]):
        news = None
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
