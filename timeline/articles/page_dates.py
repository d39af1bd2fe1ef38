"""What a web page says about its publication date, in all the places where pages say it."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from timeline.articles.evidence import Evidence, Kind
from timeline.articles.stamps import address, line, stamp

_OPEN_GRAPH = {"article:published_time", "og:article:published_time", "og:published_time"}
_META = set(
    """article:published article.published article_date_original citation_date
    citation_publication_date cxenseparse:recs:publishtime date date_published datepublished
    dateposted dc.date dc.date.created dc.date.issued dc.date.publication dcterms.created
    dcterms.date dcterms.issued dcsext.articlefirstpublished displaydate og:pubdate
    og:publish_date originalpublicationdate parsely-pub-date pdate ptime pubdate publication-date
    publication_date publish-date publish_date published-date published_date publishdate
    publisheddate rnews:datepublished sailthru.date timestamp""".split()
)
_MODIFIED = set(
    """article:modified_time dc.date.modified dcterms.modified lastmod last-modified
    lastmodified modified_time og:updated_time""".split()
)
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Report.*|LiveBlog.*)$")
_DATE_CLASS = re.compile(r"date|publish|posted|byline|timestamp|entry-meta|time", re.IGNORECASE)
_NOT_PUBLISHED = re.compile(r"updat|modif|copyright|event|birth|comment", re.IGNORECASE)
_NEAR = 12  # elements with text after the headline
_DATED_FIELDS = 20
_DEEPEST_JSON = 20
_SCRIPTS = 50

Found = Iterator[Evidence]


def page_dates(tree: HtmlElement, url: str, text: str) -> list[Evidence]:
    """All evidence in a page with this address, whose main text is `text`."""
    return [
        *_meta(tree),
        *_json_ld(tree),
        *_itemprops(tree),
        *_times(tree),
        *address(url),
        *_near_headline(tree),
        *_date_classes(tree),
        *_first_in_text(text),
    ]


def _meta(tree: HtmlElement) -> Found:
    for element in tree.iterfind(".//meta"):
        content = element.get("content")
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(key) or "").lower()
            if name in _OPEN_GRAPH:
                yield from stamp(Kind.OPEN_GRAPH, content)
            elif name in _META:
                yield from stamp(Kind.ITEMPROP if key == "itemprop" else Kind.META, content)
            elif name in _MODIFIED:
                yield from stamp(Kind.MODIFIED, content)


def _json_ld(tree: HtmlElement) -> Found:
    for script in islice(tree.iterfind('.//script[@type="application/ld+json"]'), _SCRIPTS):
        try:
            content = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for record in _records(content):
            is_article = any(_ARTICLE_TYPE.search(name) for name in _types(record))
            kind = Kind.JSON_LD if is_article else Kind.OTHER_JSON_LD
            yield from _stamps(kind, record.get("datePublished"))
            yield from _stamps(Kind.MODIFIED, record.get("dateModified"))


def _stamps(kind: Kind, value: Any) -> list[Evidence]:
    return stamp(kind, value) if isinstance(value, str) else []


def _types(record: dict[str, Any]) -> list[str]:
    value = record.get("@type")
    names = value if isinstance(value, list) else [value]
    return [name for name in names if isinstance(name, str)]


def _records(content: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST_JSON:
        return
    if isinstance(content, dict):
        yield content
        for value in content.values():
            yield from _records(value, depth + 1)
    elif isinstance(content, list):
        for value in content:
            yield from _records(value, depth + 1)


def _itemprops(tree: HtmlElement) -> Found:
    for element in tree.iterfind(".//*[@itemprop]"):
        name = element.get("itemprop", "").lower()
        if element.tag == "meta" or name not in ("datepublished", "datecreated", "datemodified"):
            continue
        kind = Kind.MODIFIED if name == "datemodified" else Kind.ITEMPROP
        value = element.get("content") or element.get("datetime")
        yield from stamp(kind, value) or line(kind, _text(element))


def _times(tree: HtmlElement) -> Found:
    """The first <time> of the article, and the first outside it."""
    found: set[Kind] = set()
    for element in tree.iterfind(".//time"):
        inside = any(parent.tag in ("article", "main") for parent in element.iterancestors())
        kind = Kind.TIME_IN_ARTICLE if inside else Kind.OTHER_TIME
        if kind in found:
            continue
        if _NOT_PUBLISHED.search(f"{element.get('class') or ''} {_before(element)}"):
            kind = Kind.MODIFIED
        evidence = stamp(kind, element.get("datetime")) or line(kind, _text(element))
        found.update(each.kind for each in evidence)
        yield from evidence


def _before(element: HtmlElement) -> str:
    """The words before an element in its parent: "Updated"."""
    parent = element.getparent()
    return "" if parent is None else f"{parent.text or ''} {parent.get('class') or ''}"[:80]


def _near_headline(tree: HtmlElement) -> Found:
    headline = next(tree.iterfind(".//h1"), None)
    if headline is None:
        return
    seen = 0

    following = _following(headline)
    for element in following:
        text = _own_text(element)
        if not text:
            continue
        seen += 1
        if seen > _NEAR:
            return
        kind = Kind.MODIFIED if _NOT_PUBLISHED.search(text) else Kind.NEAR_HEADLINE
        evidence = line(kind, text)
        yield from evidence
        if any(each.kind is Kind.NEAR_HEADLINE for each in evidence):
            return


def _following(element: HtmlElement) -> Iterator[HtmlElement]:
    """The elements after one, in document order."""
    current: HtmlElement | None = element
    while current is not None:
        for sibling in current.itersiblings():
            yield from sibling.iter()
        current = current.getparent()


def _date_classes(tree: HtmlElement) -> Found:
    count = 0
    for element in tree.iterfind(".//*[@class]"):
        name = element.get("class", "")
        if not _DATE_CLASS.search(name) or _NOT_PUBLISHED.search(name):
            continue
        count += 1
        if count > _DATED_FIELDS:
            return
        evidence = line(Kind.DATE_CLASS, _text(element))
        if evidence:
            yield from evidence
            return


def _first_in_text(text: str) -> Found:
    for each in text[:600].splitlines()[:4]:
        if evidence := line(Kind.FIRST_IN_TEXT, each[:100]):
            yield from evidence
            return


def _text(element: HtmlElement) -> str:
    return " ".join(islice(element.itertext(), 20))[:200]


def _own_text(element: HtmlElement) -> str:
    """The text of an element that holds a line: "" for a container of others."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "noscript"):
        return ""
    text = _text(element).strip()
    return text if len(element) <= 6 and len(text) <= 120 else ""
