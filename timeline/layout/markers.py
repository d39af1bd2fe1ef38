"""The moments that an axis points out: today, and when an article was published."""

from timeline.dates import SECONDS_PER_DAY
from timeline.dates.words import day_in_words
from timeline.layout.axis import Marker
from timeline.model import Article


def today(day: int) -> Marker:
    """The day on which one looks."""
    return Marker(day * SECONDS_PER_DAY, ("Today",))


def published(article: Article) -> Marker | None:
    """The publication date, from which an article's relative dates count; None without one."""
    if article.published is None:
        return None
    words = f"Published {day_in_words(article.published, weekday=False)}"
    return Marker(article.published * SECONDS_PER_DAY, (words, "Published"), article.id)
