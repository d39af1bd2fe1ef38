"""All that articles report, passages without a date included."""

from dataclasses import replace

from timeline.dates import When
from timeline.model import Event, Status
from timeline.story.build import build
from timeline.story.undated import with_undated
from timeline.temporal import annotate

from .sample import article

ARTICLE = article(
    "a", "The bridge, opened on 6 June 2001, fell into the river on Saturday. Two cars were hit."
)


def reported() -> list[Event]:
    events = build([ARTICLE]).events
    return with_undated([ARTICLE], events, lambda each: annotate(each.text, each.published))


def clause(event: Event) -> str:
    return event.claims[0].clause.of(ARTICLE.text).strip(" ,.")


def test_passages_without_a_date_are_added_on_the_story_day() -> None:
    found = {clause(event): event for event in reported()}
    assert found["Two cars were hit"].when == When.day(2022, 1, 1)
    assert found["Two cars were hit"].is_inferred
    assert found["Two cars were hit"].status is Status.PROPOSED


def test_claims_are_narrowed_to_what_their_dates_hold_for() -> None:
    found = {clause(event): event.when for event in reported()}
    assert found["opened on 6 June 2001"] == When.day(2001, 6, 6)
    assert found["fell into the river on Saturday"] == When.day(2022, 1, 1)


def test_ids_stay_unique() -> None:
    ids = [event.id for event in reported()]
    assert len(ids) == len(set(ids))


def test_of_the_hidden_events_only_unclear_ones_are_reported() -> None:
    event = next(each for each in build([ARTICLE]).events if each.claims[0].expressions)
    for status in Status:
        given = [replace(event, status=status)]
        events = with_undated([ARTICLE], given, lambda each: annotate(each.text, each.published))
        is_reported = event.id in [each.id for each in events]
        assert is_reported is (status is Status.UNCLEAR or not status.is_hidden)
