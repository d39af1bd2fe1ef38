"""An edit: one named, invertible change of a project.

Undo, the journal in the project file, the signal to the views and the tests all use this value.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Generic, TypeVar
from uuid import uuid4

from timeline.dates import When
from timeline.dates.iso import iso_day
from timeline.events import propose, re_resolve, regroup
from timeline.events.agreement import Published, with_claims
from timeline.events.reresolve import re_resolved
from timeline.events.tags import without_unnamed
from timeline.model import Article, Claim, Event, Lanes, Mention, Project, PublishedFrom, Status
from timeline.project.items import Items
from timeline.temporal import TAGGER_VERSION, annotate

Item = TypeVar("Item", Article, Event)

_LONGEST_TITLE = 40  # in an edit's name, which becomes a menu entry


@dataclass(frozen=True, slots=True)
class Change(Generic[Item]):
    """One article or event before and after: None before it exists, None after its removal.

    `place` is the position of a removed one among the others, where undo puts it back.
    """

    before: Item | None
    after: Item | None
    place: int | None = None

    @property
    def id(self) -> str:
        """The id, which no edit changes."""
        item = self.after or self.before
        assert item is not None
        return item.id

    def inverse(self) -> "Change[Item]":
        """The change that undoes this one."""
        return Change(self.after, self.before, self.place)


@dataclass(frozen=True, slots=True)
class Edit:
    """What one step of the user changes, under the name that the Undo menu shows."""

    name: str
    articles: tuple[Change[Article], ...] = ()
    events: tuple[Change[Event], ...] = ()
    lanes: tuple[Lanes, Lanes] | None = None  # before and after

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing."""
        return not (self.articles or self.events or self.lanes)

    def applied(self, project: Project) -> Project:
        """The project after this edit.

        ValueError when it adds what exists, or changes or removes what does not exist or has
        changed since the edit was made.
        """
        return Project(
            _changed(project.articles, self.articles),
            _changed(project.events, self.events),
            self.lanes[1] if self.lanes else project.lanes,
        )

    def inverse(self) -> "Edit":
        """The edit that undoes this one."""
        return Edit(
            self.name,
            tuple(change.inverse() for change in self.articles),
            tuple(change.inverse() for change in self.events),
            (self.lanes[1], self.lanes[0]) if self.lanes else None,
        )


def _changed(items: Mapping[str, Item], changes: Sequence[Change[Item]]) -> Mapping[str, Item]:
    if not changes:
        return items
    latest: dict[str, Item | None] = {}  # after the changes before this one
    for change in changes:
        id, before = change.id, change.before
        now = latest[id] if id in latest else items.get(id)
        if (before is None) == (now is not None):
            there = "already there" if before is None else "not there"
            raise ValueError(f"“{id}” is {there}, so this edit cannot be made")
        if before is not now and before != now:
            raise ValueError(f"“{id}” has changed meanwhile, so this edit cannot be made")
        latest[id] = change.after
    steps = [(change.id, change.after, change.place) for change in changes]
    return Items.of(items).changed(steps)


def add_articles(articles: Sequence[Article], check: Callable[[], object] = lambda: None) -> Edit:
    """Adds articles with the events that are proposed from their time expressions.

    `check` is called before each article and may raise to cancel.
    """
    events: list[Event] = []
    for article in articles:
        check()
        events += propose(article, annotate_article(article))
    return add_proposals(articles, events)


def add_proposals(articles: Sequence[Article], events: Sequence[Event]) -> Edit:
    """Adds articles with events that were found in them."""
    name = (
        f"Add {quoted(articles[0].title)}"
        if len(articles) == 1
        else f"Add {len(articles)} articles"
    )
    return Edit(name, _added(articles), _added(events))


def remove_article(project: Project, article_id: str) -> Edit:
    """Removes an article and the events that only it reports; others lose its claims."""
    article = project.articles[article_id]
    events = [
        event
        for event in project.events.values()
        if event.claims and all(claim.article == article_id for claim in event.claims)
    ]
    shared = (
        (event, tuple(claim for claim in event.claims if claim.article != article_id))
        for event in project.events.values()
    )
    place = list(project.articles).index(article_id)
    published = published_days(project)
    left = tuple(
        Change(event, without_unnamed(with_claims(event, rest, published), project.articles))
        for event, rest in shared
        if rest and len(rest) < len(event.claims)
    )
    return Edit(
        f"Remove {quoted(article.title)}",
        (Change(article, None, place),),
        (*_removed(events), *left),
    )


