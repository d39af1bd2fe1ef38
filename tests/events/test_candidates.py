"""Passages that no expression dates, on the story day."""

from timeline.dates import When, days
from timeline.events.candidates import candidates
from timeline.model import Article, Basis, Claim, Span
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)


def found(text: str, lines: tuple[Span, ...] = ()) -> list[Claim]:
    return candidates(Article("a", "A", text, FRIDAY), annotate(text, FRIDAY), lines)


def clauses(text: str) -> list[str]:
    return [claim.clause.of(text).strip(" ,.") for claim in found(text)]


def test_a_sentence_without_a_date_takes_the_story_day() -> None:
    text = "The bridge fell on Thursday. Two cars were hit."
    (claim,) = found(text)
    assert claim.clause.of(text) == claim.sentence.of(text) == "Two cars were hit."
    assert claim.when == When.day(2022, 1, 6)
    assert (claim.basis, claim.expressions) == (Basis.STORY_DAY, ())


def test_without_a_story_day_it_takes_the_publication_day() -> None:
    (claim,) = found("Two cars were hit.")
    assert (claim.when, claim.basis) == (When.day(2022, 1, 7), Basis.PUBLICATION)


def test_the_part_that_a_date_does_not_reach_is_a_passage() -> None:
    assert clauses("The bridge, opened on 6 June 2001, fell into the river.") == [
        "fell into the river"
    ]


def test_a_few_words_are_not_a_passage() -> None:
    assert clauses("The old bridge, opened on 6 June 2001, fell.") == ["The old bridge"]


def test_page_lines_are_not_passages() -> None:
    text = "Two cars were hit. Send us your pictures."
    assert len(found(text)) == 2
    assert len(found(text, (Span(19, len(text)),))) == 1
