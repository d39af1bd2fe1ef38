"""Which events stay when a view shows the most salient ones only."""

from collections.abc import Callable, Collection, Iterable

from timeline.dates import Grain
from timeline.model import Event

Salience = Callable[[str], float]
"""The salience of an event by its id: see `timeline.story.weight`."""

_DAY = Grain.DAY.rank


def most_salient(
    events: Iterable[Event],
    salience: Salience,
    *,
    top: int | None,
    one_a_day: bool,
    also: Collection[str] = (),
) -> dict[str, Event]:
    """The `top` most salient dated events (None: all), at most one for each day if so asked.

    Events without a date are not ranked, and stay; so do those with ids in `also`. An event that
    the user has made or edited precedes all that were only found. The result keeps the order of
    `events`. O(n log n).
    """
    given = list(events)
    dated = [event for event in given if event.when is not None]
    dated.sort(key=lambda event: (_is_the_users(event), salience(event.id)), reverse=True)
    if one_a_day:
        dated = _first_of_each_day(dated)
    kept = {event.id for event in dated[:top]}.union(also)
    return {event.id: event for event in given if event.when is None or event.id in kept}


def _is_the_users(event: Event) -> bool:
    return bool(event.by_hand) or not event.claims


def _first_of_each_day(ranked: Iterable[Event]) -> list[Event]:
    """The first event of each day; one of a week or more is not of a day, and stays."""
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
