"""Which words tell of one event depends on their dates: it is seen anew when these change."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.events.propose import event_of, groups
from timeline.events.sentences import sentences
from timeline.model import Article, Event, Mention, Project, Span, Status

Replaced = tuple[Event | None, Event | None]
"""An event before and after; None where it is new, or has become part of another."""

_Regrouped = tuple[list[Event], list[list[Mention]]]  # the events of old, the groups that follow


def regroup(project: Project, article: Article, mentions: Sequence[Mention]) -> list[Replaced]:
    """The events to be joined or parted when `article` takes the place of its older self.

    "They observe Christmas today" tells of one event once it is known that today is Christmas, and
    of two again if that turns out to be wrong. Events that a person has edited, accepted or
    dismissed stay as they are, and none comes back that was deleted: all words of the new ones
    belong to events that are there.
    """
    owners = {
        span: event
        for event in project.events.values()
        if _is_untouched(event, article)
        for claim in event.claims
        for span in claim.spans
    }
    spans = sentences(article.text)
    joined: list[_Regrouped] = []
    parts: defaultdict[str, list[list[Mention]]] = defaultdict(list)
    for group in groups(article, mentions, spans):
        told_by = {event.id: event for event in map(owners.get, _spans([group])) if event}
        words = set().union(*map(_words, told_by.values()))
        if len(told_by) == 1 and _spans([group]) < words:
            parts[next(iter(told_by))].append(group)
        elif len(told_by) > 1 and _spans([group]) == words:
            joined.append((list(told_by.values()), [group]))
    parted = [([project.events[id]], some) for id, some in parts.items()]
    found: list[Replaced] = []
    for old, some in (*joined, *parted):
        if _spans(some) == set().union(*map(_words, old)):
            found += _replaced(project, old, [event_of(article, group, spans) for group in some])
    return found


def _is_untouched(event: Event, article: Article) -> bool:
    told_here = all(claim.article == article.id for claim in event.claims)
    return told_here and event.status is Status.PROPOSED and not event.by_hand


def _words(event: Event) -> set[Span]:
    return {span for claim in event.claims for span in claim.spans}


def _spans(some: Sequence[Sequence[Mention]]) -> set[Span]:
    return {mention.span for group in some for mention in group}


def _replaced(project: Project, old: Sequence[Event], new: Sequence[Event]) -> Iterator[Replaced]:
    """Nothing where a new event would have the id of another one."""
    before = {event.id: event for event in old}
    after = {event.id: event for event in new}
    if any(id in project.events for id in after.keys() - before.keys()):
        return
    for id in before | after:
        yield before.get(id), after.get(id)
