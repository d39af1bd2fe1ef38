"""A weekday that one article reads as that of two weeks: writers mean one "Thursday" by it."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline.dates.days import DAYS_PER_WEEK
from timeline.model import Article, Event, Status
from timeline.story.weight import single_day

NEAREST = 2  # days from publication up to which a weekday is surely meant, not that of another week

_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_OTHER = re.compile(r"\d|\b(?:last|next|this|following|previous|coming|week)\b", re.IGNORECASE)


def with_one_weekday(
    articles: Mapping[str, Article],
    events: Sequence[Event],
    check: Callable[[], object] = lambda: None,
) -> list[Event]:
    """The events, doubted where their bare weekday was read as a week before or after the same
    weekday in their article, which is at most two days from publication.

    "They are to meet on Thursday. It convened the meeting on Thursday." `check` is called for each
    event and may raise to cancel the work.
    """
    near: defaultdict[str, set[int]] = defaultdict(set)
    for event in events:
        check()
        away = _days_away(event, articles)
        if away is not None and abs(away) <= NEAREST:
            near[event.claims[0].article].add(away)
    return [_checked(event, _days_away(event, articles), near) for event in events]


def _days_away(event: Event, articles: Mapping[str, Article]) -> int | None:
    """The days from publication to that of a bare weekday; None if the event has no such date."""
    claim = event.claims[0] if event.claims else None
    if claim is None or claim.expression is None or event.status.is_hidden:
        return None
    text, day = claim.expression.text, single_day(event.when)
    article = articles.get(claim.article)
    if article is None or article.published is None or day is None:
        return None
    is_bare = _WEEKDAY.search(text) is not None and _OTHER.search(text) is None
    return day - article.published if is_bare else None


def _checked(event: Event, away: int | None, near: Mapping[str, set[int]]) -> Event:
    if away is None:
        return event
    others = near.get(event.claims[0].article, set())
    is_other_week = bool({away - DAYS_PER_WEEK, away + DAYS_PER_WEEK} & others)
    return replace(event, status=Status.DOUBTED) if is_other_week else event
