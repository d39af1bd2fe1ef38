"""The date on which the claims of an event agree, and the different days that they state."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import inf
from types import MappingProxyType

from timeline.dates import Certainty, Grain, When
from timeline.dates.days import SECONDS_PER_DAY
from timeline.model import Claim, Event

Published = Mapping[str, int | None]
"""Publication dates (day numbers) of articles by their ids."""

_NONE: Published = MappingProxyType({})


def date_of(claims: Sequence[Claim], published: Published = _NONE) -> When | None:
    """The most precise date on which claims of different articles agree.

    Two dates agree if one contains the other: "2009" and 25 June 2009. Inferred dates are used only
    if no claim states a date, and dates of a single article only if no two articles agree. Of dates
    with the same precision (up to a day), the one on which most articles agree is chosen, then the
    one with most claims, then the most precise, then that of the article published first. None if
    no claim has a date. A time of day that one article states does not replace the day that several
    state.
    """
    dated = [claim for claim in claims if claim.when is not None]
    pool = [claim for claim in dated if not claim.basis.is_inferred] or dated
    support = {claim.when: _support(claim.when, pool) for claim in pool if claim.when}
    agreed = [when for when, (articles, _) in support.items() if articles > 1] or list(support)
    if not agreed:
        return None
    if any(length(when) == SECONDS_PER_DAY and _stated_by(when, pool) > 1 for when in agreed):
        agreed = [
            when for when in agreed if length(when) >= SECONDS_PER_DAY or _stated_by(when, pool) > 1
        ]
    precision = min(map(_days_or_more, agreed))

    def rank(when: When) -> tuple[float, ...]:
        is_inexact = when.certainty is not Certainty.EXACT
        first = min(_published(pool, when, published), default=inf)
        articles, agreeing = support[when]
        return (-articles, -agreeing, length(when), is_inexact, first, when.anchor)

    return min((when for when in agreed if _days_or_more(when) == precision), key=rank)


def with_claims(event: Event, claims: Iterable[Claim], published: Published = _NONE) -> Event:
    """The event with other claims. Its date follows from them unless it was set by hand."""
    claims = tuple(claims)
    when = event.when if "when" in event.by_hand else date_of(claims, published)
    return replace(event, claims=claims, when=when)


def disagreements(claims: Iterable[Claim]) -> tuple[When, ...]:
    """The days that claims state, in chronological order, if there are several; otherwise empty.

    Inferred dates and dates longer than a day do not state a day.
    """
    days = sorted({claim.stated_day for claim in claims if claim.stated_day is not None})
    if len(days) < 2:
        return ()
    return tuple(When.unit(day * SECONDS_PER_DAY, Grain.DAY) for day in days)


def _support(when: When, claims: Iterable[Claim]) -> tuple[int, int]:
    """The numbers of articles and of claims that agree with a date."""
    articles = [
        claim.article
        for claim in claims
        if claim.when and (contains(claim.when, when) or contains(when, claim.when))
    ]
    return len(set(articles)), len(articles)


def _stated_by(when: When, claims: Iterable[Claim]) -> int:
    """The number of articles that give exactly this date."""
    return len({claim.article for claim in claims if claim.when == when})


def contains(outer: When, inner: When) -> bool:
    """Whether a date lies entirely within another or equals it."""
    starts = outer.start is None or (inner.start is not None and outer.start <= inner.start)
    ends = outer.end is None or (inner.end is not None and inner.end <= outer.end)
    return starts and ends


def length(when: When) -> float:
    """The length of a date in seconds; infinite if it is open."""
    return inf if when.start is None or when.end is None else when.end - when.start


def _days_or_more(when: When) -> float:
    return max(length(when), SECONDS_PER_DAY)


def _published(claims: Iterable[Claim], when: When, published: Published) -> Iterable[int]:
    """The known publication dates of the articles that give exactly this date."""
    days = (published.get(claim.article) for claim in claims if claim.when == when)
    return (day for day in days if day is not None)
