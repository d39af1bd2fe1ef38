"""Time expressions as JSON Lines: one article a line, in TIMEX3's terms."""

import json
from collections.abc import Sequence
from typing import Any

from timeline.dates.iso import iso_day
from timeline.model import Article, Mention


def annotation_line(article: Article, mentions: Sequence[Mention]) -> str:
    """One line of JSON without its line break; positions are code points of `article.text`."""
    record = {
        "id": article.id,
        "published": None if article.published is None else iso_day(article.published),
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
    if mention.unresolved:
        record["unresolved"] = True
    return {**record, "rule": mention.reason.rule}
