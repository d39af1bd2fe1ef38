"""Filters: which events of a project the views and the exports show."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from timeline.dates import Certainty, When
from timeline.model import Article, Event, Project, Status, Tag
from timeline.project.edits import Change, Edit
from timeline.project.ranking import Salience, most_salient

Test = Callable[[Event], bool]

NO_ARTICLE = ""  # the value of `Filter.article` that asks for events without a source


class DateCertainty(StrEnum):
    """The certainties of dates that a filter offers."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    UNDATED = "without a date"


@dataclass(frozen=True, slots=True)
class Filter:
    """The conditions for an event to be shown; the default shows all but the dismissed ones.

    Each of the `words` must occur in its title, note, category, group, tags of any kind or the
    sentences of its sources; case and accents do not matter. It must have all of the `tags`.
    `article` is an id or `NO_ARTICLE`; `category` "" means none. `time` must overlap the date of
    the event. `proposed` admits only events left to review, `accepted` only accepted ones,
    `dismissed` only those that were dismissed or left out, `disagreeing` only those on whose day
    the sources differ, `merged` only those with several sources.

    Of the admitted events, `top` keeps the most salient and `one_a_day` the most salient of each
    day: see `timeline.project.ranking`. Events with ids in `also` are kept in any case. `top`,
    `one_a_day` and `accepted` limit what is shown of a timeline, not lists of what was dismissed.
    """

    words: str = ""
    article: str | None = None
    time: When | None = None
    certainty: DateCertainty | None = None
    proposed: bool = False
    dismissed: bool = False
    category: str | None = None
    accepted: bool = False
    top: int | None = None
    one_a_day: bool = False
    disagreeing: bool = False
    merged: bool = False
    also: frozenset[str] = frozenset()
    tags: frozenset[Tag] = frozenset()

    @property
    def limits(self) -> "Filter":
        """Only `top`, `one_a_day` and `accepted` of this filter."""
        return Filter(top=self.top, one_a_day=self.one_a_day, accepted=self.accepted)

    @property
    def without_limits(self) -> "Filter":
        """All conditions of this filter except `limits`."""
        return replace(self, top=None, one_a_day=False, accepted=False, also=frozenset())

    @property
    def ranks(self) -> bool:
        """Whether an event may be shown or hidden because of other events."""
        return (self.top is not None or self.one_a_day) and not self.dismissed

    def test(self, articles: Mapping[str, Article]) -> Test:
        """The condition as a function of an event; `articles` are those of its project."""
        tests = self.tests(articles)
        dismissed = self.dismissed

        def admits(event: Event) -> bool:
            if event.status.is_hidden is not dismissed:
                return False
            return all(test(event) for test in tests)

        return admits

    def tests(self, articles: Mapping[str, Article]) -> list[Test]:
        """The conditions of which an event must meet all, besides being dismissed or not."""
        tests: list[Test] = []
        if self.proposed:
            tests.append(lambda event: event.status is Status.PROPOSED)
        if self.accepted and not self.dismissed:
            tests.append(lambda event: event.status is Status.ACCEPTED)
        if self.disagreeing:
            tests.append(lambda event: event.disagrees)
        if self.merged:
            tests.append(lambda event: len(event.claims) > 1)
        if self.article is not None:
            article = self.article
            tests.append(lambda event: _has_claim_in(event, article))
        if self.time is not None:
            time = self.time
            tests.append(lambda event: event.when is not None and _overlap(event.when, time))
        if self.certainty is not None:
            certainty = self.certainty
            tests.append(lambda event: certainty in _certainties_of(event.when))
        if self.category is not None:
            category = self.category
            tests.append(lambda event: event.category == category)
        if self.tags:
            tags = self.tags
            tests.append(lambda event: all(name in event.tagged(kind) for kind, name in tags))
        if words := search_key(self.words).split():
            tests.append(lambda event: _holds(event, words, articles))
        return tests


