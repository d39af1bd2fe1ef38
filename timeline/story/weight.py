"""Which events matter: each article has one vote for each day that it reports on.

Measured on the days of fourteen newspaper timelines (Timeline17): one vote an article and day is
better than one an event, better still with the article's own publication day at less and later days
at nothing, and best times the square of the article's relevance.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.dates import Grain, When
from timeline.model import Article, Event
from timeline.story.relevance import relevance
from timeline.story.strength import strength

_OWN_DAY = 0.6  # an article names its own day whatever it reports
_COARSE = 0.001  # "2009": next to nothing, but above what nothing reports
# An event's part of its day grows with the square of what is reported of it, so that the main event
# of a day stands above side remarks of many articles.
_SHARPNESS = 2
_PASSING = 0.5  # a claim of less strength only mentions its day
_DAY = Grain.DAY.rank
_CHECK_EVERY = 500  # events

_Changes = Iterable[tuple[Event | None, Event | None]]
_Reports = dict[str, float]  # the strength of what an article reports of an event, by article


@dataclass(frozen=True, slots=True)
class Voter:
    """An article, and what each of its votes weighs."""

    article: Article
    weight: float

    def vote(self, day: int) -> float:
        """Its vote for one day: less for its own, none for those to come."""
        published = self.article.published
        if published is None or day < published:
            return self.weight
        return self.weight * _OWN_DAY if day == published else 0.0


def voters(
    articles: Sequence[Article], check: Callable[[], object] = lambda: None
) -> dict[str, Voter]:
    """The articles by id as voters, weighing relevance²; reprints have no vote.

    To be worked out again only when articles are added or removed or get another date; takes about
    a second for a thousand. `check` is called for each, and ends the work by what it raises.
    """
    relevant = relevance(articles, check)
    return {
        article.id: Voter(article, 0.0 if article.reprint_of else relevant[article.id] ** 2)
        for article in articles
    }


@dataclass(slots=True)
class StoryWeights:
    """The salience of the events of one set of articles; `follow` keeps it up with edits.

    A day has the votes of the articles that report something on it. They are shared among its
    events. Hidden events have none, and coarse dates next to none.
    """

    voters: Mapping[str, Voter]
    _days: dict[int, dict[str, _Reports]] = field(default_factory=dict)
    _day_of: dict[str, int] = field(default_factory=dict)
    _coarse: dict[str, float] = field(default_factory=dict)
    _known: dict[int, dict[str, float]] = field(default_factory=dict)  # salience, by day

    @classmethod
    def of(
        cls,
        voters: Mapping[str, Voter],
        events: Iterable[Event],
        check: Callable[[], object] = lambda: None,
    ) -> "StoryWeights":
        """The weights of these events; `check` is called now and then, and ends the work by what
        it raises."""
        weights = cls(voters)
        for number, event in enumerate(events):
            if number % _CHECK_EVERY == 0:
                check()
            weights._add(event)
        return weights

    def salience(self, event_id: str) -> float:
        """How much an event matters, 0 where nothing says that it does."""
        day = self._day_of.get(event_id)
        if day is None:
            return self._coarse.get(event_id, 0.0)
        return self._of_day(day).get(event_id, 0.0)

    def all(self) -> dict[str, float]:
        """The salience of all events by id, hidden ones left out."""
        found = dict(self._coarse)
        for day in self._days:
            found |= self._of_day(day)
        return found

    def follow(self, changes: _Changes) -> set[str]:
        """Takes over events before and after an edit; the ids whose salience may have changed.

        Only the days that these events leave or come to are worked out again.
        """
        days: set[int] = set()
        touched: set[str] = set()
        for before, after in changes:
            for event in (before, after):
                if event is not None:
                    touched.add(event.id)
            if before is not None:
                days |= self._remove(before.id)
            if after is not None:
                days |= self._add(after)
        return touched.union(*(self._days.get(day, {}) for day in days))

    def _remove(self, event_id: str) -> set[int]:
        self._coarse.pop(event_id, None)
        day = self._day_of.pop(event_id, None)
        if day is None:
            return set()
        self._days[day].pop(event_id)
        self._known.pop(day, None)
        return {day}

    def _add(self, event: Event) -> set[int]:
        if event.status.is_hidden or event.when is None:
            return set()
        day = single_day(event.when)
        if day is None:
            self._coarse[event.id] = _COARSE * self._weight(event)
            return set()
        self._day_of[event.id] = day
        self._days.setdefault(day, {})[event.id] = self._reports(event)
        self._known.pop(day, None)
        return {day}

    def _weight(self, event: Event) -> float:
        articles = {claim.article for claim in event.claims}
        return sum(self.voters[id].weight for id in articles if id in self.voters)

    def _reports(self, event: Event) -> _Reports:
        """The strongest claim of each article; one with a coarse date counts next to nothing."""
        reports: _Reports = {}
        for claim in event.claims:
            voter = self.voters.get(claim.article)
            if voter is not None:
                is_coarse = claim.when is not None and single_day(claim.when) is None
                value = _COARSE if is_coarse else strength(claim, voter.article)
                reports[claim.article] = max(value, reports.get(claim.article, 0.0))
        return reports

    def _of_day(self, day: int) -> dict[str, float]:
        if day not in self._known:
            self._known[day] = self._shared(day)
        return self._known[day]

    def _shared(self, day: int) -> dict[str, float]:
        """The votes of a day, shared among its events.

        An article that mentions the day only in passing has less than a whole vote.
        """
        events = self._days[day]
        strengths: defaultdict[str, float] = defaultdict(float)
        strongest: defaultdict[str, float] = defaultdict(float)
        for reports in events.values():
            for article, value in reports.items():
                strengths[article] += value
                strongest[article] = max(value, strongest[article])
        votes = {
            id: self.voters[id].vote(day) * min(1.0, strongest[id] / _PASSING) for id in strengths
        }
        sharp = {}
        for id, reports in events.items():
            shares = (votes[each] * value**2 / strengths[each] for each, value in reports.items())
            sharp[id] = sum(shares) ** _SHARPNESS
        whole = sum(sharp.values())
        if not whole:
            return dict.fromkeys(events, 0.0)
        total = sum(votes.values())
        return {id: total * part / whole for id, part in sharp.items()}


def salience(
    articles: Sequence[Article],
    events: Iterable[Event],
    check: Callable[[], object] = lambda: None,
) -> dict[str, float]:
    """The salience of events by id, worked out at once; hidden events are left out."""
    return StoryWeights.of(voters(articles, check), events, check).all()


def single_day(when: When | None) -> int | None:
    """The number of the one day that a date names, None of a longer or an open one.

    "The past two days" is a length that ends at publication, and a range is drawn as a bar.
    """
    if when is None or when.grain.rank > _DAY or when.first_day != when.last_day:
        return None
    return when.first_day
