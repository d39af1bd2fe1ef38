"""Events as lines of plain text: `2021-03-11  The ferry sinks`."""

from collections.abc import Iterable

from timeline.dates.edtf import to_edtf
from timeline.export.order import in_order
from timeline.model import Event

_UNDATED = "undated"


def plain_lines(events: Iterable[Event]) -> str:
    """One line for each event in order of time, its date as EDTF before its title."""
    return "\n".join(
        f"{to_edtf(event.when) if event.when else _UNDATED}  {event.title}"
        for event in in_order(events)
    )
