"""Articles added to a project as one story: the edits that add, merge and title their events."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from timeline.events.canonical_names import CanonicalNames
from timeline.events.parsed_titles import Asked, requests_for, retitled
from timeline.events.tags import FOUND, tagged, tags_of
from timeline.model import Article, Claim, Event, Grouping, Lanes, Project, Status
from timeline.project.edits import Change, Edit, add_proposals, annotate_article
from timeline.project.merging import merge_duplicates
from timeline.story.build import Story, build
from timeline.story.central import closeness
from timeline.story.weight import StoryWeights, voters
from timeline.titles import ParsedTitle, TitleRequest
from timeline.wording import counted

FIRST_TITLES = 40  # events that are titled before any are shown
_MOST_LANES = 5  # articles that have a lane each unless the user arranges them otherwise
_AT_ONCE = 800  # titles, which take only a few seconds: up to here all are made at once

Parse = Callable[[Sequence[TitleRequest]], Sequence[ParsedTitle]]
"""Makes titles: `timeline.titles.Titler.parse`, optionally with progress."""

Check = Callable[[], object]
Step = Callable[[int, int], object]


def _no_step(_done: int, _total: int) -> None:
    """The default of `step`: reports no progress."""


def no_titles(_requests: Sequence[TitleRequest]) -> Sequence[ParsedTitle]:
    """The default of `parse`: every event keeps the title that it was proposed with."""
    return ()


@dataclass(frozen=True, slots=True)
class Addition:
    """The edits that add articles: `add` adds them with all their events, and `merge`, which must
    follow it, merges the reports of the same event. Each can be undone separately.

    `untitled` are the ids of the events whose titles have yet to be parsed, most salient first.
    """

    add: Edit
    merge: Edit
    story: Story
    untitled: tuple[str, ...]

    @property
    def found(self) -> int:
        """The number of events that `add` alone adds to those shown."""
        return _more_shown(self.add.events)

    @property
    def shown(self) -> int:
        """The number of events that both edits add to those shown."""
        return self.found + _more_shown(self.merge.events)

    @property
    def merged(self) -> int:
        """The number of events that the merge removes."""
        return sum(change.after is None for change in self.merge.events)

    @property
    def left_out(self) -> Mapping[Status, int]:
        """The number of new events that are left out, by status."""
        changes = {change.id: change.after for change in (*self.add.events, *self.merge.events)}
        events = (event for event in changes.values() if event is not None)
        return Counter(event.status for event in events if event.status.is_hidden)

    @property
    def disagreeing(self) -> int:
        """The number of merged events whose sources state different days."""
        merged = (change.after for change in self.merge.events)
        return sum(event is not None and event.disagrees for event in merged)


def add_story(
    project: Project,
    articles: Sequence[Article],
    parse: Parse = no_titles,
    check: Check = lambda: None,
    step: Step = _no_step,
) -> Addition:
    """The edits that add articles to a project; their ids must be new.

    The most salient events get parsed titles now, or all events if there are few. `check` is called
    repeatedly; it may raise to cancel the work. `step` receives the number of parts of the work
    that are done and the total. Exceptions of `parse` are passed on.
    """
    known = (list(project.articles.values()), list(project.events.values()))
    story = build(articles, *known, annotate_article, check, step)
    marked = [replace(each, reprint_of=story.reprints.get(each.id, "")) for each in articles]
    added = replace(add_proposals(marked, story.events), lanes=_lanes(project, len(articles)))
    with_added = added.applied(project)
    merged = _central_first(
        merge_duplicates(with_added, story.duplicates.merge), with_added.articles
    )
    check()
    ranked = _ranked(merged.applied(with_added), check)
    changed = {change.id for change in (*added.events, *merged.events)}
    pending = [event for event in ranked if event.id in changed and not event.status.is_hidden]
    first = pending if len(pending) <= _AT_ONCE else pending[:FIRST_TITLES]
    titles = _titles(first, with_added.articles, parse)
    new = {change.id for change in added.events}
    names = _names(with_added, titles)
    return Addition(
        _titled(added, titles, new, with_added.articles, names),
        _titled(merged, titles, new, with_added.articles, names),
        story,
        tuple(event.id for event in pending[len(first) :]),
    )


def title_events(project: Project, ids: Iterable[str], parse: Parse) -> Edit:
    """Gives parsed titles, with the people, organisations and places that their sentences name, to
    those of the events that are in the project; what was set by hand stays."""
    events = [project.events[id] for id in ids if id in project.events]
    titles = _titles(events, project.articles, parse)
    names = _names(project, titles)
    pairs = ((event, _retitled(event, titles, project.articles, names)) for event in events)
    changes = tuple(Change(before, after) for before, after in pairs if after != before)
    return Edit(f"Title {counted(len(changes), 'event', 'events')}", events=changes)


def with_titles(project: Project, edit: Edit, parse: Parse) -> Edit:
    """The edit with parsed titles in those events that it leaves proposed."""
    after = edit.applied(project)
    changed = (change.after for change in edit.events)
    ids = [event.id for event in changed if event and event.status is Status.PROPOSED]
    made = {change.id: change.after for change in title_events(after, ids, parse).events}
    changes = (replace(each, after=made.get(each.id, each.after)) for each in edit.events)
    return replace(edit, events=tuple(changes))


def _lanes(project: Project, more: int) -> tuple[Lanes, Lanes] | None:
    """One lane for all events if there are too many articles for a lane each, unless the user has
    arranged the lanes."""
    before = project.lanes
    if before != Lanes() or len(project.articles) + more <= _MOST_LANES:
        return None
    return before, Lanes(Grouping.NONE)


def _ranked(project: Project, check: Check) -> list[Event]:
    """The events, most salient first."""
    votes = voters(list(project.articles.values()), check)
    weights = StoryWeights.of(votes, project.events.values(), check)
    return sorted(project.events.values(), key=lambda event: -weights.salience(event.id))


_Titles = Mapping[Claim, ParsedTitle]
_Articles = Mapping[str, Article]


def _central_first(edit: Edit, articles: _Articles) -> Edit:
    """The edit with the claims of each merged event sorted: first those that agree with its date,
    of these the ones closest to what all claims say, because the title comes from the first
    claims."""

    def ordered(event: Event) -> Event:
        near = closeness(event, articles)
        order = sorted(
            near, key=lambda index: (event.claims[index].when != event.when, -near[index])
        )
        return replace(event, claims=tuple(event.claims[index] for index in order))

    changes = (
        replace(change, after=ordered(change.after)) if change.after else change
        for change in edit.events
    )
    return replace(edit, events=tuple(changes))


def _titles(events: Sequence[Event], articles: _Articles, parse: Parse) -> _Titles:
    """The parsed titles of the claims of events; merging does not change a claim."""
    asked = requests_for(events, articles)
    parsed = parse([one.request for one in asked])
    by_id = {event.id: event for event in events}
    return {_claim(by_id, one): title for one, title in zip(asked, parsed, strict=False)}


def _names(project: Project, titles: _Titles) -> CanonicalNames:
    """The forms of the names that the events of a project have and that these titles add."""
    known = (tag for event in project.events.values() for tag in event.all_tags if tag[0] in FOUND)
    new = (tag for title in titles.values() for tag in tags_of(title))
    return CanonicalNames(project.articles, chain(known, new))


def _claim(events: Mapping[str, Event], asked: Asked) -> Claim:
    return events[asked.event].claims[asked.index]


def _titled(
    edit: Edit,
    titles: _Titles,
    new: Collection[str],
    articles: _Articles,
    names: CanonicalNames,
) -> Edit:
    """The edit with parsed titles in its events after, and in those before for `new` events."""

    def change(of: Change[Event]) -> Change[Event]:
        before = of.before
        if before is not None and of.id in new:
            before = _retitled(before, titles, articles, names)
        after = of.after and _retitled(of.after, titles, articles, names)
        return Change(before, after, of.place)

    return replace(edit, events=tuple(map(change, edit.events)))


def _retitled(event: Event, titles: _Titles, articles: _Articles, names: CanonicalNames) -> Event:
    """An event with the best of the titles of its claims and the names in all of them; hidden ones
    keep what they have."""
    if event.status.is_hidden:
        return event
    known = {index: titles[claim] for index, claim in enumerate(event.claims) if claim in titles}
    near = closeness(event, articles) if len(known) > 1 else None
    return tagged(retitled(event, known, near), known.values(), names)


def _more_shown(changes: Iterable[Change[Event]]) -> int:
    return sum(_is_shown(each.after) - _is_shown(each.before) for each in changes)


def _is_shown(event: Event | None) -> bool:
    return event is not None and not event.status.is_hidden
