"""Text files: their heads, titles and how several articles in one are told apart."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import parse
from timeline.articles.text import title_of
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


def test_a_file_name_gives_the_date_of_last_resort() -> None:
    named = only(BODY, "2022-01-07-ferry-sinks.txt")
    assert (named.published, named.published_from) == (DAY, PublishedFrom.FILE_NAME)
    both = only(f"Date: 2022-01-09\n\n{BODY}", "2022-01-07-ferry.txt")
    assert (both.published, both.published_from) == (DAY + 2, PublishedFrom.HEADER)


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


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("ferry-sinks_off-meridian", "Ferry sinks off meridian"),
        ("2022-01-07-ferry-sinks", "Ferry sinks"),
        ("000_1e0858653d72f22e", "The ferry went down yesterday"),
        ("", "The ferry went down yesterday"),
    ],
)
def test_a_title_from_the_file_name_or_the_first_words(stem: str, title: str) -> None:
    assert title_of("The ferry went down yesterday.", stem) == title


def test_a_title_from_the_text_is_cut_at_a_word() -> None:
    title = title_of("word " * 40, "")
    assert title.endswith("word…")
    assert len(title) <= 71


def test_line_ends_become_one_kind() -> None:
    assert (
        only(f"\ufeffDate: 2022-01-07\r\n\r\n{BODY}\r\nMore.\rEnd.").text == f"{BODY}\nMore.\nEnd."
    )


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


def test_the_file_name_dates_no_article_of_several() -> None:
    text = "Title: One\nFirst.\n---\nTitle: Two\nSecond."
    assert [a.published for a in parse(text, "2022-01-07.txt").articles] == [None, None]


@pytest.mark.parametrize("text", ["", " \n\n", "\f", "---\n", "Date: 2022-01-07\n"])
def test_a_file_without_text_is_a_problem_and_no_article(text: str) -> None:
    loaded = parse(text, "a.txt", "a.txt")
    assert loaded.articles == []
    assert len(loaded.problems) == 1


def test_pasted_text_keeps_its_problems() -> None:
    text = "Date: 2022-02-30\n\nFirst text.\n---\nTitle: Two\n"
    loaded = parse(text)
    assert [article.text for article in loaded.articles] == ["First text."]
    assert [problem.where for problem in loaded.problems] == ["pasted text:1", "pasted text:5"]


def test_a_form_feed_counts_for_no_line() -> None:
    text = "First.\n\f\n\fDate: 2022-01-07\nSecond.\n\fDate: 2022-02-30\nDate: 2022-01-08\nThird."
    problems = parse(text, "a.txt").problems
    assert [problem.where for problem in problems] == ["a.txt:5"]


LINES = st.sampled_from(
    ["---", "***", "", "Date: 2022-01-07", " date 2022-01-07 It rained.", "Title: Rain", "\f"]
)
TEXTS = st.lists(LINES | st.text(string.ascii_letters + " .,", max_size=60), max_size=12)


@given(TEXTS)
def test_no_word_of_a_text_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    kept = " ".join(f"{article.title} {article.text}" for article in parse(text).articles)
    for line in lines:
        if ":" not in line and not line.startswith(" date"):
            for word in line.split():
                assert word in kept or not word.strip("-*")


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    ids = [article.id for article in parse(text, "x.txt").articles]
    assert len(ids) == len(set(ids))


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
