"""Events as a table in HTML, for the clipboard: what word processors and mail programs paste."""

from collections.abc import Iterable
from html import escape

from timeline.export.characters import one_line
from timeline.export.order import in_order
from timeline.export.words import date_of
from timeline.model import Event


def html_table(events: Iterable[Event]) -> str:
    """A row for each event in order of time: its date in words and its title."""
    rows = "".join(
        f"<tr><td>{escape(date_of(event))}</td><td>{escape(one_line(event.title))}</td></tr>"
        for event in in_order(events)
    )
    return f'<meta charset="utf-8"><table>{rows}</table>'
