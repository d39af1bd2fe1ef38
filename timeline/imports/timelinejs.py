"""TimelineJS: slides of its JSON, and rows of the table that its Google Sheets template has."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from timeline.dates import Grain, When, days
from timeline.export.csv_table import unguarded
from timeline.imports import Imported
from timeline.imports.cells import FIRST_ROW, Table
from timeline.imports.entries import each_of, new_event
from timeline.imports.markup import plain
from timeline.model import Event

_COLUMNS = frozenset({"Year", "Month", "Day", "Headline"})
_TIME = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d)?(?:\s*([ap])m)?", re.IGNORECASE)

Date = Mapping[str, Any]


def slide_event(record: Mapping[str, Any]) -> Event:
    """The event of a slide, whose end is inclusive."""
    words = record.get("text") or {}
    end = record.get("end_date")
    return _event(
        record["start_date"],
        end,
        plain(words.get("headline", "")),
        plain(words.get("text", "")),
        plain(record.get("group", "")),
    )


def is_template(table: Table) -> bool:
    """Whether a table has the columns of the template."""
    return set(table.heading) >= _COLUMNS


def template_events(table: Table, check: Callable[[], object] = lambda: None) -> Imported:
    """The events of the template's rows, without the row that has the title of the timeline."""
    rows = (dict(zip(table.heading, row, strict=True)) for row in table.rows)
    slides = (row for row in rows if row.get("Type", "").strip() != "title")
    return each_of(slides, _row_event, name="Row", first=FIRST_ROW, check=check)


def _row_event(row: Mapping[str, str]) -> Event:
    return _event(
        _date_of(row, ""),
        _date_of(row, "End "),
        plain(unguarded(row["Headline"])),
        plain(row.get("Text", "")),
        plain(unguarded(row.get("Group", ""))),
    )


def _event(start: Date | None, end: Date | None, title: str, note: str, group: str) -> Event:
    if not start:
        raise ValueError("no date")
    first = _when(start)
    return new_event(title, first.joined(_when(end)) if end else first, note, category=group)


def _date_of(row: Mapping[str, str], prefix: str) -> Date | None:
    """The parts of one end of a row's date; None if it has no year."""
    parts = {name.lower(): row.get(f"{prefix}{name}", "").strip() for name in _PARTS}
    if not parts["year"]:
        return None
    time = row.get(f"{prefix}Time", "").strip()
    return {**parts, **_clock(time)} if time else parts


_PARTS = ("Year", "Month", "Day")


def _clock(time: str) -> dict[str, int]:
    match = _TIME.fullmatch(time)
    if match is None:
        raise ValueError("not a time")
    hour = int(match[1])
    if match[3]:
        hour = hour % 12 + (12 if match[3].lower() == "p" else 0)
    return {"hour": hour, "minute": int(match[2])}


def _when(date: Date) -> When:
    names = ("year", "month", "day", "hour", "minute")
    parts = {name: int(date[name]) for name in names if date.get(name) not in (None, "")}
    year, month, day = parts["year"], parts.get("month", 1), parts.get("day", 1)
    hour, minute = parts.get("hour", 0), parts.get("minute", 0)
    if not (days.is_date(year, month, day) and 0 <= hour < 24 and 0 <= minute < 60):
        raise ValueError("no such day or time")
    if "hour" in parts:
        return When.unit(days.moment(year, month, day, hour, minute), Grain.MINUTE)
    grain = Grain.DAY if "day" in parts else Grain.MONTH if "month" in parts else Grain.YEAR
    return When.unit(days.moment(year, month, day), grain)
