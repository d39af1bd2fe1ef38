"""vis-timeline: items of its data sets."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from timeline.dates import Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.dates.iso import parse_iso_moment
from timeline.imports import Imported
from timeline.imports.entries import UNREADABLE, each_of, new_event, with_clock
from timeline.imports.markup import plain
from timeline.model import Event

_EPOCH = datetime(1970, 1, 1)

Record = Mapping[str, Any]


def data_set_events(content: Record) -> Imported:
    """The events of `items`, with the names that `groups` gives to their groups."""
    groups: dict[object, str] = {}
    for group in content["groups"] if isinstance(content.get("groups"), list) else ():
        try:
            groups[group["id"]] = plain(group["content"])
        except UNREADABLE:
            continue  # its items have no group then

    def event(record: Record) -> Event:
        group = record.get("group")
        name = groups.get(group, "") if isinstance(group, str | int) else ""
        return new_event(plain(record["content"]), _when(record), group=name)

    return each_of(content["items"], event)


def _when(record: Record) -> When:
    """The date of an item, whose end is exclusive; clock times are not in `edtf`, our own field."""
    start = _moment(record["start"])
    end = _moment(record["end"]) if record.get("end") else None
    is_whole = all(at is None or days.floor(at, Grain.DAY) == at for at in (start, end))
    written = parse_edtf(record["edtf"]) if isinstance(record.get("edtf"), str) else None
    if written is not None and is_whole:
        return written
    if written is not None and (end is not None or None in (written.start, written.end)):
        return with_clock(written, start, start if end is None else end)
    grain = Grain.DAY if is_whole else Grain.MINUTE
    return When.unit(start, grain) if end is None else When(start, end, grain)


def _moment(value: object) -> int:
    """Milliseconds since 1970, or a moment in ISO 8601, whose zone is dropped."""
    if isinstance(value, int | float):
        return int(value // 1000)
    if not isinstance(value, str):
        raise TypeError("not a moment")
    try:
        return parse_iso_moment(value)  # also before the year 1 and after 9999
    except ValueError:
        at = datetime.fromisoformat(value).replace(tzinfo=None)
        return int((at - _EPOCH).total_seconds())
