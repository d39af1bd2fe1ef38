"""Titles without the date that is shown beside them."""

import pytest

from tests.titles.parse import parse, phrase
from timeline.titles.redundant import references, without_codes, without_date


@pytest.mark.parametrize(
    ("title", "date", "expected"),
    [
        ("On Tuesday, the mayor resigned", "Tuesday", "The mayor resigned"),
        ("Late on Tuesday, the mayor resigned", "Tuesday", "The mayor resigned"),
        ("Last week, the mayor resigned", "last week", "The mayor resigned"),
        ("UPDATE 1-The mayor resigned", "Tuesday", "The mayor resigned"),
        ("It had 60 cases alone", "Tuesday", "It had 60 cases"),
        ("Earlier, the mayor resigned", "Tuesday", "The mayor resigned"),
        ("“However, the mayor resigned,” he said", "Tuesday", None),
        ("Until Tuesday, the mayor was ill", "Tuesday", "Until Tuesday, the mayor was ill"),
        ("Tuesday brought rain", "Tuesday", "Tuesday brought rain"),
        ("On Tuesday the mayor resigned", "Tuesday", "On Tuesday the mayor resigned"),
        # at the end, only what means another day beside the date
        (
            "The town helped after the fire two weeks ago",
            "two weeks ago",
            "The town helped after the fire",
        ),
        (
            "The town helped after the fire on Monday",
            "Monday",
            "The town helped after the fire on Monday",
        ),
        ("The fire was two weeks ago", "two weeks ago", "The fire was two weeks ago"),
        ("The shop is shut until next week", "next week", "The shop is shut until next week"),
        ("The town has 236 cases, up from 148 yesterday", "yesterday", None),
        ("It was not on the market last year", "last year", None),
        ("They saw more rain than last year", "last year", None),
        ("Prices will fall over the next year", "the next year", None),
    ],
)
def test_a_date_is_removed_only_where_a_sentence_remains(
    title: str, date: str, expected: str | None
) -> None:
    assert without_date(title, date) == (title if expected is None else expected)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council also warned of rain.", "also"),
        ("The council has also closed the bridge.", "also"),
        ("The council not only warned but also closed the bridge.", ""),
        ("Not only the mayor left, the council also did.", ""),
        ("Rain and also snow fell.", ""),
        ("Also, the council warned of rain.", ""),
    ],
)
def test_also_refers_to_other_news(text: str, found: str) -> None:
    tree = parse(text)
    assert phrase(tree, references(tree)) == found


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Smith: (ID: nBKK234536) Even the mayor left", "Smith: Even the mayor left"),
        ("The mayor left (ID: nL7284492)", "The mayor left"),
        ("The mayor (nLeeds) left", "The mayor (nLeeds) left"),
        ("The mayor (an old man) left", "The mayor (an old man) left"),
    ],
)
def test_the_number_of_another_report_is_removed(title: str, expected: str) -> None:
    assert without_codes(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("But the mayor resigned", "The mayor resigned"),
        ("Though, the mayor resigned", "The mayor resigned"),
        ("Butter was sold", "Butter was sold"),
        ("Still water was sold", "Still water was sold"),
    ],
)
def test_a_title_does_not_begin_with_a_word_that_joins(title: str, expected: str) -> None:
    assert without_date(title, "Monday") == expected
