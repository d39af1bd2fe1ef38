"""Articles, events and edits as JSON values, and back."""

import json
from dataclasses import replace

import pytest

from tests.project.sample import ARTICLE, CLAIM, EVENT
from timeline.dates import When
from timeline.model import Basis, Event, Grouping, Lanes, PublishedFrom, Status
from timeline.project.edits import Change, Edit
from timeline.project.records import (
    article_from,
    article_record,
    edit_from,
    edit_text,
    event_from,
    event_record,
    lanes_from,
    lanes_record,
    when_record,
)


def test_a_source_of_dates_of_a_newer_version_affects_nothing_else() -> None:
    record = article_record(ARTICLE) | {"published_from": "METADATA"}
    assert article_from(record) == replace(ARTICLE, published_from=PublishedFrom.OTHER)


def test_a_reprint_keeps_the_article_that_it_prints_again() -> None:
    again = replace(ARTICLE, reprint_of="first")
    assert article_from(article_record(again)) == again
    assert "reprint_of" not in article_record(ARTICLE)


@pytest.mark.parametrize(
    "event",
    [
        EVENT,
        Event("x", "Mine", None),
        replace(EVENT, status=Status.PAGE_LINE),
        replace(EVENT, claims=(replace(CLAIM, expressions=(), when=None, basis=Basis.STORY_DAY),)),
    ],
)
def test_an_event_survives_json(event: Event) -> None:
    assert event_from(json.loads(json.dumps(event_record(event)))) == event


def test_what_the_user_has_set_is_written_in_one_order() -> None:
    assert event_record(EVENT)["by_hand"] == ["note", "title"]


def test_an_open_end_is_null() -> None:
    assert EVENT.when is not None
    record = when_record(EVENT.when)
    assert record["end"] is None
    assert (record["grain"], record["start_certainty"], record["end_certainty"]) == (
        "year",
        "uncertain and approximate",
        "exact",
    )


def test_lanes_survive_json() -> None:
    lanes = Lanes(
        Grouping.GROUP,
        ((Grouping.GROUP, "The crew"), (Grouping.ARTICLE, "a")),
        frozenset({(Grouping.ARTICLE, "a")}),
        ("Ruth Calder", "Karl Brandt"),
    )
    assert lanes_from(json.loads(json.dumps(lanes_record(lanes)))) == lanes


def test_an_edit_survives_json() -> None:
    edit = Edit(
        "Änder",
        (Change(None, ARTICLE), Change(replace(ARTICLE, id="b"), None, 3)),
        (Change(EVENT, replace(EVENT, when=When.day(2022, 1, 6))),),
        (Lanes(), Lanes(Grouping.GROUP)),
    )
    assert edit_from(json.loads(edit_text(edit, json.dumps))) == edit
    empty = Edit("Nothing")
    assert edit_from(json.loads(edit_text(empty, json.dumps))) == empty


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [("status", "lost", ValueError), ("when", 7, TypeError), ("claims", [{}], KeyError)],
)
def test_other_objects_raise_one_of_three_errors(
    field: str, value: object, error: type[Exception]
) -> None:
    with pytest.raises(error):
        event_from(event_record(EVENT) | {field: value})
