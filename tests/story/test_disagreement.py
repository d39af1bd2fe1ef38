"""Sources that state different days for one event."""

import pytest

from timeline.model import Article
from timeline.story import disagreement
from timeline.story.disagreement import day_disagreements

from .sample import MONDAY, article, events_of

FELL = "The old bridge over the Leith collapsed into the river on {}, police said."
OTHERS = [
    article("x", "The mayor opened a school for nurses on Saturday."),
    article("y", "Voters went to the polls in the north on Sunday."),
]


def found(*sentences: str) -> list[tuple[str, str]]:
    articles = [article(f"a{number}", text) for number, text in enumerate(sentences)]
    return pairs([*articles, *OTHERS])


def pairs(articles: list[Article]) -> list[tuple[str, str]]:
    events = events_of(*articles)
    owners = {event.id: str(event.article) for event in events}
    result = day_disagreements({each.id: each for each in articles}, events)
    return [(owners[one], owners[other]) for one, other in result]


def test_the_same_words_on_another_day_are_a_contradiction() -> None:
    assert found(FELL.format("Saturday"), FELL.format("Sunday")) == [("a0", "a1")]


@pytest.mark.parametrize(("day", "is_one"), [("30 December", True), ("29 December", False)])
def test_the_days_are_at_most_three_apart(day: str, is_one: bool) -> None:
    sentences = (FELL.format(f"{day} 2021"), FELL.format("2 January 2022"))
    assert (found(*sentences) == [("a0", "a1")]) is is_one


def test_other_words_are_other_events() -> None:
    assert found(FELL.format("Saturday"), "A ferry sank off the coast on Sunday.") == []


@pytest.mark.parametrize(("shift", "count"), [(-0.01, 1), (0.01, 0)])
def test_just_above_the_threshold_it_is_a_contradiction_just_below_it_is_not(
    monkeypatch: pytest.MonkeyPatch, shift: float, count: int
) -> None:
    sentences = (FELL.format("Saturday"), "On Sunday a bridge in Perth collapsed, police said.")
    articles = [*(article(f"a{n}", text) for n, text in enumerate(sentences)), *OTHERS]
    events = events_of(*articles)
    stated = [event for event in events if not event.is_inferred]
    rows = list(
        disagreement.clusters_of({each.id: each for each in articles}, stated, lambda: None)
    )
    monkeypatch.setattr(disagreement, "ALIKE", rows[0].cosine(rows[1]) + shift)
    assert len(pairs(articles)) == count


def test_one_article_reports_two_events() -> None:
    assert found(f"{FELL.format('Saturday')} {FELL.format('Sunday')}") == []


def test_clock_times_on_two_days_may_be_in_two_zones() -> None:
    assert found(FELL.format("Saturday at 11 pm"), FELL.format("Sunday at 5 am")) == []
    assert found(FELL.format("Friday at 11 pm"), FELL.format("Sunday at 5 am")) == [("a0", "a1")]


def test_the_same_words_printed_again_count_from_another_day() -> None:
    again = article("a1", FELL.format("today"), MONDAY + 1)
    assert pairs([article("a0", FELL.format("today")), again, *OTHERS]) == []


def test_inferred_and_coarse_dates_contradict_nothing() -> None:
    lead = FELL.replace(" on {}", "").replace(", police said", "")
    assert found(FELL.format("Saturday"), lead) == []
    assert found(FELL.format("Saturday"), FELL.format("January 2022")) == []
