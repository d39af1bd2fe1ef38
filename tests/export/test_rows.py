"""What a table says of an event or of one of its sources."""

from dataclasses import replace

import pytest

from tests.layout.samples import project
from timeline.dates import Certainty, Grain, When, days
from timeline.export.rows import (
    DateStatus,
    basis_of,
    claim_certainty,
    event_certainty,
    row_of,
    source_rows,
)
from timeline.model import Article, Basis, Claim, Event, Expression, Project, Span, Status

TEXT = "It fell on\n  Thursday."
THURSDAY = When.day(2022, 1, 6)
ARTICLE = Article("a", "A", TEXT, days.day_number(2022, 1, 7))
WORDS = Span(11, 21)
CLAIM = Claim("a", Span(0, 22), Span(0, 22), (Expression(WORDS, "", ""),), THURSDAY)
EVENT = Event("e", "Fall", THURSDAY, "note", (CLAIM,), tags=("x", "y"), category="c", group="g")


@pytest.fixture
def two() -> Project:
    return project([ARTICLE, replace(ARTICLE, id="b", published=None)], [EVENT])


def test_an_event_has_the_words_of_its_source_on_one_line(two: Project) -> None:
    row = row_of(EVENT, two)
    assert (row.start, row.end, row.edtf, row.grain) == (
        "2022-01-06",
        "2022-01-06",
        "2022-01-06",
        "day",
    )
    assert (row.expression, row.sentence) == ("Thursday", "It fell on Thursday.")
    assert (row.article, row.published, row.sources) == ("a", "2022-01-07", "1")
    assert (row.tags, row.category, row.group, row.status) == ("x, y", "c", "g", "accepted")


def test_names_have_semicolons_between_them(two: Project) -> None:
    named = replace(EVENT, people=("Calder, Ruth", "Karl Brandt"), places=("Norvik",))
    row = row_of(named, two)
    assert (row.people, row.organisations, row.places) == (
        "Calder, Ruth; Karl Brandt",
        "",
        "Norvik",
    )


def test_what_is_not_known_is_empty(two: Project) -> None:
    row = row_of(Event("x", "Mine", None), two)
    assert (row.start, row.end, row.edtf, row.grain, row.article) == ("",) * 5
    assert (row.published, row.expression, row.sentence) == ("",) * 3
    assert (row.certainty, row.sources) == ("undated", "0")


def test_a_clause_without_expressions_is_no_expression(two: Project) -> None:
    row = row_of(replace(EVENT, claims=(replace(CLAIM, expressions=()),)), two)
    assert row.expression == ""
    assert row.sentence == "It fell on Thursday."


def test_each_source_has_a_row_with_its_own_date(two: Project) -> None:
    friday = When.day(2022, 1, 7)
    other = replace(CLAIM, article="b", when=friday, basis=Basis.PUBLICATION)
    again = replace(CLAIM, when=None)
    rows = list(source_rows(replace(EVENT, claims=(CLAIM, other, again)), two))
    assert [(row.article, row.start, row.certainty) for row in rows] == [
        ("a", "2022-01-06", "stated"),
        ("b", "2022-01-07", "inferred"),
        ("a", "", "undated"),
    ]
    assert {row.sources for row in rows} == {"2"}
    assert len(list(source_rows(Event("x", "Mine", None), two))) == 1


ABOUT = replace(THURSDAY, start_certainty=Certainty.APPROXIMATE)


@pytest.mark.parametrize(
    ("when", "basis", "expected"),
    [
        (THURSDAY, Basis.STATED, DateStatus.STATED),
        (ABOUT, Basis.STATED, DateStatus.APPROXIMATE),
        (THURSDAY, Basis.STORY_DAY, DateStatus.INFERRED),
        (ABOUT, Basis.PUBLICATION, DateStatus.INFERRED),
        (None, Basis.PUBLICATION, DateStatus.UNDATED),
    ],
)
def test_how_far_a_date_can_be_relied_upon(
    when: When | None, basis: Basis, expected: DateStatus
) -> None:
    given = replace(CLAIM, when=when, basis=basis)
    assert claim_certainty(given) is expected
    assert event_certainty(replace(EVENT, when=when, claims=(given,))) is expected


def test_what_a_date_rests_on() -> None:
    inferred = replace(EVENT, claims=(replace(CLAIM, basis=Basis.STORY_DAY),))
    assert basis_of(EVENT) is Basis.STATED
    assert basis_of(inferred) is Basis.STORY_DAY
    assert basis_of(replace(inferred, by_hand=frozenset({"when"}))) is Basis.BY_HAND
    assert basis_of(Event("x", "Mine", THURSDAY, status=Status.ACCEPTED)) is Basis.BY_HAND


def test_times_of_day_are_written_as_moments(two: Project) -> None:
    at = When.unit(days.moment(2022, 1, 6, 14, 30), Grain.MINUTE)
    row = row_of(replace(EVENT, when=at), two)
    assert (row.start, row.end) == ("2022-01-06T14:30", "2022-01-06T14:31")
