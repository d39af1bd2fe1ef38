"""One text file with several articles, and one that only looks like it."""

import sys

import pytest

from timeline.articles import parse
from timeline.dates import days

DAY = days.day_number(2022, 1, 7)
BODY = "The ferry went down yesterday in heavy seas, the coast guard said."
SEVERAL = {
    "seed lines": " date 2022-01-07 First text.\nMore.\n date 2022-01-08 Second text.",
    "seed lines without the space": "date 2022-01-07 First text.\nMore.\ndate 2022-01-08 Second.",
    "rule and date line": "First text.\n---\nDate: 2022-01-08\n\nSecond text.",
    "rule and title": "Title: One\nFirst text.\n\n=====\n\nTitle: Two\nSecond text.",
    "rule, headline, date line": "First text.\n***\nFerry found\n2022-01-08\n\nSecond text.",
    "form feed": "First text.\fDate: 2022-01-08\nSecond text.",
    "front matter": "---\ndate: 2022-01-07\n---\nFirst text.\n---\ndate: 2022-01-08\n---\nSecond.",
}


@pytest.mark.parametrize("text", SEVERAL.values(), ids=SEVERAL)
def test_several_articles_in_one_file(text: str) -> None:
    first, second = parse(text, "two.txt").articles
    assert first.text.startswith("First text.")
    assert second.text.splitlines()[-1].startswith("Second")
    assert (first.id, second.id) == ("two", "two-2")


ONE = {
    "rule between parts": "First part.\n\n***\n\nSecond part of it.",
    "rule and a heading": "First part.\n---\nBackground\n\nIt was built in 1971.",
    "underlined headline": "Ferry sinks\n===========\nDate: 2022-01-07\n\nIt went down.",
    "wrapped line that begins like a header": "The trial was put off, and a new\n"
    "date 2022-01-07 was set by the court.",
    "form feed of a printed page": "First page,\fsecond page.",
    "rules alone above the text": "---\n---\nText.",
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_article_stays_one(text: str) -> None:
    assert len(parse(text).articles) == 1


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("One\nDate: 2022-01-07\n\nIt fell.\n\nTwo\nDate: 2022-01-10\n\nIt rose.", ["One", "Two"]),
        ("Date: 2022-01-07\n\nIt fell.\n\nDate: 2022-01-10\n\nIt rose.", ["It fell", "It rose"]),
        (" date 2022-01-07 It fell.\n\nDate: 2022-01-10\n\nIt rose.", ["It fell", "It rose"]),
        (
            "Title: One\nDate: 2022-01-07\n\nA.\n\nTitle: Two\nDate: 2022-01-10\n\nB.",
            ["One", "Two"],
        ),
    ],
)
def test_date_headers_begin_articles_in_a_file_that_begins_with_one(
    text: str, titles: list[str]
) -> None:
    assert [article.title for article in parse(text).articles] == titles


@pytest.mark.parametrize(
    "text",
    [
        "Date: 2022-01-07\n\nThe letter:\n\nFrom: the mayor\nDate: 3 March 2021\n\nIt fell.",
        "Date: 2022-01-07\nUpdated: 2022-01-08\n\nDate: 2022-01-09\n\nIt fell.",
        "It fell yesterday.\n\nDate: 2022-01-10\n\nIt rose.",
        "A headline\n\nDate: 2022-01-07\n\nIt fell.",
    ],
)
def test_other_date_lines_begin_none(text: str) -> None:
    assert len(parse(text).articles) == 1


@pytest.mark.parametrize(
    "line", ["Date: 2022-01-07\n\n", "date 2022-01-07 \n", "---\nTitle: x\n", "\f", "2021-"]
)
def test_the_work_grows_with_the_length_of_a_file_and_not_with_its_square(line: str) -> None:
    assert _calls(line * 800) < 2.5 * _calls(line * 400)


def _calls(text: str) -> int:
    """How many lines of Python run to split a text."""
    count = 0

    def trace(*_: object) -> object:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)
    try:
        parse(text)
    finally:
        sys.settrace(None)
    return count
