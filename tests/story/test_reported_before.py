"""News without a date that an article of an earlier day already reported."""

import pytest

from timeline.dates import When
from timeline.model import Article, Basis, Event
from timeline.story import reported_before
from timeline.story.build import build

from .sample import MONDAY, article

NEWS = "Greenport has opened an appeal for $462m to repair the lighthouses of its coast."
BEFORE = "The mayor of a village spoke of storms. {} Fishermen were not surprised by this."
REPORT = "Greenport has opened a public appeal for $462m to repair lighthouses, its mayor said."
OTHERS = [
    article("x", "A mayor has opened a school for nurses near Norwich."),
    article("y", "Sailors have found whales near an island of ice."),
]


def news_of(lead: str, earlier: str, days_before: int = 1) -> Event:
    articles: list[Article] = [
        article("a", lead),
        article("b", BEFORE.format(earlier), MONDAY - days_before),
        *OTHERS,
    ]
    events = build(articles).events
    return next(e for e in events if e.article == "a" and e.is_inferred)


def test_it_is_of_the_day_of_the_earlier_article() -> None:
    event = news_of(NEWS, REPORT)
    assert event.when == event.claims[0].when == When.day(2022, 1, 2)
    assert event.claims[0].basis is Basis.STORY_DAY


@pytest.mark.parametrize(
    "earlier",
    [
        "Greenport will open a public appeal for $462m to repair lighthouses, its mayor said.",
        "Greenport has not opened a public appeal for $462m for its lighthouses.",
        "Greenport has opened a public appeal for $380m, with which lighthouses are repaired.",
        "Greenport has opened a public appeal to repair the lighthouses of its coast.",
        "Bluehaven has opened a public appeal for $462m to repair lighthouses, its mayor said.",
        "Greenport to open a public appeal for $462m for lighthouses of its coast.",
        "Greenport has a debt of $462m.",
    ],
)
def test_plans_denials_and_other_figures_or_subjects_are_not_the_same(earlier: str) -> None:
    assert news_of(NEWS, earlier).when == When.day(2022, 1, 3)


ACT = "Greenport has rescued the last whales from the ice of its harbour."


@pytest.mark.parametrize(
    ("earlier", "day"),
    [
        ("Greenport has rescued whales from the ice of its harbour.", 2),
        ("Greenport has painted whales on the ice of its harbour.", 3),
    ],
)
def test_without_figures_the_act_has_to_be_the_same(earlier: str, day: int) -> None:
    assert news_of(ACT, earlier).when == When.day(2022, 1, day)


@pytest.mark.parametrize("opening", ["Another Greenport ship", "A second Greenport ship"])
def test_another_one_is_not_the_same(opening: str) -> None:
    lead = f"{opening} has rescued whales from the ice of its harbour."
    earlier = "A Greenport ship has rescued whales from the ice of its harbour."
    assert news_of(lead, earlier).when == When.day(2022, 1, 3)


@pytest.mark.parametrize(("days_before", "day"), [(3, When.day(2021, 12, 31)), (4, None)])
def test_it_is_at_most_three_days_earlier(days_before: int, day: When | None) -> None:
    assert news_of(NEWS, REPORT, days_before).when == (day or When.day(2022, 1, 3))
    assert reported_before.LONGEST_AGO == 3


TWO = "Greenport has opened an appeal for $462m (£346m) for the lighthouses of its coast."
TWO_BEFORE = "Greenport has opened an appeal for $462m (£346m), with which they are repaired."


@pytest.mark.parametrize(
    ("name", "lead", "earlier"),
    [
        ("SAME_FIGURE", NEWS, REPORT),
        ("SAME_FIGURES", TWO, TWO_BEFORE),
        ("SAME_ACT", ACT, "Greenport has rescued whales from the ice of its harbour."),
    ],
)
@pytest.mark.parametrize(("shift", "is_moved"), [(-0.01, True), (0.01, False)])
def test_the_reports_have_to_be_this_much_alike(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    lead: str,
    earlier: str,
    shift: float,
    is_moved: bool,
) -> None:
    # The cosine is found by bisection of the threshold.
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        monkeypatch.setattr(reported_before, name, middle)
        if news_of(lead, earlier).when == When.day(2022, 1, 2):
            low = middle
        else:
            high = middle
    assert 0.1 < low < 0.99
    monkeypatch.setattr(reported_before, name, low + shift)
    assert (news_of(lead, earlier).when == When.day(2022, 1, 2)) is is_moved
