"""Edits of the tags of events: added, removed, and renamed in the whole project."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.events.tags import with_tags
from timeline.model import Event, Project, Status, Tag, TagKind
from timeline.project.edits import Change, Edit, quoted
from timeline.project.filter import search_key
from timeline.wording import counted


def set_tags(events: Sequence[Event], names: Sequence[str], kind: TagKind = TagKind.OTHER) -> Edit:
    """Gives events other tags of one kind; those that already have the same are left out."""
    changes = [
        _by_hand(event, kind, names) for event in events if event.tagged(kind) != tuple(names)
    ]
    what = "Tags" if kind is TagKind.OTHER else kind.value.capitalize()
    return Edit(f"{what} of {_named(changes)}", events=tuple(changes))


def add_tag(events: Sequence[Event], tag: Tag) -> Edit:
    """Adds a tag to events; those that have it are left out."""
    kind, name = tag
    without = [event for event in events if name not in event.tagged(kind)]
    changes = [_by_hand(event, kind, (*event.tagged(kind), name)) for event in without]
    return Edit(f"Add {quoted(name)} to {_named(changes)}", events=tuple(changes))


def remove_tag(events: Sequence[Event], tag: Tag) -> Edit:
    """Removes a tag from events; those without it are left out."""
    kind, name = tag
    having = [event for event in events if name in event.tagged(kind)]
    changes = [
        _by_hand(event, kind, [each for each in event.tagged(kind) if each != name])
        for event in having
    ]
    return Edit(f"Remove {quoted(name)} from {_named(changes)}", events=tuple(changes))


def rename_tag(project: Project, tag: Tag, name: str) -> Edit:
    """Renames a tag in all events, also in the hidden ones. Their status stays: this is no review.

    An event that has a tag of the new name already has it once.
    """
    kind, old = tag
    if name == old:
        return Edit("")
    changes = [
        Change(event, _with(event, kind, _renamed(event.tagged(kind), old, name)))
        for event in project.events.values()
        if old in event.tagged(kind)
    ]
    lanes = replace(
        project.lanes,
        names=_renamed(project.lanes.names, old, name),
        order=tuple((by, name if key == old else key) for by, key in project.lanes.order),
    )
    changed = project.lanes.by.tag_kind is kind and lanes != project.lanes
    return Edit(
        f"Rename {quoted(old)} to {quoted(name)}",
        events=tuple(changes),
        lanes=(project.lanes, lanes) if changed else None,
    )


def tag_named(project: Project, name: str) -> Tag:
    """The tag of some event that has this name, whatever its kind; case and accents do not matter.

    Of several, the most frequent one. ValueError with a text for the user if there is none.
    """
    key = search_key(name)
    tags = (tag for event in project.events.values() for tag in event.all_tags)
    found = Counter(tag for tag in tags if search_key(tag[1]) == key)
    if not found:
        raise ValueError(f"no event has the tag “{name}”")
    return found.most_common(1)[0][0]


def _renamed(names: Iterable[str], old: str, new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new if name == old else name for name in names))


def _by_hand(event: Event, kind: TagKind, names: Sequence[str]) -> Change[Event]:
    after = _with(event, kind, names)
    return Change(event, replace(after, status=Status.ACCEPTED))


def _with(event: Event, kind: TagKind, names: Sequence[str]) -> Event:
    changed = with_tags(event, {kind: names})
    return replace(changed, by_hand=event.by_hand | {kind.value})


def _named(changes: Sequence[Change[Event]]) -> str:
    if len(changes) == 1 and changes[0].before:
        return quoted(changes[0].before.title)
    return counted(len(changes), "event", "events")
