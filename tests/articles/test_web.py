"""Saved web pages: the main text without what surrounds it, and the date with its evidence."""

from pathlib import Path

import pytest

from timeline.articles import load
from timeline.articles.mhtml import read as read_mhtml
from timeline.articles.problem import Loaded
from timeline.articles.web import read
from timeline.dates.iso import iso_day
from timeline.model import PublishedFrom

pytest.importorskip("trafilatura")

FILES = Path(__file__).parent / "files"
TEXT = (
    "<p>A ferry with 42 people on board sank off Meridian on Thursday after it struck a rock in"
    " thick fog, the coast guard said.</p><p>All passengers were rescued within two hours, and"
    " three of them were taken to hospital with minor injuries.</p>"
)


def page(head: str = "", above: str = "", body: str = TEXT) -> Loaded:
    html = f"<html><head><title>Ferry sinks - The Post</title>{head}</head><body><article>"
    return read(
        f"{html}<h1>Ferry sinks</h1>{above}{body}</article></body></html>".encode(), "a.html"
    )


def published(loaded: Loaded) -> str:
    (article,) = loaded.articles
    return "" if article.published is None else iso_day(article.published)


@pytest.mark.parametrize("name", ["ferry.html", "ferry.mhtml"])  # as Chromium saved it
def test_a_saved_page(name: str) -> None:
    loaded = load([FILES / name])
    (article,) = loaded.articles
    assert article.title == "Ferry sinks off Meridian"
    assert article.text.startswith("A ferry with 42 people")
    assert article.text.endswith("due to be replaced next year.")
    assert article.text.count("\n\n") == 2
    for words in ("cookies", "Read more", "Related", "Home", "resigns"):
        assert words not in article.text
    assert published(loaded) == "2021-03-05"  # local; 2021-03-06 in UTC
    assert article.published_from is PublishedFrom.PAGE_METADATA
    assert loaded.problems == []


@pytest.mark.parametrize(
    ("head", "above", "day", "is_sure"),
    [
        ('<meta property="article:published_time" content="2021-03-05T10:00:00Z">', "", 5, True),
        ('<meta name="pubdate" content="20210305">', "", 5, False),
        ('<meta name="date" content="2021-03-05">', "", 5, False),
        ('<meta name="date" content="2021-03-05">', "<p>5 March 2021</p>", 5, True),
        ("", '<time datetime="2021-03-05T10:00">today</time>', 5, False),
        ("", '<p>Updated <time datetime="2021-03-07">x</time></p>', 7, False),
        ("", "<p>Ada Wren</p><p>Published 5 March 2021, 10:00</p>", 5, False),
        ('<link rel="canonical" href="https://a.example/2021/03/05/x">', "", 5, False),
        ("", "", 0, False),
    ],
)
def test_where_a_page_states_its_date(head: str, above: str, day: int, is_sure: bool) -> None:
    loaded = page(head, above)
    assert published(loaded) == (f"2021-03-0{day}" if day else "")
    assert [problem.where for problem in loaded.problems] == ([] if is_sure else ["a.html"])


def test_a_year_alone_is_no_date() -> None:
    loaded = page(body=f"{TEXT}</article><footer>© 2021 The Harbour Post</footer><article>")
    assert published(loaded) == ""
    assert "was not found" in loaded.problems[0].message


def test_json_ld_in_a_graph_and_broken_or_deep_json_ld() -> None:
    good = '{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2021-03-05"}]}'
    for content in ("{", "[" * 50_000, "null", '{"@type": 5, "datePublished": []}'):
        scripts = (content, good)
        head = "".join(f'<script type="application/ld+json">{each}</script>' for each in scripts)
        assert published(page(head)) == "2021-03-05"


def test_the_title_is_the_headline_and_the_text_does_not_repeat_it() -> None:
    (article,) = page().articles
    assert article.title == "Ferry sinks"
    assert article.text.startswith("A ferry with 42 people")


def test_where_a_page_was_saved_from() -> None:
    comment = b"<!-- saved from url=(0042)https://a.example/2021/03/05/ferry -->"
    loaded = read(comment + f"<html><body><h1>Ferry</h1>{TEXT}</body></html>".encode(), "a.html")
    assert published(loaded) == "2021-03-05"
    assert loaded.articles[0].published_from is PublishedFrom.ADDRESS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252", "koi8-r"])
def test_encodings(encoding: str) -> None:
    words = "Паром затонул в тумане." if encoding == "koi8-r" else "The café – “open” again."
    html = f'<meta charset="{encoding}"><h1>Ferry</h1><p>{words}</p>{TEXT}'
    (article,) = read(f"<html><body>{html}</body></html>".encode(encoding), "a.html").articles
    assert words in article.text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Content-Type: text/html\n\n\x00\xff",
        b"Content-Type: multipart/x; boundary\n\n--",
        b"   ",
        b"%PDF-1.7",
        b"\x00\xff" * 500,
        b"<html></html>",
        b"<html><body><nav>Home</nav></body></html>",
        b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html>&a;</html>",
        b"<div>" * 20_000,
        b"<" * 20_000,
    ],
)
def test_a_page_without_an_article_is_a_sentence(data: bytes) -> None:
    for reader in (read, read_mhtml):
        loaded = reader(data, "a.html")
        assert loaded.articles == []
        (problem,) = loaded.problems
        assert problem.where == "a.html"
        assert problem.message


def test_an_entity_is_never_a_file() -> None:
    head = b"<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    loaded = read(head + f"<html><body><h1>T</h1>{TEXT}<p>&a;</p></body></html>".encode(), "a.html")
    assert "root" not in loaded.articles[0].text


def test_a_truncated_page_keeps_its_text() -> None:
    data = (FILES / "ferry.html").read_bytes()
    (article,) = read(data[: data.index(b"The ferry had been")], "a.html").articles
    assert article.text.endswith("Captain Ruth Calder.")
