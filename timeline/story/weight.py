"""The salience of events: each article has one vote for each day that it reports on.

Measured on the days of fourteen newspaper timelines (Timeline17): one vote per article and day is
better than one per event; a smaller vote for the article's own publication day and none for later
days is better still; multiplying by the square of the article's relevance is best.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from timeline.dates import Grain, When
from timeline.events.lead import reads_as_english
from timeline.model import Article, Event, Status
from timeline.story.happening import happening
from timeline.story.relevance import relevance
from timeline.story.repeated import REPEATED, repeated
from timeline.story.strength import strength

_OWN_DAY = 0.5  # an article names its own day regardless of what it reports
_COARSE = 0.001  # "2009": almost nothing, but more than an event without reports
# An event's share of its day grows with the square of its reports, so that the main event of a day
# ranks above side remarks of many articles.
_SHARPNESS = 2
_PASSING = 0.5  # a claim of less strength mentions its day only in passing
# What titles do not earn of the votes of their day is divided into so many parts, for its main
# events that report more than a comment or a state.
_PARTS = 3
_REPORTING = 0.2  # the least factor of `happening` for a part
_DAY = Grain.DAY.rank
_CHECK_EVERY = 500  # events

_Changes = Iterable[tuple[Event | None, Event | None]]
_Reports = dict[str, float]  # the strength of the claims of an event, by article


@dataclass(frozen=True, slots=True)
class Voter:
    """An article and the weight of its votes."""

    article: Article
    weight: float

    def vote(self, day: int) -> float:
        """Its vote for a day: less for its publication day, none for later days."""
        published = self.article.published
        if published is None or day < published:
            return self.weight
        return self.weight * _OWN_DAY if day == published else 0.0


def voters(
    articles: Sequence[Article], check: Callable[[], object] = lambda: None
) -> dict[str, Voter]:
    """The articles by id as voters with the weight relevance²; reprints have weight 0.

    Needs to be recalculated only when articles are added, removed or get another date; takes about
    a second for a thousand articles. `check` is called for each; it may raise to cancel the work.
    """
    relevant = relevance(articles, check)
    return {
        article.id: Voter(article, 0.0 if article.reprint_of else relevant[article.id] ** 2)
        for article in articles
    }


@dataclass(slots=True)
class StoryWeights:
    """The salience of the events of one set of articles; `follow` updates it after edits.

    The articles that report something on a day vote for it. These votes are shared among the events
    of the day. Hidden events have no share, and coarse dates almost none. An unclear event counts
    as a report on its day, which the other events of the day share. An event keeps as much of its
    share as its title reports something that happened (`happening`), and less if it repeats a main
    event of the day (`repeated`).
    """

    voters: Mapping[str, Voter]
    _days: dict[int, dict[str, _Reports]] = field(default_factory=dict)
    _day_of: dict[str, int] = field(default_factory=dict)
    _coarse: dict[str, float] = field(default_factory=dict)
    _unclear: set[str] = field(default_factory=set)
    _events: dict[str, Event] = field(default_factory=dict)
    _known: dict[int, dict[str, float]] = field(default_factory=dict)  # salience, by day

    @classmethod
    def of(
        cls,
        voters: Mapping[str, Voter],
        events: Iterable[Event],
        check: Callable[[], object] = lambda: None,
    ) -> "StoryWeights":
        """The weights of these events; `check` is called from time to time; it may raise to cancel
        the work."""
        weights = cls(voters)
        for number, event in enumerate(events):
            if number % _CHECK_EVERY == 0:
                check()
            weights._add(event)
        return weights

    def salience(self, event_id: str) -> float:
        """The salience of an event; 0 if nothing reports it."""
        day = self._day_of.get(event_id)
        if day is None:
            return self._coarse.get(event_id, 0.0)
        return self._of_day(day).get(event_id, 0.0)

    def all(self) -> dict[str, float]:
        """The salience of all events by id, without hidden ones."""
        found = dict(self._coarse)
        for day in self._days:
            found |= self._of_day(day)
        return found

    def follow(self, changes: _Changes) -> set[str]:
        """Applies events before and after an edit; returns the ids whose salience may have changed.

        Only the days that these events leave or enter are recalculated.
        """
        days: set[int] = set()
        touched: set[str] = set()
        for before, after in changes:
            for event in (before, after):
                if event is not None:
                    touched.add(event.id)
            reports = None
            if before is not None:
                if after is not None and after.claims is before.claims:
                    reports = self._reports_of(before.id)  # only its title has changed, say
                days |= self._remove(before.id)
            if after is not None:
                days |= self._add(after, reports)
        return touched.union(*(self._days.get(day, {}) for day in days))

    def _remove(self, event_id: str) -> set[int]:
        self._coarse.pop(event_id, None)
        self._unclear.discard(event_id)
        self._events.pop(event_id, None)
        day = self._day_of.pop(event_id, None)
        if day is None:
            return set()
        self._days[day].pop(event_id)
        self._known.pop(day, None)
        return {day}

    def _reports_of(self, event_id: str) -> _Reports | None:
        day = self._day_of.get(event_id)
        return None if day is None else self._days[day][event_id]

    def _add(self, event: Event, reports: _Reports | None = None) -> set[int]:
        """Adds an event, and its reports if they are known: there may be thousands of claims."""
        is_unclear = event.status is Status.UNCLEAR
        if event.when is None or (event.status.is_hidden and not is_unclear):
            return set()
        day = single_day(event.when)
        if day is None and is_unclear:
            return set()
        if is_unclear:
            self._unclear.add(event.id)
        if day is None:
            self._coarse[event.id] = _COARSE * self._weight(event)
            return set()
        self._day_of[event.id] = day
        self._events[event.id] = event
        self._days.setdefault(day, {})[event.id] = (
            self._reports(event) if reports is None else reports
        )
        self._known.pop(day, None)
        return {day}

    def _weight(self, event: Event) -> float:
        articles = {claim.article for claim in event.claims}
        return sum(self.voters[id].weight for id in articles if id in self.voters)

    def _reports(self, event: Event) -> _Reports:
        """The strength of the strongest claim of each article; almost 0 for a coarse date."""
        reports: _Reports = {}
        for claim in event.claims:
            voter = self.voters.get(claim.article)
            if voter is not None:
                is_coarse = claim.when is not None and single_day(claim.when) is None
                value = _COARSE if is_coarse else strength(claim, voter.article)
                reports[claim.article] = max(value, reports.get(claim.article, 0.0))
        return reports

    def _happening(self, event_id: str) -> float:
        event = self._events[event_id]
        articles = {claim.article for claim in event.claims if claim.article in self.voters}
        texts = (self.voters[id].article.text for id in articles)
        return happening(event.title, len(articles)) if any(map(reads_as_english, texts)) else 1.0

    def _of_day(self, day: int) -> dict[str, float]:
        if day not in self._known:
            self._known[day] = self._shared(day)
        return self._known[day]

    def _shared(self, day: int) -> dict[str, float]:
        """The votes of a day, shared among its events.

        An article that mentions the day only in passing has less than a full vote.
        """
        events = self._days[day]
        strengths: defaultdict[str, float] = defaultdict(float)
        strongest: defaultdict[str, float] = defaultdict(float)
        for id, reports in events.items():
            for article, value in reports.items():
                strengths[article] += 0.0 if id in self._unclear else value
                strongest[article] = max(value, strongest[article])
        votes = {
            id: self.voters[id].vote(day) * min(1.0, strongest[id] / _PASSING) for id in strengths
        }
        shown = {id: reports for id, reports in events.items() if id not in self._unclear}
        sharp = {}
        for id, reports in shown.items():
            shares = (votes[each] * value**2 / strengths[each] for each, value in reports.items())
            sharp[id] = sum(shares) ** _SHARPNESS
        whole = sum(sharp.values())
        if not whole:
            return dict.fromkeys(shown, 0.0)
        share = sum(votes.values()) / whole
        return self._earned({id: share * part for id, part in sharp.items()})

    def _earned(self, shares: Mapping[str, float]) -> dict[str, float]:
        """The shares of the events of a day after what their titles do not earn is divided."""
        factors = {id: self._happening(id) for id in shares}
        earned = {id: share * factors[id] for id, share in shares.items()}
        for id in repeated({id: self._events[id].title for id in shares}, earned):
            factors[id] *= REPEATED
            earned[id] *= REPEATED
        reporting = [id for id, factor in factors.items() if factor >= _REPORTING]
        rest = sum(shares.values()) - sum(earned.values())
        for id in nlargest(_PARTS, reporting, key=lambda id: (earned[id], id)):
            earned[id] += rest / _PARTS
        return earned


def salience(
    articles: Sequence[Article],
    events: Iterable[Event],
    check: Callable[[], object] = lambda: None,
) -> dict[str, float]:
    """The salience of events by id, without hidden events; computed from scratch."""
    return StoryWeights.of(voters(articles, check), events, check).all()


def single_day(when: When | None) -> int | None:
    """The number of the day that a date names; None for a longer or an open date.

    "The past two days" is a period that ends at publication, and a range is drawn as a bar.
    """
    if when is None or when.grain.rank > _DAY or when.first_day != when.last_day:
        return None
    return when.first_day
