"""CSV of Dateline: the events of a table that the export wrote."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline.dates import SECONDS_PER_DAY, Grain, When
from timeline.dates.edtf import parse_edtf
from timeline.dates.iso import parse_iso_day, parse_iso_moment
from timeline.export.csv_table import HEADER, unguarded
from timeline.imports import Imported
from timeline.imports.cells import FIRST_ROW, Table
from timeline.imports.entries import each_of
from timeline.model import Event, Status

_ENDS = ("start", "end")


def is_export(table: Table) -> bool:
    """Whether a table has the columns of the export."""
    return table.heading == HEADER


def export_events(table: Table, check: Callable[[], object] = lambda: None) -> Imported:
    """The events of a table that the export wrote, without their sources, which it lacks."""
    return each_of(table.rows, _event, name="Row", first=FIRST_ROW, check=check)


def _event(row: Sequence[str]) -> Event:
    cells = dict(zip(HEADER, map(unguarded, row), strict=True))
    return Event(
        cells["id"],
        cells["title"],
        _when(cells),
        cells["note"],
        by_hand=frozenset({"title", "when"}),
        status=Status(cells["status"]),
        category=cells["category"],
        tags=_listed(cells["tags"], ","),
        group=cells["group"],
        colour=cells["colour"],
        people=_listed(cells["people"], ";"),
        organisations=_listed(cells["organisations"], ";"),
        places=_listed(cells["places"], ";"),
    )


def _when(cells: Mapping[str, str]) -> When | None:
    """The date as EDTF, or for clock times as its two moments. A part of a day has become the day
    or days that it touches."""
    if not cells["edtf"]:
        return None
    when, grain = parse_edtf(cells["edtf"]), Grain(cells["grain"])
    if grain.rank < Grain.DAYPART.rank:
        start, end = (parse_iso_moment(cells[name]) if cells[name] else None for name in _ENDS)
        return replace(when, start=start, end=end, grain=grain)
    if grain is Grain.DAYPART:
        return replace(when, grain=Grain.DAY)
    first, last = (parse_iso_day(cells[name]) if cells[name] else None for name in _ENDS)
    start = None if first is None else first * SECONDS_PER_DAY
    end = None if last is None else (last + 1) * SECONDS_PER_DAY
    return replace(when, start=start, end=end, grain=grain)


def _listed(cell: str, separator: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, cell.split(separator))))
