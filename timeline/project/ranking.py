"""Selects the events that stay when a view shows only the most salient ones."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import chain

from timeline.dates import Grain
from timeline.model import Event

Salience = Callable[[str], float]
"""The salience of an event by its id: see `timeline.story.weight`."""

_DAY = Grain.DAY.rank
_FEW = 1000


def most_salient(
    events: Iterable[Event],
    salience: Salience,
    *,
    top: int | None,
    one_a_day: bool,
    also: Collection[str] = (),
) -> dict[str, Event]:
    """The `top` most salient dated events (None: all); with `one_a_day` at most one for each day.

    Events without a date are not ranked and always stay; so do those with ids in `also`. An event
    that the user has accepted, edited or made ranks above all that were only found. The result
    keeps the order of `events`. O(n log n).
    """
    given = list(events)
    users: list[Event] = []
    found: list[Event] = []
    for event in given:
        if event.when is not None:
            (users if event.is_chosen else found).append(event)
    if one_a_day:
        ranked = _first_of_each_day(chain(_ranked(users, salience), _ranked(found, salience)))
    else:
        ranked = _ranked(users, salience, top)
        ranked += _ranked(found, salience, None if top is None else max(top - len(users), 0))
    kept = {event.id for event in ranked[:top]}.union(also)
    return {event.id: event for event in given if event.when is None or event.id in kept}


def _ranked(events: Sequence[Event], salience: Salience, most: int | None = None) -> list[Event]:
    """The `most` salient first. A few of many are found without sorting all."""

    def key(event: Event) -> float:
        return salience(event.id)

    if most is None or most > _FEW:
        return sorted(events, key=key, reverse=True)[:most]
    return nlargest(most, events, key=key)


def _first_of_each_day(ranked: Iterable[Event]) -> list[Event]:
    """The first event of each day; events of a week or more always stay."""
    kept: list[Event] = []
    days: set[int] = set()
    for event in ranked:
        assert event.when is not None
        day = event.when.first_day if event.when.grain.rank <= _DAY else None
        if day is None or day not in days:
            kept.append(event)
        if day is not None:
            days.add(day)
    return kept


Rank = tuple[bool, float]
"""Whether the user has chosen an event, and its salience: the greater, the longer it is shown."""


def ranks_of(events: Iterable[Event], salience: Salience) -> dict[str, Rank]:
    """The ranks of the dated ones of these events by id."""
    return {event.id: _rank(event, salience) for event in events if event.when is not None}


def are_still_top(
    ranks: Mapping[str, Rank],
    changed: Iterable[tuple[str, Event | None]],
    salience: Salience,
) -> bool:
    """Whether the events of `ranks`, the top ones before an edit, certainly are the top ones after
    it.

    `changed` are the ids of all events whose rank may have changed, each with the event as it is
    now, None where the filter does not admit it. O(changed), so that not all need to be ranked.
    """
    lowest = min(ranks.values(), default=None)
    for id, event in changed:
        before = ranks.get(id)
        now = _rank(event, salience) if event is not None and event.when is not None else None
        if lowest is None or (before is None and now is not None and now >= lowest):
            return False
        if before is not None and (now is None or (now != before and now <= lowest)):
            return False
    return True


def _rank(event: Event, salience: Salience) -> Rank:
    return event.is_chosen, salience(event.id)
