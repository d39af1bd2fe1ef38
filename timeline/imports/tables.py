"""Events of tables (CSV, XLSX) whose columns are not known: only the user knows for certain what
they mean.

`guessed` gives what the columns seem to be and `events_of` makes events of the columns that the
user confirms.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum

from timeline.dates import When
from timeline.dates.edtf import parse_edtf
from timeline.imports import Imported
from timeline.imports.cells import FIRST_ROW, Table
from timeline.imports.entries import new_event
from timeline.temporal.typed_dates import read_date

_EDTF = "edtf"  # heading, in lower case, of a column of EDTF dates
_ROWS_TRIED = 20  # for a column of dates


class Column(StrEnum):
    """What a column of a table can hold."""

    TITLE = "title"
    START = "start"
    END = "end"
    NOTE = "note"
    CATEGORY = "category"
    TAGS = "tags"


_NAMES = {
    Column.TITLE: ("title", "event", "headline", "name", "summary", "subject", "what"),
    Column.START: (_EDTF, "start", "date", "start date", "when", "begin", "year", "day"),
    Column.END: ("end", "end date", "until", "to", "finish"),
    Column.NOTE: ("note", "notes", "description", "text", "details", "comment", "body"),
    Column.CATEGORY: ("category", "group", "type", "kind"),
    Column.TAGS: ("tags", "labels", "keywords"),
}

Columns = Mapping[Column, int]
"""The index of the column that holds each; those that a table lacks are missing."""


def guessed(table: Table) -> Columns:
    """The columns by their headings; a column of dates also by its cells."""
    names = [" ".join(name.lower().split()) for name in table.heading]
    found: dict[Column, int] = {}
    for column, known in _NAMES.items():
        at = next((names.index(name) for name in known if name in names), None)
        if at is not None and at not in found.values():
            found[column] = at
    if _is_edtf(table, found):
        found.pop(Column.END, None)  # the date has both ends
    if Column.START not in found:
        free = (at for at in range(len(names)) if at not in found.values())
        at = next((at for at in free if _is_dated(table, at)), None)
        if at is not None:
            found[Column.START] = at
    return found


def named_columns(table: Table, names: Mapping[Column, str]) -> Columns:
    """The columns that the user names by their headings or numbers, which count from 1, and of the
    others those that headings and cells make clear.

    ValueError, with a sentence for the user, for a name that no column has.
    """
    named = {column: _index(table, name) for column, name in names.items()}
    others = {
        column: at
        for column, at in guessed(table).items()
        if column not in named and at not in named.values()
    }
    return {**others, **named}


def _index(table: Table, name: str) -> int:
    headings = [heading.lower() for heading in table.heading]
    wanted = name.strip().lower()
    if wanted in headings:
        return headings.index(wanted)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(headings):
        return int(wanted) - 1
    raise ValueError(f"it has no column “{name}”; {columns_in_words(table)}")


def columns_in_words(table: Table) -> str:
    """A sentence that names the columns."""
    names = (f"“{name}”" if name else f"{at} (no name)" for at, name in enumerate(table.heading, 1))
    return f"its columns are {', '.join(names)}"


def events_of(
    table: Table, columns: Columns, check: Callable[[], object] = lambda: None
) -> Imported:
    """An event for each row that has a title, or a date.

    A date that cannot be read is not guessed: its event is undated, with the words in its note,
    and a problem says so. `check` is called for each row and may raise to cancel.
    """
    events, problems = [], []
    read = _edtf_or_typed if _is_edtf(table, columns) else read_date
    for number, row in enumerate(table.rows, start=FIRST_ROW):
        check()
        cells = {column: row[at].strip() for column, at in columns.items()}
        start, end = cells.get(Column.START, ""), cells.get(Column.END, "")
        title = cells.get(Column.TITLE, "")
        if not title and not start:
            continue
        note, when = cells.get(Column.NOTE, ""), None
        try:
            when = _when(start, end, read)
        except ValueError as error:
            words = " – ".join(filter(None, (start, end)))
            note = f"{words}\n{note}".strip()
            problems.append(f"Row {number}: {error}")
        category, tags = cells.get(Column.CATEGORY, ""), _tags(cells.get(Column.TAGS, ""))
        events.append(new_event(title, when, note, category=category, tags=tags))
    return Imported(tuple(events), problems=tuple(problems))


def _when(start: str, end: str, read: Callable[[str], When]) -> When | None:
    """The date of two cells; None where both are empty."""
    if not start or not end or start == end:
        return read(start or end) if start or end else None
    return read(start).joined(read(end))


def _is_edtf(table: Table, columns: Columns) -> bool:
    at = columns.get(Column.START)
    return at is not None and table.heading[at].lower() == _EDTF


def _edtf_or_typed(text: str) -> When:
    """A date in EDTF, whose "2021-22" is a summer, else as the user could type it."""
    try:
        return parse_edtf(text)
    except ValueError:
        return read_date(text)


def _tags(cell: str) -> list[str]:
    separator = ";" if ";" in cell else ","
    return list(filter(None, map(str.strip, cell.split(separator))))


def _is_dated(table: Table, at: int) -> bool:
    cells = [row[at] for row in table.rows[:_ROWS_TRIED] if row[at].strip()]
    return bool(cells) and all(map(_is_date, cells))


def _is_date(cell: str) -> bool:
    try:
        read_date(cell)
    except ValueError:
        return False
    return True
