"""The cells of a table in a file (CSV, XLSX) as text."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from zipfile import BadZipFile

from timeline.articles.decode import NotTextError, decode

MOST_ROWS = 200_000
FIRST_ROW = 2  # the number, in the file, of the row under the heading
_MOST_COLUMNS = 200
_DELIMITERS = ",;\t|"
_ROWS_TRIED = 50  # for the delimiter


@dataclass(frozen=True, slots=True)
class Table:
    """A heading and rows of as many cells."""

    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_table(data: bytes, suffix: str) -> Table:
    """The cells of a file, of a workbook's first sheet, without empty rows.

    `suffix` is one of `TABLES`.

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


def _text_rows(data: bytes) -> Iterable[Sequence[str]]:
    try:
        text = decode(data).removeprefix("\ufeff")
    except NotTextError as error:
        raise ValueError(str(error)) from None
    best = max(_DELIMITERS, key=lambda delimiter: _fitness(text, delimiter))
    return _split(text, best)


def _fitness(text: str, delimiter: str) -> tuple[bool, int]:
    """How well a delimiter divides a text: into rows as wide as the heading, and how wide that is.

    Python's own guess (csv.Sniffer) counts letters, and errs if cells have sentences.
    """
    try:
        widths = [len(row) for row in islice(_split(text, delimiter), _ROWS_TRIED) if row]
    except ValueError:
        return False, 0
    heading = widths[0] if widths else 0
    return heading > 1 and all(width == heading for width in widths), heading


def _split(text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:  # such as a cell of more than 131,072 characters
        raise ValueError(f"it is no table that can be read: {error}") from None


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
