"""The day of an article's own news, which no sentence of it states."""

from dataclasses import replace

from timeline.dates import SECONDS_PER_DAY, Grain, When
from timeline.model import Article, Basis, Event
from timeline.story.weight import single_day


def is_on_publication(event: Event, article: Article) -> bool:
    """Whether an event is own news, shown, on the publication day because no other is known."""
    if event.status.is_hidden or len(event.claims) != 1:
        return False
    claim = event.claims[0]
    is_news = claim.basis is Basis.PUBLICATION and not claim.expressions
    return is_news and single_day(event.when) == article.published is not None


def moved_to(event: Event, day: int, basis: Basis = Basis.STORY_DAY) -> Event:
    """An event with one claim on another day (a day number), with the basis of that day."""
    when = When.unit(day * SECONDS_PER_DAY, Grain.DAY)
    claim = replace(event.claims[0], when=when, basis=basis)
    return replace(event, when=when, claims=(claim,))
