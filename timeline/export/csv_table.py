"""CSV: one row for each event or each source (RFC 4180), safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from pathlib import Path

from timeline.atomic import replacing
from timeline.export import Check, Options, Rows
from timeline.export.order import in_order
from timeline.export.rows import Row, row_of, source_rows
from timeline.model import Project

HEADER = tuple(field.name for field in fields(Row))
_cells = attrgetter(*HEADER)

# A spreadsheet runs a cell that begins with one of these as a formula (OWASP, "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_text(
    project: Project,
    check: Callable[[], object] = lambda: None,
    delimiter: str = ",",
    rows: Rows = Rows.EVENT,
) -> str:
    """The table as text, lines ended by CR LF. `check` is called for each event."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", delimiter=delimiter)
    writer.writerow(HEADER)
    for event in in_order(project.events.values()):
        check()
        several = rows is Rows.SOURCE
        for row in source_rows(event, project) if several else [row_of(event, project)]:
            writer.writerow([harmless(cell) for cell in _cells(row)])
    return out.getvalue()


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the table as UTF-8 without a byte order mark; OSError leaves an older file untouched.

    So does what `check` raises, which is called for each event, to end the work.

    With a mark, Excel would read the encoding by itself, but every script would find the first
    column named "\\ufeffid". Excel 2016 and later ask for the encoding on import ("From
    Text/CSV"); Numbers and LibreOffice need no mark.
    """
    with replacing(path) as unfinished:
        unfinished.write_bytes(csv_text(project, check, rows=options.rows).encode("utf-8"))


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would run it.

    Years before Christ such as `-0043-03-15` are dates, which no spreadsheet runs to any harm,
    but they begin like a formula and get the apostrophe too.
    """
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def unguarded(cell: str) -> str:
    """The inverse of `harmless`: the cell without the apostrophe before a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_FORMULA_STARTS) else cell
