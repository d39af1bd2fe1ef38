"""The head of an article: its title and its publication date."""

import pytest

from timeline.articles import parse
from timeline.dates import days
from timeline.model import Article, PublishedFrom

DAY = days.day_number(2022, 1, 7)
BODY = "The ferry went down yesterday in heavy seas, the coast guard said."


def only(text: str, name: str = "") -> Article:
    articles = parse(text, name).articles
    assert len(articles) == 1
    return articles[0]


def test_the_seed_form() -> None:
    article = only(f" date 2022-01-07 {BODY}\nMore of it.\n", "a.txt")
    assert article.text == f"{BODY}\nMore of it."
    assert article.published == DAY
    assert article.published_from is PublishedFrom.HEADER


@pytest.mark.parametrize(
    "line",
    [
        "Date: 2022-01-07",
        "DATE : 7 January 2022",
        "Published: 2022-01-07T10:00:00Z",
        "Published 7 January 2022",
        "First published on 7 January 2022",
        "Publication date: January 7, 2022",
        "Last updated: 2022-01-07",
        "date: '2022-01-07'",
    ],
)
def test_a_header_line_gives_the_date_and_leaves_the_text(line: str) -> None:
    article = only(f"{line}\n\n{BODY}")
    assert (article.text, article.published) == (BODY, DAY)
    assert article.published_from is PublishedFrom.HEADER


def test_a_first_line_that_is_a_date() -> None:
    article = only(f"7 January 2022\n{BODY}")
    assert (article.text, article.published) == (BODY, DAY)
    assert article.published_from is PublishedFrom.FIRST_LINE


def test_a_date_under_the_headline() -> None:
    article = only(f"Ferry sinks\nBy A. Person\n2022-01-07\n\n{BODY}")
    assert article.published == DAY
    assert article.title == "Ferry sinks"
    assert "By A. Person" in article.text


def test_the_publication_is_believed_before_the_update() -> None:
    article = only(f"Updated: 2022-02-01\nPublished: 2022-01-07\n\n{BODY}")
    assert article.published == DAY
    assert article.text == BODY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"Ferry sinks\n\n{BODY}",
        f"{BODY}\n\nDate: 2022-01-07",  # quoted below the text
        f"{BODY}\n2022-01-07\nMore.",
        "In 2022 a ferry sank.\nIt was 7 January 2022.",
    ],
)
def test_without_a_date_line_nothing_is_guessed(text: str) -> None:
    article = only(text)
    assert article.published is None
    assert article.published_from is PublishedFrom.NOWHERE
    assert article.text == text


def test_an_impossible_date_line_is_reported_with_its_line_and_is_no_text() -> None:
    loaded = parse(f"Title: Ferry sinks\nDate: 2022-02-30\n\n{BODY}", "a.txt", "x/a.txt")
    assert [problem.where for problem in loaded.problems] == ["x/a.txt:2"]
    assert "2022-02-30" in loaded.problems[0].message
    assert loaded.articles[0].published is None
    assert "2022-02-30" not in loaded.articles[0].text  # it would give a false event


def test_a_title_line_becomes_the_title_and_leaves_the_text() -> None:
    article = only(f'---\ntitle: "Ferry sinks"\ndate: 2022-01-07\n---\n{BODY}')
    assert (article.title, article.text, article.published) == ("Ferry sinks", BODY, DAY)


def test_a_headline_becomes_the_title_and_stays_in_the_text() -> None:
    article = only(f"# Ferry sinks\n\n{BODY}")
    assert article.title == "Ferry sinks"
    assert article.text.startswith("# Ferry sinks")


def test_the_first_line_of_a_wrapped_text_is_no_headline() -> None:
    wrapped = "The ferry went down yesterday in heavy seas with 143\npeople aboard, it was said."
    assert only(wrapped, "sinking.txt").title == "Sinking"
