"""TimelineJS 3 (Knight Lab): its JSON, and the table that its Google Sheets template reads."""

import csv
import html
import io
import json
from pathlib import Path
from typing import Any

from timeline.atomic import replacing
from timeline.dates import SECONDS_PER_DAY, days
from timeline.export import Check, Options
from timeline.export.calendar import period
from timeline.export.characters import one_line
from timeline.export.csv_table import harmless
from timeline.export.order import in_order
from timeline.export.sources import Sources, numbered
from timeline.export.words import date_of
from timeline.model import Event, Project

HEADER = (
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time",
    "Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption",
    "Media Thumbnail", "Type", "Group", "Background",
)  # fmt: skip

Date = dict[str, int]


def timelinejs_json(project: Project, title: str = "", check: Check = lambda: None) -> str:
    """The events that have a date, as TimelineJS reads them; it cannot show the others.

    All words are escaped: TimelineJS takes headlines and texts for HTML.
    """
    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    slides = []
    for event in events:
        check()
        if event.when is not None:
            slides.append(_slide(event, sources))
    content: dict[str, Any] = {"events": slides}
    if title:
        content["title"] = {"text": {"headline": _escaped(title)}}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def timelinejs_csv(project: Project, check: Check = lambda: None) -> str:
    """The same as rows of the template's table, lines ended by CR LF."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    for event in events:
        check()
        if event.when is not None:
            writer.writerow(_cells(event, sources))
    return out.getvalue()


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the JSON, or the table for a name that ends in `.csv`; OSError leaves an older file
    untouched."""
    if path.suffix.lower() == ".csv":
        text = timelinejs_csv(project, check)
    else:
        text = timelinejs_json(project, options.title, check)
    with replacing(path) as unfinished:
        unfinished.write_bytes(text.encode("utf-8"))


def _slide(event: Event, sources: Sources) -> dict[str, Any]:
    start, end = _ends(event)
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": start,
        "display_date": date_of(event),
        "text": {"headline": _escaped(event.title), "text": _text(event, sources)},
    }
    if end is not None:
        slide["end_date"] = end
    if event.category:
        slide["group"] = _escaped(event.category)
    return slide


def _cells(event: Event, sources: Sources) -> list[str]:
    start, end = _ends(event)
    return [
        *_date_cells(start),
        *_date_cells(end or {}),
        date_of(event),
        harmless(_escaped(event.title)),
        _text(event, sources),
        *[""] * 5,
        harmless(_escaped(event.category)),
        "",
    ]


def _ends(event: Event) -> tuple[Date, Date | None]:
    """The first and the last day, or moment, of an event; None where that is the first one too."""
    assert event.when is not None
    extent = period(event.when)
    first = extent.last if extent.first is None else extent.first
    assert first is not None  # a date has one end at least
    parts = _moment if extent.has_clock else _day
    start = parts(first)
    end = None if extent.last is None else parts(extent.last)
    return start, None if end == start else end


def _day(day: int) -> Date:
    year, month, day_of_month = days.civil(day)
    return {"year": year, "month": month, "day": day_of_month}


def _moment(at: int) -> Date:
    minutes = at % SECONDS_PER_DAY // 60
    return {**_day(days.day_of(at)), "hour": minutes // 60, "minute": minutes % 60}


def _date_cells(date: Date) -> list[str]:
    clock = f"{date['hour']:02d}:{date['minute']:02d}" if "hour" in date else ""
    return [*(str(date.get(part, "")) for part in ("year", "month", "day")), clock]


def _text(event: Event, sources: Sources) -> str:
    return "".join(f"<p>{_escaped(line)}</p>" for line in sources.lines_about(event))


def _escaped(text: str) -> str:
    return html.escape(one_line(text))
