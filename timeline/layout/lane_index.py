"""The events of one kind in one lane as sorted arrays, so that what is in view is found at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
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
Part = tuple[bool, slice]  # of what is new, or of what was there


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
        arrays = _arrays(events)
        anchor, end, *_, salience = arrays
        # Ties not in the order in which they came: undo may bring one back at another place.
        order = np.lexsort((salience, end, anchor))
        events = [events[i] for i in order.tolist()]
        return cls(points, events, *(array[order] for array in arrays))

    def __len__(self) -> int:
        return len(self.events)

    @cached_property
    def has_open_start(self) -> bool:
        """Whether any of them has no start."""
        return bool(self.no_start.any())

    @cached_property
    def has_open_end(self) -> bool:
        """Whether any of them has no end."""
        return bool(self.no_end.any())

    @cached_property
    def shortest(self) -> float:
        """The seconds of the shortest with a start and an end, infinite when there is none."""
        closed = ~(self.no_start | self.no_end)
        return float((self.end - self.anchor)[closed].min(initial=np.inf))

    def index(self, event: Event) -> int | None:
        """Where an event stands, None when it is not there as it is now."""
        if event.when is None:
            return None
        first, last = self._alike(event, event.when)
        return next((i for i in range(first, last) if self.events[i].id == event.id), None)

    def changed(self, gone: Sequence[Event], new: Sequence[Event]) -> "Band":
        """The band without some of its events and with others; only these are looked at anew."""
        if not (gone or new):
            return self
        come = Band.of(new, points=self.points)
        places = [self._alike(event, event.when)[1] for event in come.events if event.when]
        left = [index for event in gone if (index := self.index(event)) is not None]
        parts = list(_parts(len(self), sorted(left), places))
        events: list[Event] = []
        for is_new, part in parts:
            events += (come if is_new else self).events[part]
        both = zip(self._arrays, come._arrays, strict=True)
        arrays = (np.concatenate([pair[is_new][part] for is_new, part in parts]) for pair in both)
        return Band(self.points, events, *arrays)

    @property
    def _arrays(self) -> Arrays:
        return self.anchor, self.end, self.no_start, self.no_end, self.salience

    def _alike(self, event: Event, when: When) -> tuple[int, int]:
        """The stretch of the events that stand where this one does, or would."""
        anchor = _anchor(when)
        end = anchor if when.end is None else when.end
        first, last = 0, len(self)
        for array, value in (
            (self.anchor, anchor),
            (self.end, end),
            (self.salience, salience(event)),
        ):
            part = array[first:last]
            last = first + int(np.searchsorted(part, value, "right"))
            first += int(np.searchsorted(part, value, "left"))
        return first, last


def _parts(count: int, gone: Sequence[int], places: Sequence[int]) -> Iterator[Part]:
    """What `count` events are made of after some are gone and others stand before given places;
    both are sorted."""
    steps = sorted([*((place, True) for place in gone), *((place, False) for place in places)])
    at = come = 0
    for place, is_gone in steps:
        yield False, slice(at, place)
        at = place + is_gone
        if not is_gone:
            yield True, slice(come, come + 1)
            come += 1
    yield False, slice(at, count)


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
