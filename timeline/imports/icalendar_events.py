"""iCalendar: the entries and the journals of a calendar."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from timeline.dates import Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.imports import Imported
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
    events, problems = [], []
    for calendar in calendars:
        for number, component in enumerate(calendar.walk(), start=1):
            if component.name not in _WANTED:
                continue
            try:
                events.append(_event(component))
            except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
                problems.append(f"Entry {number} cannot be read, and was left out.")
    return Imported(tuple(events), problems=tuple(problems))


def _event(component: Any) -> Event:
    categories = component.get("categories", [])
    lists = categories if isinstance(categories, list) else [categories]
    return Event(
        str(uuid4()),
        " ".join(str(component.get("summary", "")).split()) or "Untitled",
        _when(component),
        str(component.get("description", "")),
        by_hand=frozenset({"title", "when"}),
        tags=tuple(dict.fromkeys(str(tag) for each in lists for tag in each.cats)),
    )


def _when(component: Any) -> When | None:
    """The date: in full as EDTF where Dateline wrote it, else from the entry's start and end."""
    if "x-edtf" in component:
        return parse_edtf(str(component["x-edtf"]))
    if "dtstart" not in component:
        return None
    start = component["dtstart"].dt
    end = component["dtend"].dt if "dtend" in component else None
    if end is None and "duration" in component:
        end = start + component["duration"].dt
    if not isinstance(start, datetime):
        last = start + timedelta(days=1) if end is None else end
        return When(_midnight(start), max(_midnight(last), _midnight(start) + 86_400), Grain.DAY)
    first = _moment(start)
    if end is None or _moment(end) <= first:
        return When.unit(first, Grain.MINUTE)
    return When(first, _moment(end), Grain.MINUTE)


def _midnight(day: date) -> int:
    return days.moment(day.year, day.month, day.day)


def _moment(at: datetime) -> int:
    return int((at.replace(tzinfo=None) - _EPOCH).total_seconds())
