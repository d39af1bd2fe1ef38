"""Moves and resizes dates in units of their grain, as the user does by hand."""

from dataclasses import replace

from timeline.dates import days
from timeline.dates.days import Grain
from timeline.dates.when import Certainty, When


def nearest(at: int, grain: Grain) -> int:
    """The moment nearest to `at` at which a unit of this grain begins."""
    before = days.floor(at, grain)
    after = days.step(before, grain)
    return before if at - before < after - at else after


def shifted(when: When, seconds: int) -> When:
    """The date moved by `seconds`, to the nearest unit of its grain."""
    grain = _moving_grain(when)
    return when.moved(nearest(days.floor(when.anchor, grain) + seconds, grain))


def shifted_freely(when: When, seconds: int, grain: Grain) -> When:
    """The date moved by `seconds` to the nearest unit of `grain`, which may be finer than its."""
    by = nearest(when.anchor + seconds, grain) - when.anchor
    start, end = (None if one is None else one + by for one in (when.start, when.end))
    return _in_grain(replace(when, start=start, end=end), grain)


def nudged(when: When, count: int) -> When:
    """The date moved by `count` units of its grain."""
    return when.moved(days.step(when.anchor, _moving_grain(when), count))


def with_start(when: When, at: int, grain: Grain) -> When:
    """The date with its start at the unit of `grain` nearest to `at`, but before its end."""
    start = nearest(at, grain)
    if when.end is not None:
        start = min(start, days.floor(when.end - 1, grain))
    return _in_grain(replace(when, start=start), grain)


def with_end(when: When, at: int, grain: Grain) -> When:
    """The date with its end at the unit of `grain` nearest to `at`, but after its start."""
    end = nearest(at, grain)
    if when.start is not None:
        end = max(end, days.step(days.floor(when.start, grain), grain))
    return _in_grain(replace(when, end=end), grain)


def first_unit(when: When) -> When | None:
    """The unit in which a date begins, None for an open start."""
    if when.start is None:
        return None
    return When.unit(when.start, _grain_of_ends(when), when.start_certainty)


def last_unit(when: When) -> When | None:
    """The unit in which a date ends, None for an open end."""
    if when.end is None:
        return None
    return When.unit(when.end - 1, _grain_of_ends(when), when.end_certainty)


def beginning(when: When, first: When) -> When:
    """The date with the start of another; ValueError with a message for the user if too late."""
    if first.start is None:
        raise ValueError("This date has no start. For an open start, leave the field empty.")
    if when.end is not None and first.start >= when.end:
        raise ValueError("The start would be after the end.")
    after = replace(when, start=first.start, start_certainty=first.start_certainty)
    return _in_grain(after, first.grain)


def ending(when: When, last: When) -> When:
    """The date with the end of another; ValueError with a message for the user if too early."""
    if last.end is None:
        raise ValueError("This date has no end. For an open end, leave the field empty.")
    if when.start is not None and last.end <= when.start:
        raise ValueError("The end would be before the start.")
    return _in_grain(replace(when, end=last.end, end_certainty=last.end_certainty), last.grain)


def with_certainty(when: When, certainty: Certainty) -> When:
    """The date with this certainty at both ends; an open end keeps its own."""
    start, end = (
        old if at is None else certainty
        for at, old in ((when.start, when.start_certainty), (when.end, when.end_certainty))
    )
    return replace(when, start_certainty=start, end_certainty=end)


def stretched(when: When) -> When:
    """The date with one more unit of its grain at its end; unchanged if its end is open."""
    return when if when.end is None else with_end(when, days.step(when.end, when.grain), when.grain)


def _moving_grain(when: When) -> Grain:
    """The grain in which a date moves: a night moves to another night, not by an hour."""
    return Grain.DAY if when.grain is Grain.DAYPART else when.grain


def _grain_of_ends(when: When) -> Grain:
    """The grain of the date, or the coarsest finer one that both its ends are aligned to."""
    own = Grain.HOUR if when.grain is Grain.DAYPART else when.grain
    ends = [end for end in (when.start, when.end) if end is not None]
    finer = (own, Grain.DAY, Grain.HOUR, Grain.MINUTE, Grain.SECOND)
    return next(grain for grain in finer if all(days.floor(end, grain) == end for end in ends))


def _in_grain(when: When, finer: Grain) -> When:
    """The date in its own grain, or in a finer one if its ends are not aligned to its own."""
    ends = (end for end in (when.start, when.end) if end is not None)
    if all(days.floor(end, when.grain) == end for end in ends):
        return when
    return replace(when, grain=min(when.grain, finer, key=lambda grain: grain.rank))
