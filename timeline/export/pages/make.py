"""Makes the pages of a project: picks the size of the text, and what is left out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial

from timeline.dates.words import in_words
from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.pages.across import across
from timeline.export.pages.choices import Form, Overflow, PageChoices, SourceList
from timeline.export.pages.chronicle import chronicle
from timeline.export.pages.faces import Faces
from timeline.export.pages.fits import Fit, fits_of
from timeline.export.pages.frame import Frame
from timeline.export.pages.look import theme_of, without_ground
from timeline.export.pages.paper import PX_PER_POINT
from timeline.export.pages.result import Pages
from timeline.layout.colours import category_colours, own_colours
from timeline.layout.picture import Picture
from timeline.layout.style import Theme
from timeline.layout.text import Measure
from timeline.model import Event, Grouping, Lanes, Project
from timeline.project.ranking import most_salient
from timeline.wording import counted

_HOPELESS = 8  # pages, which smaller text does not reduce much
_TRIED_FIRST, _FURTHER = 8, 3  # events
_COMFORTABLE = 0.88  # share of the size to which text is reduced for fewer pages
_KEPT = 200_000  # measured texts
_CHRONICLE_WIDTH = 720.0  # px, of a page of any size

Draw = Callable[[Project, Fit], list[Picture]]
"""The pages of a project, set in a size."""


@dataclass(frozen=True)
class Context:
    """What pages are made with besides the project and the choices of the user.

    `left_out` is how many dated events were left out before, as the user asked.
    """

    measure: Measure
    salience: Mapping[str, float] = field(default_factory=dict)
    categories: tuple[str, ...] | None = None
    fold: bool = True
    left_out: int = 0


def make_pages(project: Project, choices: PageChoices, context: Context) -> Pages:
    """The pages of the dated events of a project."""
    measure = lru_cache(_KEPT)(context.measure)
    context = replace(context, measure=measure)
    dated = {id: event for id, event in project.events.items() if event.when is not None}
    undated = len(project.events) - len(dated)
    shown = replace(project, events=dated)
    if not choices.lanes:
        shown = replace(shown, lanes=Lanes(Grouping.NONE))
    total = len(dated) + context.left_out
    draw = partial(_drawn, choices=choices, context=context, total=total)
    pictures, kept = _fitted(shown, draw, choices, context)
    theme = theme_of(choices.look)
    if choices.transparent:
        pictures = [replace(p, primitives=without_ground(p.primitives, theme)) for p in pictures]
    return Pages(
        tuple(pictures),
        choices.size.name,
        kept,
        total - kept,
        len(dated) - kept,
        undated,
        _smallest(pictures),
        choices.smallest,
    )


def _smallest(pictures: list[Picture]) -> float:
    """The size of the smallest text in points."""
    sizes = (label.size for picture in pictures for label in picture.labels())
    return round(min(sizes, default=0.0) / PX_PER_POINT, 2)


def _fitted(
    project: Project, draw: Draw, choices: PageChoices, context: Context
) -> tuple[list[Picture], int]:
    """The pages, and the number of events on them."""
    groups = fits_of(choices, _inner_width(choices))
    total = len(project.events)
    page = _one_page(project, draw, groups)
    if page:
        return page, total
    if choices.overflow is Overflow.PAGES:
        return _several(project, draw, groups[0]), total
    return _reduced(project, draw, groups, context)


def _one_page(project: Project, draw: Draw, groups: Sequence[Sequence[Fit]]) -> list[Picture]:
    """The project on one page in the most comfortable setting, nothing if it needs more pages."""
    for group in groups:
        densest = draw(project, group[-1])
        if len(densest) == 1:
            tried = (draw(project, fit) for fit in group[:-1])
            return next((pictures for pictures in tried if len(pictures) == 1), densest)
    return []


def _several(project: Project, draw: Draw, fits: Sequence[Fit]) -> list[Picture]:
    """As few pages as comfortable text needs."""
    most = fits[0].body
    best = draw(project, fits[0])
    for fit in fits[1:]:
        is_little_gain = len(best) > _HOPELESS and fit.body < most
        if is_little_gain or fit.body < _COMFORTABLE * most:
            break
        best = min(best, draw(project, fit), key=len)
    return best


def _reduced(
    project: Project, draw: Draw, groups: Sequence[Sequence[Fit]], context: Context
) -> tuple[list[Picture], int]:
    """One page with as many of the most salient events as it has room for, at least one.

    They are set as large as they fit.
    """
    densest = groups[-1][-1]

    def is_enough(count: int) -> bool:
        return len(draw(_top(project, count, context), densest)) == 1

    count = _most(len(project.events) - 1, is_enough)
    kept = _top(project, count, context)
    return _one_page(kept, draw, groups) or draw(kept, densest)[:1], count


def _most(limit: int, is_enough: Callable[[int], bool]) -> int:
    """The largest number up to a limit that is enough, at least 1, where larger ones mostly are
    not: a further event may be placed so that all need less room."""
    low, high = 1, min(_TRIED_FIRST, limit)
    while low < high and is_enough(high):
        low, high = high, min(2 * high, limit)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if is_enough(middle) else (low, middle)
    more = (number for number in range(low + _FURTHER, low, -1) if number <= limit)
    return next((number for number in more if is_enough(number)), low)


def _top(project: Project, count: int, context: Context) -> Project:
    def salience(id: str) -> float:
        return context.salience.get(id, 0.0)

    events = most_salient(project.events.values(), salience, top=count, one_a_day=False)
    return replace(project, events=events)


def _inner_width(choices: PageChoices) -> float:
    """The width of a page between its margins, px."""
    return (choices.size.width_px or _CHRONICLE_WIDTH) - 2 * choices.size.margin_px


def _drawn(
    project: Project, fit: Fit, *, choices: PageChoices, context: Context, total: int
) -> list[Picture]:
    """The pages of a project, of whose `total` events some may be left out."""
    theme = theme_of(choices.look)
    frame = _frame(project, fit, choices, context, theme, total)
    sources = SourceList.BRIEF if fit.is_brief else choices.sources
    if choices.form is Form.CHRONICLE:
        colours = _colours(project, theme, context)
        return chronicle(project, frame, fit, sources, context.salience, colours)
    return across(project, frame, sources, categories=context.categories, fold=context.fold)


def _frame(
    project: Project,
    fit: Fit,
    choices: PageChoices,
    context: Context,
    theme: Theme,
    total: int,
) -> Frame:
    paper = choices.size
    faces = Faces.of_points(fit.body, choices.smallest, is_tight=fit.is_tight)
    return Frame(
        paper.width_px or _CHRONICLE_WIDTH,
        paper.height_px or float("inf"),
        paper.margin_px * fit.margin,
        faces,
        theme,
        context.measure,
        choices.title or _title(project),
        choices.subtitle or _subtitle(project, total),
        choices.footer,
        is_elastic=paper.shrinks or paper.height is None,
    )


def _title(project: Project) -> str:
    titles = [one_line(article.title) for article in project.articles.values()]
    return titles[0] if len(titles) == 1 else "Timeline"


def _subtitle(project: Project, total: int) -> str:
    """`about 1991 – Thu 15 Apr 2021 · 14 of 61 events, the most important ones · 12 articles`."""
    events = in_order(project.events.values())
    if not events:
        return "No dated events"
    first, last = (_words(event) for event in (events[0], max(events, key=_end)))
    extent = first if first == last else f"{first} – {last}"
    return f"{extent} · {_count(project, total)} · {_articles(project)}"


def _count(project: Project, total: int) -> str:
    """How many of all events are shown, and that they are the most important ones."""
    shown = len(project.events)
    if shown == total:
        return counted(total, "event", "events")
    return f"the {shown} most important of {counted(total, 'event', 'events')}"


def _articles(project: Project) -> str:
    used = {claim.article for event in project.events.values() for claim in event.claims}
    return f"from {counted(len(used), 'article', 'articles')}"


def _words(event: Event) -> str:
    return in_words(event.when) if event.when else ""


def _end(event: Event) -> int:
    assert event.when is not None
    return event.when.anchor if event.when.end is None else event.when.end


def _colours(project: Project, theme: Theme, context: Context) -> Mapping[str, str]:
    """The colour of each event: its own, that of its category, or the same for all."""
    categories = context.categories
    by_category = {} if categories is None else category_colours(categories, theme)
    own, usual = own_colours(theme), theme.series[0]
    return {
        id: own.get(event.colour) or by_category.get(event.category) or usual
        for id, event in project.events.items()
    }
