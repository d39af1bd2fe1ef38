"""JSON Lines: text kept exactly, bad lines reported with their numbers."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles.jsonl import read_jsonl
from timeline.articles.problem import Loaded
from timeline.dates import days
from timeline.model import PublishedFrom


def read(*lines: str | bytes | dict[str, object]) -> Loaded:
    def encoded(line: str | bytes | dict[str, object]) -> bytes:
        if isinstance(line, dict):
            line = json.dumps(line)
        return line if isinstance(line, bytes) else line.encode()

    return read_jsonl(b"\n".join(map(encoded, lines)), "a.jsonl", "x/a.jsonl")


def test_an_article_a_line() -> None:
    loaded = read({"id": "one", "published": "2022-01-07", "text": " T\r\nx ", "title": "A  title"})
    (article,) = loaded.articles
    assert (article.id, article.title, article.text) == ("one", "A title", " T\r\nx ")
    assert article.published == days.day_number(2022, 1, 7)
    assert article.published_from is PublishedFrom.RECORD
    assert loaded.problems == []


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_text_is_kept_code_point_for_code_point(text: str) -> None:
    assert read({"text": text}).articles[0].text == text


def test_half_a_character_is_replaced_in_its_place() -> None:
    line = '{"id": "i\\udc00", "title": "t\\ud83d", "text": "a\\ud800b"}'
    (article,) = read(line).articles
    assert (article.id, article.title, article.text) == ("i\ufffd", "t\ufffd", "a\ufffdb")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("{", "JSON"),
        ("[1]", "object"),
        ('"text"', "object"),
        ("{}", "text"),
        ('{"text": 5}', "text"),
        ('{"text": "  "}', "empty"),
        (b'{"text": "\xff"}', "UTF-8"),
        ("[" * 100_000, "JSON"),
        ('{"text": "a", "n": ' + "1" * 5000 + "}", "JSON"),
    ],
)
def test_a_bad_line_is_reported_and_the_rest_goes_on(line: str | bytes, word: str) -> None:
    loaded = read({"text": "First."}, line, "", {"text": "Last."})
    assert [article.text for article in loaded.articles] == ["First.", "Last."]
    assert [problem.where for problem in loaded.problems] == ["x/a.jsonl:2"]
    assert word in loaded.problems[0].message


@pytest.mark.parametrize(
    "published", ["soon", "2022-02-30", 20220107, ["2022-01-07"], "03/04/2021"]
)
def test_a_bad_date_is_reported_and_the_article_has_none(published: object) -> None:
    loaded = read({"id": "a", "published": published, "text": "T"})
    assert loaded.articles[0].published is None
    assert [problem.where for problem in loaded.problems] == ["x/a.jsonl:1"]


@pytest.mark.parametrize("published", [None, ""])
def test_no_date_is_no_problem(published: object) -> None:
    loaded = read({"id": "a", "published": published, "text": "T"})
    assert loaded.articles[0].published is None
    assert loaded.problems == []


def test_ids_are_kept_made_or_told_apart() -> None:
    loaded = read(
        {"id": "a", "text": "1"},
        {"id": "a", "text": "2"},
        {"id": 7, "text": "3"},
        {"text": "4"},
        {"id": [1], "text": "5"},
    )
    assert [article.id for article in loaded.articles] == ["a", "a-2", "7", "a-4", "a-5"]
    assert [problem.where for problem in loaded.problems] == ["x/a.jsonl:2", "x/a.jsonl:5"]


def test_an_empty_file_is_a_problem() -> None:
    assert len(read().problems) == 1
    assert len(read("", "\ufeff").problems) == 1


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ('"\\ud800"', 'is "\ufffd", which'),
        ("[" * 900 + "]" * 900, "is a list, which"),
        ('{"a": ' * 300 + "1" + "}" * 300, "is an object, which"),
        ('"' + "x" * 100 + '"', f'is "{"x" * 59}…, which'),
    ],
)
def test_what_a_bad_date_is_can_always_be_shown(published: str, words: str) -> None:
    loaded = read(f'{{"text": "T", "published": {published}}}')
    assert [article.text for article in loaded.articles] == ["T"]
    (problem,) = loaded.problems
    assert words in problem.message
    assert problem.message.encode()
