"""Markers of the axis: today, and the publication date of an article."""

from timeline.dates import SECONDS_PER_DAY
from timeline.dates.words import day_in_words
from timeline.layout.axis import Marker
from timeline.model import Article


def today(day: int) -> Marker:
    """The current day."""
    return Marker(day * SECONDS_PER_DAY, ("Today",))


def published(article: Article) -> Marker | None:
    """The publication date of an article, None if it is not known."""
    if article.published is None:
        return None
    words = f"Published {day_in_words(article.published, weekday=False)}"
    return Marker(article.published * SECONDS_PER_DAY, (words, "Published"), article.id)
