"""Joins and splits events after a publication date has changed: claims depend on the dates."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from timeline.events.passages import passages
from timeline.events.propose import event_of, groups
from timeline.events.reresolve import matching
from timeline.model import Article, Event, Mention, Project, Span, Status

Replaced = tuple[Event | None, Event | None]
"""An event before and after; None where it is new, or has been joined with another."""


def regroup(project: Project, article: Article, mentions: Sequence[Mention]) -> list[Replaced]:
    """The events to be joined or split when `article` replaces its previous version.

    "They observe Christmas today" gives one event once it is known that today is Christmas, and two
    again if that turns out to be wrong. Only proposals with a single claim are joined or split:
    what the user has edited, accepted or dismissed stays, and so do merged events. Deleted events
    are not recreated, because all words of a new event must belong to existing events.
    """
    words = {
        event.id: _words_of(event, mentions)
        for event in project.events.values()
        if _is_untouched(event, article)
    }
    owners = {span: id for id, spans in words.items() for span in spans}
    spans = list(passages(article))
    by_owners: defaultdict[frozenset[str | None], list[list[Mention]]] = defaultdict(list)
    for group in groups(article, mentions, spans):
        by_owners[frozenset(owners.get(mention.span) for mention in group)].append(group)
    found: list[Replaced] = []
    for ids, some in by_owners.items():
        old = [project.events[id] for id in words if id in ids]
        if len(old) < len(ids) or len(old) == len(some):
            continue
        covered = {mention.span for mention in chain.from_iterable(some)}
        if covered == set().union(*(words[event.id] for event in old)):
            found += _replaced(project, old, [event_of(article, group, spans) for group in some])
    return found


def _is_untouched(event: Event, article: Article) -> bool:
    if event.status is not Status.PROPOSED or event.by_hand or len(event.claims) != 1:
        return False
    return event.claims[0].article == article.id


def _words_of(event: Event, mentions: Sequence[Mention]) -> set[Span]:
    """The spans of the event's expressions as the tagger reads them now."""
    (claim,) = event.claims
    found = (matching(expression, mentions) for expression in claim.expressions)
    return {mention.span for mention in found if mention}


def _replaced(project: Project, old: Sequence[Event], new: Sequence[Event]) -> Iterator[Replaced]:
    """Replaces the old events by the new; empty if a new event would have the id of another one."""
    before = {event.id: event for event in old}
    after = {event.id: event for event in new}
    if any(id in project.events for id in after.keys() - before.keys()):
        return
    for id in before | after:
        yield before.get(id), after.get(id)
