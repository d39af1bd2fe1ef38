"""The day of an article's own news."""

from dataclasses import replace

import pytest

from timeline.dates import SECONDS_PER_DAY, Grain, When
from timeline.model import Basis, Event, Status
from timeline.story.own_day import is_on_publication, moved_to

from .sample import MONDAY, article, events_of

FERRY = article("a", "The ferry has sunk.", MONDAY)


def news() -> Event:
    (event,) = events_of(FERRY)
    return event


def test_news_without_a_day_is_on_its_publication_day() -> None:
    assert is_on_publication(news(), FERRY)
    assert not is_on_publication(replace(news(), status=Status.DISMISSED), FERRY)
    assert not is_on_publication(moved_to(news(), MONDAY), FERRY)  # its day was found
    assert not is_on_publication(news(), replace(FERRY, published=MONDAY + 1))
    assert not is_on_publication(news(), replace(FERRY, published=None))


@pytest.mark.parametrize("basis", [Basis.STORY_DAY, Basis.STATED])
def test_a_moved_event_has_its_day_and_basis_in_its_claim_too(basis: Basis) -> None:
    event = moved_to(news(), MONDAY - 2, basis)
    day = When.unit((MONDAY - 2) * SECONDS_PER_DAY, Grain.DAY)
    assert (event.when, event.claims[0].when, event.claims[0].basis) == (day, day, basis)
