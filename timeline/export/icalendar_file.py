"""iCalendar (RFC 5545): an entry for each event, which calendar programs show on its days."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event, Journal

from timeline.atomic import replacing
from timeline.dates.edtf import to_edtf
from timeline.export import Check, Options
from timeline.export.calendar import as_date, as_datetime, period
from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.sources import Sources, numbered
from timeline.model import Event as TimelineEvent
from timeline.model import Project, Status

# When the entry was made (DTSTAMP), which RFC 5545 demands: fixed, so that the same project
# always gives the same file.
_STAMP = datetime(2000, 1, 1, tzinfo=UTC)


def calendar_bytes(project: Project, title: str = "", check: Check = lambda: None) -> bytes:
    """The calendar, lines ended by CR LF. `check` is called for each event.

    A date is in the wall time of its article, without a zone. One of which only one end is known
    has an entry on that day. An event without a date, or outside of the years 1 to 9999, is a
    VJOURNAL without a day, which keeps its words. `X-EDTF` has the date in full.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Dateline//Dateline//EN")
    calendar.add("version", "2.0")
    if title:
        calendar.add("x-wr-calname", one_line(title))
    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    for event in events:
        check()
        calendar.add_component(_component(event, sources))
    return bytes(calendar.to_ical())


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the calendar; OSError leaves an older file untouched."""
    with replacing(path) as unfinished:
        unfinished.write_bytes(calendar_bytes(project, options.title, check))


def _component(event: TimelineEvent, sources: Sources) -> Event | Journal:
    extent = _extent(event)
    component = Journal() if extent is None else Event()
    component.add("uid", f"{event.id}@dateline")
    component.add("dtstamp", _STAMP)
    component.add("summary", one_line(event.title))
    if extent is not None:
        component.add("dtstart", extent[0])
        component.add("dtend", extent[1])
        component.add("status", "CONFIRMED" if event.status is Status.ACCEPTED else "TENTATIVE")
        component.add("transp", "TRANSPARENT")  # not shown as busy
    description = "\n".join(sources.lines_about(event))
    if description:
        component.add("description", description)
    categories = [one_line(each) for each in (event.category, *event.tags) if one_line(each)]
    if categories:
        component.add("categories", categories)
    if event.when is not None:
        component.add("x-edtf", to_edtf(event.when))
    return component


def _extent(event: TimelineEvent) -> tuple[date, date] | None:
    """Start and exclusive end, None where a calendar cannot hold the date."""
    if event.when is None:
        return None
    extent = period(event.when)
    first = extent.last if extent.first is None else extent.first
    last = extent.first if extent.last is None else extent.last
    assert first is not None  # a date has one end at least
    assert last is not None
    if extent.has_clock:
        start, end = as_datetime(first), as_datetime(last)
        return None if start is None or end is None else (start, end)
    begin, final = as_date(first), as_date(last)
    if begin is None or final is None or final == date.max:
        return None
    return begin, final + timedelta(days=1)