def set_published(project: Project, article_id: str, published: int | None) -> Edit:
    """Sets an article's publication date (a day number) and re-resolves its relative dates.

    Events whose date was set by hand keep it, and deleted events stay deleted. Events whose words
    now name the same day are joined, and events whose words no longer do are split, unless the user
    has edited them.
    """
    old = project.articles[article_id]
    source = PublishedFrom.NOWHERE if published is None else PublishedFrom.BY_HAND
    new = replace(old, published=published, published_from=source)
    mentions = annotate_article(new)
    replaced = [Change(*pair) for pair in regroup(project, new, mentions)]
    regrouped = {change.id for change in replaced}
    dated = [
        Change(project.events[event.id], event)
        for event in re_resolve(project, new, mentions)
        if event.id not in regrouped
    ]
    name = (
        "Clear publication date"
        if published is None
        else (f"Set publication date to {iso_day(published)}")
    )
    return Edit(name, (Change(old, new),), (*dated, *replaced))


def add_event(event: Event) -> Edit:
    """Adds an event made by hand."""
    return Edit(f"Add {quoted(event.title)}", events=_added([event]))


def add_events(events: Sequence[Event], verb: str) -> Edit:
    """Adds copies of events; `verb` names the command, such as "Paste"."""
    return Edit(f"{verb} {_named(events)}", events=_added(events))


def duplicate(events: Sequence[Event]) -> Edit:
    """Adds a copy of each event, accepted and edited by hand."""
    copies = [
        replace(event, id=uuid4().hex, by_hand=event.by_hand | {"title"}, status=Status.ACCEPTED)
        for event in events
    ]
    return add_events(copies, "Duplicate")


def delete_events(events: Sequence[Event], verb: str = "Delete") -> Edit:
    """Deletes events (`verb` may be "Cut"); re-resolving does not bring them back."""
    return Edit(f"{verb} {_named(events)}", events=_removed(events))


def accept(events: Sequence[Event]) -> Edit:
    """Accepts events as they are."""
    return _with_status("Accept {}", events, Status.ACCEPTED)


def dismiss(events: Sequence[Event]) -> Edit:
    """Takes events off the timeline; they are kept, and re-resolved like the others."""
    return _with_status("Dismiss {}", events, Status.DISMISSED)


def not_a_date(event: Event, words: str) -> Edit:
    """Dismisses an event because the words that date it are no date."""
    return _with_status(f"{quoted(words)} is not a date", [event], Status.DISMISSED)


def bring_back(events: Sequence[Event]) -> Edit:
    """Brings hidden events back as proposed.

    Those that the user has edited come back as accepted, and so do those with a doubtful date.
    """
    changes = tuple(
        Change(event, replace(event, status=_status_without_review(event)))
        for event in events
        if event.status.is_hidden
    )
    return Edit(f"Bring back {_named(events)}", events=changes)


def propose_again(project: Project, article_id: str, mention: Mention) -> Edit:
    """Proposes the event of an expression again after it was deleted; empty if it gives none."""
    article = project.articles[article_id]
    events = [
        event
        for event in propose(article, annotate_article(article))
        if event.id not in project.events
        and any(mention.span in claim.spans for claim in event.claims)
    ]
    return Edit(f"Event of {quoted(mention.text)}", events=_added(events))


def retitle(event: Event, title: str) -> Edit:
    """Gives an event another title."""
    return _by_hand(f"Rename {quoted(event.title)}", event, "title", replace(event, title=title))


def move(event: Event, when: When) -> Edit:
    """Gives an event another date, which re-resolving will leave alone."""
    name = f"Change date of {quoted(event.title)}"
    return _by_hand(name, event, "when", replace(event, when=when))


def move_events(moves: Sequence[tuple[Event, When]]) -> Edit:
    """Gives one event or several other dates in one step."""
    each = [move(event, when) for event, when in moves]
    changes = tuple(change for edit in each for change in edit.events)
    return Edit(each[0].name if len(each) == 1 else f"Move {len(each)} events", events=changes)


