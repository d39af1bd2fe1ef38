"""Finds reports of the same event on one day, by their words.

Leader clustering with a running centroid over the TF-IDF vectors of the events' sentences, in which
the words of the title count three times. In a manual check of pairs, nine in ten were the same
event at a cosine of .40 and eight in ten at .25; across days only one in four, so those are never
merged.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from types import MappingProxyType

from timeline.events.acts import act_of, dated_act, names_in
from timeline.events.clause_spans import clause_span, near
from timeline.events.dated_nouns import acts_in, dated_noun, is_same_noun
from timeline.events.story_day import body_of
from timeline.model import Article, Claim, Event, Span
from timeline.story.vectors import vectors, words_of
from timeline.story.weight import single_day

MERGE = 0.40  # cosine from which reports are the same event
MERGE_MANY = 0.35  # cosine from which they join an event with several reports
OFFER = 0.25  # cosine from which a pair is offered to the user
_MANY = 3
_SAME_NOUN = 0.05  # cosine that suffices if both have "Tuesday's earthquake"
_SAME_COMMON_NOUN = 0.20  # cosine for nouns of which there may be several on one day
_MANY_A_DAY = frozenset(
    """meeting talks hearing session conference briefing statement report announcement speech vote
    match game show concert programme program visit flight""".split()
)
_SAME_ACT = 0.10  # cosine if one has "his death on Tuesday" and the other "died"
SAME_VERB = 0.28  # cosine if both report one act ("declared") and share a name
SAME_VERB_AND_NAMES = 0.15  # cosine if they share several names, or one of several words
_SEVERAL = 2
_TITLE_WEIGHT = 2
_WHOLE = 0.8  # share of the sentence's words from which a title counts as the whole sentence
_MAIN_TERMS = 6

PageLines = Mapping[str, Sequence[Span]]
"""The spans of page lines, in order, by article."""

_NO_LINES: PageLines = MappingProxyType({})

_Vector = dict[int, float]
_Key = int | str  # a term, or the end of a noun


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Groups of ids of events that are the same (`merge`) or may be (`offer`). An offer contains
    only the first id of a group of `merge`."""

    merge: tuple[tuple[str, ...], ...] = ()
    offer: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class Cluster:
    """Events of one day that are taken for the same.

    `sum` is the sum of their unit vectors. `nouns` are the nouns of which dates are attributes
    ("Tuesday's death"), `acts` the nouns for the events that their verbs report ("died"); `verbs`
    are what they report as done, with the number of events, and `names` names and figures.
    """

    ids: list[str]
    sum: _Vector
    square: float  # of the length of `sum`
    nouns: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    verbs: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)
    is_known: bool = False

    def cosine(self, other: "Cluster") -> float:
        """The similarity of the words of two clusters, from 0 to 1."""
        small, large = sorted((self.sum, other.sum), key=len)
        product = sum(weight * large.get(term, 0.0) for term, weight in small.items())
        lengths = sqrt(self.square * other.square)
        return product / lengths if lengths else 0.0

    def main_terms(self) -> list[int]:
        """The terms with the greatest weights: reports must share one to be similar."""
        return sorted(self.sum, key=lambda term: -self.sum[term])[:_MAIN_TERMS]

    def has_noun_of(self, other: "Cluster") -> bool:
        """Whether both mention the event of the day by the same noun."""
        return any(is_same_noun(one, two) for one in self.nouns for two in other.nouns)

    def has_act_of(self, other: "Cluster") -> bool:
        """Whether one mentions with a noun what the other reports with a verb."""
        return bool(self.nouns & other.acts or self.acts & other.nouns)

    def main_verb(self) -> str:
        """The act that most events of the cluster report; "" if none is known."""
        return max(self.verbs, key=lambda verb: (self.verbs[verb], verb), default="")

    def names_of_act(self, other: "Cluster") -> int:
        """The number of names that both share if they mainly report one act, else 0; also if both
        give figures, but different ones."""
        if not self.main_verb() or self.main_verb() != other.main_verb():
            return 0
        figures = [{name for name in each.names if name[0].isdigit()} for each in (self, other)]
        if all(figures) and not figures[0] & figures[1]:
            return 0
        return len(self.names & other.names)

    def take(self, other: "Cluster") -> None:
        """Joins the other cluster to this one."""
        self.ids += other.ids
        self.nouns |= other.nouns
        self.acts |= other.acts
        self.verbs += other.verbs
        self.names |= other.names
        self.is_known |= other.is_known
        for term, weight in other.sum.items():
            old = self.sum.get(term, 0.0)
            self.sum[term] = old + weight
            self.square += (old + weight) ** 2 - old**2


