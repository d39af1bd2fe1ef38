"""The events of one kind in one lane as sorted arrays, so that what is in view is found at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.dates import SECONDS_PER_DAY, When
from timeline.dates.when import Certainty
from timeline.layout.salience import salience
from timeline.model import Event

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Arrays = tuple[NDArray[Any], ...]


@dataclass(frozen=True, eq=False)
class Band:
    """Dated events in order of time, either `points` or spans; arrays are as long as `events`.

    `anchor` and `end` are moments; an open end is at the anchor. `no_start` and `no_end` tell
    which ends are open.
    """

    points: bool
    events: Sequence[Event]
    anchor: Floats
    end: Floats
    no_start: Flags
    no_end: Flags
    salience: Floats

    @classmethod
    def of(cls, events: Sequence[Event], *, points: bool) -> "Band":
        """The band of these events, which all have dates."""
        return cls._sorted(points, events, _arrays(events))

    @classmethod
    def _sorted(
        cls, points: bool, events: Sequence[Event], arrays: Sequence[NDArray[Any]]
    ) -> "Band":
        anchor, end, *_, salience = arrays
        # Ties not in the order in which they came: undo may bring one back at another place.
        order = np.lexsort((salience, end, anchor))
        events = [events[i] for i in order.tolist()]
        return cls(points, events, *(array[order] for array in arrays))

    def __len__(self) -> int:
        return len(self.events)

    def index(self, event: Event) -> int | None:
        """Where an event stands, None when it is not there with this date."""
        if event.when is None:
            return None
        at = _anchor(event.when)
        first, last = np.searchsorted(self.anchor, [at, at + 1]).tolist()
        return next((i for i in range(first, last) if self.events[i].id == event.id), None)

    def changed(self, gone: Sequence[Event], new: Sequence[Event]) -> "Band":
        """The band without some of its events and with others; only these are looked at anew."""
        if not (gone or new):
            return self
        keep = np.ones(len(self), np.bool_)
        for event in gone:
            keep[self.index(event)] = False
        stay = [self.events[i] for i in np.flatnonzero(keep).tolist()]
        old: Arrays = (self.anchor, self.end, self.no_start, self.no_end, self.salience)
        both = zip(old, _arrays(new), strict=True)
        arrays = [np.concatenate((a[keep], b)) for a, b in both]
        return self._sorted(self.points, [*stay, *new], arrays)


def is_point(when: When) -> bool:
    """What `When.is_point` says, faster: it is asked of each event of a project."""
    return (
        when.start is not None
        and when.end is not None
        and when.end - when.start <= SECONDS_PER_DAY
        and when.start_certainty is Certainty.EXACT
        and when.end_certainty is Certainty.EXACT
    )


def _arrays(events: Sequence[Event]) -> Arrays:
    whens = [event.when for event in events if event.when is not None]
    return (
        np.array([_anchor(when) for when in whens], np.float64),
        np.array([_anchor(when) if when.end is None else when.end for when in whens], np.float64),
        np.array([when.start is None for when in whens], np.bool_),
        np.array([when.end is None for when in whens], np.bool_),
        np.array([salience(event) for event in events], np.float64),
    )


def _anchor(when: When) -> int:
    at = when.start if when.start is not None else when.end
    assert at is not None
    return at
