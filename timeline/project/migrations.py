"""Migrates records of older formats of the project file to the current format.

A change of the format needs a new number in `file.VERSION`, one function here, and a file of the
previous format in `tests/project/files/`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from timeline.dates import When
from timeline.dates.timex import when_of
from timeline.model import Anchor, Basis, Span
from timeline.project.records import Record, when_record


def _with_status(event: Record, _: Mapping[str, str]) -> Record:
    """Format 1 had no review: events that the user had made or edited count as accepted."""
    touched = event["by_hand"] or not event["sources"]
    return {**event, "status": "accepted" if touched else "proposed"}


def _with_category(event: Record, _: Mapping[str, str]) -> Record:
    """Format 2 had neither categories nor tags."""
    return {**event, "category": "", "tags": []}


def _with_group(event: Record, _: Mapping[str, str]) -> Record:
    """Format 3 had neither groups nor colours of single events."""
    return {**event, "group": "", "colour": ""}


def _with_claims(event: Record, texts: Mapping[str, str]) -> Record:
    """Format 4 stored only the position, the sentence and the value of each expression.

    Consecutive expressions in one sentence belong to one claim: a range, or several that name one
    date. The first claim gave the event its date unless that was set by hand.
    """
    event = dict(event)
    sources = groupby(event.pop("sources"), lambda source: (source["article"], source["sentence"]))
    claims = [_claim_of(list(group), texts.get(article, "")) for (article, _), group in sources]
    if claims and "when" not in event["by_hand"]:
        claims[0]["when"] = event["when"]
    return {**event, "claims": claims}


def _claim_of(sources: Sequence[Record], text: str) -> Record:
    first = sources[0]
    # Words without a date that the user made an event had no value.
    is_dated = bool(first["value"])
    when = _extent([source["value"] for source in sources])
    return {
        "article": first["article"],
        "sentence": first["sentence"],
        "clause": first["sentence"] if is_dated else first["expression"],
        "expressions": [_expression_of(source, text) for source in sources] if is_dated else [],
        "when": None if when is None else when_record(when),
        "basis": (Basis.STATED if is_dated else Basis.BY_HAND).value,
    }


def _expression_of(source: Record, text: str) -> Record:
    span = Span(*source["expression"])
    return {
        "span": source["expression"],
        "text": span.of(text),
        "value": source["value"],
        "mod": None,
        "anchor": Anchor.NOTHING.value,
        "rule": "",
        "tagger": 0,
    }


def _extent(values: Sequence[str]) -> When | None:
    """From the first to the last of the values of a claim; the first if they are not in order."""
    whens = [when_of(value) for value in values]
    first, last = whens[0], whens[-1]
    if first is None or last is None:
        return first
    try:
        return first.joined(last)
    except ValueError:
        return first


def _with_names(event: Record, _: Mapping[str, str]) -> Record:
    """Format 5 had no people, organisations and places."""
    return {**event, "people": [], "organisations": [], "places": []}


_SOURCES_OF_DATES = {
    "header line": "HEADER",
    "first line": "FIRST_LINE",
    "file name": "FILE_NAME",
    "record": "RECORD",
    "set by hand": "BY_HAND",
    "command line": "COMMAND_LINE",
    "not given": "NOWHERE",
}


def article_of(record: Record, version: int) -> Record:
    """The record of an article of format `version` in the current format.

    Up to format 4, the source of its publication date was written in words.
    """
    if version > 4:
        return record
    return {**record, "published_from": _SOURCES_OF_DATES[record["published_from"]]}


# From each format to the next one.
_EVENTS: Mapping[int, Callable[[Record, Mapping[str, str]], Record]] = MappingProxyType(
    {1: _with_status, 2: _with_category, 3: _with_group, 4: _with_claims, 5: _with_names}
)


def event_of(record: Record, version: int, texts: Mapping[str, str]) -> Record:
    """The record of an event of format `version` in the current format.

    `texts` are the texts of the articles by id.
    """
    for format in range(version, max(_EVENTS) + 1):
        record = _EVENTS[format](record, texts)
    return record


def edit_of(record: Record, version: int, texts: Mapping[str, str]) -> Record:
    """The record of an edit of format `version` in the current format."""
    articles = [
        _change_of(change, lambda article: article_of(article, version))
        for change in record["articles"]
    ]
    events = [
        _change_of(change, lambda event: event_of(event, version, texts))
        for change in record["events"]
    ]
    # Format 3 had no lanes arranged by the user.
    return {"lanes": [], **record, "articles": articles, "events": events}


def _change_of(change: Record, newest: Callable[[Record], Record]) -> Record:
    sides = ("before", "after")
    return {**change} | {side: newest(change[side]) for side in sides if change[side] is not None}


def texts_of(articles: Iterable[Record], edits: Iterable[Record]) -> dict[str, str]:
    """The texts of the articles of a project and of those that its edits have removed, by id."""
    changes = (change for edit in edits for change in edit["articles"])
    records = (change[side] for change in changes for side in ("before", "after"))
    return {record["id"]: record["text"] for record in (*records, *articles) if record}
