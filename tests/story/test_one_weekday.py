"""A weekday that an article would have in two weeks."""

import pytest

from timeline.dates import When
from timeline.model import Status
from timeline.story import one_weekday
from timeline.story.build import build

from .sample import article  # published on Monday, 3 January 2022

COMING = "The ministers are to meet on {} to discuss the floods."
PAST = "The council convened a meeting of ministers about the floods on {}."


def statuses(text: str) -> dict[When | None, Status]:
    events = build([article("a", text)]).events
    return {event.when: event.status for event in events if not event.is_inferred}


def test_the_one_that_is_farther_from_publication_is_doubted() -> None:
    found = statuses(COMING.format("Wednesday") + " " + PAST.format("Wednesday"))
    assert found == {
        When.day(2022, 1, 5): Status.PROPOSED,
        When.day(2021, 12, 29): Status.DOUBTED,
    }


def test_it_may_be_the_one_to_come() -> None:
    text = "The council closed the bridge on Sunday. It will be used by 100 people on Sunday."
    assert statuses(text) == {
        When.day(2022, 1, 2): Status.PROPOSED,
        When.day(2022, 1, 9): Status.DOUBTED,
    }


@pytest.mark.parametrize(
    "text",
    [
        PAST.format("Wednesday"),
        COMING.format("Wednesday"),
        COMING.format("Wednesday") + " " + PAST.format("Thursday"),
        COMING.format("Wednesday") + " " + PAST.format("Wednesday, 29 December"),
        COMING.format("Wednesday") + " " + PAST.format("Wednesday of last week"),
        COMING.format("Wednesday") + " " + PAST.format("last Wednesday"),
    ],
)
def test_one_week_and_weeks_that_are_named_stay(text: str) -> None:
    assert Status.DOUBTED not in statuses(text).values()


@pytest.mark.parametrize(("weekday", "is_doubted"), [("Wednesday", True), ("Thursday", False)])
def test_the_nearer_one_is_at_most_two_days_away(weekday: str, is_doubted: bool) -> None:
    found = statuses(COMING.format(weekday) + " " + PAST.format(weekday))
    assert (Status.DOUBTED in found.values()) is is_doubted
    assert one_weekday.NEAREST == 2