def duplicates(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    known: Collection[str] = (),
    page_lines: PageLines = _NO_LINES,
    check: Callable[[], object] = lambda: None,
) -> Duplicates:
    """The duplicates among these events.

    Existing events (ids in `known`) are never merged with each other, because the user may have
    split them; new ones may join them. Hidden events and those without a date are left out. An
    event with a coarse date ("June") is only offered as a duplicate of one on a day within it.
    `page_lines` are the spans of each article whose words are ignored. `check` is called for each
    event; it may raise to cancel the work.
    """
    seen = [event for event in events if event.when is not None and not event.status.is_hidden]
    seen.sort(key=lambda event: event.id not in known)
    days: defaultdict[int, _Day] = defaultdict(_Day)
    coarse: list[tuple[Event, Cluster]] = []
    for event, single in zip(
        seen, clusters_of(articles, seen, check, known, page_lines), strict=True
    ):
        day = single_day(event.when)
        if day is None:
            coarse.append((event, single))
        else:
            check()
            days[day].place(single)
    merge: list[tuple[str, ...]] = []
    offers: list[tuple[str, ...]] = []
    for number in sorted(days):
        check()
        day_of = days[number]
        day_of.join_alike()
        merge += (tuple(cluster.ids) for cluster in day_of.clusters() if len(cluster.ids) > 1)
        offers += day_of.offers()
    offers += _coarse_offers(coarse, days)
    return Duplicates(tuple(merge), tuple(offers))


@dataclass(slots=True)
class _Day:
    """The clusters of one day by number, in the order of their first events, with an index by main
    terms and nouns: only clusters that share one are compared."""

    _clusters: dict[int, Cluster] = field(default_factory=dict)
    _index: defaultdict[_Key, set[int]] = field(default_factory=lambda: defaultdict(set))
    _begun: int = 0  # number of clusters, including those joined to others

    def clusters(self) -> list[Cluster]:
        """All clusters that were not joined to others."""
        return list(self._clusters.values())

    def place(self, single: Cluster) -> None:
        """Joins a cluster to the most similar one that reports the same event, or adds it."""
        best = self._best_match(single)
        if best is None:
            best, self._begun = self._begun, self._begun + 1
            self._clusters[best] = single
        else:
            self._clusters[best].take(single)
        self._add(best)

    def join_alike(self) -> None:
        """Joins clusters that have become similar."""
        pending = [number for number, one in self._clusters.items() if len(one.ids) > 1]
        while pending:
            number = pending.pop()
            cluster = self._clusters.get(number)
            nearest = None if cluster is None else self._best_match(cluster, number)
            if cluster is None or nearest is None:
                continue
            first, second = sorted((number, nearest))
            self._clusters[first].take(self._clusters.pop(second))
            self._add(first)
            pending.append(first)

    def offers(self) -> Iterator[tuple[str, ...]]:
        """For each cluster, those after it that may be the same, most similar first."""
        for number, cluster in self._clusters.items():
            near = (other for other in self._near(cluster) if other > number)
            found = ((cluster.cosine(self._clusters[each]), each) for each in near)
            likely = sorted((pair for pair in found if pair[0] >= OFFER), reverse=True)
            if likely:
                yield (cluster.ids[0], *(self._clusters[each].ids[0] for _, each in likely))

    def most_similar(self, single: Cluster) -> tuple[float, str] | None:
        """The cosine and the first event of the most similar cluster."""
        found = (self._clusters[number] for number in self._near(single))
        return max(((each.cosine(single), each.ids[0]) for each in found), default=None)

    def _best_match(self, cluster: Cluster, number: int | None = None) -> int | None:
        """The number of the most similar cluster, other than `number`, that reports the same
        event."""
        best, most = None, 0.0
        for other in sorted(self._near(cluster)):
            each = self._clusters[other]
            if other == number or (cluster.is_known and each.is_known):
                continue
            cosine = each.cosine(cluster)
            if cosine > most and _is_same(each, cluster, cosine):
                best, most = other, cosine
        return best

    def _near(self, cluster: Cluster) -> set[int]:
        found = set[int]().union(*(self._index.get(key, ()) for key in _keys(cluster)))
        return {number for number in found if number in self._clusters}

    def _add(self, number: int) -> None:
        for key in _keys(self._clusters[number]):
            self._index[key].add(number)


