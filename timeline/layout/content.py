"""What there is to draw, measured once: everything that does not depend on the zoom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from timeline.dates import SECONDS_PER_DAY, When
from timeline.dates.words import in_words
from timeline.layout import style
from timeline.layout.folds import Fold, find_folds
from timeline.layout.style import Theme
from timeline.layout.text import Measure, balance, shorten
from timeline.model import Event, Project
from timeline.wording import counted

BY_HAND = ""  # the key of the lane of events that no article tells


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated event with its texts as they will be shown; widths in px.

    A `point` is drawn as a card, anything longer as a bar under its texts; `width` and `height`
    are those of the card, or of the texts with the bar. A card's title has one or two lines.
    """

    event: str
    when: When
    point: bool
    title: tuple[str, ...]
    title_widths: tuple[float, ...]
    words: str
    words_width: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one article (`key` is its id) or those added by hand, in order of time.

    `header` is empty where one lane is all there is. `note` says what is missing, and `ask` tells
    that the article's publication date is what would mend it.
    """

    key: str
    header: str
    colour: str
    entries: tuple[Entry, ...]
    note: str = ""
    ask: bool = False


@dataclass(frozen=True)
class Content:
    """A project, ready to be arranged at any zoom.

    `published` is the moment of the latest publication: where to look while nothing is dated.
    """

    lanes: tuple[Lane, ...]
    folds: tuple[Fold, ...]
    published: int | None
    theme: Theme
    measure: Measure

    @property
    def has_axis(self) -> bool:
        """Whether any date says where an axis would begin."""
        return bool(self.entries) or self.published is not None

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The dated events of all lanes in order of time."""
        return tuple(sorted((e for lane in self.lanes for e in lane.entries), key=_in_time))

    @cached_property
    def last(self) -> int:
        """The moment at which all dates end: the start of a card, the end of a span."""
        return max(
            (
                entry.when.anchor if entry.point or entry.when.end is None else entry.when.end
                for entry in self.entries
            ),
            default=0,
        )


def prepare(project: Project, theme: Theme, measure: Measure, *, fold: bool = True) -> Content:
    """Measure a project's events and sort them into lanes, by article in the project's order."""
    by_lane: defaultdict[str, list[Event]] = defaultdict(list)
    for event in project.events.values():
        key = event.article if event.article in project.articles else None
        by_lane[key or BY_HAND].append(event)
    colours = article_colours(project.articles, theme)
    keys = [key for key in (*project.articles, BY_HAND) if key in by_lane]
    lanes = tuple(
        _lane(project, key, by_lane[key], colours.get(key, theme.soft), measure, len(keys) > 1)
        for key in keys
    )
    dates = (event.when for event in project.events.values() if event.when is not None)
    return Content(
        lanes, find_folds(dates) if fold else (), _latest_publication(project), theme, measure
    )


def article_colours(articles: Iterable[str], theme: Theme) -> Mapping[str, str]:
    """The colour of each article id, in the order of the project; the same in every view."""
    return {key: theme.series[i % len(theme.series)] for i, key in enumerate(articles)}


def _latest_publication(project: Project) -> int | None:
    days = [one.published for one in project.articles.values() if one.published is not None]
    return max(days) * SECONDS_PER_DAY if days else None


def _lane(
    project: Project, key: str, events: list[Event], colour: str, measure: Measure, headed: bool
) -> Lane:
    entries = [
        _entry(event, event.when, colour, measure) for event in events if event.when is not None
    ]
    article = project.articles.get(key)
    header = (article.title if article else "Added by hand") if headed else ""
    waiting = len(events) - len(entries)
    ask = waiting > 0 and article is not None and article.published is None
    note = _note(waiting, ask) if waiting else ""
    return Lane(key, header, colour, tuple(sorted(entries, key=_in_time)), note, ask)


def _note(waiting: int, ask: bool) -> str:
    if not ask:
        return counted(waiting, "event has no date yet.", "events have no date yet.")
    what = counted(waiting, "relative date waits", "relative dates wait")
    return f"{what} for this article’s publication date."


def _entry(event: Event, when: When, colour: str, measure: Measure) -> Entry:
    build = _card if when.is_point else _span
    return build(event, when, colour, measure)


def _card(event: Event, when: When, colour: str, measure: Measure) -> Entry:
    around = style.CARD_EDGE + 2 * style.CARD_PADDING
    title = balance(event.title, style.CARD_WIDTH - around, style.TITLE, measure)
    widths = tuple(style.TITLE.width(line, measure) for line in title)
    words = shorten(in_words(when), style.CARD_WIDTH - around, style.DATE, measure)
    words_width = style.DATE.width(words, measure)
    width = ceil(max(words_width, *widths, 0.0) + around)  # its right edge on whole pixels too
    height = style.CARD_HEIGHT + style.CARD_LINE * (len(title) - 1)
    return Entry(
        event.id, when, True, tuple(title), widths, words, words_width, width, height, colour
    )


def _span(event: Event, when: When, colour: str, measure: Measure) -> Entry:
    title = shorten(event.title, style.SPAN_TITLE, style.SPAN, measure)
    title_width = style.SPAN.width(title, measure)
    words = in_words(when)
    words_width = style.DATE.width(words, measure)
    width = title_width + style.GAP + words_width
    return Entry(
        event.id,
        when,
        False,
        (title,),
        (title_width,),
        words,
        words_width,
        width,
        style.SPAN_HEIGHT,
        colour,
    )


def _in_time(entry: Entry) -> tuple[int, int, str]:
    end = entry.when.end if entry.when.end is not None else entry.when.anchor
    return entry.when.anchor, end, entry.event
