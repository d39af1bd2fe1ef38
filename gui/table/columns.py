"""The columns of the event table: what they show, how they sort, which edits they make."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from gui.status_text import status_text
from gui.widgets.fields import parse_tags
from timeline.dates.words import in_words
from timeline.model import Event, Project
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.wording import BY_HAND

_LAST = 1 << 62  # later than all moments: undated events sort last


class Column(IntEnum):
    """The columns from left to right."""

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
    """A column: its heading, its text for an event, and its sort key."""

    heading: str
    text: Callable[[Event, Project], str]
    key: Callable[[Event, Project], Any]


def _article(event: Event, project: Project) -> str:
    article = project.articles.get(event.article or "")
    return article.title if article else BY_HAND


def _moment(event: Event) -> tuple[int, int]:
    when = event.when
    if when is None:
        return (_LAST, _LAST)
    return (when.anchor, _LAST if when.end is None else when.end)


def _text_key(text: Callable[[Event, Project], str]) -> Callable[[Event, Project], Any]:
    """Sorts by text, case-insensitively, empty ones last."""

    def key(event: Event, project: Project) -> tuple[bool, str]:
        shown = text(event, project)
        return (not shown, shown.casefold())

    return key


def _text_column(heading: str, text: Callable[[Event, Project], str]) -> ColumnSpec:
    return ColumnSpec(heading, text, _text_key(text))


COLUMNS: dict[Column, ColumnSpec] = {
    Column.DATE: ColumnSpec(
        "Date",
        lambda event, _: in_words(event.when) if event.when else "",
        lambda event, _: _moment(event),
    ),
    Column.TITLE: _text_column("Title", lambda event, _: event.title),
    Column.ARTICLE: _text_column("Article", _article),
    Column.CATEGORY: _text_column("Category", lambda event, _: event.category),
    Column.TAGS: _text_column("Tags", lambda event, _: ", ".join(event.tags)),
    Column.GROUP: _text_column("Group", lambda event, _: event.group),
    Column.STATUS: _text_column(
        "Status", lambda event, project: status_text(event, project.articles)
    ),
    Column.NOTE: _text_column("Note", lambda event, _: " ".join(event.note.split())),
}
EDITABLE = frozenset(Column) - {Column.ARTICLE, Column.STATUS}
BULK_EDITED = frozenset({Column.CATEGORY, Column.TAGS, Column.GROUP})
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
            return edits.set_tags(others, parse_tags(typed))
        case Column.DATE:
            return _dated(event, typed)
    return None


def _dated(event: Event, typed: str) -> Edit | None:
    # Imported on first use, to keep the start fast.
    from timeline.temporal.typed_dates import read_date

    when = read_date(typed)
    return edits.move(event, when) if when != event.when else None
