"""What events report: their words and acts, found by day, to tell whether two report the same."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates import Grain, When
from timeline.events.acts import act_of, dated_act, is_other_number, is_other_person
from timeline.events.clause_spans import near
from timeline.events.dated_nouns import dated_noun
from timeline.events.story_day import is_background
from timeline.model import Article, Event, Span
from timeline.story.same_event import Cluster, PageLines, clusters_of
from timeline.story.vectors import words_of
from timeline.story.weight import single_day
from timeline.temporal.recognise import lower
from timeline.temporal.tense import tense_of

_FIGURE = re.compile(r"\d[\d,.]*\d\b")
_ANOTHER = re.compile(r"\b(?:second|third|another|more|further|new|fresh|again)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[Yy]esterday")
_AND_THERE = re.compile(r",\swhere\s(?:he|she|it|they)\s")
_DEFINITE = re.compile(r"(?:The|He|She|They|It)\s")
_HEADLINE = 5  # words that two articles under one headline have in common

_Index = defaultdict[tuple[int, int], set[str]]  # ids of events, by day and term


def reported_day(when: When | None) -> int | None:
    """The day of a date, for a night the one on which it begins; None for a longer date."""
    if when is None or when.first_day is None or when.last_day is None:
        return None
    is_night = when.grain.rank < Grain.DAY.rank and when.last_day == when.first_day + 1
    return when.first_day if is_night else single_day(when)


@dataclass(slots=True)
class Reports:
    """Events by what they report. Each has a date and at least one claim, of which the first
    counts."""

    articles: Mapping[str, Article]
    events: dict[str, Event]
    clusters: Mapping[str, Cluster]
    of_article: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _stated: _Index = field(default_factory=lambda: defaultdict(set))
    _inferred: _Index = field(default_factory=lambda: defaultdict(set))
    _acts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        articles: Mapping[str, Article],
        events: Sequence[Event],
        page_lines: PageLines,
        check: Callable[[], object],
    ) -> "Reports":
        """The reports of these events; inferred ones are found from `place` on."""
        rows = clusters_of(articles, events, check, (), page_lines)
        clusters = dict(zip((event.id for event in events), rows, strict=True))
        found = cls(articles, {event.id: event for event in events}, clusters)
        for event in events:
            day = reported_day(event.when)
            if day is not None and not event.claims[0].basis.is_inferred:
                found._add(found._stated, event.id, day)
                found.of_article[event.claims[0].article].append(event.id)
        return found

    def place(self, event: Event) -> None:
        """Sets the day of inferred news, with which later news is compared."""
        self.events[event.id] = event
        day = single_day(event.when)
        if day is not None:
            self._add(self._inferred, event.id, day)

    def stated_on(self, day: int, event: Event) -> set[str]:
        """The reports of other articles that state this day and share a main word with an event."""
        return self._near(self._stated, day, event)

    def inferred_on(self, day: int, event: Event) -> set[str]:
        """The news of other articles that is placed on this day and shares a main word with it."""
        near = self._near(self._inferred, day, event)
        return {id for id in near if single_day(self.events[id].when) == day}

    def cosine(self, event: Event, other: str) -> float:
        """The similarity of the words of two reports, from 0 to 1."""
        return self.clusters[event.id].cosine(self.clusters[other])

    def has_act(self, event: Event, other: Event) -> bool:
        """Whether both report the same act, the other one with the verb that its date belongs
        to."""
        act = self.act(event)
        return bool(act) and act == self.act(other)

    def act(self, event: Event) -> str:
        """The act that an event reports; "" if it is not known."""
        if event.id not in self._acts:
            claim = event.claims[0]
            text = self.articles[claim.article].text
            self._acts[event.id] = (
                act_of(claim.clause.of(text))
                if claim.expression is None
                else dated_act(text, claim.sentence, claim.expression.span)
            )
        return self._acts[event.id]

    def is_past(self, event: Event, *, is_known: bool = False) -> bool:
        """Whether its date belongs to a verb in the past, not to a plan or to a noun; and not to a
        relative clause, unless the act is known to be the one that is looked for ("The man was in
        hospital, where he died on Monday")."""
        claim = event.claims[0]
        if claim.expression is None:
            return False
        text, span = self.articles[claim.article].text, claim.expression.span
        if tense_of(lower(text), span).is_ahead:
            return False
        if is_known and _AND_THERE.search(text, claim.sentence.start, span.start):
            return not dated_noun(text, claim.sentence, span)
        return not is_background(text, [claim.sentence], span)

    def is_definite(self, event: Event) -> bool:
        """Whether its sentence begins with what was mentioned before and names a weekday: "The
        jurors were chosen on Friday", but not "the night before", which is that of another act."""
        expression = event.claims[0].expression
        if expression is None or not _WEEKDAY.search(expression.text):
            return False
        return _DEFINITE.match(self._text(event)) is not None

    def conflict(self, event: Event, other: Event) -> bool:
        """Whether both give figures, but different ones, or another number of people."""
        one, two = self._text(event), self._text(other)
        figures = [set(_FIGURE.findall(text)) for text in (one, two)]
        has_others = all(figures) and not figures[0] & figures[1]
        return has_others or is_other_number(one, two) or is_other_person(one, two)

    def is_another(self, event: Event, earlier: Event) -> bool:
        """Whether the later news is about another one: "a second paramedic"."""
        known, found = (
            {match[0].lower() for match in _ANOTHER.finditer(self._text(each))}
            for each in (earlier, event)
        )
        return not found <= known

    def has_headline(self, event: Event, other: Event) -> bool:
        """Whether both begin with the same words, as articles under one headline do."""
        one, two = (words_of(self._text(each))[:_HEADLINE] for each in (event, other))
        return len(one) == _HEADLINE and one == two

    def _text(self, event: Event) -> str:
        claim = event.claims[0]
        span = claim.clause if claim.basis.is_inferred else claim.sentence
        start = span.start if claim.basis.is_inferred else claim.span.start
        return near(span, Span(start, start)).of(self.articles[claim.article].text)

    def _add(self, index: _Index, id: str, day: int) -> None:
        for term in self.clusters[id].main_terms():
            index[day, term].add(id)

    def _near(self, index: _Index, day: int, event: Event) -> set[str]:
        terms = self.clusters[event.id].main_terms()
        found = set[str]().union(*(index.get((day, term), ()) for term in terms))
        own = event.claims[0].article
        return {id for id in found if self.events[id].claims[0].article != own}
