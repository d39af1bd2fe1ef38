"""Articles, events and edits as plain JSON values, and back."""

from collections.abc import Callable
from typing import Any, TypeVar

from timeline.dates import Certainty, Grain, When
from timeline.model import (
    Article,
    Event,
    Grouping,
    LaneName,
    Lanes,
    PublishedFrom,
    Source,
    Span,
    Status,
)
from timeline.project.edits import Change, Edit

Record = dict[str, Any]
Item = TypeVar("Item", Article, Event)


def article_record(article: Article) -> Record:
    """An article as a JSON object; `published` is a day number."""
    return {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "published": article.published,
        "published_from": article.published_from.value,
        "path": article.path,
    }


def article_from(record: Record) -> Article:
    """The inverse of `article_record`; KeyError, TypeError or ValueError for other objects."""
    return Article(**{**record, "published_from": PublishedFrom(record["published_from"])})


def event_record(event: Event) -> Record:
    """An event as a JSON object; moments in seconds since 1970, spans as [start, end]."""
    return {
        "id": event.id,
        "title": event.title,
        "when": None if event.when is None else _when_record(event.when),
        "note": event.note,
        "sources": [_source_record(source) for source in event.sources],
        "by_hand": sorted(event.by_hand),
        "status": event.status.value,
        "category": event.category,
        "tags": list(event.tags),
        "group": event.group,
    }


def event_from(record: Record) -> Event:
    """The inverse of `event_record`; KeyError, TypeError or ValueError for other objects."""
    return Event(
        id=record["id"],
        title=record["title"],
        when=None if record["when"] is None else _when_from(record["when"]),
        note=record["note"],
        sources=tuple(_source_from(source) for source in record["sources"]),
        by_hand=frozenset(record["by_hand"]),
        status=Status(record["status"]),
        category=record["category"],
        tags=tuple(record["tags"]),
        group=record["group"],
    )


def lanes_record(lanes: Lanes) -> Record:
    """How a person wants the lanes, as a JSON object."""
    return {
        "by": lanes.by.value,
        "order": [list(name) for name in lanes.order],
        "collapsed": [list(name) for name in sorted(lanes.collapsed)],
    }


def lanes_from(record: Record) -> Lanes:
    """The inverse of `lanes_record`; KeyError, TypeError or ValueError for other objects."""
    return Lanes(
        Grouping(record["by"]),
        tuple(_lane_name(*name) for name in record["order"]),
        frozenset(_lane_name(*name) for name in record["collapsed"]),
    )


def edit_text(edit: Edit, dump: Callable[[Any], str]) -> str:
    """An edit as the text of a JSON object, `dump` being what makes one of a value.

    A change at a time: an edit that brings in a long article has many thousands of them, and other
    threads stand still while one value is dumped.
    """
    articles = (dump(_change_record(change, article_record)) for change in edit.articles)
    events = (dump(_change_record(change, event_record)) for change in edit.events)
    lanes = dump([lanes_record(lanes) for lanes in edit.lanes or ()])
    return (
        f'{{"name": {dump(edit.name)}, "articles": [{", ".join(articles)}], '
        f'"events": [{", ".join(events)}], "lanes": {lanes}}}'
    )


def edit_from(record: Record) -> Edit:
    """The inverse of `edit_text`, read; KeyError, TypeError or ValueError for other objects."""
    return Edit(
        record["name"],
        tuple(_change_from(change, article_from) for change in record["articles"]),
        tuple(_change_from(change, event_from) for change in record["events"]),
        _lanes_change(*record["lanes"]) if record["lanes"] else None,
    )


def _change_record(change: Change[Item], to_record: Callable[[Item], Record]) -> Record:
    before, after = (
        None if item is None else to_record(item) for item in (change.before, change.after)
    )
    return {"before": before, "after": after, "place": change.place}


def _change_from(record: Record, from_record: Callable[[Record], Item]) -> Change[Item]:
    before, after = (
        None if record[side] is None else from_record(record[side]) for side in ("before", "after")
    )
    return Change(before, after, record["place"])


def _when_record(when: When) -> Record:
    return {
        "start": when.start,
        "end": when.end,
        "grain": when.grain.value,
        "start_certainty": when.start_certainty.value,
        "end_certainty": when.end_certainty.value,
    }


def _when_from(record: Record) -> When:
    return When(
        record["start"],
        record["end"],
        Grain(record["grain"]),
        Certainty(record["start_certainty"]),
        Certainty(record["end_certainty"]),
    )


def _source_record(source: Source) -> Record:
    return {
        "article": source.article,
        "sentence": [source.sentence.start, source.sentence.end],
        "expression": [source.expression.start, source.expression.end],
        "value": source.value,
    }


def _source_from(record: Record) -> Source:
    return Source(
        record["article"],
        Span(*record["sentence"]),
        Span(*record["expression"]),
        record["value"],
    )


def _lane_name(by: str, key: str) -> LaneName:
    return Grouping(by), key


def _lanes_change(before: Record, after: Record) -> tuple[Lanes, Lanes]:
    return lanes_from(before), lanes_from(after)
