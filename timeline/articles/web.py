"""Saved web pages: main text, title, address, and the publication date with its evidence."""

import re
from pathlib import PurePath
from typing import Any

from timeline.articles.decode import NotTextError, decode
from timeline.articles.evidence import Evidence, Kind, Publication, doubt_in_words, publication
from timeline.articles.ids import slug
from timeline.articles.problem import Loaded, Problem
from timeline.articles.text import title_of
from timeline.dates import days
from timeline.model import Article

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)", re.IGNORECASE)
_SHORTEST = 40  # characters; less is a menu or a notice
_BEGINNING = 4_096  # where a page says its encoding and where it was saved from
_SITE_AFTER_TITLE = re.compile(r"\s+(?:[|–—-]|::|»)\s+[^|–—]{1,40}$")


def read(data: bytes, path: str) -> Loaded:
    """The article of a page; see `read_page`."""
    try:
        return read_page(decoded(data), path)
    except NotTextError as error:
        return Loaded(problems=[Problem(path, str(error))])


def read_page(html: str, path: str, url: str = "") -> Loaded:
    """The article of a page with the address `url`, "" if it is not known.

    A page without text, or with a doubtful date or none, gives a problem.
    """
    from trafilatura import bare_extraction  # loads in 0.4 to 0.9 s
    from trafilatura.utils import load_html

    tree = load_html(_DECLARATION.sub("", html)) if html.strip() else None
    if tree is None:
        return Loaded(problems=[Problem(path, "is not a web page")])
    url = _address(tree, html) or url
    title = _title(tree)
    page: Any = bare_extraction(tree, url=url or None, include_comments=False)
    text = _without_title(page.text or "", title) if page is not None else ""
    text = text.replace("\n", "\n\n")  # it has a line for each paragraph
    if len(text.strip()) < _SHORTEST:
        return Loaded(problems=[Problem(path, "no article was found in this web page")])
    found = _publication(tree, url, text)
    stem = PurePath(path).stem
    title = title or title_of(text, stem)
    article = Article(slug(stem or title[:40]), title, text, found.day, found.origin, path)
    doubt = doubt_in_words(found)
    return Loaded([article], [Problem(path, doubt)] if doubt else [])


def decoded(data: bytes) -> str:
    """The text of a page: UTF-8, or in the encoding that it declares, or a likely one.

    NotTextError if it is not text.
    """
    declared = _CHARSET.search(data[:_BEGINNING])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if declared is not None:
            try:
                return data.decode(declared[1].decode("ascii"), "replace")
            except LookupError:
                pass  # no encoding has this name
    return decode(data)


def _address(tree: Any, html: str) -> str:
    """The address that a page says it has."""
    links = tree.xpath('//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content')
    for link in links:
        if str(link).startswith(("http://", "https://")):
            return str(link)
    saved = _SAVED_FROM.search(html[:_BEGINNING])
    return saved[1] if saved else ""


def _title(tree: Any) -> str:
    """The headline: of the metadata, the only first heading, or the title without the site."""
    for words in tree.xpath('//meta[@property="og:title" or @name="twitter:title"]/@content'):
        if words.strip():
            return " ".join(words.split())
    headings = [" ".join(each.text_content().split()) for each in tree.iterfind(".//h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    words = " ".join((tree.findtext(".//title") or "").split())
    return _SITE_AFTER_TITLE.sub("", words)


def _without_title(text: str, title: str) -> str:
    """The text without a first line that repeats the title."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title and " ".join(first.split()) == title else text


def _publication(tree: Any, url: str, text: str) -> Publication:
    from timeline.articles.page_dates import page_dates

    return publication(page_dates(tree, url, text) or _guessed(tree, url))


def _guessed(tree: Any, url: str) -> list[Evidence]:
    """What htmldate, which searches everything, finds where there is no other evidence."""
    from htmldate import find_date

    try:
        found = find_date(tree, url=url or None, original_date=True, deferred_url_extractor=True)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return []
    if not found:
        return []
    year, month, day = map(int, found.split("-"))
    if day == 1:  # what it fills in where it finds only a year ("© 2021") or a month
        return []
    return [Evidence(Kind.GUESSED, days.day_number(year, month, day))]