def _keys(cluster: Cluster) -> list[_Key]:
    """The index keys of a cluster; "earthquake" and "quake" have the same key, their common end,
    and an act has one for each name."""
    ends = [noun[-4:] for noun in cluster.nouns | cluster.acts]
    verb = cluster.main_verb()
    acts = [f"{verb} {name}" for name in cluster.names] if verb else []
    return [*cluster.main_terms(), *ends, *acts]


def clusters_of(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    check: Callable[[], object],
    known: Collection[str] = (),
    page_lines: PageLines = _NO_LINES,
) -> Iterator[Cluster]:
    """Each event as a separate cluster."""
    rows = vectors((_words(articles, event, page_lines) for event in events), check)
    for index, event in enumerate(events):
        terms, weights = rows.row(index)
        vector = dict(zip(terms.tolist(), weights.tolist(), strict=True))
        nouns = {noun for claim in event.claims if (noun := _noun(articles, claim))}
        acts = set() if nouns else acts_in(" ".join(_sentences(articles, event)))
        square = 1.0 if vector else 0.0
        verbs = Counter(filter(None, (_verb(articles, claim) for claim in event.claims)))
        names = names_in(" ".join(_sentences(articles, event))) if verbs else set()
        yield Cluster([event.id], vector, square, nouns, acts, verbs, names, event.id in known)


def _words(articles: Mapping[str, Article], event: Event, page_lines: PageLines) -> list[str]:
    """The words of an event's sentences without page lines; those of its title, or of the dated
    clause if the title is a whole sentence, are repeated twice."""
    words: list[str] = []
    clauses: list[str] = []
    for claim in event.claims:
        article = articles.get(claim.article)
        if article is not None:
            span = claim.clause if claim.basis.is_inferred else claim.sentence
            span = near(
                span, Span(span.start, span.start) if claim.basis.is_inferred else claim.span
            )
            for part in body_of([span], page_lines.get(claim.article, ())):
                words += words_of(part.of(article.text))
            clauses += words_of(_clause(claim, article))
    title = words_of(event.title)
    if not words:
        return title
    known = set(words)
    short = title if len(title) < _WHOLE * len(words) else clauses
    return words + [word for word in short if word in known] * _TITLE_WEIGHT


def _clause(claim: Claim, article: Article) -> str:
    if claim.expression is None or claim.clause != claim.sentence:
        return claim.clause.of(article.text)
    return clause_span(article.text, claim.sentence, claim.expression.span).of(article.text)


def _sentences(articles: Mapping[str, Article], event: Event) -> Iterator[str]:
    for claim in event.claims:
        if claim.article in articles:
            yield near(claim.sentence, claim.span).of(articles[claim.article].text)


def _noun(articles: Mapping[str, Article], claim: Claim) -> str:
    article, expression = articles.get(claim.article), claim.expression
    if article is None or expression is None:
        return ""
    return dated_noun(article.text, claim.sentence, expression.span)


def _verb(articles: Mapping[str, Article], claim: Claim) -> str:
    article = articles.get(claim.article)
    if article is None:
        return ""
    if claim.expression is None:
        return act_of(claim.clause.of(article.text))
    return dated_act(article.text, claim.sentence, claim.expression.span)


def _is_same(one: Cluster, other: Cluster, cosine: float) -> bool:
    if cosine >= MERGE:
        return True
    if cosine >= MERGE_MANY and max(len(one.ids), len(other.ids)) >= _MANY:
        return True
    if cosine >= SAME_VERB_AND_NAMES:
        names = one.names_of_act(other)
        if names >= (1 if cosine >= SAME_VERB else _SEVERAL):
            return True
    if cosine >= _SAME_ACT and one.has_act_of(other):
        return True
    if cosine < _SAME_NOUN or not one.has_noun_of(other):
        return False
    is_rare = any(noun not in _MANY_A_DAY for noun in one.nouns & other.nouns)
    return is_rare or cosine >= _SAME_COMMON_NOUN or not one.nouns & other.nouns


def _coarse_offers(
    coarse: Sequence[tuple[Event, Cluster]], days: Mapping[int, _Day]
) -> Iterator[tuple[str, ...]]:
    """For each event with a coarse date, the most similar event of a day within it."""
    for event, single in coarse:
        assert event.when is not None
        first, last = event.when.first_day, event.when.last_day
        if first is None or last is None:
            continue
        inside = (each.most_similar(single) for day, each in days.items() if first <= day <= last)
        best = max((pair for pair in inside if pair is not None), default=None)
        if best is not None and best[0] >= MERGE:
            yield (best[1], event.id)
