"""Feeds: each entry an article, on the day that its own zone has."""

from pathlib import Path

import pytest

from timeline.articles.feed import read
from timeline.dates.iso import iso_day
from timeline.model import PublishedFrom

pytest.importorskip("feedparser")

FILES = Path(__file__).parent / "files"
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><title type="html">Ferry &lt;i&gt;sinks&lt;/i&gt;</title>{date}
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It sank.</p>
<p>On Thursday.</p></div></content></entry></feed>"""


def test_an_rss_feed() -> None:
    loaded = read((FILES / "feed.rss").read_bytes(), "feed.rss")
    first, second = loaded.articles
    assert first.title == "Ferry sinks off Meridian & is lost"
    assert first.text == (
        "A ferry with 42 people on board sank off Meridian on Thursday.\n\n"
        "All passengers were rescued."
    )
    assert iso_day(first.published) == "2021-03-05"  # 6 March in UTC
    assert first.published_from is PublishedFrom.FEED
    assert second.published is None
    assert [(each.where, each.message.split(";")[0]) for each in loaded.problems] == [
        ("feed.rss, entry 2", "its publication date was not found"),
        ("feed.rss, entry 3", "has no text"),
    ]


@pytest.mark.parametrize(
    ("date", "day", "is_sure"),
    [
        ("<published>2021-03-05T23:30:00-05:00</published>", "2021-03-05", True),
        (
            "<published>2021-03-05T10:00:00Z</published><updated>2021-03-09T10:00:00Z</updated>",
            "2021-03-05",
            True,
        ),
        ("<updated>2021-03-09T10:00:00Z</updated>", "2021-03-09", False),
    ],
)
def test_an_atom_feed(date: str, day: str, is_sure: bool) -> None:
    loaded = read(ATOM.format(date=date).encode(), "a.atom")
    (article,) = loaded.articles
    assert (article.title, article.text) == ("Ferry sinks", "It sank.\n\nOn Thursday.")
    assert iso_day(article.published) == day
    assert (loaded.problems == []) == is_sure


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not an RSS or Atom feed"),
        (b"/etc/passwd", "not an RSS or Atom feed"),
        (b"http://127.0.0.1:1/", "not an RSS or Atom feed"),
        (b"<html><body>It rained.</body></html>", "not an RSS or Atom feed"),
        (b"<rss><channel></channel></rss>", "no entries"),
        (b"<!DOCTYPE r [<!ENTITY a 'ha'>]><rss/>", "entities"),
        (b"\x00\xff" * 50, "not an RSS or Atom feed"),
        (b'<?xml version="1.0" encoding="utf\xde"?><rss/>', "malformed"),
    ],
)
def test_what_is_no_feed_is_a_sentence(data: bytes, words: str) -> None:
    loaded = read(data, "a.xml")
    assert loaded.articles == []
    (problem,) = loaded.problems
    assert words in problem.message


def test_a_truncated_feed_keeps_its_first_entries() -> None:
    data = (FILES / "feed.rss").read_bytes()
    loaded = read(data[: data.index(b"<item><title>Empty")], "a.rss")
    assert len(loaded.articles) == 2
