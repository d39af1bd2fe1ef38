"""News that nothing dates to its publication day."""

import pytest

from timeline.model import Article, Event, Status
from timeline.story import unknown_day
from timeline.story.build import build

from .sample import article

REST = " The harbour of Leith is closed. Divers are expected to help."
EARLY = "Page last updated at 05:40 GMT, Monday, 3 January 2022 "


def news_of(text: str) -> Event:
    only: Article = article("a", text)
    return next(e for e in build([only]).events if e.is_inferred)


@pytest.mark.parametrize(
    "lead",
    [
        "The old ferry of Leith sank near the harbour with all its cargo.",
        "Engineers ended their inspection of the ferry by praising its crew.",
        "The crew was in good spirits and sang on the deck.",
        "Owners of the ferry had requested that the film be cancelled.",
        "The inquiry into the ferry, Ann Doe, took place in a hall near the port.",
    ],
)
def test_a_lead_in_the_simple_past_is_doubted(lead: str) -> None:
    assert news_of(lead + REST).status is Status.DOUBTED


@pytest.mark.parametrize(
    "lead",
    [
        "The old ferry of Leith has sunk near the harbour with all its cargo.",
        "The old ferry of Leith sinks near the harbour with all its cargo.",
        "Owners of the ferry said its crew had been “sleeping on the deck”.",
        "The old ferry of Leith sank near the harbour, the coastguard has confirmed.",
        "Sailors who sank with the ferry of Leith are to be honoured by the town.",
        "The crew is in good spirits after the ferry sank near the harbour.",
    ],
)
def test_another_tense_and_what_somebody_said_stay(lead: str) -> None:
    assert news_of(lead + REST).status is Status.PROPOSED


def test_other_languages_stay() -> None:
    text = "Die alte Fähre von Leith sank im Hafen, als der Sturm die Stadt traf. " * 20
    assert all(event.status is Status.PROPOSED for event in build([article("a", text)]).events)


@pytest.mark.parametrize(
    "lead",
    [
        "Engineers have inspected the old ferry of Leith for the first time.",
        "An engineer has testified that the ferry of Leith was never inspected.",
        "Two sailors have told the inquest that the ferry of Leith was full.",
        "The ferry of Leith was never inspected, a court has heard.",
    ],
)
def test_what_was_done_is_doubted_on_a_page_of_the_early_morning(lead: str) -> None:
    assert news_of(EARLY + lead + REST).status is Status.DOUBTED
    assert news_of(lead + REST).status is Status.PROPOSED


@pytest.mark.parametrize(
    "text",
    [
        "Engineers are inspecting the old ferry of Leith for the first time.",
        "A minister has told the radio that the ferry of Leith will be sold.",
        "A minister has warned that the ferry of Leith is dangerous.",
        "Engineers have inspected the old ferry of Leith. They found a leak on Monday.",
    ],
)
def test_what_can_be_of_that_morning_or_has_its_day_stays(text: str) -> None:
    assert news_of(EARLY + text + REST).status is Status.PROPOSED


@pytest.mark.parametrize(
    ("stamp", "status"),
    [
        ("Page last updated at 07:59 GMT, Monday, 3 January 2022 ", Status.DOUBTED),
        ("Page last updated at 08:00 GMT, Monday, 3 January 2022 ", Status.PROPOSED),
        ("Page last updated at 5:40 pm, Monday, 3 January 2022 ", Status.PROPOSED),
        ("Page last updated at 05:40 GMT, Tuesday, 4 January 2022 ", Status.PROPOSED),
        ("4 January 2022 Last updated at 04:46 GMT ", Status.PROPOSED),
    ],
)
def test_the_page_has_to_be_of_this_morning(stamp: str, status: Status) -> None:
    lead = "Engineers have inspected the old ferry of Leith for the first time."
    assert news_of(stamp + lead + REST).status is status
    assert unknown_day.MORNING == 8
