"""Events of the entries of a file: what the formats of other programs have in common."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar
from uuid import uuid4

from timeline.dates import Grain, When
from timeline.imports import Imported
from timeline.model import Event

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError)
"""What reading an entry raises if it is not as its format demands."""

Entry = TypeVar("Entry")


def each_of(
    entries: Iterable[Entry],
    read_one: Callable[[Entry], Event],
    *,
    name: str = "Entry",
    first: int = 1,
    check: Callable[[], object] = lambda: None,
) -> Imported:
    """The events of the entries; those that cannot be read are left out, with a problem for each.

    Problems call an entry by `name` and its number, which counts from `first`. `check` is called
    for each entry and may raise to cancel.
    """
    events, problems = [], []
    for number, entry in enumerate(entries, start=first):
        check()
        try:
            events.append(read_one(entry))
        except UNREADABLE:
            problems.append(f"{name} {number} cannot be read, and was left out.")
    return Imported(tuple(events), problems=tuple(problems))


def new_event(
    title: str,
    when: When | None,
    note: str = "",
    *,
    category: str = "",
    tags: Iterable[str] = (),
    group: str = "",
) -> Event:
    """An event of another program, whose title and date nothing of ours may change."""
    return Event(
        str(uuid4()),
        " ".join(title.split()) or "Untitled",
        when,
        note,
        by_hand=frozenset({"title", "when"}),
        category=category,
        tags=tuple(dict.fromkeys(tags)),
        group=group,
    )


def with_clock(written: When, start: int, end: int) -> When:
    """A date whose EDTF has only its days, with the moments at which it begins and ends.

    Of a date with an open end, both moments are the other one.
    """
    return replace(
        written,
        start=None if written.start is None else start,
        end=None if written.end is None else end,
        grain=Grain.MINUTE,
    )
