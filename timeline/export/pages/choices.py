"""What the user chooses for pages."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any, Self

from timeline.export.pages.paper import LONG, PAPERS, Paper

LEAST_POINTS, MOST_POINTS = 4.0, 36.0
DEFAULT_SMALLEST = 7.0


class Form(StrEnum):
    """How events are arranged on a page."""

    TIMELINE = "timeline"  # the axis across
    CHRONICLE = "chronicle"  # down the page, one row a day


class Overflow(StrEnum):
    """What becomes of events for which a page has no room."""

    PAGES = "pages"  # they go to further rows and pages
    LEAVE_OUT = "leave-out"  # the least salient are left out of the only page


class Look(StrEnum):
    """The colours of a page."""

    LIGHT = "light"
    DARK = "dark"
    GREY = "grey"  # for printers without colour


class SourceList(StrEnum):
    """What is listed under the events."""

    NONE = "none"
    BRIEF = "brief"  # each article with its date, on one line
    ARTICLES = "articles"  # also the words that date events, where the page has room for them
    PASSAGES = "passages"  # also the sentences, and how their dates were calculated


@dataclass(frozen=True, slots=True)
class PageChoices:
    """Everything that a page is made of, besides its events.

    `paper` is a key of `PAPERS`. `text` is the size of its titles in points, None for what suits
    the paper; it is reduced so that all events fit, as long as no text is smaller than `smallest`
    points. An empty `title` or `subtitle` is made of the events. `lanes` keeps the lanes of the
    project, otherwise all events are in one. `carries_project` is whether the file holds the
    exported events with their articles, so that it can be opened and edited.
    """

    form: Form = Form.TIMELINE
    paper: str = LONG
    overflow: Overflow = Overflow.PAGES
    look: Look = Look.LIGHT
    transparent: bool = False
    text: float | None = None
    smallest: float = DEFAULT_SMALLEST
    lanes: bool = True
    sources: SourceList = SourceList.ARTICLES
    title: str = ""
    subtitle: str = ""
    footer: str = ""
    carries_project: bool = True

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise ValueError(f"there is no page “{self.paper}”; choose one of: {', '.join(PAPERS)}")
        for size in (self.smallest, self.text):
            if size is not None and not LEAST_POINTS <= size <= MOST_POINTS:
                raise ValueError(f"text is {LEAST_POINTS:g} to {MOST_POINTS:g} points high")

    @property
    def size(self) -> Paper:
        """The paper."""
        return PAPERS[self.paper]

    @property
    def is_long(self) -> bool:
        """Whether it is one timeline of any size, which has no pages."""
        return self.paper == LONG and self.form is Form.TIMELINE

    def stored(self) -> dict[str, Any]:
        """The choices as values of JSON."""
        return {name: value for name, value in asdict(self).items() if name not in _OF_PROJECT}

    @classmethod
    def restored(cls, stored: Mapping[str, Any]) -> Self:
        """The choices from `stored()`; what is missing or invalid has its default."""
        choices = cls()
        for field in fields(cls):
            if field.name in stored and field.name not in _OF_PROJECT:
                choices = _with(choices, field.name, stored[field.name])
        return choices


_OF_PROJECT = {"title", "subtitle"}  # these do not suit the next project
_ENUMS = {"form": Form, "overflow": Overflow, "look": Look, "sources": SourceList}
_NUMBERS = {"text", "smallest"}


def _with(choices: Any, name: str, value: Any) -> Any:
    try:
        if name in _ENUMS:
            value = _ENUMS[name](value)
        elif name in _NUMBERS:
            value = float(value) if value is not None or name == "smallest" else None
        elif type(value) is not type(getattr(choices, name)):
            return choices
        return replace(choices, **{name: value})
    except (TypeError, ValueError):
        return choices
