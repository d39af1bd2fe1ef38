"""Articles, events and edits as plain JSON values, and back."""

from collections.abc import Callable
from typing import Any, TypeVar

from timeline.dates import Certainty, Grain, When
from timeline.model import (
    Anchor,
    Article,
    Basis,
    Claim,
    Event,
    Expression,
    Grouping,
    LaneName,
    Lanes,
    PublishedFrom,
    Span,
    Status,
)
from timeline.project.edits import Change, Edit

Record = dict[str, Any]
Item = TypeVar("Item", Article, Event)


def article_record(article: Article) -> Record:
    """An article as a JSON object; `published` is a day number."""
    record = {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "published": article.published,
        "published_from": article.published_from.name,
        "path": article.path,
    }
    return {**record, "reprint_of": article.reprint_of} if article.reprint_of else record


def article_from(record: Record) -> Article:
    """The inverse of `article_record`; KeyError, TypeError or ValueError for other objects."""
    name = record["published_from"]
    known = PublishedFrom.__members__.get(name, PublishedFrom.OTHER)
    return Article(**{**record, "published_from": known})


def event_record(event: Event) -> Record:
    """An event as a JSON object; moments in seconds since 1970, spans as [start, end]."""
    return {
        "id": event.id,
        "title": event.title,
        "when": None if event.when is None else when_record(event.when),
        "note": event.note,
        "claims": [_claim_record(claim) for claim in event.claims],
        "by_hand": sorted(event.by_hand),
        "status": event.status.value,
        "category": event.category,
        "tags": list(event.tags),
        "group": event.group,
        "colour": event.colour,
        "people": list(event.people),
        "organisations": list(event.organisations),
        "places": list(event.places),
    }


def event_from(record: Record) -> Event:
    """The inverse of `event_record`; KeyError, TypeError or ValueError for other objects."""
    return Event(
        id=record["id"],
        title=record["title"],
        when=None if record["when"] is None else _when_from(record["when"]),
        note=record["note"],
        claims=tuple(_claim_from(claim) for claim in record["claims"]),
        by_hand=frozenset(record["by_hand"]),
        status=Status(record["status"]),
        category=record["category"],
        tags=tuple(record["tags"]),
        group=record["group"],
        colour=record["colour"],
        people=tuple(record["people"]),
        organisations=tuple(record["organisations"]),
        places=tuple(record["places"]),
    )


def lanes_record(lanes: Lanes) -> Record:
    """The user's arrangement of the lanes as a JSON object."""
    return {
        "by": lanes.by.value,
        "order": [list(name) for name in lanes.order],
        "collapsed": [list(name) for name in sorted(lanes.collapsed)],
        "names": list(lanes.names),
    }


def lanes_from(record: Record) -> Lanes:
    """The inverse of `lanes_record`; KeyError, TypeError or ValueError for other objects."""
    return Lanes(
        Grouping(record["by"]),
        tuple(_lane_name(*name) for name in record["order"]),
        frozenset(_lane_name(*name) for name in record["collapsed"]),
        tuple(record.get("names", ())),  # none before format 6
    )


def edit_text(edit: Edit, dump: Callable[[Any], str]) -> str:
    """An edit as the text of a JSON object; `dump` serialises a value.

    Each change is dumped separately: an edit that adds a long article has many thousands of them,
    and other threads are blocked while one value is dumped.
    """
    articles = (dump(_change_record(change, article_record)) for change in edit.articles)
    events = (dump(_change_record(change, event_record)) for change in edit.events)
    lanes = dump([lanes_record(lanes) for lanes in edit.lanes or ()])
    return (
        f'{{"name": {dump(edit.name)}, "articles": [{", ".join(articles)}], '
        f'"events": [{", ".join(events)}], "lanes": {lanes}}}'
    )


def edit_from(record: Record) -> Edit:
    """The inverse of `edit_text`, from parsed JSON; KeyError, TypeError or ValueError for other
    objects."""
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


def when_record(when: When) -> Record:
    """A `When` as a JSON object; moments in seconds since 1970."""
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


def _claim_record(claim: Claim) -> Record:
    return {
        "article": claim.article,
        "sentence": _pair(claim.sentence),
        "clause": _pair(claim.clause),
        "expressions": [_expression_record(each) for each in claim.expressions],
        "when": None if claim.when is None else when_record(claim.when),
        "basis": claim.basis.value,
    }


def _claim_from(record: Record) -> Claim:
    return Claim(
        record["article"],
        Span(*record["sentence"]),
        Span(*record["clause"]),
        tuple(_expression_from(each) for each in record["expressions"]),
        None if record["when"] is None else _when_from(record["when"]),
        Basis(record["basis"]),
    )


def _expression_record(expression: Expression) -> Record:
    return {
        "span": _pair(expression.span),
        "text": expression.text,
        "value": expression.value,
        "mod": expression.mod,
        "anchor": expression.anchor.value,
        "rule": expression.rule,
        "tagger": expression.tagger,
    }


def _expression_from(record: Record) -> Expression:
    return Expression(
        **{**record, "span": Span(*record["span"]), "anchor": Anchor(record["anchor"])}
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _lane_name(by: str, key: str) -> LaneName:
    return Grouping(by), key


def _lanes_change(before: Record, after: Record) -> tuple[Lanes, Lanes]:
    return lanes_from(before), lanes_from(after)
