"""Time expressions as JSON Lines: one line per article, with TIMEX3 types and values."""

import json
from collections.abc import Sequence
from typing import Any

from timeline.dates.edtf import to_edtf
from timeline.dates.iso import iso_day
from timeline.model import Article, Mention, Reading, Reason, Tense
from timeline.temporal.wording import describe


def annotation_line(article: Article, mentions: Sequence[Mention]) -> str:
    """One line of JSON without a line break; positions are code points of `article.text`."""
    record = {
        "id": article.id,
        "title": article.title,
        "path": article.path,
        "published": None if article.published is None else iso_day(article.published),
        "published_from": article.published_from.value,
        "text": article.text,
        "expressions": [_expression(mention) for mention in mentions],
    }
    return json.dumps(record, ensure_ascii=False)


def _expression(mention: Mention) -> dict[str, Any]:
    record: dict[str, Any] = {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "type": mention.type.value,
        "value": mention.value,
    }
    if mention.mod:
        record["mod"] = mention.mod
    if mention.zone:
        record["zone"] = mention.zone
    if mention.unresolved:
        record["unresolved"] = True
    if mention.doubted:
        record["doubted"] = True
    if mention.impossible:
        record["impossible"] = True
    return record | _reason(mention.reason)


def _reason(reason: Reason) -> dict[str, Any]:
    """Why an expression has its value; keys without a value are left out."""
    record: dict[str, Any] = {"rule": reason.rule, "anchor": reason.anchor.value}
    if reason.anchor_when is not None:
        record["anchor_date"] = to_edtf(reason.anchor_when)
    if reason.anchor_text:
        record["anchor_text"] = reason.anchor_text
    if reason.interpretation is not None:
        record["reading"] = describe(reason.interpretation)
    if reason.tense is not Tense.UNKNOWN:
        record["tense"] = reason.tense.value
    if reason.others:
        record["alternatives"] = [_alternative(other) for other in reason.others]
    return record


def _alternative(other: Reading) -> dict[str, str]:
    record = {"value": other.value, "reading": describe(other.interpretation)}
    return record | {"mod": other.mod} if other.mod else record
