"""JSON: an export of Dateline, or the data of TimelineJS or vis-timeline; the shape of the content
decides which it is."""

import json

from timeline.imports import Imported
from timeline.imports.dateline_json import export_events
from timeline.imports.entries import each_of
from timeline.imports.timelinejs import slide_event
from timeline.imports.vis_timeline import data_set_events

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
        return export_events(content)
    if isinstance(content.get("events"), list):
        return each_of(content["events"], slide_event)
    if isinstance(content.get("items"), list):
        return data_set_events(content)
    raise ValueError(_UNKNOWN)
