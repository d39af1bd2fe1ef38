"""JSON: articles and events with the places in the text that tell of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from timeline.atomic import replacing
from timeline.dates.iso import iso_day
from timeline.export import Check, Options
from timeline.export.order import in_order
from timeline.export.rows import row_of
from timeline.model import Article, Claim, Event, Project, Span


def json_text(project: Project, check: Callable[[], object] = lambda: None) -> str:
    """The project as one JSON object, positions in code points of each article's text.

    `check` is called for each event.
    """
    content = {
        "articles": [_article(article) for article in project.articles.values()],
        "events": [_event(event, project, check) for event in in_order(project.events.values())],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def write(project: Project, path: Path, _options: Options, check: Check) -> None:
    """Write the project as UTF-8; OSError leaves an older file untouched.

    So does what `check` raises, which is called for each event, to end the work.
    """
    with replacing(path) as unfinished:
        unfinished.write_text(json_text(project, check), encoding="utf-8", newline="\n")


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "published": None if article.published is None else iso_day(article.published),
        "published_from": article.published_from.value,
        "path": article.path,
        "text": article.text,
    }


def _event(event: Event, project: Project, check: Callable[[], object]) -> dict[str, Any]:
    check()
    row = row_of(event, project)
    first = _source(event.claims[0], project) if event.claims else {}
    return {
        "id": row.id,
        "title": row.title,
        "start": row.start or None,
        "end": row.end or None,
        "edtf": row.edtf or None,
        "grain": row.grain or None,
        "certainty": row.certainty or None,
        "article": row.article or None,
        "sentence": first.get("sentence"),
        "expression": first.get("expression"),
        "also": [_source(claim, project) for claim in event.claims[1:]],
        "note": row.note,
        "by_hand": sorted(event.by_hand),
        "status": event.status.value,
        "category": event.category or None,
        "tags": list(event.tags),
        "group": event.group or None,
        "colour": event.colour or None,
    }


def _source(claim: Claim, project: Project) -> dict[str, Any]:
    article = project.articles.get(claim.article)
    text = article.text if article else ""
    return {
        "article": claim.article,
        "sentence": _span(claim.sentence, text),
        "expression": {
            **_span(claim.span, text),
            "value": claim.expression.value if claim.expression else "",
        },
    }


def _span(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
