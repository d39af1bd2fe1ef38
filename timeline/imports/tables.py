"""Tables with a column of dates (CSV, XLSX): read in two steps, since only the user knows for
certain what the columns of a strange table mean.

`read_table` gives the cells as text and `guessed` what the columns seem to be; `events_of` makes
events of the columns that the user confirms.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from itertools import islice
from uuid import uuid4
from zipfile import BadZipFile

from timeline.articles.decode import NotTextError, decode
from timeline.dates import Grain, When
from timeline.dates.edtf import parse_edtf
from timeline.dates.iso import parse_iso_day, parse_iso_moment
from timeline.export.csv_table import FORMULA_STARTS, HEADER
from timeline.imports import Imported
from timeline.model import Event, Status
from timeline.temporal.typed_dates import read_date

SUFFIXES = (".csv", ".tsv", ".xlsx")
MOST_ROWS = 200_000
_MOST_COLUMNS = 200
_DELIMITERS = ",;\t|"
_SAMPLE = 20_000  # characters from which the delimiter is guessed
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
    Column.START: ("edtf", "start", "date", "start date", "when", "begin", "day", "year"),
    Column.END: ("end", "end date", "until", "to", "finish"),
    Column.NOTE: ("note", "notes", "description", "text", "details", "comment", "body"),
    Column.CATEGORY: ("category", "group", "type", "kind"),
    Column.TAGS: ("tags", "labels", "keywords"),
}

Columns = Mapping[Column, int]
"""The index of the column that holds each; those that a table lacks are missing."""


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and rows of as many cells."""

    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_table(data: bytes, suffix: str) -> Table:
    """The cells of a file with one of `SUFFIXES`, without empty rows; of a workbook's first sheet.

    ValueError, with a sentence for the user, where it has no heading and rows, or too many.
    """
    rows = _workbook_rows(data) if suffix == ".xlsx" else _text_rows(data)
    cells = (list(row) for row in islice(rows, MOST_ROWS + 2))
    filled = [row for row in cells if any(map(str.strip, row))]
    if len(filled) < 2:
        raise ValueError("it has no heading with rows under it")
    width = max(map(len, filled))
    if len(filled) > MOST_ROWS + 1 or width > _MOST_COLUMNS:
        raise ValueError(
            f"it has more than {MOST_ROWS:,} rows or {_MOST_COLUMNS} columns; divide it"
        )
    heading, *rest = (tuple(row + [""] * (width - len(row))) for row in filled)
    return Table(tuple(map(str.strip, heading)), tuple(rest))


def guessed(table: Table) -> Columns:
    """The columns by their headings; a column of dates also by its cells."""
    names = [" ".join(name.lower().split()) for name in table.heading]
    found: dict[Column, int] = {}
    for column, known in _NAMES.items():
        at = next((names.index(name) for name in known if name in names), None)
        if at is not None and at not in found.values():
            found[column] = at
    if Column.START not in found:
        free = (at for at in range(len(names)) if at not in found.values())
        at = next((at for at in free if _is_dated(table, at)), None)
        if at is not None:
            found[Column.START] = at
    return found


def events_of(
    table: Table, columns: Columns, check: Callable[[], object] = lambda: None
) -> Imported:
    """An event for each row that has a title, or a date.

    A date that cannot be read is not guessed: its event is undated, with the words in its note,
    and a problem says so. `check` is called for each row and may raise to cancel.
    """
    if table.heading == HEADER:
        return _own_events(table, check)
    events, problems = [], []
    for number, row in enumerate(table.rows, start=2):
        check()
        cells = {column: row[at].strip() for column, at in columns.items()}
        start, end = cells.get(Column.START, ""), cells.get(Column.END, "")
        title = " ".join(cells.get(Column.TITLE, "").split())
        if not title and not start:
            continue
        note, when = cells.get(Column.NOTE, ""), None
        try:
            when = _when(start, end)
        except ValueError as error:
            words = " – ".join(filter(None, (start, end)))
            note = f"{words}\n{note}".strip()
            problems.append(f"Row {number}: {error}")
        events.append(
            Event(
                str(uuid4()),
                title or "Untitled",
                when,
                note,
                by_hand=frozenset({"title", "when"}),
                category=cells.get(Column.CATEGORY, ""),
                tags=_tags(cells.get(Column.TAGS, "")),
            )
        )
    return Imported(tuple(events), problems=tuple(problems))


