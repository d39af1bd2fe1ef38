"""iCalendar: the entries and the journals of a calendar."""

from datetime import date, datetime
from typing import Any

from timeline.dates import SECONDS_PER_DAY, Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.imports import Imported
from timeline.imports.entries import each_of, new_event, with_clock
from timeline.model import Event

_EPOCH = datetime(1970, 1, 1)
_WANTED = ("VEVENT", "VJOURNAL", "VTODO")


def read(data: bytes) -> Imported:
    """The events of the calendar, in its order. Zones are dropped: times are as written."""
    from icalendar import Calendar  # loads in 0.2 s

    try:
        calendars = Calendar.from_ical(data, multiple=True)
    except (ValueError, KeyError, IndexError, TypeError):
        raise ValueError("it is not an iCalendar file; export it again") from None
    if not calendars:
        raise ValueError("it is not an iCalendar file; export it again")
    components = (each for calendar in calendars for each in calendar.walk())
    return each_of((each for each in components if each.name in _WANTED), _event)


def _event(component: Any) -> Event:
    categories = component.get("categories", [])
    lists = categories if isinstance(categories, list) else [categories]
    return new_event(
        str(component.get("summary", "")),
        _when(component),
        str(component.get("description", "")),
        tags=(str(tag) for each in lists for tag in each.cats),
    )


def _when(component: Any) -> When | None:
    """The date: as EDTF where Dateline wrote it, but clock times from the entry's start and end."""
    written = parse_edtf(str(component["x-edtf"])) if "x-edtf" in component else None
    if "dtstart" not in component:
        return written
    start = component["dtstart"].dt
    end = component["dtend"].dt if "dtend" in component else None
    if end is None and "duration" in component:
        end = start + component["duration"].dt
    if not isinstance(start, datetime):
        return written or _whole_days(start, end)
    first = _moment(start)
    last = first if end is None else _moment(end)
    if written is not None:
        return with_clock(written, first, last)
    return When(first, last, Grain.MINUTE) if first < last else When.unit(first, Grain.MINUTE)


def _whole_days(start: date, end: date | None) -> When:
    first = _midnight(start)
    last = first if end is None else _midnight(end)
    return When(first, max(last, first + SECONDS_PER_DAY), Grain.DAY)


def _midnight(day: date) -> int:
    return days.moment(day.year, day.month, day.day)


def _moment(at: datetime) -> int:
    return int((at.replace(tzinfo=None) - _EPOCH).total_seconds())
