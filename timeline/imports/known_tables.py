"""Tables whose columns are known: those that the export writes, and the template of TimelineJS."""

from collections.abc import Callable

from timeline.imports import Imported
from timeline.imports.cells import Table
from timeline.imports.dateline_csv import export_events, is_export
from timeline.imports.timelinejs import is_template, template_events

Making = Callable[[Table, Callable[[], object]], Imported]
"""Makes events of a table. The function is called for each row and may raise to cancel."""


def known_format(table: Table) -> Making | None:
    """What makes events of a table with these headings; None if only the user knows its columns."""
    if is_export(table):
        return export_events
    return template_events if is_template(table) else None
