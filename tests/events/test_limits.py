"""Dates that only limit the time of an event."""

import pytest

from timeline.dates import days
from timeline.events.limits import is_limit
from timeline.events.propose import propose
from timeline.model import Article, Status
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She has lived in Leith since 1969.", True),
        ("The town has grown since about 1969.", True),
        ("Nobody has been seen since last Tuesday.", True),
        ("The school is closed until Monday.", True),
        ("The office delayed its decision until next Monday.", True),
        ("Before Tuesday, the road was open.", True),
        ("It was not until Monday that they came.", False),
        ("They didn't come until Monday.", False),
        ("They came shortly before 9:30 a.m.", False),
        ("They have not come since Monday.", True),
        ("They came on Monday.", False),
        ("Since the storm, they have come each Monday. It ended on 3 January.", False),
        ("They came from Monday.", False),
    ],
)
def test_what_limits_a_time(text: str, expected: bool) -> None:
    mentions = [mention for mention in annotate(text, FRIDAY) if mention.when is not None]
    assert [is_limit(text, mention) for mention in mentions] == [expected]


def test_an_event_is_not_on_such_a_date() -> None:
    article = Article(
        "a", "…", "The school has been shut since Monday. It burned on Tuesday.", FRIDAY
    )
    events = propose(article, annotate(article.text, FRIDAY))
    assert [event.status for event in events] == [Status.DOUBTED, Status.PROPOSED]
