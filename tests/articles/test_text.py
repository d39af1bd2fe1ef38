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


def test_a_file_name_gives_the_date_of_last_resort() -> None:
    named = only(BODY, "2022-01-07-ferry-sinks.txt")
    assert (named.published, named.published_from) == (DAY, PublishedFrom.FILE_NAME)
    both = only(f"Date: 2022-01-09\n\n{BODY}", "2022-01-07-ferry.txt")
    assert (both.published, both.published_from) == (DAY + 2, PublishedFrom.HEADER)


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
