"""Which events are looked at: what the window, its counts and its exports show of a project."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from timeline.dates import Certainty, When
from timeline.model import Article, Event, Project, Status
from timeline.project.edits import Change, Edit

Test = Callable[[Event], bool]

BY_HAND = ""  # stands for the article of events that none tells of


class Sureness(StrEnum):
    """How sure a date is, for asking for it."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    UNCERTAIN = "uncertain"
    UNDATED = "without a date"


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must be to be shown; the default shows all but the dismissed ones.

    All of the `words` must be in its title, note, category, group, tags or the sentences that tell
    of it, in any case, with or without their accents. `article` is an id, or `BY_HAND`; `category`
    may be "", for none. An event is in `time` when both have a moment in common. `proposed` asks
    for those left to review, `dismissed` turns to the dismissed ones.
    """

    words: str = ""
    article: str | None = None
    time: When | None = None
    sureness: Sureness | None = None
    proposed: bool = False
    dismissed: bool = False
    category: str | None = None

    def test(self, articles: Mapping[str, Article]) -> Test:
        """Says of an event whether it is shown; `articles` are those of its project."""
        tests: list[Test] = []
        if self.proposed:
            tests.append(lambda event: event.status is Status.PROPOSED)
        if self.article is not None:
            article = self.article
            tests.append(lambda event: _is_told_by(event, article))
        if self.time is not None:
            time = self.time
            tests.append(lambda event: event.when is not None and _meet(event.when, time))
        if self.sureness is not None:
            sureness = self.sureness
            tests.append(lambda event: sureness in _sureness_of(event.when))
        if self.category is not None:
            category = self.category
            tests.append(lambda event: event.category == category)
        if words := plain(self.words).split():
            tests.append(lambda event: _holds(event, words, articles))
        dismissed = self.dismissed

        def admits(event: Event) -> bool:
            if (event.status is Status.DISMISSED) is not dismissed:
                return False
            return all(test(event) for test in tests)

        return admits


def shown(project: Project, filter: Filter) -> Project:
    """The project with all its articles and the events that the filter admits."""
    admits = filter.test(project.articles)
    events = {id: event for id, event in project.events.items() if admits(event)}
    return replace(project, events=MappingProxyType(events))


def seen(edit: Edit, before: Project, admits: Test) -> Edit:
    """An edit as it looks where `before` was shown: what it hides is removed, what it uncovers is
    added, and what stays hidden is left out."""
    changes = (
        Change(
            change.before if change.id in before.events else None,
            change.after if change.after is not None and admits(change.after) else None,
        )
        for change in edit.events
    )
    visible = tuple(change for change in changes if change.before or change.after)
    return Edit(edit.name, edit.articles, visible, edit.lanes)


def plain(text: str) -> str:
    """A text as it is searched: in lower case, without accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _holds(event: Event, words: list[str], articles: Mapping[str, Article]) -> bool:
    """Whether all the words are there; the texts are looked at one by one, the shortest first."""
    missing = words
    for text in (event.title, event.note, event.category, event.group, *event.tags):
        searched = plain(text)
        missing = [word for word in missing if word not in searched]
    for source in event.sources:
        if not missing:
            break
        if article := articles.get(source.article):
            searched = plain(source.sentence.of(article.text))
            missing = [word for word in missing if word not in searched]
    return not missing


def _is_told_by(event: Event, article: str) -> bool:
    if article == BY_HAND:
        return not event.sources
    return any(source.article == article for source in event.sources)


def _meet(one: When, other: When) -> bool:
    """Whether two stretches have a moment in common; an open end goes on for ever."""
    return all(
        first.start is None or last.end is None or first.start < last.end
        for first, last in ((one, other), (other, one))
    )


def _sureness_of(when: When | None) -> frozenset[Sureness]:
    return _SURENESS[when.certainty] if when else frozenset({Sureness.UNDATED})


_SURENESS = {
    Certainty.EXACT: frozenset({Sureness.EXACT}),
    Certainty.APPROXIMATE: frozenset({Sureness.APPROXIMATE}),
    Certainty.UNCERTAIN: frozenset({Sureness.UNCERTAIN}),
    Certainty.BOTH: frozenset({Sureness.APPROXIMATE, Sureness.UNCERTAIN}),
}
