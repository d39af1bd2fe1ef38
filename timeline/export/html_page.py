"""HTML: one page that holds the timeline and the code that shows it, and needs no network.

Its parts are in `resources/page`. All words are data: they reach the page as JSON, from which the
code makes text nodes, and a content security policy allows no script or style but its own.
"""

import base64
import hashlib
import html
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from timeline.atomic import replacing
from timeline.export import Check, Options
from timeline.export.characters import one_line, printable
from timeline.export.order import in_order
from timeline.export.rows import event_certainty
from timeline.export.sources import Sources, numbered
from timeline.export.words import date_of, is_stretch, line_of
from timeline.model import Event, Project

_MOST_LISTED = 200
_PARTS = Path(__file__).parents[2] / "resources" / "page"


def html_text(project: Project, options: Options, check: Check = lambda: None) -> str:
    """The page; `check` is called for each event. Without salience all events matter alike."""
    events = in_order(project.events.values())
    sources = numbered(events, project.articles)
    records = []
    for event in events:
        check()
        records.append(_event(event, project, sources, options))
    story = {"events": records, "sources": [asdict(each) for each in sources.all]}
    # A "<" in the data could end the script element.
    data = json.dumps(story, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    style, script = (_part(name) for name in ("page.css", "page.js"))
    parts = {
        "title": html.escape(one_line(options.title) or "Timeline"),
        "style": style,
        "style_hash": _hash(style),
        "script": script,
        "script_hash": _hash(script),
        "events": "\n".join(f"<li>{html.escape(line)}</li>" for line in _lines(events, options)),
        "story": data,
    }
    return _filled(_part("page.html"), parts)


def write(project: Project, path: Path, options: Options, check: Check) -> None:
    """Write the page as UTF-8; OSError leaves an older file untouched."""
    with replacing(path) as unfinished:
        unfinished.write_bytes(html_text(project, options, check).encode("utf-8"))


def _lines(events: Sequence[Event], options: Options) -> list[str]:
    """What the page lists without JavaScript: the events in their order, the most important ones if
    there are many, since each line is a copy of data."""
    salience = options.salience or {}
    ranked = sorted(events, key=lambda event: -salience.get(event.id, 0.0))
    kept = {event.id for event in ranked[:_MOST_LISTED]}
    lines = [line_of(event) for event in events if event.id in kept]
    more = len(events) - len(lines)
    return [*lines, f"{more} more, less important"] if more else lines


def _event(event: Event, project: Project, sources: Sources, options: Options) -> dict[str, Any]:
    when = event.when
    article = project.articles.get(event.article or "")
    return {
        "title": one_line(event.title),
        "date": date_of(event),
        "from": when.anchor if when else None,
        "to": when.end if when and is_stretch(when) else None,
        "certainty": event_certainty(event).value,
        "disagrees": event.disagrees,
        "salience": 1 if options.salience is None else round(options.salience.get(event.id, 0), 4),
        "article": one_line(article.title) if article else "",
        "category": one_line(event.category),
        "note": printable(event.note),
        "sources": list(sources.numbers[event.id]),
    }


def _part(name: str) -> str:
    return (_PARTS / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


def _filled(template: str, parts: dict[str, str]) -> str:
    """The template with each `{name}` replaced once, so that no part is searched for names."""
    filled, rest = "", template
    while "{" in rest:
        before, _, rest = rest.partition("{")
        name, _, rest = rest.partition("}")
        filled += before + parts[name]
    return filled + rest