def filter_project(project: Project, filter: Filter, salience: Salience = lambda _: 0.0) -> Project:
    """The project with all its articles and the events that the filter admits."""
    events = _with_status(project.events, filter)
    for test in filter.tests(project.articles):
        events = {id: event for id, event in events.items() if test(event)}
    if filter.ranks:
        events = most_salient(
            events.values(),
            salience,
            top=filter.top,
            one_a_day=filter.one_a_day,
            also=filter.also,
        )
    return replace(project, events=MappingProxyType(events))


def _with_status(events: Mapping[str, Event], filter: Filter) -> dict[str, Event]:
    """The events that are hidden, or those that are not. Of a hundred thousand each status is
    looked at for each edit, hence without a call."""
    hidden = filter.dismissed
    proposed, accepted = Status.PROPOSED, Status.ACCEPTED
    return {
        id: event
        for id, event in events.items()
        if (event.status is proposed or event.status is accepted) is not hidden
    }


def filter_edit(edit: Edit, before: Project, admits: Test) -> Edit:
    """The edit of the visible project that corresponds to an edit of the whole one.

    `before` is the visible project. Events that the edit hides are removed, those that it reveals
    are added, and those that stay hidden are left out.
    """
    changes = (
        Change(
            change.before if change.id in before.events else None,
            change.after if change.after is not None and admits(change.after) else None,
        )
        for change in edit.events
    )
    visible = tuple(change for change in changes if change.before or change.after)
    return Edit(edit.name, edit.articles, visible, edit.lanes)


def edit_between(edit: Edit, before: Project, after: Project) -> Edit:
    """The edit that turns the visible project `before` into `after`, under the name of `edit`."""
    gone = (Change(event, None) for id, event in before.events.items() if id not in after.events)
    new = (
        Change(old, event)
        for id, event in after.events.items()
        if (old := before.events.get(id)) != event
    )
    return Edit(edit.name, edit.articles, (*gone, *new), edit.lanes)


def search_key(text: str) -> str:
    """A text normalised for searching: lower case, without accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _holds(event: Event, words: list[str], articles: Mapping[str, Article]) -> bool:
    """Whether all the words occur; texts are searched one by one, the shortest first."""
    missing = words
    names = (*event.tags, *event.people, *event.organisations, *event.places)
    for text in (event.title, event.note, event.category, event.group, *names):
        searched = search_key(text)
        missing = [word for word in missing if word not in searched]
    for claim in event.claims:
        if not missing:
            break
        if article := articles.get(claim.article):
            searched = search_key(claim.sentence.of(article.text))
            missing = [word for word in missing if word not in searched]
    return not missing


def _has_claim_in(event: Event, article: str) -> bool:
    if article == NO_ARTICLE:
        return not event.claims
    return any(claim.article == article for claim in event.claims)


def _overlap(one: When, other: When) -> bool:
    """Whether two periods overlap; an open end is unbounded."""
    return all(
        first.start is None or last.end is None or first.start < last.end
        for first, last in ((one, other), (other, one))
    )


def _certainties_of(when: When | None) -> frozenset[DateCertainty]:
    return _CERTAINTIES[when.certainty] if when else frozenset({DateCertainty.UNDATED})


_CERTAINTIES = {
    Certainty.EXACT: frozenset({DateCertainty.EXACT}),
    Certainty.APPROXIMATE: frozenset({DateCertainty.APPROXIMATE}),
    Certainty.UNCERTAIN: frozenset({DateCertainty.UNCERTAIN}),
    Certainty.BOTH: frozenset({DateCertainty.APPROXIMATE, DateCertainty.UNCERTAIN}),
}


def review_counts(project: Project) -> tuple[int, int]:
    """How many events are proposals, and how many with a source were accepted."""
    events = project.events.values()
    reviewed = sum(event.status is Status.ACCEPTED and bool(event.claims) for event in events)
    return sum(event.status is Status.PROPOSED for event in events), reviewed
