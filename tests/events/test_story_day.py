"""The day of an article's own news."""

import pytest

from timeline.dates import When, days
from timeline.events.sentences import sentences
from timeline.events.story_day import body_of, is_on_page_line, story_day, story_day_of
from timeline.model import Article, Basis, Span
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)


def day(text: str, published: int | None = FRIDAY) -> tuple[When | None, Basis]:
    article = Article("a", "A", text, published)
    found = story_day_of(article, annotate(text, published))
    return found.when, found.basis


def test_it_is_the_first_day_that_is_stated() -> None:
    assert day("The bridge fell on Tuesday. A man was held on Thursday.") == (
        When.day(2022, 1, 4),
        Basis.STORY_DAY,
    )


@pytest.mark.parametrize(
    "text",
    ["Ministers agreed at Thursday's meeting.", "He fell during the final on Thursday."],
)
def test_what_happened_during_an_event_of_a_day_happened_on_that_day(text: str) -> None:
    assert day(text) == (When.day(2022, 1, 6), Basis.STORY_DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge fell.",
        "The bridge will open on Monday.",  # ahead
        "The bridge was built on 6 June 2001.",  # long ago
        "The bridge was built in 2021.",  # not a day
        "The mayor visited victims of Tuesday's flood.",  # of the flood
        "The mayor thanked those who helped on Tuesday.",
        "Nobody has crossed since Tuesday.",
        "The bridge fell. Nobody was hurt. The road is closed. It rained on Tuesday.",  # too far
    ],
)
def test_otherwise_it_is_the_publication_day(text: str) -> None:
    assert day(text) == (When.day(2022, 1, 7), Basis.PUBLICATION)


@pytest.mark.parametrize(
    ("text", "is_stated"),
    [
        ("The bridge fell on 31 December 2021.", True),  # 7 days before
        ("The bridge fell on 30 December 2021.", False),
    ],
)
def test_it_is_at_most_a_week_before_publication(text: str, is_stated: bool) -> None:
    assert (day(text)[1] is Basis.STORY_DAY) is is_stated


def test_without_a_publication_date_it_is_not_known() -> None:
    assert day("The bridge fell on 6 January 2022.", None) == (None, Basis.PUBLICATION)


def test_page_lines_name_no_story_day() -> None:
    text = "Last updated at 10:00 GMT, Thursday, 6 January 2022 The bridge fell."
    assert day(text)[1] is Basis.PUBLICATION


def test_only_mentions_in_the_body_count() -> None:
    text = "The bridge fell on Tuesday. It rained on Thursday."
    article = Article("a", "A", text, FRIDAY)
    (_, second) = sentences(text)
    assert story_day(article, annotate(text, FRIDAY), [second]).when == When.day(2022, 1, 6)


def test_the_body_excludes_page_lines() -> None:
    body = body_of([Span(0, 50), Span(51, 60)], [Span(0, 10), Span(20, 30), Span(51, 60)])
    assert body == [Span(10, 20), Span(30, 50)]


def test_a_page_line_contains_spans_that_begin_in_it() -> None:
    lines = [Span(0, 10), Span(20, 30)]
    assert is_on_page_line(lines, Span(9, 12))
    assert is_on_page_line(lines, Span(20, 21))
    assert not is_on_page_line(lines, Span(10, 12))
    assert not is_on_page_line(lines, Span(30, 31))
