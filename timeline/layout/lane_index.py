"""The events of one kind in one lane as sorted arrays, for finding those in view quickly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.dates import When
from timeline.layout.kinds import Kind
from timeline.layout.salience import Weights, salience
from timeline.model import Event

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Arrays = tuple[NDArray[Any], ...]
Part = tuple[bool, slice]  # (whether it is of the added events, which of them)


@dataclass(frozen=True, eq=False)
class LaneIndex:
    """Dated events of one kind in order of time; arrays are as long as `events`.

    `anchor` and `end` are moments; an open end is at the anchor. `no_start` and `no_end` mark
    open ends, `disagrees` events whose claims do. `weights` are those that the salience follows
    from, if any.
    """

    kind: Kind
    weights: Weights | None
    events: Sequence[Event]
    anchor: Floats
    end: Floats
    no_start: Flags
    no_end: Flags
    disagrees: Flags
    salience: Floats

    @classmethod
    def of(cls, events: Sequence[Event], kind: Kind, weights: Weights | None = None) -> "LaneIndex":
        """The index of some events, all of which have dates."""
        arrays = _arrays(events, weights)
        anchor, end, *_, salience = arrays
        # Ties must not depend on the order of insertion: undo may add an event at another place.
        order = np.lexsort((salience, end, anchor))
        events = [events[i] for i in order.tolist()]
        return cls(kind, weights, events, *(array[order] for array in arrays))

    def __len__(self) -> int:
        return len(self.events)

    @cached_property
    def has_open_start(self) -> bool:
        """Whether any event has no start."""
        return bool(self.no_start.any())

    @cached_property
    def has_open_end(self) -> bool:
        """Whether any event has no end."""
        return bool(self.no_end.any())

    @cached_property
    def shortest(self) -> float:
        """Length in seconds of the shortest event with two ends; infinity if there is none."""
        closed = ~(self.no_start | self.no_end)
        return float((self.end - self.anchor)[closed].min(initial=np.inf))

    @cached_property
    def has_disagreement(self) -> bool:
        """Whether the claims of any event disagree."""
        return bool(self.disagrees.any())

    def with_weights(self, weights: Weights | None) -> "LaneIndex":
        """The index of the same events with other weights. O(n log n)."""
        return LaneIndex.of(self.events, self.kind, weights)

    def position_of(self, event: Event) -> int | None:
        """The position of an event, None if this version of it is not indexed."""
        if event.when is None:
            return None
        first, last = self._equal_range(event, event.when)
        return next((at for at in range(first, last) if self.events[at].id == event.id), None)

    def updated(self, removed: Sequence[Event], added: Sequence[Event]) -> "LaneIndex":
        """The index without the `removed` and with the `added` events. O(n) copying, no sorting."""
        if not (removed or added):
            return self
        other = LaneIndex.of(added, self.kind, self.weights)
        insert_at = [
            self._equal_range(event, event.when)[1] for event in other.events if event.when
        ]
        remove_at = [at for event in removed if (at := self.position_of(event)) is not None]
        parts = list(_splice(len(self), sorted(remove_at), insert_at))
        events: list[Event] = []
        for is_added, part in parts:
            events += (other if is_added else self).events[part]
        both = zip(self._arrays, other._arrays, strict=True)
        arrays = (np.concatenate([pair[added][part] for added, part in parts]) for pair in both)
        return LaneIndex(self.kind, self.weights, events, *arrays)

    @property
    def _arrays(self) -> Arrays:
        return self.anchor, self.end, self.no_start, self.no_end, self.disagrees, self.salience

    def _equal_range(self, event: Event, when: When) -> tuple[int, int]:
        """The range of positions whose events sort equal to this one."""
        anchor = _anchor(when)
        end = anchor if when.end is None else when.end
        first, last = 0, len(self)
        for array, value in (
            (self.anchor, anchor),
            (self.end, end),
            (self.salience, salience(event, self.weights)),
        ):
            part = array[first:last]
            last = first + int(np.searchsorted(part, value, "right"))
            first += int(np.searchsorted(part, value, "left"))
        return first, last


def _splice(count: int, remove_at: Sequence[int], insert_at: Sequence[int]) -> Iterator[Part]:
    """The parts of `count` old events and of the added ones that make up the new sequence.

    `remove_at` are positions of old events, `insert_at` positions before which an added one goes;
    both are sorted.
    """
    steps = sorted([*((at, True) for at in remove_at), *((at, False) for at in insert_at)])
    done = inserted = 0
    for at, is_removal in steps:
        yield False, slice(done, at)
        done = at + is_removal
        if not is_removal:
            yield True, slice(inserted, inserted + 1)
            inserted += 1
    yield False, slice(done, count)


def _arrays(events: Sequence[Event], weights: Weights | None) -> Arrays:
    whens = [event.when for event in events if event.when is not None]
    anchors = [when.end if when.start is None else when.start for when in whens]
    ends = [at if when.end is None else when.end for when, at in zip(whens, anchors, strict=True)]
    return (
        np.array(anchors, np.float64),
        np.array(ends, np.float64),
        np.array([when.start is None for when in whens], np.bool_),
        np.array([when.end is None for when in whens], np.bool_),
        np.array([len(event.claims) > 1 and event.disagrees for event in events], np.bool_),
        np.array([salience(event, weights) for event in events], np.float64),
    )


def _anchor(when: When) -> int:
    at = when.start if when.start is not None else when.end
    assert at is not None
    return at
