"""How likely an event is one that can be printed."""

import pytest

from timeline.dates import When
from timeline.model import Basis, Claim, Event, Span
from timeline.story.reliability import reliability, title_factor

ACTS = [
    "The mayor has resigned",
    "The mayor of Leeds opened a bridge",
    "Police: Two men have been arrested",
    "Ten people are dead",
    "The port is closed",
    "Quake hits town",
]
PLANS = [
    "The mayor will resign",
    "The port is to reopen",
    "Officials: The trial may be delayed",
]
STATEMENTS = ["The mayor said the bridge had fallen", "A spokeswoman says two men have left"]
COMMENTS = [
    "The mayor has defended the plan",
    "The mayor warned of a flood",
    "Fears of a flood grew",
    "It is too early to open the bridge",
    "Police: The road is dangerous",
    "The star had been due to sing in Leeds",
]
PROGRESSIVE = [
    "Thousands are spending a second night in the open",
    "A man is being treated in Leeds",
    "Fans have been celebrating in Leeds",
    "Aid workers: The delivery is still being slowed",
]


@pytest.mark.parametrize(
    ("titles", "factor"),
    [(ACTS, 1.0), (PLANS, 0.7), (STATEMENTS, 0.7), (COMMENTS, 0.35), (PROGRESSIVE, 0.2)],
)
def test_the_first_verb_of_a_title_tells_its_kind(titles: list[str], factor: float) -> None:
    assert {title: title_factor(title) for title in titles} == dict.fromkeys(titles, factor)


def event(title: str, articles: int) -> Event:
    day = When.day(2022, 1, 7)
    claims = tuple(
        Claim(str(number), Span(0, 9), Span(0, 9), (), day, Basis.STATED)
        for number in range(articles)
    )
    return Event("one", title, day, claims=claims)


@pytest.mark.parametrize(("articles", "expected"), [(1, 0.4), (2, 1.0), (3, 1.0)])
def test_what_one_article_reports_is_less_reliable(articles: int, expected: float) -> None:
    assert reliability(event("The mayor has resigned", articles)) == expected


def test_what_several_articles_report_matters_more_even_if_it_is_a_state() -> None:
    title = "Thousands are spending a second night in the open"
    assert reliability(event(title, 2)) == pytest.approx(0.2)
    assert reliability(event(title, 3)) == pytest.approx(0.2**0.5)
