"""Articles added to a project as one story: the edits that add and merge their events."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.model import Article, Event, Grouping, Lanes, Project, Status
from timeline.project.edits import Change, Edit, add_proposals, annotate_article
from timeline.project.merging import merge_duplicates
from timeline.story.build import Story, build
from timeline.story.central import closeness
from timeline.story.weight import StoryWeights, voters

_MOST_LANES = 5  # articles that have a lane each unless the user arranges them otherwise

Check = Callable[[], object]
Step = Callable[[int, int], object]


def _no_step(_done: int, _total: int) -> None:
    """The default of `step`: reports no progress."""


@dataclass(frozen=True)  # without slots, which cannot hold computed numbers
class Addition:
    """The edits that add articles: `add` adds them with all their events, and `merge`, which must
    follow it, merges the reports of the same event. Each can be undone separately.

    The events have the titles with which they were proposed. `untitled` are the ids of the new
    ones, whose titles have yet to be parsed, most salient first (see `timeline.project.titling`).
    Its numbers are computed once; `count` does so in advance.
    """

    add: Edit
    merge: Edit
    story: Story
    untitled: tuple[str, ...]

    def amended(self, edits: Iterable[tuple[Edit, Edit]]) -> "Addition":
        """The addition with those of its edits replaced that are the first of a pair."""
        new = {id(old): edit for old, edit in edits}
        add, merge = (new.get(id(edit), edit) for edit in (self.add, self.merge))
        return replace(self, add=add, merge=merge)

    def count(self) -> "Addition":
        """The same addition, with its numbers computed; may run off the GUI thread."""
        _ = self.shown, self.merged, self.left_out, self.disagreeing
        return self

    @cached_property
    def found(self) -> int:
        """The number of events that `add` alone adds to those shown."""
        return _more_shown(self.add.events)

    @cached_property
    def shown(self) -> int:
        """The number of events that both edits add to those shown."""
        return self.found + _more_shown(self.merge.events)

    @cached_property
    def merged(self) -> int:
        """The number of events that the merge removes."""
        return len(self.gone)

    @cached_property
    def gone(self) -> tuple[str, ...]:
        """The ids of the events that the merge removes."""
        return tuple(change.id for change in self.merge.events if change.after is None)

    @cached_property
    def left_out(self) -> Mapping[Status, int]:
        """The number of new events that are left out, by status."""
        changes = {change.id: change.after for change in (*self.add.events, *self.merge.events)}
        events = (event for event in changes.values() if event is not None)
        return Counter(event.status for event in events if event.status.is_hidden)

    @cached_property
    def disagreeing(self) -> int:
        """The number of merged events whose sources state different days."""
        merged = (change.after for change in self.merge.events)
        return sum(event is not None and event.disagrees for event in merged)


def add_story(
    project: Project,
    articles: Sequence[Article],
    check: Check = lambda: None,
    step: Step = _no_step,
) -> Addition:
    """The edits that add articles to a project; their ids must be new.

    `check` is called repeatedly; it may raise to cancel the work. `step` receives the number of
    parts of the work that are done and the total.
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
    new = (event for event in ranked if event.id not in project.events)
    untitled = tuple(event.id for event in new if not event.status.is_hidden)
    return Addition(added, merged, story, untitled)


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


def _central_first(edit: Edit, articles: Mapping[str, Article]) -> Edit:
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


def _more_shown(changes: Iterable[Change[Event]]) -> int:
    return sum(_is_shown(each.after) - _is_shown(each.before) for each in changes)


def _is_shown(event: Event | None) -> bool:
    return event is not None and not event.status.is_hidden
