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
_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")


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
    """Write the table as UTF-8; OSError leaves an older file untouched.

    So does what `check` raises, which is called for each event, to end the work.

    A byte order mark is for Excel, which takes the file for one in an old encoding without it; for
    a script that does not expect one, the first column would be named "\\ufeffid". Numbers and
    LibreOffice need none.
    """
    text = csv_text(project, check, options.separator.character, options.rows)
    encoding = "utf-8-sig" if options.byte_order_mark else "utf-8"
    with replacing(path) as unfinished:
        unfinished.write_bytes(text.encode(encoding))


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before it where a spreadsheet would run it.

    Years before Christ such as `-0043-03-15` are dates, which no spreadsheet runs to any harm,
    but they begin like a formula and get the apostrophe too. So does what begins like a formula
    that has one already, so that `unguarded` takes away only what was added.
    """
    return f"'{cell}" if _is_formula(cell) else cell


def unguarded(cell: str) -> str:
    """The inverse of `harmless`: the cell without the apostrophe before a formula."""
    return cell[1:] if cell[:1] == "'" and _is_formula(cell[1:]) else cell


def _is_formula(cell: str) -> bool:
    """Whether a cell begins like a formula, with or without apostrophes before it."""
    start = cell[:1]
    return start in _FORMULA_STARTS or (start == "'" and cell.lstrip("'")[:1] in _FORMULA_STARTS)
