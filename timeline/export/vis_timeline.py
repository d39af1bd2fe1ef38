"""vis-timeline (visjs.org): items and groups as its data sets take them."""

import html
import json
from pathlib import Path
from typing import Any

from timeline.atomic import replacing
from timeline.dates import SECONDS_PER_DAY, When, days
from timeline.dates.edtf import to_edtf
from timeline.export import Check, Options
from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.words import date_of, is_stretch
from timeline.model import Event, Project

_LAST_YEAR = 275_760  # of a JavaScript Date (ECMA-262, 21.4.1.1), with a margin
_FIRST_YEAR = -271_821


def vis_timeline_text(project: Project, check: Check = lambda: None) -> str:
    """`{"items": […], "groups": […]}`, of the events whose date a JavaScript Date can hold.

    A group is an article. Contents are escaped, since vis-timeline takes them for HTML. `edtf` is
    a field of our own, which vis-timeline ignores.
    """
    items = []
    groups: dict[str, str] = {}
    for event in in_order(project.events.values()):
        check()
        if event.when is None or not _fits(event.when):
            continue
        items.append(_item(event, event.when))
        if event.article is not None:
            article = project.articles.get(event.article)
            groups[event.article] = article.title if article else event.article
    content = {
        "items": items,
        "groups": [{"id": id, "content": _escaped(title)} for id, title in groups.items()],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def write(project: Project, path: Path, options: Options, check: Check) -> None:  # noqa: ARG001 - a `Writer`
    """Write the data sets as UTF-8; OSError leaves an older file untouched."""
    with replacing(path) as unfinished:
        unfinished.write_bytes(vis_timeline_text(project, check).encode("utf-8"))


def _item(event: Event, when: When) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": event.id,
        "content": _escaped(event.title),
        "title": _escaped(f"{date_of(event)}: {event.title}"),
        "start": _javascript_date(when.anchor),
        "edtf": to_edtf(when),
        "type": "range" if is_stretch(when) else "box",
    }
    if when.start is not None and when.end is not None:
        item["end"] = _javascript_date(when.end)  # which a box ignores
    if event.article is not None:
        item["group"] = event.article
    return item


def _fits(when: When) -> bool:
    ends = [at for at in (when.start, when.end) if at is not None]
    return all(_FIRST_YEAR < days.civil(days.day_of(at))[0] < _LAST_YEAR for at in ends)


def _javascript_date(at: int) -> str:
    """A moment without a zone, with an expanded year (ECMA-262, 21.4.1.32.1) where it needs one."""
    year, month, day = days.civil(days.day_of(at))
    written = f"{year:04d}" if 0 <= year <= 9999 else f"{year:+07d}"
    minutes, second = divmod(at % SECONDS_PER_DAY, 60)
    clock = f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"
    return f"{written}-{month:02d}-{day:02d}T{clock}"


def _escaped(text: str) -> str:
    return html.escape(one_line(text))
