"""A printable page: title, the whole timeline, and its sources."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.dates.words import day_in_words, in_words
from timeline.layout import style
from timeline.layout.arrange import Arrangement, arrange
from timeline.layout.axis import Marker
from timeline.layout.colour_key import LINE, KeyEntry, build_key
from timeline.layout.colours import category_colours
from timeline.layout.content import Content, prepare
from timeline.layout.draw import draw
from timeline.layout.markers import published
from timeline.layout.measured_events import WIDEST, MeasuredEvents
from timeline.layout.picture import Bar, Label, Line, Picture, Primitive
from timeline.layout.style import Theme, blend
from timeline.layout.text import Face, Measure, wrap
from timeline.layout.viewport import Viewport
from timeline.layout.zoom_limits import fit
from timeline.model import Project
from timeline.wording import counted

_GROWTH = 1.1  # factor by which a page that is too small is enlarged
_USUAL_WIDTH = 1024.0
_WIDEST = 3.0  # times the usual width
_TALLEST = 1.3  # times its width: a page of free size grows in width first
_LINE = 1.35  # height of a line of text, in ems
_TITLE_LINES = 2
_EVENT_TITLE_LINES = 5  # a page has room for all words, and nobody can point at it for the rest
_SOURCE_LINES = 12
_ROW_GAP = 4.0  # px between rows, more than in a window


def page(
    project: Project,
    theme: Theme,
    measure: Measure,
    *,
    width: float | None = None,
    height: float | None = None,
    title: str = "",
    fold: bool = True,
    categories: Iterable[str] | None = None,
) -> Picture:
    """A page of `width` px that shows every dated event, as high as necessary.

    Without a width it grows in both directions with its events. With a `height`, the page has that
    aspect ratio; if the events need more room, it is enlarged in proportion, for the renderer to
    scale down: no event is left out. An empty `title` defaults to that of the only article. With
    `categories`, events have the colours of their categories, and the page has a colour key.
    """
    # A page is printed on white paper, so window and card colours are exchanged.
    band = blend(theme.band, theme.panel, 0.6)
    theme = replace(theme, window=theme.panel, panel=theme.window, band=band)
    colours = {} if categories is None else category_colours(categories, theme)
    # A text of half the width fits on one side of its date.
    widest = WIDEST if width is None else width / 2 - style.MARGIN
    measured_events = MeasuredEvents(measure, widest=widest, title_lines=_EVENT_TITLE_LINES)
    content = prepare(project, theme, measured_events, fold=fold, categories=colours)
    if width is None:
        width = _USUAL_WIDTH
        made = _Page(project, content, width, title)
        while made.height > _TALLEST * width and width < _WIDEST * _USUAL_WIDTH:
            width *= _GROWTH
            made = _Page(project, content, width, title)
        return made.picture(made.height)
    while True:
        made = _Page(project, content, width, title)
        if height is None or made.height <= height:
            return made.picture(made.height if height is None else height)
        width, height = width * _GROWTH, height * _GROWTH


class _Page:
    """A page of one width: the texts above and below, and the timeline between them."""

    def __init__(self, project: Project, content: Content, width: float, title: str) -> None:
        self.content = content
        self.width = width
        room = width - 2 * style.MARGIN
        measure = content.measure
        title = title or _title(project)
        self.title = wrap(title, room, style.PAGE_TITLE, measure, _TITLE_LINES)
        self.subtitle = wrap(_subtitle(content), room, style.PAGE_TEXT, measure, 1)
        self.key = _key(content, width)
        self.foot = wrap(_sources(project), room, style.PAGE_FOOT, measure, _SOURCE_LINES)
        self.markers = _markers(project)
        scale, self.left = fit(content, width)
        arranged = arrange(content, scale)
        rows = sum(len(heights) for heights in arranged.row_heights)
        self.arrangement: Arrangement = arranged.spread(arranged.height + _ROW_GAP * rows)

    @property
    def head_height(self) -> float:
        """Height of title, subtitle and colour key."""
        lines = len(self.title) * style.PAGE_TITLE.size + len(self.subtitle) * style.PAGE_TEXT.size
        key = LINE * (1 + self.key[-1].line) + style.GAP if self.key else 0.0
        return style.MARGIN + lines * _LINE + style.GAP + key

    @property
    def foot_height(self) -> float:
        """Height of the list of sources."""
        lines = len(self.foot) * style.PAGE_FOOT.size * _LINE
        return lines + style.MARGIN + (style.GAP if self.foot else 0)

    @property
    def height(self) -> float:
        """The minimum height of the page."""
        return self.head_height + self.arrangement.height + self._axis_height + self.foot_height

    @property
    def _axis_height(self) -> float:
        return style.AXIS_HEIGHT if self.content.has_axis else 0.0

    def picture(self, height: float) -> Picture:
        """The page at the given height, which is at least `self.height`."""
        theme = self.content.theme
        room = height - self.head_height - self.foot_height
        arranged = self.arrangement.spread(room - self._axis_height)
        view = Viewport(self.left, 0, self.width, room, links=False, markers=self.markers)
        placed = arranged.between(self.left, self.left + self.width)
        timeline = draw(arranged, view, placed, arranged.density())
        parts: list[Primitive] = [Bar(0, 0, self.width, height, theme.window)]
        parts += [_moved(part, self.head_height) for part in timeline.primitives]
        parts += self._lines(self.title, style.MARGIN, style.PAGE_TITLE, theme.ink)
        below = style.MARGIN + len(self.title) * style.PAGE_TITLE.size * _LINE
        parts += self._lines(self.subtitle, below, style.PAGE_TEXT, theme.soft)
        below += len(self.subtitle) * style.PAGE_TEXT.size * _LINE + style.GAP
        parts += [part for entry in self.key for part in entry.primitives(below, theme.ink)]
        foot = height - self.foot_height + style.GAP
        parts += self._lines(self.foot, foot, style.PAGE_FOOT, theme.soft)
        boxes = tuple(replace(box, y=box.y + self.head_height) for box in timeline.boxes)
        return Picture(self.width, height, tuple(parts), boxes)

    def _lines(self, texts: Sequence[str], top: float, face: Face, colour: str) -> list[Label]:
        return [
            Label(
                style.MARGIN,
                top + face.size * (1 + index * _LINE),
                text,
                face.size,
                face.weight,
                colour,
                face.width(text, self.content.measure),
            )
            for index, text in enumerate(texts)
        ]


def _key(content: Content, width: float) -> tuple[KeyEntry, ...]:
    """The colour key of the categories in use."""
    used = {event.category for event in content.in_time}
    colours = content.colours.categories
    in_use = {category: colours[category] for category in colours if category in used}
    return build_key(in_use, width, content.measure)


def _moved(part: Primitive, down: float) -> Primitive:
    if isinstance(part, Line):
        return replace(part, y1=part.y1 + down, y2=part.y2 + down)
    return replace(part, y=part.y + down)


def _markers(project: Project) -> tuple[Marker, ...]:
    """The publication date, if there is only one article: several would clutter the page."""
    articles = list(project.articles.values())
    marker = published(articles[0]) if len(articles) == 1 else None
    return (marker,) if marker else ()


def _title(project: Project) -> str:
    titles = [article.title for article in project.articles.values()]
    return titles[0] if len(titles) == 1 else "Timeline"


def _subtitle(content: Content) -> str:
    """`8 events, about 1992 – Thu 6 Jan 2022`."""
    whens = [(event.when, event.id) for event in content.in_time if event.when is not None]
    if not whens:
        return "No dated events"
    first = in_words(whens[0][0])
    latest, _ = max(whens, key=lambda dated: (dated[0].end or dated[0].anchor, dated[1]))
    last = in_words(latest)
    count = counted(len(whens), "event", "events")
    return f"{count}, {first}" if first == last else f"{count}, {first} – {last}"


def _sources(project: Project) -> str:
    """The articles that report the events of the page."""
    shown = {claim.article for event in project.events.values() for claim in event.claims}
    articles = (article for article in project.articles.values() if article.id in shown)
    sources = [f"{article.title} ({_date(article.published)})" for article in articles]
    if not sources:
        return ""
    return ("Source: " if len(sources) == 1 else "Sources: ") + " · ".join(sources)


def _date(published: int | None) -> str:
    return "no publication date" if published is None else day_in_words(published, weekday=False)
