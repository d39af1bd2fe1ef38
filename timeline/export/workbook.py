"""XLSX: a workbook with a sheet of events and a sheet of their sources."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.atomic import replacing
from timeline.dates import Grain, When
from timeline.export import Check, Options
from timeline.export.calendar import as_date, as_datetime, period
from timeline.export.characters import printable
from timeline.export.order import in_order
from timeline.export.rows import Row, row_of
from timeline.export.sources import Source, numbered
from timeline.model import Project

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_MADE = datetime(2000, 1, 1)  # fixed, so that the same project always gives the same file
_LONGEST = 32_767  # characters of a cell, and
_MOST_ROWS = 1_048_576  # rows of a sheet (Microsoft, "Excel specifications and limits")
# The first year whose days sheets count alike: Excel believes that 1900 was a leap year.
_FIRST_YEAR = 1901

# Heading, width in characters, and field of `Row`.
_EVENTS = (
    ("Start", 17, "start"),
    ("End", 17, "end"),
    ("Event", 60, "title"),
    ("Sources", 10, ""),
    ("Certainty", 12, "certainty"),
    ("Basis", 12, "basis"),
    ("Status", 11, "status"),
    ("Words of the date", 20, "expression"),
    ("Sentence", 60, "sentence"),
    ("EDTF", 22, "edtf"),
    ("Note", 30, "note"),
    ("Category", 14, "category"),
    ("People", 24, "people"),
    ("Organisations", 24, "organisations"),
    ("Places", 18, "places"),
    ("Tags", 18, "tags"),
    ("Group", 14, "group"),
    ("Id", 16, "id"),
)
_SOURCES = (
    ("Number", 9), ("Article", 40), ("Published", 17), ("Sentence", 70), ("Words of the date", 20),
    ("Date", 22), ("How it was calculated", 40),
)  # fmt: skip


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the workbook; OSError leaves an older file untouched, and so does what `check` raises,
    which is called for each event. ValueError if it has more rows than a sheet.

    Days from 1901 to 9999 are real dates, others ISO 8601 text. All other cells are text, never
    formulas or links that a title could bring in. Each event links to its first source.
    """
    from xlsxwriter.workbook import Workbook  # loads in 0.1 s

    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    if max(len(events), len(sources.all)) >= _MOST_ROWS:
        raise ValueError(
            f"a sheet holds {_MOST_ROWS - 1:,} rows; choose fewer events, or write CSV instead"
        )
    with replacing(path) as unfinished, Workbook(str(unfinished), {"in_memory": True}) as workbook:
        workbook.set_properties({"title": printable(options.title), "created": _MADE})
        sheet = _sheet(workbook, "Events", [(name, width) for name, width, _ in _EVENTS])
        cells = _Cells(workbook)
        for line, event in enumerate(events, start=1):
            check()
            cells.write_event(
                sheet, line, row_of(event, project), event.when, sources.numbers[event.id]
            )
        listed = _sheet(workbook, "Sources", _SOURCES)
        for line, source in enumerate(sources.all, start=1):
            cells.write_source(listed, line, source)


def _sheet(workbook: "Workbook", name: str, columns: Sequence[tuple[str, int]]) -> "Worksheet":
    """A sheet with its heading row, which stays in sight and can be filtered."""
    sheet = workbook.add_worksheet(name)
    heading = workbook.add_format({"bold": True, "bottom": 1})
    for column, (label, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, label, heading)
    sheet.freeze_panes(1, 0)
    return sheet


class _Cells:
    """Writes rows in the formats of one workbook."""

    def __init__(self, workbook: "Workbook") -> None:
        self._day = workbook.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
        self._clock = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm", "valign": "top"})
        self._text = workbook.add_format({"text_wrap": True, "valign": "top"})
        self._link = workbook.add_format(
            {"font_color": "blue", "underline": 1, "valign": "top", "align": "left"}
        )

    def write_event(
        self,
        sheet: "Worksheet",
        line: int,
        row: Row,
        when: When | None,
        numbers: Sequence[int],
    ) -> None:
        """One row of the sheet of events."""
        for column, (_, _, field) in enumerate(_EVENTS):
            if field in ("start", "end"):
                self._write_end(sheet, line, column, when, getattr(row, field), field == "end")
            elif field:
                self._write_text(sheet, line, column, getattr(row, field))
            elif numbers:
                listed = ", ".join(map(str, numbers))[:_LONGEST]
                place = f"internal:Sources!A{numbers[0] + 1}"
                sheet.write_url(line, column, place, self._link, listed)

    def write_source(self, sheet: "Worksheet", line: int, source: Source) -> None:
        """One row of the sheet of sources."""
        sheet.write_number(line, 0, source.number, self._text)
        texts = (
            source.article, source.published, source.sentence, source.expression, source.date,
            source.reckoning,
        )  # fmt: skip
        for column, text in enumerate(texts, start=1):
            self._write_text(sheet, line, column, text)

    def _write_end(
        self, sheet: "Worksheet", line: int, column: int, when: When | None, iso: str, last: bool
    ) -> None:
        """A real date where a sheet can hold it, and its ISO text elsewhere."""
        moment = None if when is None else _moment(when, last)
        if moment is None or moment.year < _FIRST_YEAR:
            self._write_text(sheet, line, column, iso)
        else:
            is_clock = when is not None and when.grain.rank < Grain.DAYPART.rank
            sheet.write_datetime(line, column, moment, self._clock if is_clock else self._day)

    def _write_text(self, sheet: "Worksheet", line: int, column: int, text: str) -> None:
        text = printable(text)
        if len(text) > _LONGEST:
            text = f"{text[: _LONGEST - 1]}…"
        if text:
            sheet.write_string(line, column, text, self._text)


def _moment(when: When, last: bool) -> datetime | None:
    extent = period(when)
    at = extent.last if last else extent.first
    if at is None:
        return None
    if extent.has_clock:
        return as_datetime(at)
    day = as_date(at)
    return None if day is None else datetime(day.year, day.month, day.day)
