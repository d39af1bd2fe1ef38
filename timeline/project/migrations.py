"""Records of older formats of the project file, brought to the format of now.

A format that changes takes a new number in `file.VERSION`, one function here, and a file of the
format before it in `tests/project/files/`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from timeline.project.records import Record


def _with_status(event: Record) -> Record:
    """Format 1 knew no review: what a person had made or edited counts as accepted."""
    touched = event["by_hand"] or not event["sources"]
    return {**event, "status": "accepted" if touched else "proposed"}


def _with_category(event: Record) -> Record:
    """Format 2 knew neither categories nor tags."""
    return {**event, "category": "", "tags": []}


def _with_group(event: Record) -> Record:
    """Format 3 knew no groups."""
    return {**event, "group": ""}


# Format -> what an event of it lacks for the next one.
_EVENTS: Mapping[int, Callable[[Record], Record]] = MappingProxyType(
    {1: _with_status, 2: _with_category, 3: _with_group}
)


def event_of(record: Record, version: int) -> Record:
    """The record of an event of format `version` as the newest has it."""
    for format in range(version, max(_EVENTS) + 1):
        record = _EVENTS[format](record)
    return record


def edit_of(record: Record, version: int) -> Record:
    """The record of an edit of format `version` as the newest has it."""
    sides = ("before", "after")
    events = [
        {**change}
        | {side: event_of(change[side], version) for side in sides if change[side] is not None}
        for change in record["events"]
    ]
    return {"lanes": [], **record, "events": events}  # format 3 knew no lanes of a person's own
