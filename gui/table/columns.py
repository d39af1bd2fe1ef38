"""What each column of the event table shows, sorts by, and turns into an edit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from gui.widgets.fields import parse_tags
from timeline.dates.words import in_words
from timeline.model import Event, Project
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.wording import BY_HAND

_LAST = 1 << 62  # a moment later than all: where events without a date sort


class Column(IntEnum):
    """In their order from left to right."""

    DATE = 0
    TITLE = 1
    ARTICLE = 2
    STATUS = 3
    CATEGORY = 4
    TAGS = 5
    GROUP = 6
    NOTE = 7


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column: its heading, what it says of an event, and what events are sorted by."""

    heading: str
    words: Callable[[Event, Project], str]
    key: Callable[[Event, Project], Any]


def _article(event: Event, project: Project) -> str:
    article = project.articles.get(event.article or "")
    return article.title if article else BY_HAND


def _moment(event: Event) -> tuple[int, int]:
    when = event.when
    if when is None:
        return (_LAST, _LAST)
    return (when.anchor, _LAST if when.end is None else when.end)


def _plain(words: Callable[[Event, Project], str]) -> Callable[[Event, Project], Any]:
    """Sorts by words whatever their case, empty ones last."""

    def key(event: Event, project: Project) -> tuple[bool, str]:
        shown = words(event, project)
        return (not shown, shown.casefold())

    return key


def _words(heading: str, words: Callable[[Event, Project], str]) -> ColumnSpec:
    return ColumnSpec(heading, words, _plain(words))


COLUMNS: dict[Column, ColumnSpec] = {
    Column.DATE: ColumnSpec(
        "Date",
        lambda event, _: in_words(event.when) if event.when else "",
        lambda event, _: _moment(event),
    ),
    Column.TITLE: _words("Title", lambda event, _: event.title),
    Column.ARTICLE: _words("Article", _article),
    Column.CATEGORY: _words("Category", lambda event, _: event.category),
    Column.TAGS: _words("Tags", lambda event, _: ", ".join(event.tags)),
    Column.GROUP: _words("Group", lambda event, _: event.group),
    Column.STATUS: _words("Status", lambda event, _: event.status.value),
    Column.NOTE: _words("Note", lambda event, _: " ".join(event.note.split())),
}
EDITABLE = frozenset(Column) - {Column.ARTICLE, Column.STATUS}
BULK_EDITED = frozenset({Column.CATEGORY, Column.TAGS, Column.GROUP})
"""An edit of these is one of all selected events."""


def edit_of(column: Column, event: Event, others: Sequence[Event], typed: str) -> Edit | None:
    """The edit that typing into a cell is, None where it changes nothing.

    `others` are all events that it is meant for, this one among them, where the column is one of
    `BULK_EDITED`. ValueError, in words, for a date that is none.
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
            return edits.set_tags(others, parse_tags(typed))
        case Column.DATE:
            return _dated(event, typed)
    return None


def _dated(event: Event, typed: str) -> Edit | None:
    # Loaded when somebody types a date: start-up needs nothing of it.
    from timeline.temporal.typed_dates import read_date

    when = read_date(typed)
    return edits.move(event, when) if when != event.when else None
