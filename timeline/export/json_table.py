"""JSON: articles, and events with the passages that report them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from timeline.atomic import replacing
from timeline.dates import When
from timeline.dates.edtf import to_edtf
from timeline.dates.iso import iso_day, iso_extent, iso_moment
from timeline.export import Check, Options
from timeline.export.order import in_order
from timeline.export.rows import basis_of, claim_certainty, event_certainty
from timeline.model import Article, Claim, Event, Expression, Project, Span


def json_text(
    project: Project, check: Check = lambda: None, salience: Mapping[str, float] | None = None
) -> str:
    """The project as one JSON object, positions in code points of each article's text.

    `check` is called for each event. `salience` is how much events matter, by their ids.
    """
    events = []
    for event in in_order(project.events.values()):
        check()
        record = _event(event, project)
        if salience is not None:
            record["salience"] = salience.get(event.id, 0.0)
        events.append(record)
    content = {
        "articles": [_article(article) for article in project.articles.values()],
        "events": events,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the project as UTF-8; OSError leaves an older file untouched.

    So does what `check` raises, which is called for each event, to end the work.
    """
    with replacing(path) as unfinished:
        text = json_text(project, check, options.salience)
        unfinished.write_text(text, encoding="utf-8", newline="\n")


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "published": None if article.published is None else iso_day(article.published),
        "published_from": article.published_from.value,
        "path": article.path,
        "reprint_of": article.reprint_of,
        "text": article.text,
    }


def _event(event: Event, project: Project) -> dict[str, Any]:
    claim = event.main_claim
    return {
        "id": event.id,
        "title": event.title,
        **_date(event.when),
        "certainty": event_certainty(event).value,
        "basis": basis_of(event).value,
        "disagrees": event.disagrees,
        "article": claim.article if claim else None,
        "sources": [_source(claim, project) for claim in event.claims],
        "note": event.note,
        "by_hand": sorted(event.by_hand),
        "status": event.status.value,
        "category": event.category or None,
        "tags": list(event.tags),
        "people": list(event.people),
        "organisations": list(event.organisations),
        "places": list(event.places),
        "group": event.group or None,
        "colour": event.colour or None,
    }


def _source(claim: Claim, project: Project) -> dict[str, Any]:
    article = project.articles.get(claim.article)
    text = article.text if article else ""
    expressions = [_expression(each, text) for each in claim.expressions]
    return {
        "article": claim.article,
        "clause": _span(claim.clause, text),
        "sentence": _span(claim.sentence, text),
        "expression": expressions[0] if expressions else None,
        "expressions": expressions,
        **_date(claim.when),
        "certainty": claim_certainty(claim).value,
        "basis": claim.basis.value,
    }


def _expression(expression: Expression, text: str) -> dict[str, Any]:
    return {
        **_span(expression.span, text),
        "value": expression.value,
        "mod": expression.mod,
        "anchor": expression.anchor.value,
        "rule": expression.rule,
        "tagger": expression.tagger,
    }


def _date(when: When | None) -> dict[str, str | None]:
    """`start` and `end` for a reader; `from` and `to`, which is exclusive, say the same exactly."""
    start, end = iso_extent(when) if when else ("", "")
    return {
        "start": start or None,
        "end": end or None,
        "edtf": to_edtf(when) if when else None,
        "from": None if when is None or when.start is None else iso_moment(when.start),
        "to": None if when is None or when.end is None else iso_moment(when.end),
        "grain": when.grain.value if when else None,
    }


def _span(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
