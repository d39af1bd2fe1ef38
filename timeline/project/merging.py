"""Edits that merge events, split them again, and choose one of the dates that their claims give."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import uuid4

from timeline.dates import When
from timeline.dates.words import in_words
from timeline.events import merge as events_merge
from timeline.events.agreement import Published
from timeline.events.tags import FOUND
from timeline.model import Event, Project, Status
from timeline.project.edits import Change, Edit, move, published_days, quoted
from timeline.project.items import existing
from timeline.wording import counted


def merge(project: Project, events: Sequence[Event]) -> Edit:
    """Merges events into the first, by hand; see `timeline.events.merge`."""
    kept, *others = _merged(events, published_days(project))
    assert kept.after is not None
    by_hand = kept.after.by_hand | {events_merge.MERGED_BY_HAND}
    changes = (replace(kept, after=replace(kept.after, by_hand=by_hand)), *others)
    return Edit(f"Merge {len(events)} events", events=changes)


def merge_pair(project: Project, ids: Iterable[str]) -> Edit:
    """Merges two events by hand into the one that the user has edited, or that has more claims."""
    events = sorted((project.events[id] for id in ids), key=_weight, reverse=True)
    return merge(project, events)


def merge_duplicates(project: Project, groups: Sequence[Sequence[str]]) -> Edit:
    """Merges each group of events, given by ids; the edit is empty if no group has two events.

    The merged event has the id of one that the user has accepted or edited, else of the one with
    most claims. Ids that are not in the project or already in an earlier group are left out.
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


def unmerge(project: Project, merge: Edit) -> Edit:
    """Separates the events that an edit of `merge_duplicates` has merged, even after later edits.

    Merged events that were edited, reviewed or merged again since then are not changed; a title
    or names made by the program do not count as an edit.
    """
    changes: list[Change[Event]] = []
    separated = 0
    for now, kept, others in _still_merged(project, merge):
        changes += (Change(now, kept.before), *(each.inverse() for each in others))
        separated += len(others)
    return Edit(f"Undo {counted(separated, 'merge', 'merges')}", events=tuple(changes))


def can_unmerge(project: Project, merge: Edit) -> bool:
    """Whether `unmerge` separates anything."""
    return any(True for _ in _still_merged(project, merge))


def _still_merged(
    project: Project, merge: Edit
) -> Iterator[tuple[Event, Change[Event], list[Change[Event]]]]:
    """The merged events that have not changed since then, each with the changes that merged it."""
    for kept, others in _groups(merge):
        now = project.events.get(kept.id)
        if now is None or not _is_as_merged(now, kept):
            continue
        if not existing(project.events, [each.id for each in others]):
            yield now, kept, others


def _groups(merge: Edit) -> Iterator[tuple[Change[Event], list[Change[Event]]]]:
    """The change of each kept event with those of the events that it has taken in."""
    kept: Change[Event] | None = None
    others: list[Change[Event]] = []
    for change in merge.events:
        if change.after is None:
            others.append(change)
            continue
        if kept is not None:
            yield kept, others
        kept, others = change, []
    if kept is not None:
        yield kept, others


def _is_as_merged(now: Event, kept: Change[Event]) -> bool:
    if kept.after is None:
        return False
    found = {kind.value: getattr(now, kind.value) for kind in FOUND}
    return now == replace(kept.after, title=now.title, **found)


def split(project: Project, event: Event) -> Edit:
    """Splits an event by its claims; the edit is empty if there is only one."""
    kept, *others = events_merge.split(event, project.articles)
    if not others:
        return Edit(f"Split {quoted(event.title)}")
    return _parted(f"Split {quoted(event.title)}", project, event, kept, others)


def take_out(project: Project, event: Event, number: int) -> Edit:
    """Makes one claim of an event, given by its index, a separate event."""
    kept, other = events_merge.parted(event, number, project.articles, published_days(project))
    article = project.articles[event.claims[number].article]
    name = f"Take {quoted(article.title)} out of {quoted(event.title)}"
    return _parted(name, project, event, kept, [other])


def settle_on(event: Event, when: When) -> Edit:
    """Chooses one of the days that the claims of an event state; that is a date set by hand."""
    name = f"Settle on {in_words(when)} for {quoted(event.title)}"
    return Edit(name, events=move(event, when).events)


def _parted(
    name: str, project: Project, event: Event, kept: Event, others: Sequence[Event]
) -> Edit:
    """The edit that replaces an event by `kept` and adds the others, with ids that are not
    taken."""
    added = []
    taken = {kept.id}
    for other in others:
        id = uuid4().hex if other.id in taken or other.id in project.events else other.id
        taken.add(id)
        added.append(Change(None, replace(other, id=id)))
    return Edit(name, events=(Change(event, kept), *added))


def _merged(events: Sequence[Event], published: Published) -> tuple[Change[Event], ...]:
    kept = Change(events[0], events_merge.merged(events, published))
    return kept, *(Change(event, None) for event in events[1:])


def _weight(event: Event) -> tuple[bool, int]:
    return event.status is Status.ACCEPTED or bool(event.by_hand), len(event.claims)
