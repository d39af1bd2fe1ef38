"""JSON of Dateline: what the export writes, with all its articles and sources."""

from collections.abc import Mapping
from typing import Any

from timeline.dates import Grain, When
from timeline.dates.edtf import parse_edtf
from timeline.dates.iso import parse_iso_day, parse_iso_moment
from timeline.imports import Imported
from timeline.imports.entries import UNREADABLE, each_of
from timeline.model import (
    Anchor,
    Article,
    Basis,
    Claim,
    Event,
    Expression,
    PublishedFrom,
    Span,
    Status,
)

Record = Mapping[str, Any]

_NAMED = ("people", "organisations", "places")


def export_events(content: Record) -> Imported:
    """The articles and events of an export."""
    articles = {}
    problems = []
    for number, record in enumerate(content["articles"], start=1):
        try:
            article = _article(record)
            articles[article.id] = article
        except UNREADABLE:
            problems.append(f"Article {number} is incomplete, and was left out.")

    def event(record: Record) -> Event:
        return _event(record, articles)

    found = each_of(content["events"], event)
    return Imported(found.events, tuple(articles.values()), (*problems, *found.problems))


def _article(record: Record) -> Article:
    published = record["published"]
    known = {each.value: each for each in PublishedFrom}
    return Article(
        _text(record["id"]),
        _text(record["title"]),
        _text(record["text"]),
        None if published is None else parse_iso_day(published),
        known.get(record["published_from"], PublishedFrom.OTHER),
        _text(record.get("path", "")),
        _text(record.get("reprint_of", "")),
    )


def _event(record: Record, articles: Mapping[str, Article]) -> Event:
    claims = [_claim(each, articles) for each in record["sources"] if each["article"] in articles]
    return Event(
        _text(record["id"]),
        _text(record["title"]),
        _when(record),
        _text(record["note"]),
        tuple(claims),
        frozenset(map(_text, record["by_hand"])),
        Status(record["status"]),
        _text(record["category"] or ""),
        tuple(map(_text, record["tags"])),
        _text(record["group"] or ""),
        _text(record["colour"] or ""),
        **{name: tuple(map(_text, record.get(name, ()))) for name in _NAMED},
    )


def _claim(record: Record, articles: Mapping[str, Article]) -> Claim:
    text = articles[record["article"]].text
    return Claim(
        record["article"],
        _span(record["sentence"], text),
        _span(record["clause"], text),
        tuple(_expression(each, text) for each in record["expressions"]),
        _when(record),
        Basis(record["basis"]),
    )


def _expression(record: Record, text: str) -> Expression:
    span = _span(record, text)
    return Expression(
        span,
        _text(record["text"]),
        _text(record["value"]),
        record["mod"],
        Anchor(record["anchor"]),
        _text(record["rule"]),
        int(record["tagger"]),
    )


def _span(record: Record, text: str) -> Span:
    start, end = int(record["start"]), int(record["end"])
    if not 0 <= start <= end <= len(text):
        raise ValueError("outside of its article")
    return Span(start, end)


def _when(record: Record) -> When | None:
    """The date: its ends as moments, the second one exclusive, and their certainty as EDTF."""
    if record["edtf"] is None:
        return None
    start, end = (
        None if record[name] is None else parse_iso_moment(record[name]) for name in ("from", "to")
    )
    written = parse_edtf(record["edtf"])
    return When(start, end, Grain(record["grain"]), written.start_certainty, written.end_certainty)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not text")
    return value
