"""The columns of the event table: what they show, how they sort, which edits they make."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from gui.status_text import status_text
from gui.widgets.fields import parse_tags
from timeline.dates.words import in_words
from timeline.model import Event, Project, TagKind
from timeline.project import edits, tags
from timeline.project.edits import Edit
from timeline.wording import BY_HAND

_LAST = 1 << 62  # later than all moments: undated events sort last


class Column(IntEnum):
    """The columns from left to right."""

    DATE = 0
    TITLE = 1
    SENTENCE = 2
    SOURCES = 3
    STATUS = 4
    ARTICLE = 5
    WEIGHT = 6
    PEOPLE = 7
    ORGANISATIONS = 8
    PLACES = 9
    CATEGORY = 10
    TAGS = 11
    GROUP = 12
    NOTE = 13


@dataclass(frozen=True, slots=True)
class Context:
    """What the text of an event may depend on: its project, and how much events matter by id."""

    project: Project
    salience: Callable[[str], float]


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column: its heading, its text for an event, and its sort key."""

    heading: str
    text: Callable[[Event, Context], str]
    key: Callable[[Event, Context], Any]


def _article(event: Event, context: Context) -> str:
    article = context.project.articles.get(event.article or "")
    return article.title if article else BY_HAND


def _sentence(event: Event, context: Context) -> str:
    """The sentence of the claim that gives the date."""
    claim = event.main_claim
    article = context.project.articles.get(claim.article) if claim else None
    return " ".join(claim.sentence.of(article.text).split()) if claim and article else ""


def _articles(event: Event) -> int:
    return len({claim.article for claim in event.claims})


def _moment(event: Event) -> tuple[int, int]:
    when = event.when
    if when is None:
        return (_LAST, _LAST)
    return (when.anchor, _LAST if when.end is None else when.end)


def _text_key(text: Callable[[Event, Context], str]) -> Callable[[Event, Context], Any]:
    """Sorts by text, case-insensitively, empty ones last."""

    def key(event: Event, context: Context) -> tuple[bool, str]:
        shown = text(event, context)
        return (not shown, shown.casefold())

    return key


def _text_column(heading: str, text: Callable[[Event, Context], str]) -> ColumnSpec:
    return ColumnSpec(heading, text, _text_key(text))


def _tag_column(heading: str, kind: TagKind) -> ColumnSpec:
    return _text_column(heading, lambda event, _: "; ".join(event.tagged(kind)))


COLUMNS: dict[Column, ColumnSpec] = {
    Column.DATE: ColumnSpec(
        "Date",
        lambda event, _: in_words(event.when) if event.when else "",
        lambda event, _: _moment(event),
    ),
    Column.TITLE: _text_column("Title", lambda event, _: event.title),
    Column.SENTENCE: _text_column("Sentence", _sentence),
    Column.SOURCES: ColumnSpec(
        "Sources",
        lambda event, _: str(_articles(event) or ""),
        lambda event, _: _articles(event),
    ),
    Column.WEIGHT: ColumnSpec(
        "Weight",
        lambda event, context: f"{context.salience(event.id):.1f}",
        lambda event, context: context.salience(event.id),
    ),
    Column.ARTICLE: _text_column("Article", _article),
    Column.PEOPLE: _tag_column("People", TagKind.PERSON),
    Column.ORGANISATIONS: _tag_column("Organisations", TagKind.ORGANISATION),
    Column.PLACES: _tag_column("Places", TagKind.PLACE),
    Column.CATEGORY: _text_column("Category", lambda event, _: event.category),
    Column.TAGS: _text_column("Tags", lambda event, _: ", ".join(event.tags)),
    Column.GROUP: _text_column("Group", lambda event, _: event.group),
    Column.STATUS: _text_column(
        "Status", lambda event, context: status_text(event, context.project.articles)
    ),
    Column.NOTE: _text_column("Note", lambda event, _: " ".join(event.note.split())),
}
DERIVED = frozenset({Column.SENTENCE, Column.SOURCES, Column.STATUS, Column.ARTICLE, Column.WEIGHT})
EDITABLE = frozenset(Column) - DERIVED
_NAMES = {
    Column.PEOPLE: TagKind.PERSON,
    Column.ORGANISATIONS: TagKind.ORGANISATION,
    Column.PLACES: TagKind.PLACE,
}
BULK_EDITED = frozenset({Column.CATEGORY, Column.TAGS, Column.GROUP, *_NAMES})
"""An edit of these columns applies to all selected events."""


def edit_of(column: Column, event: Event, others: Sequence[Event], typed: str) -> Edit | None:
    """The edit for a text typed into a cell, None if nothing changes.

    For `BULK_EDITED` columns it changes all of `others`, which include the event. ValueError with a
    text for the user if it is not a valid date.
    """
    typed = " ".join(typed.split())
    match column:
        case Column.TITLE:
            return edits.retitle(event, typed) if typed and typed != event.title else None
        case Column.NOTE:
            return edits.set_note(event, typed)
        case Column.CATEGORY:
            return edits.set_category(others, typed)
        case Column.GROUP:
            return edits.set_group(others, typed)
        case Column.TAGS:
            return tags.set_tags(others, parse_tags(typed))
        case Column.PEOPLE | Column.ORGANISATIONS | Column.PLACES:
            return tags.set_tags(others, parse_tags(typed, ";"), _NAMES[column])
        case Column.DATE:
            return _dated(event, typed)
    return None


def _dated(event: Event, typed: str) -> Edit | None:
    # Imported on first use, to keep the start fast.
    from timeline.temporal.typed_dates import read_date

    when = read_date(typed)
    return edits.move(event, when) if when != event.when else None
