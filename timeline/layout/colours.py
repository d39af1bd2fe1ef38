"""Colours of events, by article or by category."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zlib import crc32

from timeline.layout.style import Theme
from timeline.model import Event, Grouping


@dataclass(frozen=True)
class Colours:
    """The colours of articles and categories ("" for no category).

    If `categories` is empty, an event has the colour of its first source's article, or `other` if
    it has no source. `own` are the colours, by name, that the user can give to a single event.
    """

    articles: Mapping[str, str]
    other: str
    own: Mapping[str, str]
    categories: Mapping[str, str] = field(default_factory=dict)

    def of(self, event: Event) -> str:
        """The colour of an event."""
        if event.colour in self.own:
            return self.own[event.colour]
        return self.categories.get(event.category) or self._of_article(event.article or "")

    def of_lane(self, by: Grouping, key: str) -> str:
        """The colour of all events of a lane that have none of their own, "" if they may differ."""
        if by is Grouping.ARTICLE and not self.categories:
            return self._of_article(key)
        return self.categories.get(key, "") if by is Grouping.CATEGORY else ""

    def _of_article(self, id: str) -> str:
        return self.articles.get(id, self.other)


def own_colours(theme: Theme) -> Mapping[str, str]:
    """The colours, by name, that the user can give to an event."""
    return dict(zip(theme.hues, theme.series, strict=True))


def article_colours(articles: Iterable[str], theme: Theme) -> Mapping[str, str]:
    """The colour of each article id, in the order of the project; the same in all views."""
    return {key: theme.series[i % len(theme.series)] for i, key in enumerate(articles)}


def category_colours(categories: Iterable[str], theme: Theme) -> Mapping[str, str]:
    """The colour of each category of a project, "" for no category; the same in all views.

    Categories have different colours as long as there are enough. The colour depends on a hash of
    the name, so that a new category changes few of the others.
    """
    colours = {"": theme.soft}
    series = theme.series
    for category in sorted(set(categories) - {""}):
        first = crc32(category.encode("utf-8", "replace")) % len(series)
        order = [*series[first:], *series[:first]]
        taken = set(colours.values())
        colours[category] = next((colour for colour in order if colour not in taken), order[0])
    return colours
