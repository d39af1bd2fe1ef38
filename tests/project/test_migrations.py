"""Project files and records of older formats."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.project.sample import ARTICLE, EVENT
from timeline.dates import Grain, When, days
from timeline.events import propose
from timeline.model import Basis, Claim, Event, Expression, PublishedFrom, Span, Status
from timeline.project import file
from timeline.project.edits import annotate_article
from timeline.project.file import load
from timeline.project.filter import Filter
from timeline.project.migrations import article_of, edit_of, event_of, texts_of
from timeline.project.records import article_record, event_from, event_record
from timeline.project.view_state import ViewState

NAMES = ("people", "organisations", "places")


@pytest.mark.parametrize("format", range(1, file.VERSION + 1))
def test_a_file_of_every_format_is_still_read(format: int) -> None:
    again = load(Path(__file__).parent / "files" / f"format-{format}.dateline")
    assert again.project.events["e"].title == "The fall"
    assert again.project.articles["a"] == ARTICLE
    assert len(again.edits) == 3


def test_format_5_did_not_store_what_is_shown() -> None:
    again = load(Path(__file__).parent / "files" / "format-5.dateline")
    assert again.view_state == ViewState()
    again = load(Path(__file__).parent / "files" / "format-6.dateline")
    assert again.view_state == ViewState(Filter(top=25), frozenset({frozenset({"e", "f"})}))


def test_format_5_had_no_people_organisations_and_places() -> None:
    for format, names in ((5, ()), (6, ("Ruth Calder", "Tarn Council", "Tarn"))):
        again = load(Path(__file__).parent / "files" / f"format-{format}.dateline")
        event = again.project.events["e"]
        assert (*event.people, *event.organisations, *event.places) == names
        assert again.edits[0].events[0].after == replace(event, title="Fall")


def test_in_format_1_edited_events_count_as_accepted() -> None:
    again = load(Path(__file__).parent / "files" / "format-1.dateline")
    assert again.project.events["e"].status is Status.ACCEPTED
    found = propose(ARTICLE, annotate_article(ARTICLE))[0]
    record = event_record(found)
    for field in ("status", "category", "tags", "group", "colour", "claims", *NAMES):
        del record[field]
    place = {"article": "a", "sentence": [0, 18]}
    record["sources"] = [{**place, "expression": [8, 17], "value": "2022-01-06"}]
    edit = {"name": "Add", "articles": [], "events": [{"before": None, "after": record}]}
    (change,) = edit_of(edit, 1, {"a": ARTICLE.text})["events"]
    (claim,) = found.claims
    expression = Expression(Span(8, 17), "yesterday", "2022-01-06")
    old = replace(found, claims=(replace(claim, expressions=(expression,)),))
    assert change == {"before": None, "after": event_record(old)}


def test_format_4_stored_only_positions_and_values() -> None:
    again = load(Path(__file__).parent / "files" / "format-4.dateline")
    (claim,) = again.project.events["e"].claims
    assert claim == Claim(
        "a",
        Span(0, 18),
        Span(0, 18),
        (Expression(Span(8, 17), "yesterday", "2022-01-06"),),
        EVENT.when,
    )


def test_expressions_of_one_sentence_make_one_claim_in_older_formats() -> None:
    text = "Closed from 5 May 2021 to 7 May 2021. It fell in 1971. So it was."
    old = [
        {"article": "a", "sentence": [0, 37], "expression": [12, 22], "value": "2021-05-05"},
        {"article": "a", "sentence": [0, 37], "expression": [26, 36], "value": "2021-05-07"},
        {"article": "a", "sentence": [38, 54], "expression": [49, 53], "value": "1971"},
        {"article": "a", "sentence": [55, 65], "expression": [55, 64], "value": ""},
    ]
    record = event_record(Event("e", "Closed", None))
    for field in ("claims", *NAMES):
        del record[field]
    record |= {"sources": old, "by_hand": ["when"]}
    claims = event_from(event_of(record, 4, {"a": text})).claims
    assert [[each.text for each in claim.expressions] for claim in claims] == [
        ["5 May 2021", "7 May 2021"],
        ["1971"],
        [],
    ]
    first, second, third = claims
    assert first.when == When.day(2021, 5, 5).joined(When.day(2021, 5, 7))
    assert second.when == When.unit(days.moment(1971), Grain.YEAR)
    assert (third.when, third.basis, third.clause) == (None, Basis.BY_HAND, Span(55, 64))


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("header line", PublishedFrom.HEADER),
        ("first line", PublishedFrom.FIRST_LINE),
        ("file name", PublishedFrom.FILE_NAME),
        ("record", PublishedFrom.RECORD),
        ("set by hand", PublishedFrom.BY_HAND),
        ("command line", PublishedFrom.COMMAND_LINE),
        ("not given", PublishedFrom.NOWHERE),
    ],
)
def test_format_4_stored_the_source_of_a_publication_date_in_words(
    words: str, source: PublishedFrom
) -> None:
    record = article_record(ARTICLE) | {"published_from": words}
    edit = {"name": "Add", "articles": [{"before": None, "after": record}], "events": []}
    (change,) = edit_of(edit, 4, {})["articles"]
    assert change["after"] == article_of(record, 4) == {**record, "published_from": source.name}
    assert article_of({**record, "published_from": source.name}, file.VERSION) == change["after"]


OLD = {"article": "a", "sentence": [0, 18], "expression": [8, 17], "value": "2022-01-06"}


def old_record(*sources: dict[str, object], by_hand: tuple[str, ...] = ()) -> dict[str, object]:
    """An event of format 4."""
    record = event_record(EVENT) | {"sources": list(sources), "by_hand": list(by_hand)}
    for field in ("claims", *NAMES):
        del record[field]
    return record


@pytest.mark.parametrize(
    ("by_hand", "sources", "status"),
    [
        ([], [OLD], Status.PROPOSED),
        (["title"], [OLD], Status.ACCEPTED),
        ([], [], Status.ACCEPTED),
    ],
)
def test_in_format_1_events_that_the_user_changed_are_accepted(
    by_hand: list[str], sources: list[dict[str, object]], status: Status
) -> None:
    record = old_record(*sources, by_hand=tuple(by_hand))
    for field in ("status", "category", "tags", "group", "colour"):
        del record[field]
    event = event_from(event_of(record, 1, {"a": ARTICLE.text}))
    assert event.status is status
    assert (event.category, event.tags, event.group, event.colour) == ("", (), "", "")
    assert (event.people, event.organisations, event.places) == ((), (), ())


def test_the_first_claim_keeps_the_date_of_the_event_unless_that_was_set_by_hand() -> None:
    texts = {"a": ARTICLE.text}
    (kept,) = event_from(event_of(old_record(OLD), 4, texts)).claims
    (read,) = event_from(event_of(old_record(OLD, by_hand=("when",)), 4, texts)).claims
    assert (kept.when, read.when) == (EVENT.when, When.day(2022, 1, 6))


def test_the_expressions_of_a_removed_article_have_no_text() -> None:
    (claim,) = event_from(event_of(old_record(OLD), 4, {})).claims
    assert [each.text for each in claim.expressions] == [""]


def test_unordered_values_give_the_first_date() -> None:
    late, early = OLD | {"value": "2022-01-07"}, OLD | {"value": "2022-01-04"}
    (claim,) = event_from(event_of(old_record(late, early, by_hand=("when",)), 4, {})).claims
    assert claim.when == When.day(2022, 1, 7)


def test_the_current_format_is_not_changed() -> None:
    record = event_record(EVENT)
    assert event_of(record, file.VERSION, {}) == record


def test_the_texts_include_those_of_removed_articles() -> None:
    gone, kept = article_record(replace(ARTICLE, id="gone")), article_record(ARTICLE)
    edit = {"articles": [{"before": gone, "after": None}]}
    assert texts_of([kept], [edit]) == {"gone": ARTICLE.text, "a": ARTICLE.text}
