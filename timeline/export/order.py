"""The order in which tables list events."""

from collections.abc import Iterable

from timeline.model import Event

# Later than any moment: open ends sort last.
_NEVER = 1 << 62


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events by date, short ones before long ones and undated ones last.

    Events of the same date are in the order of their text.
    """
    return sorted(events, key=_key)


def _key(event: Event) -> tuple[bool, int, int, str, int]:
    place = event.claims[0].span.start if event.claims else 0
    in_text = (event.article or "", place)
    if event.when is None:
        return (True, 0, 0, *in_text)
    end = event.when.end
    return (False, event.when.anchor, _NEVER if end is None else end, *in_text)
