"""Sources that state different days for one event."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from timeline.model import Anchor, Article, Claim, Event
from timeline.story.same_event import Cluster, clusters_of
from timeline.story.weight import single_day

ALIKE = 0.45  # cosine of two reports from which different days are a contradiction
LONGEST_APART = 3  # days
_CLOCK = re.compile(r"T\d\d:?\d\d")
_BARE = re.compile(
    r"(?:(?:at|around|about|by)\s)?(?:[\d:.h]+(?:\s?[ap]\.?m\.?)?(?:\slocal\stime|\s[A-Z]{2,4})?|noon"
    r"|midnight)",
    re.IGNORECASE,
)
_NEXT_DAY = 1
_SAME_WORDS = 0.95  # cosine


def day_disagreements(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    check: Callable[[], object] = lambda: None,
) -> tuple[tuple[str, str], ...]:
    """Pairs of events that may be the same but whose sources state different days, most similar
    first.

    Both state their day, one to three days apart, in similar words, in different articles. Clock
    times on consecutive days may be the same moment in two time zones and are no contradiction;
    events that one article reports separately are different. The pairs are to be offered, and never
    merged without the user. `check` is called for each event; it may raise to cancel the work.
    """
    stated = [
        event for event in events if _stated_day(event) is not None and not event.status.is_hidden
    ]
    clusters = list(clusters_of(articles, stated, check))
    postings: defaultdict[tuple[int | None, int], list[int]] = defaultdict(list)
    for index, event in enumerate(stated):
        for term in clusters[index].main_terms():
            postings[_stated_day(event), term].append(index)
    found: dict[tuple[str, str], float] = {}
    for index, event in enumerate(stated):
        check()
        for other, apart in _near(event, clusters[index], postings):
            cosine = clusters[index].cosine(clusters[other])
            is_again = cosine >= _SAME_WORDS and _printed_again(
                articles, event, stated[other], apart
            )
            if cosine >= ALIKE and not is_again and _may_be_one(event, stated[other], apart):
                found[event.id, stated[other].id] = cosine
    return tuple(sorted(found, key=lambda pair: -found[pair]))


def _near(
    event: Event, cluster: Cluster, postings: Mapping[tuple[int | None, int], list[int]]
) -> Iterator[tuple[int, int]]:
    """The indices of events one to three days later that share a main word, with the number of
    days."""
    day = _stated_day(event)
    assert day is not None
    for apart in range(1, LONGEST_APART + 1):
        near = (postings.get((day + apart, term), ()) for term in cluster.main_terms())
        yield from ((other, apart) for other in set().union(*near))


def _stated_day(event: Event) -> int | None:
    """The day of an event if one of its claims states it, not only a clock time."""
    day = single_day(event.when)
    stating = (claim for claim in event.claims if claim.stated_day == day)
    return day if any(not _is_bare_clock(claim) for claim in stating) else None


def _is_bare_clock(claim: Claim) -> bool:
    """Whether it says only "at 0910 local time", whose day is that of the preceding text."""
    expression = claim.expression
    if expression is None or expression.anchor is Anchor.NOTHING:
        return False
    return (
        _CLOCK.search(expression.value) is not None and _BARE.fullmatch(expression.text) is not None
    )


def _may_be_one(one: Event, other: Event, apart: int) -> bool:
    articles = {claim.article for claim in one.claims}
    if any(claim.article in articles for claim in other.claims):
        return False
    return not (apart == _NEXT_DAY and _has_clock(one) and _has_clock(other))


def _printed_again(articles: Mapping[str, Article], one: Event, other: Event, apart: int) -> bool:
    """Whether the same words ("today") were resolved from publication days as far apart."""
    days = []
    for event in (one, other):
        anchors = {claim.expression.anchor for claim in event.claims if claim.expression}
        article = articles.get(event.article or "")
        if anchors != {Anchor.PUBLICATION} or article is None or article.published is None:
            return False
        days.append(article.published)
    return days[1] - days[0] == apart


def _has_clock(event: Event) -> bool:
    """Whether it is dated by a clock time, which may be on another day in another time zone."""
    values = (claim.expression.value for claim in event.claims if claim.expression)
    return any(_CLOCK.search(value) for value in values)
