"""Pairs of events that may be the same, to be offered to the user."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline.model import Article, Event
from timeline.story.disagreement import day_disagreements
from timeline.story.earlier_news import repeated_news
from timeline.story.furniture import furniture
from timeline.story.same_event import duplicates


@dataclass(frozen=True, slots=True)
class Offer:
    """Ids of two events that may be the same: of one day, or of different days."""

    one: str
    other: str
    is_other_day: bool = False

    @property
    def pair(self) -> frozenset[str]:
        """Both ids, in no order."""
        return frozenset((self.one, self.other))


def possible_duplicates(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    check: Callable[[], object] = lambda: None,
) -> tuple[Offer, ...]:
    """Pairs of events in similar words: first those of one day, then those of different days.

    Each pair is given once. `check` is called for each event; it may raise to cancel the work.
    """
    known = {event.id for event in events}
    lines = furniture(list(articles.values()), check)
    same_day = duplicates(articles, events, known, lines, check).offer
    offers = [Offer(first, other) for first, *others in same_day for other in others]
    other_days = day_disagreements(articles, events, check)
    for one, other in (*other_days, *repeated_news(articles, events, lines, check)):
        offers.append(Offer(one, other, is_other_day=True))
    return tuple({offer.pair: offer for offer in reversed(offers)}.values())[::-1]
