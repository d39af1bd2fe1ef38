"""Events from files: what the export wrote, and what other programs write. The table of formats.

To add one, write a module in this package with a function `read` (see `Reading`) and add its line
to `IMPORTERS`. Tables (CSV, XLSX) are read in two steps: `cells` reads them, and `known_tables` or,
with columns that the user confirms, `tables` makes events of them. `edit` adds these to a project.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from timeline.model import Article, Event

MOST_BYTES = 64_000_000  # of a file; a larger one is a mistake


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds. `problems` say, in sentences for the user, what was not read."""

    events: tuple[Event, ...]
    articles: tuple[Article, ...] = ()
    problems: tuple[str, ...] = ()


Reading = Callable[[bytes], Imported]
"""Reads the content of a file. ValueError, with a sentence for the user that says what is wrong
and what to do, where nothing of it can be read."""


@dataclass(frozen=True, slots=True)
class Importer:
    """A format: its file suffix, its name for the user, and the module here that reads it."""

    suffix: str
    name: str
    module: str

    def load(self) -> Reading:
        """The function that reads; importing its module may take a moment."""
        return cast(Reading, import_module(f"{__name__}.{self.module}").read)


def _table(*importers: Importer) -> dict[str, Importer]:
    return {importer.suffix: importer for importer in importers}


IMPORTERS = _table(
    Importer(".json", "JSON of Dateline, TimelineJS or vis-timeline", "json_events"),
    Importer(".ics", "iCalendar", "icalendar_events"),
    Importer(".timeline", "The Timeline Project", "timeline_project"),
)


TABLES = (".csv", ".tsv", ".xlsx")
"""The suffixes of tables, whose columns may have to be named."""


def holds_events(path: Path) -> bool:
    """Whether the name of a file says that events can be read of it."""
    return path.suffix.lower() in (*IMPORTERS, *TABLES)


def content_of(path: Path) -> bytes:
    """The content of a file; ValueError where it is too large, OSError where it cannot be read."""
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise ValueError(
            f"it has {size / 1e6:.0f} MB, and events are read from files of up to"
            f" {MOST_BYTES / 1e6:.0f} MB; divide it into smaller ones"
        )
    return path.read_bytes()
