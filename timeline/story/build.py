"""Makes the events of a story from articles: proposals, events left out, and duplicates."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.model import Article, Event, Mention, Status
from timeline.story.day_before import with_stated_days
from timeline.story.furniture import furniture
from timeline.story.known_event import with_known_events
from timeline.story.one_weekday import with_one_weekday
from timeline.story.pairs import with_pairs
from timeline.story.printed_again import without_printed_again
from timeline.story.proposals import Proposals
from timeline.story.reported_before import with_first_reports
from timeline.story.reprints import reprints
from timeline.story.same_event import Duplicates, duplicates
from timeline.story.unknown_day import with_doubted_days
from timeline.story.weight import single_day

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
    with Proposals(articles, annotated) as proposals:
        lines = furniture([*known_articles, *articles], check)
        proposals.start(lines)
        step(len(articles), total)
        without = _reprints(articles, known_articles, check)
        step(2 * len(articles), total)
        found = proposals.finish(check, lambda done: step(2 * len(articles) + done, total))
    events: list[Event] = []
    for article in articles:
        events += _with_status(found[article.id], is_reprint=article.id in without)
    texts = {article.id: article for article in (*known_articles, *articles)}
    events = without_printed_again(texts, events, known_events)
    events = with_one_weekday(texts, events, check)
    dated = with_stated_days(texts, events, known_events, lines, check)
    events = with_first_reports(texts, dated.events, lines, check)
    events = with_known_events(texts, events, known_events, check)
    events = with_doubted_days(texts, events, check)
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


def _with_status(events: Sequence[Event], *, is_reprint: bool) -> Sequence[Event]:
    return [replace(event, status=Status.REPRINT) for event in events] if is_reprint else events
