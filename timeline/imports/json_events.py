"""JSON: what the export writes, with all its articles and sources, and the data of TimelineJS and
vis-timeline; the shape of the content tells which it is."""

import html
import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from timeline.dates import Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.dates.iso import parse_iso_day, parse_iso_moment
from timeline.imports import Imported
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

_TAG = re.compile(r"<[^<>]*>")
_PARAGRAPH = re.compile(r"</p>|<br\s*/?>", re.IGNORECASE)
_UNKNOWN = (
    "it is JSON, but neither an export of Dateline nor the data of TimelineJS or vis-timeline"
)


def read(data: bytes) -> Imported:
    """The articles and events of the file."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise ValueError("it is not JSON in UTF-8; export it again") from None
    if not isinstance(content, dict):
        raise ValueError(_UNKNOWN)
    if isinstance(content.get("articles"), list) and isinstance(content.get("events"), list):
        return _export(content)
    if isinstance(content.get("events"), list):
        return _each(content["events"], _slide)
    if isinstance(content.get("items"), list):
        return _each(content["items"], _item)
    raise ValueError(_UNKNOWN)


def _each(records: Iterable[object], read_one: Callable[[Record], Event]) -> Imported:
    events, problems = [], []
    for number, record in enumerate(records, start=1):
        try:
            if not isinstance(record, dict):
                raise TypeError("not an object")
            events.append(read_one(record))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
            problems.append(f"Entry {number} is not an event with a date, and was left out.")
    return Imported(tuple(events), problems=tuple(problems))


# ------------------------------------------------------------------------------ our own


def _export(content: Record) -> Imported:
    articles = {}
    problems = []
    for number, record in enumerate(content["articles"], start=1):
        try:
            article = _article(record)
            articles[article.id] = article
        except (ValueError, TypeError, KeyError, AttributeError):
            problems.append(f"Article {number} is incomplete, and was left out.")

    def event(record: Record) -> Event:
        return _event(record, articles)

    found = _each(content["events"], event)
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


_NAMED = ("people", "organisations", "places")


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


# ------------------------------------------------------------------------------ other programs


def _slide(record: Record) -> Event:
    """A slide of TimelineJS. Its end is inclusive."""
    words = record.get("text") or {}
    first = _parts(record["start_date"])
    last = _parts(record["end_date"]) if record.get("end_date") else None
    return Event(
        str(uuid4()),
        _plain(words.get("headline", "")) or "Untitled",
        first if last is None else first.joined(last),
        _plain(words.get("text", "")),
        by_hand=frozenset({"title", "when"}),
        category=_plain(record.get("group", "")),
    )


def _parts(date: Record) -> When:
    parts = {name: int(date[name]) for name in ("year", "month", "day", "hour") if _has(date, name)}
    year, month, day = parts["year"], parts.get("month", 1), parts.get("day", 1)
    if not days.is_date(year, month, day):
        raise ValueError("no such day")
    at = days.moment(year, month, day)
    if "hour" in parts:
        minute = int(date["minute"]) if _has(date, "minute") else 0
        return When.unit(at + parts["hour"] * 3600 + minute * 60, Grain.MINUTE)
    grain = Grain.DAY if "day" in parts else Grain.MONTH if "month" in parts else Grain.YEAR
    return When.unit(at, grain)


def _has(date: Record, name: str) -> bool:
    return date.get(name) not in (None, "")


def _item(record: Record) -> Event:
    """An item of vis-timeline, whose end is exclusive; `edtf` is our own field."""
    if isinstance(record.get("edtf"), str):
        when = parse_edtf(record["edtf"])
    else:
        start = _javascript_moment(record["start"])
        end = _javascript_moment(record["end"]) if record.get("end") else None
        whole = all(at is None or days.floor(at, Grain.DAY) == at for at in (start, end))
        grain = Grain.DAY if whole else Grain.MINUTE
        when = When.unit(start, grain) if end is None else When(start, end, grain)
    return Event(
        str(uuid4()),
        _plain(record["content"]) or "Untitled",
        when,
        by_hand=frozenset({"title", "when"}),
    )


def _javascript_moment(value: object) -> int:
    """Milliseconds since 1970, or a moment in ISO 8601, whose zone is dropped."""
    if isinstance(value, int | float):
        return int(value // 1000)
    at = datetime.fromisoformat(_text(value)).replace(tzinfo=None)
    return int((at - datetime(1970, 1, 1)).total_seconds())


def _plain(markup: object) -> str:
    """Text without HTML: paragraphs on lines of their own."""
    lines = _PARAGRAPH.sub("\n", _text(markup)).split("\n")
    texts = [" ".join(html.unescape(_TAG.sub("", line)).split()) for line in lines]
    return "\n".join(text for text in texts if text)
