"""The order in which tables list events."""

from collections.abc import Iterable

from timeline.model import Event

# Later than every moment: where an open end sorts.
_NEVER = 1 << 62


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events by their dates, short ones before long ones, undated ones last.

    Events of one date keep the order of their text.
    """
    return sorted(events, key=_key)


def _key(event: Event) -> tuple[bool, int, int, str, int]:
    place = event.claims[0].span.start if event.claims else 0
    in_text = (event.article or "", place)
    if event.when is None:
        return (True, 0, 0, *in_text)
    end = event.when.end
    return (False, event.when.anchor, _NEVER if end is None else end, *in_text)
