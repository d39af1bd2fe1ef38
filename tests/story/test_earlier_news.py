"""News that may be what another article reported before."""

import pytest

from timeline.story import earlier_news
from timeline.story.earlier_news import repeated_news
from timeline.story.offers import possible_duplicates
from timeline.story.reports import Reports

from .sample import MONDAY, article, events_of

FIRST = "The Leith Singers to play at the harbour concert for the old lifeboat."
AGAIN = "The Leith Singers have joined the list of the harbour concert for the old lifeboat."
OTHER = article("x", "The mayor has opened a school for nurses in the north.")


def pairs(first: str, again: str, days: int = 4) -> tuple[tuple[str, str], ...]:
    each = [article("a", first, MONDAY), article("b", again, MONDAY + days), OTHER]
    return repeated_news({one.id: one for one in each}, events_of(*each), {})


def test_similar_news_of_an_earlier_day_is_offered() -> None:
    assert pairs(FIRST, AGAIN) == (("a:news:0", "b:news:0"),)
    assert pairs(AGAIN, FIRST) == (("a:news:0", "b:news:0"),)


@pytest.mark.parametrize("days", [0, 8])  # on one day it is a duplicate like any other
def test_news_of_that_day_or_of_more_than_a_week_before_is_not(days: int) -> None:
    assert pairs(FIRST, AGAIN, days) == ()
    assert pairs(FIRST, AGAIN, 7)


def test_other_news_and_other_figures_are_not() -> None:
    twelve, many = (FIRST.replace("concert", f"concert of {n} bands") for n in (12, 24))
    assert pairs(twelve, AGAIN.replace("concert", "concert of 12 bands"))
    assert pairs(twelve, AGAIN.replace("concert", "concert of 24 bands")) == ()
    assert pairs(many, "A ferry has run into the pier of Perth.") == ()


@pytest.mark.parametrize(("shift", "offered"), [(-0.01, True), (0.01, False)])
def test_the_words_have_to_be_this_much_alike(
    monkeypatch: pytest.MonkeyPatch, shift: float, *, offered: bool
) -> None:
    each = [article("a", FIRST, MONDAY), article("b", AGAIN, MONDAY + 4), OTHER]
    events = events_of(*each)
    reports = Reports.of({one.id: one for one in each}, events, {}, lambda: None)
    monkeypatch.setattr(earlier_news, "ALIKE", reports.cosine(events[0], events[1].id) + shift)
    assert bool(pairs(FIRST, AGAIN)) is offered


def test_it_is_among_the_offers_of_other_days() -> None:
    each = [article("a", FIRST, MONDAY), article("b", AGAIN, MONDAY + 4), OTHER]
    (offer,) = possible_duplicates({one.id: one for one in each}, events_of(*each))
    assert (offer.one, offer.other, offer.is_other_day) == ("a:news:0", "b:news:0", True)