def _when(start: str, end: str) -> When | None:
    """The date of two cells; None where both are empty."""
    if not start or not end or start == end:
        return read_date(start or end) if start or end else None
    return read_date(start).joined(read_date(end))


def _tags(cell: str) -> tuple[str, ...]:
    separator = ";" if ";" in cell else ","
    return tuple(dict.fromkeys(filter(None, map(str.strip, cell.split(separator)))))


def _is_dated(table: Table, at: int) -> bool:
    cells = [row[at] for row in table.rows[:_ROWS_TRIED] if row[at].strip()]
    return bool(cells) and all(map(_is_date, cells))


def _is_date(cell: str) -> bool:
    try:
        read_date(cell)
    except ValueError:
        return False
    return True


# ------------------------------------------------------------------------------ cells


def _text_rows(data: bytes) -> Iterable[Sequence[str]]:
    try:
        text = decode(data).removeprefix("\ufeff")
    except NotTextError as error:
        raise ValueError(str(error)) from None
    try:
        dialect = csv.Sniffer().sniff(text[:_SAMPLE], _DELIMITERS)
        delimiter = dialect.delimiter
    except csv.Error:  # one column, say
        delimiter = ","
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _workbook_rows(data: bytes) -> Iterable[Sequence[str]]:
    from openpyxl import load_workbook  # loads in 0.2 s

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
    except (BadZipFile, KeyError, ValueError, OSError, IndexError):
        raise ValueError("it is not an Excel workbook (.xlsx); save it again as one") from None
    for row in sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS + 1):
        cells = [_cell(value) for value in row]
        while cells and not cells[-1]:  # up to the last column that any row has
            cells.pop()
        yield cells


def _cell(value: object) -> str:
    """A cell as text; dates as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        if value.time() == time():
            return value.date().isoformat()
        return value.replace(microsecond=0, tzinfo=None).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


# ------------------------------------------------------------------------------ our own CSV


def _own_events(table: Table, check: Callable[[], object]) -> Imported:
    """The events of a table that the export wrote, without their sources, which it has not."""
    events, problems = [], []
    for number, row in enumerate(table.rows, start=2):
        check()
        cells = dict(zip(table.heading, map(_unguarded, row), strict=True))
        try:
            events.append(_own_event(cells))
        except (ValueError, KeyError):
            problems.append(f"Row {number} is not as Dateline wrote it, and was left out.")
    return Imported(tuple(events), problems=tuple(problems))


def _own_event(cells: Mapping[str, str]) -> Event:
    return Event(
        cells["id"],
        cells["title"],
        _own_when(cells),
        cells.get("note", ""),
        by_hand=frozenset({"title", "when"}),
        status=Status(cells.get("status") or Status.ACCEPTED),
        category=cells.get("category", ""),
        tags=_tags(cells.get("tags", "")),
        group=cells.get("group", ""),
        colour=cells.get("colour", ""),
        people=_tags(cells.get("people", "")),
        organisations=_tags(cells.get("organisations", "")),
        places=_tags(cells.get("places", "")),
    )


def _own_when(cells: Mapping[str, str]) -> When | None:
    """The date as EDTF, or for clock times as its two moments. A part of a day has become that
    day."""
    if not cells["edtf"]:
        return None
    when, grain = parse_edtf(cells["edtf"]), Grain(cells["grain"])
    if grain.rank < Grain.DAYPART.rank:
        start, end = (parse_iso_moment(cells[name]) if cells[name] else None for name in _ENDS)
        return replace(when, start=start, end=end, grain=grain)
    if grain is Grain.DAYPART:
        return replace(when, grain=Grain.DAY)
    start, end = (parse_iso_day(cells[name]) if cells[name] else None for name in _ENDS)
    first = None if start is None else start * 86_400
    return replace(when, start=first, end=None if end is None else (end + 1) * 86_400, grain=grain)


_ENDS = ("start", "end")


def _unguarded(cell: str) -> str:
    """The cell without the apostrophe that the export puts before a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell
