"""Lanes: the lane of an event, the order of lanes, and the edits that change them."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from timeline.dates import When
from timeline.model import Event, Grouping, LaneName, Lanes, Project, TagKind
from timeline.project.edits import Change, Edit, move_events, quoted, set_category, set_group
from timeline.wording import BY_HAND, NO_CATEGORY

MOST = 8  # lanes of people, organisations or places
_TITLES_OF_NONE = {
    Grouping.ARTICLE: BY_HAND,
    Grouping.CATEGORY: NO_CATEGORY,
    Grouping.GROUP: "No group",
    Grouping.PERSON: "Other people, or none",
    Grouping.ORGANISATION: "Other organisations, or none",
    Grouping.PLACE: "Other places, or none",
    Grouping.NONE: "All events",
}


def lane_key(event: Event, project: Project) -> str:
    """The key of an event's lane: its article id, category, group or tag, "" for none.

    An event with several tags is in the lane of the most frequent one.
    """
    match project.lanes.by:
        case Grouping.ARTICLE:
            article = event.article
            return article if article is not None and article in project.articles else ""
        case Grouping.CATEGORY:
            return event.category
        case Grouping.GROUP:
            return event.group
        case Grouping.PERSON | Grouping.ORGANISATION | Grouping.PLACE as by if by.tag_kind:
            own = event.tagged(by.tag_kind)
            return next((name for name in project.lanes.names if name in own), "")
        case _:
            return ""


def lane_order(keys: Collection[str], project: Project) -> list[str]:
    """Lanes from top to bottom: those that the user has moved, then articles in the order of the
    project, tags by frequency, or names in alphabetical order, and last the lane of events without
    a name."""
    lanes = project.lanes
    first = [key for by, key in lanes.order if by is lanes.by and key in keys]
    if lanes.by is Grouping.ARTICLE:
        usual = [key for key in project.articles if key in keys]
    elif lanes.by.tag_kind:
        usual = [key for key in lanes.names if key in keys]
    else:
        usual = sorted(keys, key=lambda key: (key.casefold(), key))
    found = list(dict.fromkeys([*first, *filter(None, usual), *([""] if "" in keys else [])]))
    if first[-1:] == [""]:  # the user has put no lane below it
        found.remove("")
        found.append("")
    return found


def lane_title(key: str, project: Project) -> str:
    """The header of a lane."""
    by = project.lanes.by
    if by is Grouping.ARTICLE and key in project.articles:
        return project.articles[key].title
    return key or _TITLES_OF_NONE[by]


def group_by(project: Project, by: Grouping) -> Edit:
    """One lane per article, category or group, for each of the most frequent people, organisations
    or places, or one for all events."""
    name = "All events in one lane" if by is Grouping.NONE else f"Lanes by {by.value}"
    names = _most_frequent(project, by.tag_kind) if by.tag_kind else ()
    return _changed(project, name, replace(project.lanes, by=by, names=names))


def _most_frequent(project: Project, kind: TagKind) -> tuple[str, ...]:
    """The tags of most of the events that are not hidden; of equals, in alphabetical order."""
    shown = (event for event in project.events.values() if not event.status.is_hidden)
    counts = Counter(name for event in shown for name in event.tagged(kind))
    return tuple(sorted(counts, key=lambda name: (-counts[name], name.casefold(), name))[:MOST])


def move_lane(project: Project, key: str, before: str | None) -> Edit:
    """Moves a lane above another one (None: below all)."""
    keys = lane_order({lane_key(event, project) for event in project.events.values()}, project)
    others = [other for other in keys if other != key]
    place = others.index(before) if before in others else len(others)
    order = [*others[:place], key, *others[place:]]
    if order == keys:
        return Edit("")
    lanes, by = project.lanes, project.lanes.by
    names = (*(name for name in lanes.order if name[0] is not by), *((by, key) for key in order))
    name = f"Move lane {quoted(lane_title(key, project))}"
    return _changed(project, name, replace(lanes, order=names))


def move_to_lane(project: Project, moves: Sequence[tuple[Event, When]], key: str) -> Edit:
    """Moves events into the category or group of a lane, and to the given dates."""
    give = set_group if project.lanes.by is Grouping.GROUP else set_category
    moved = move_events([(event, when) for event, when in moves if when != event.when])
    between = moved.applied(project)
    put = give([between.events[event.id] for event, _ in moves], key)
    after = {change.id: change.after for change in (*moved.events, *put.events)}
    changes = tuple(Change(project.events[id], event) for id, event in after.items())
    return replace(put, events=changes)


def collapse(project: Project, keys: Iterable[str]) -> Edit:
    """Collapses some lanes."""
    some = _names(project, keys)
    collapsed = project.lanes.collapsed | some
    return _changed(project, _named("Collapse", some, project), _with(project, collapsed))


def expand(project: Project, keys: Iterable[str]) -> Edit:
    """Expands some lanes."""
    some = _names(project, keys)
    collapsed = project.lanes.collapsed - some
    return _changed(project, _named("Expand", some, project), _with(project, collapsed))


def _names(project: Project, keys: Iterable[str]) -> frozenset[LaneName]:
    return frozenset((project.lanes.by, key) for key in keys)


def _named(verb: str, names: Collection[LaneName], project: Project) -> str:
    if len(names) > 1:
        return f"{verb} {len(names)} lanes"
    return "".join(f"{verb} lane {quoted(lane_title(key, project))}" for _, key in names)


def _with(project: Project, collapsed: frozenset[LaneName]) -> Lanes:
    return replace(project.lanes, collapsed=collapsed)


def _changed(project: Project, name: str, lanes: Lanes) -> Edit:
    return Edit(name, lanes=None if lanes == project.lanes else (project.lanes, lanes))