def follow_text(project: Project, event: Event) -> Edit:
    """Gives an event the date of its claims again, so that it follows them from now on."""
    free = replace(event, by_hand=event.by_hand - {"when"}, status=Status.ACCEPTED)
    after = with_claims(free, current_claims(project, event), published_days(project))
    return Edit(f"Date of {quoted(event.title)} from the text", events=(Change(event, after),))


def set_note(event: Event, note: str) -> Edit:
    """Gives an event another note."""
    return _by_hand(f"Note on {quoted(event.title)}", event, "note", replace(event, note=note))


def set_category(events: Sequence[Event], category: str) -> Edit:
    """Puts events into a category, "" for none; those already in it are left out."""
    what = f"Category {quoted(category)} for" if category else "No category for"
    return _given(what, events, "category", lambda event: replace(event, category=category))


def set_group(events: Sequence[Event], group: str) -> Edit:
    """Puts events into a group, "" for none; those already in it are left out."""
    what = f"Group {quoted(group)} for" if group else "No group for"
    return _given(what, events, "group", lambda event: replace(event, group=group))


def set_colour(events: Sequence[Event], colour: str) -> Edit:
    """Sets the colour of events, "" for none; those that already have it are left out."""
    return _given("Colour of", events, "colour", lambda event: replace(event, colour=colour))


@lru_cache(maxsize=128)  # so that the window reuses what a worker thread has found
def annotate_article(article: Article) -> tuple[Mention, ...]:
    """The time expressions of an article, resolved against its publication date."""
    return annotate(article.text, article.published)


def current_claims(project: Project, event: Event) -> list[Claim]:
    """The claims of an event; those read by another version of the tagger are re-resolved."""
    return [
        re_resolved(claim, project.articles[claim.article], _mentions_for(claim, project))
        if any(expression.tagger != TAGGER_VERSION for expression in claim.expressions)
        else claim
        for claim in event.claims
    ]


def _mentions_for(claim: Claim, project: Project) -> tuple[Mention, ...]:
    return annotate_article(project.articles[claim.article])


def published_days(project: Project) -> Published:
    """The publication dates (day numbers) of all articles by id, None where it is not known."""
    return {article.id: article.published for article in project.articles.values()}


def _by_hand(name: str, event: Event, field: str, changed: Event) -> Edit:
    """An event with a field set by the user, which also accepts it."""
    after = replace(changed, by_hand=event.by_hand | {field}, status=Status.ACCEPTED)
    return Edit(name, events=(Change(event, after),))


def _given(
    what: str, events: Sequence[Event], field: str, change: Callable[[Event], Event]
) -> Edit:
    """Gives a field of events the same value; those that already have it are left out."""
    others = [(event, after) for event in events if (after := change(event)) != event]
    single = (_by_hand("", event, field, after) for event, after in others)
    changes = tuple(change for edit in single for change in edit.events)
    return Edit(f"{what} {_named([event for event, _ in others])}", events=changes)


def _with_status(name: str, events: Sequence[Event], status: Status) -> Edit:
    """Gives events a status; those that already have it are left out, also of the edit's name."""
    others = [event for event in events if event.status is not status]
    changes = tuple(Change(event, replace(event, status=status)) for event in others)
    return Edit(name.format(_named(others)), events=changes)


def _status_without_review(event: Event) -> Status:
    is_decided = event.by_hand or not event.claims or event.status is Status.DOUBTED
    return Status.ACCEPTED if is_decided else Status.PROPOSED


def _added(items: Iterable[Item]) -> tuple[Change[Item], ...]:
    return tuple(Change(None, item) for item in items)


def _removed(items: Iterable[Item]) -> tuple[Change[Item], ...]:
    return tuple(Change(item, None) for item in items)


def _named(events: Sequence[Event]) -> str:
    return quoted(events[0].title) if len(events) == 1 else f"{len(events)} events"


def quoted(title: str) -> str:
    """A title for a menu entry, shortened at a word."""
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE + 1].rsplit(" ", 1)[0][:_LONGEST_TITLE] + "…"
    return f"“{title}”"
