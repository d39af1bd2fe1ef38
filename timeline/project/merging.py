"""Edits that merge events, split them again, and choose among the days that their claims state."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from timeline.dates import When
from timeline.dates.words import in_words
from timeline.events import merge as events_merge
from timeline.events.agreement import Published
from timeline.model import Event, Project, Status
from timeline.project.edits import Change, Edit, move, published_days, quoted
from timeline.wording import counted


def merge(project: Project, events: Sequence[Event]) -> Edit:
    """Merges events into the first; see `timeline.events.merge`."""
    return Edit(f"Merge {len(events)} events", events=_merged(events, published_days(project)))


def merge_duplicates(project: Project, groups: Sequence[Sequence[str]]) -> Edit:
    """Merges each group of events, given by ids; an edit that changes nothing where all are single.

    An event that the user has accepted or edited keeps its id, else the one with most claims. Ids
    that are not in the project are left out, and so are those that an earlier group has.
    """
    published = published_days(project)
    changes: list[Change[Event]] = []
    seen: set[str] = set()
    vanished = 0
    for group in groups:
        ids = [id for id in dict.fromkeys(group) if id in project.events and id not in seen]
        seen.update(ids)
        if len(ids) > 1:
            events = sorted((project.events[id] for id in ids), key=_weight, reverse=True)
            changes += _merged(events, published)
            vanished += len(events) - 1
    return Edit(f"Merge {counted(vanished, 'duplicate', 'duplicates')}", events=tuple(changes))


def split(project: Project, event: Event) -> Edit:
    """Splits an event by its claims; an edit that changes nothing where there is one."""
    kept, *others = events_merge.split(event, project.articles)
    if not others:
        return Edit(f"Split {quoted(event.title)}")
    added = []
    taken = {kept.id}
    for other in others:
        id = uuid4().hex if other.id in taken or other.id in project.events else other.id
        taken.add(id)
        added.append(Change(None, replace(other, id=id)))
    return Edit(f"Split {quoted(event.title)}", events=(Change(event, kept), *added))


def settle_on(event: Event, when: When) -> Edit:
    """Chooses one of the days that the claims of an event state; that is a date set by hand."""
    name = f"Settle on {in_words(when)} for {quoted(event.title)}"
    return Edit(name, events=move(event, when).events)


def _merged(events: Sequence[Event], published: Published) -> tuple[Change[Event], ...]:
    kept = Change(events[0], events_merge.merged(events, published))
    return kept, *(Change(event, None) for event in events[1:])


def _weight(event: Event) -> tuple[bool, int]:
    return event.status is Status.ACCEPTED or bool(event.by_hand), len(event.claims)
