"""Parsed titles for the events of a project: they become part of the edits that made the events.

Titles arrive after their events are shown. They are no edits of the user, so they leave no step to
undo: every version of an event that the history contains gets the same title.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from timeline.events.canonical_names import CanonicalNames
from timeline.events.parsed_titles import MOST_CLAIMS, requests_for, retitled
from timeline.events.tags import FOUND, tagged, tags_of
from timeline.model import Article, Claim, Event, Project, Span, Status
from timeline.project.edits import Change, Edit
from timeline.project.history import History
from timeline.project.items import existing
from timeline.story.central import closeness
from timeline.story.open_references import References
from timeline.titles import ParsedTitle, TitleRequest

Parse = Callable[[Sequence[TitleRequest]], Sequence[ParsedTitle]]
"""Makes titles: `timeline.titles.Titler.parse`, optionally with progress."""

_Place = tuple[str, int]  # id of an article, start of a sentence in it
_Titles = Mapping[_Place, Mapping[tuple[Span, ...], ParsedTitle | None]]
_NO_NAMES = CanonicalNames({}, ())


@dataclass(frozen=True, slots=True)
class NewTitles:
    """The parsed titles of some events, with the people, organisations and places that their
    sentences name, by the words of the claims.

    They hold for all versions of these events: before they were merged, with another date, with a
    note. `claims` are the numbers of claims of the events for which they were requested, by id.
    """

    claims: Mapping[str, int] = field(default_factory=dict)
    _titles: _Titles = field(default_factory=dict)
    _names: CanonicalNames = _NO_NAMES
    _articles: Mapping[str, Article] = field(default_factory=dict)
    _made: dict[int, tuple[Event, Event]] = field(default_factory=dict)

    def of_event(self, event: Event) -> Event:
        """The event with the best of these titles and the names in all of them.

        The same one if the program left it out, or if titles were not requested for all of its
        claims, as for an event before one of these was split from it.
        """
        if id(event) not in self._made:  # equal events stay one object
            self._made[id(event)] = event, self._titled(event)
        return self._made[id(event)][1]

    def _titled(self, event: Event) -> Event:
        if event.status.is_hidden and event.status is not Status.DISMISSED:
            return event
        if len(event.claims) > self.claims.get(event.id, len(event.claims)):
            return event
        known: dict[int, ParsedTitle] = {}
        for index, claim in enumerate(event.claims[:MOST_CLAIMS]):
            titles = self._titles.get(_place(claim))
            if titles is None or claim.spans not in titles:
                return event
            title = titles[claim.spans]
            if title is not None:
                known[index] = title
        if not known:
            return event
        near = closeness(event, self._articles) if len(known) > 1 else None
        return tagged(retitled(event, known, near), known.values(), self._names)

    def of_edit(self, edit: Edit) -> Edit:
        """The edit with these titles before and after; the same one if nothing changes."""
        changes = tuple(map(self._of_change, edit.events))
        is_same = all(new is old for new, old in zip(changes, edit.events, strict=True))
        return edit if is_same else replace(edit, events=changes)

    def changes(self, project: Project) -> Edit:
        """What changes in a project whose history gets these titles."""
        events = (project.events[id] for id in self.claims if id in project.events)
        pairs = ((event, self.of_event(event)) for event in events)
        changes = tuple(Change(before, after) for before, after in pairs if after != before)
        return Edit("Titles", events=changes)

    def _of_change(self, change: Change[Event]) -> Change[Event]:
        before = change.before and self.of_event(change.before)
        after = change.after and self.of_event(change.after)
        if before is change.before and after is change.after:
            return change
        return Change(before, after, change.place)


def next_ids(history: History, shown: Collection[str], most: int) -> tuple[str, ...]:
    """The ids of the untitled events that are to be titled next: those shown come first."""
    there = (event.id for event in existing(history.project.events, history.untitled))
    return tuple(sorted(there, key=lambda id: id not in shown)[:most])


def new_titles(project: Project, ids: Iterable[str], parse: Parse) -> NewTitles:
    """Parses titles for those of the events that are in the project. Exceptions of `parse` are
    passed on."""
    events = {id: project.events[id] for id in ids if id in project.events}
    titles: dict[_Place, dict[tuple[Span, ...], ParsedTitle | None]] = {}
    for event in events.values():
        for claim in event.claims[:MOST_CLAIMS]:
            titles.setdefault(_place(claim), {})[claim.spans] = None
    asked = requests_for(events.values(), project.articles)
    pairs = list(zip(asked, parse([one.request for one in asked]), strict=False))
    references = References(project.articles.values())
    for one, title in pairs:
        claim = events[one.event].claims[one.index]
        is_clear = title.is_clear and not references.is_open(title.text)
        titles[_place(claim)][claim.spans] = replace(title, is_clear=is_clear)
    claims = {event.id: len(event.claims) for event in events.values()}
    names = _names(project, (title for _, title in pairs))
    return NewTitles(claims, titles, names, project.articles)


def title(history: History, parse: Parse, most: int | None = None) -> None:
    """Parses the titles of the untitled events of a history, or of the `most` salient of them.
    Exceptions of `parse` are passed on."""
    ids = history.untitled[:most]
    titles = new_titles(history.project, ids, parse)
    history.amend(titles.changes(history.project), titles.of_edit)
    history.untitled = history.untitled[len(ids) :]


def _names(project: Project, titles: Iterable[ParsedTitle]) -> CanonicalNames:
    """The forms of the names that the events of a project have and that these titles add."""
    known = (tag for event in project.events.values() for tag in event.all_tags if tag[0] in FOUND)
    new = (tag for title in titles for tag in tags_of(title))
    return CanonicalNames(project.articles, chain(known, new))


def _place(claim: Claim) -> _Place:
    return claim.article, claim.sentence.start
