"""Feeds (RSS, Atom): each entry is an article."""

import io
import re
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from timeline.articles.evidence import Evidence, Kind, Publication, doubt_in_words, publication
from timeline.articles.ids import UniqueIds, slug
from timeline.articles.markup import html_paragraphs
from timeline.articles.problem import Loaded, Problem
from timeline.articles.stamps import stamp
from timeline.articles.text import title_of
from timeline.model import Article

_MOST_ENTRIES = 20_000
_ENTITY = re.compile(rb"<!(?:ENTITY|\x00E)", re.IGNORECASE)


def read(data: bytes, path: str) -> Loaded:
    """The articles of a feed. Nothing is fetched, and entities are refused."""
    import feedparser

    if _ENTITY.search(data):
        return Loaded(problems=[Problem(path, "its XML declares entities, which no feed needs")])
    # Given bytes, feedparser would first try to open a file of this name.
    try:
        feed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False, sanitize_html=False)
    except (ValueError, LookupError, TypeError, AttributeError):  # of malformed declarations
        return Loaded(problems=[Problem(path, "is malformed")])
    loaded = Loaded()
    ids = UniqueIds()
    for number, entry in enumerate(feed.entries[:_MOST_ENTRIES], start=1):
        article, found = _article(entry, path)
        doubt = doubt_in_words(found) if article.text else "has no text"
        if doubt:
            loaded.problems.append(Problem(f"{path}, entry {number}", doubt))
        if article.text:
            loaded.articles.append(replace(article, id=ids.take(article.id)))
    if not loaded.articles and not loaded.problems:
        loaded.problems.append(Problem(path, "is not an RSS or Atom feed, or has no entries"))
    return loaded


def _article(entry: Any, path: str) -> tuple[Article, Publication]:
    text = "\n\n".join(html_paragraphs(_content(entry)))
    title = " ".join(" ".join(html_paragraphs(entry.get("title") or "")).split())
    title = title or title_of(text, PurePath(path).stem)
    found = publication(_dates(entry))
    name = slug(title)[:60].strip("-")
    return Article(name, title, text, found.day, found.origin, path), found


def _content(entry: Any) -> str:
    """The longest of the texts of an entry: a feed may have the article or only its beginning."""
    texts = [str(each.get("value") or "") for each in entry.get("content") or ()]
    return max([*texts, str(entry.get("summary") or "")], key=len)


def _dates(entry: Any) -> list[Evidence]:
    """The dates of an entry as they are written: feedparser's own are in UTC."""
    return [
        *stamp(Kind.FEED, entry.get("published") or entry.get("created")),
        *stamp(
            Kind.MODIFIED, dict.get(entry, "updated")
        ),  # its own `get` takes `published` instead
    ]
