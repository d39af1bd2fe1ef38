"""Reports of the same event on one day, found by their words.

Leader clustering by running centroid over the TF-IDF of each event's sentence with its title's
words counted twice more. Of read pairs at a cosine of .40 nine in ten were one event, at .25 eight
in ten; across days one in four, so those are never put together.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

from timeline.dates import Grain, When
from timeline.model import Article, Event
from timeline.story.vectors import vectors, words_of

MERGE = 0.40  # cosine from which reports are one event
OFFER = 0.25  # and from which the user is asked
_TITLE_WEIGHT = 2
_DAY = Grain.DAY.rank

_Vector = dict[int, float]


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Ids of events that are one, and groups that may be: an offer names the first of each group
    of `merge`, never its others."""

    merge: tuple[tuple[str, ...], ...] = ()
    offer: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class _Cluster:
    """Events of one day that are taken for one; `centroid` is the sum of their unit vectors."""

    ids: list[str]
    centroid: _Vector
    square: float = 1.0  # of the centroid's length
    offers: dict[int, float] = field(default_factory=dict)  # clusters that may be the same


def duplicates(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    known: Collection[str] = (),
    check: Callable[[], object] = lambda: None,
) -> Duplicates:
    """Which of these events report the same.

    Of the events that were there before (`known` ids) none are merged with each other: they may
    have been parted by the user. New ones join them. Hidden events and those without a date are
    left out; coarse dates ("June") join the day of another report only as an offer. `check` is
    called for each event, and ends the work by what it raises.
    """
    seen = [event for event in events if event.when is not None and not event.status.is_hidden]
    rows = _vectors(articles, seen, check)
    days: defaultdict[int, list[int]] = defaultdict(list)
    coarse: list[int] = []
    for index, event in enumerate(seen):
        day = _day(event.when)
        if day is not None:
            days[day].append(index)
        else:
            coarse.append(index)
    merge: list[tuple[str, ...]] = []
    offers: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for day in sorted(days):
        check()
        clusters = _clustered(days[day], seen, rows, set(known))
        merge += (tuple(cluster.ids) for cluster in clusters if len(cluster.ids) > 1)
        for number, cluster in enumerate(clusters):
            for other, cosine in cluster.offers.items():
                if other < number:
                    offers[clusters[other].ids[0]].append((cosine, cluster.ids[0]))
    return Duplicates(tuple(merge), _grouped(offers))


def _vectors(
    articles: Mapping[str, Article], events: Sequence[Event], check: Callable[[], object]
) -> list[_Vector]:
    found = vectors((_words(articles, event) for event in events), check)
    rows = []
    for index in range(len(found)):
        terms, weights = found.row(index)
        rows.append(dict(zip(terms.tolist(), weights.tolist(), strict=True)))
    return rows


def _words(articles: Mapping[str, Article], event: Event) -> list[str]:
    words = words_of(event.title) * _TITLE_WEIGHT
    for claim in event.claims:
        article = articles.get(claim.article)
        if article is not None:
            part = claim.clause if claim.basis.is_inferred else claim.sentence
            words += words_of(part.of(article.text))
    return words


def _day(when: When | None) -> int | None:
    if when is None or when.grain.rank > _DAY or when.first_day != when.last_day:
        return None
    return when.first_day


def _clustered(
    indices: Iterable[int], events: Sequence[Event], rows: Sequence[_Vector], known: set[str]
) -> list[_Cluster]:
    """The clusters of one day; events that were there before lead one each."""
    clusters: list[_Cluster] = []
    postings: defaultdict[int, dict[int, float]] = defaultdict(dict)  # of the centroids
    order = sorted(indices, key=lambda index: events[index].id not in known)
    for index in order:
        row, id = rows[index], events[index].id
        cosines = _cosines(row, postings, clusters)
        best = max(cosines, key=lambda number: cosines[number], default=None)
        if best is not None and cosines[best] >= MERGE and id not in known:
            _join(clusters[best], best, id, row, postings)
        else:
            number = len(clusters)
            clusters.append(_Cluster([id], {}, 0.0))
            _join(clusters[number], number, None, row, postings)
            best = number
        clusters[best].offers |= {
            number: cosine
            for number, cosine in cosines.items()
            if cosine >= OFFER and number != best
        }
    return clusters


def _cosines(
    row: _Vector, postings: Mapping[int, Mapping[int, float]], clusters: Sequence[_Cluster]
) -> dict[int, float]:
    products: defaultdict[int, float] = defaultdict(float)
    for term, weight in row.items():
        for number, other in postings.get(term, {}).items():
            products[number] += weight * other
    return {
        number: product / sqrt(clusters[number].square)
        for number, product in products.items()
        if clusters[number].square > 0
    }


def _join(
    cluster: _Cluster,
    number: int,
    id: str | None,
    row: _Vector,
    postings: defaultdict[int, dict[int, float]],
) -> None:
    if id is not None:
        cluster.ids.append(id)
    for term, weight in row.items():
        old = cluster.centroid.get(term, 0.0)
        new = old + weight
        cluster.centroid[term] = postings[term][number] = new
        cluster.square += new * new - old * old


def _grouped(offers: Mapping[str, list[tuple[float, str]]]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (first, *(id for _, id in sorted(others, reverse=True))) for first, others in offers.items()
    )
