"""Exporters: one small module for each format, and the table of them all.

To add one, write a module in this package with a function `write` (see `Writer`) and add its line
to `EXPORTERS`. The command line, its help, the export dialog and the file filters read the table.
The other modules are no exporters: `order`, `rows`, `words`, `sources`, `calendar` and `characters`
are for several formats, `artists`, `typeface` and `font_file` for pictures, whose pages `pages`
makes; `annotations` and `timeml` write what `annotate` finds, `lines` and `rich_text` make text for
the clipboard, `formats` the table in docs/formats.md.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from timeline.export.pages.choices import PageChoices
from timeline.export.pages.result import Written
from timeline.model import Project

Check = Callable[[], object]
"""Called repeatedly during long work; it may raise to cancel the work."""

_ONE_PICTURE = PageChoices()


def _nothing(_written: Written) -> None:
    pass


def _no_progress(_done: int, _total: int) -> None:
    pass


class Rows(StrEnum):
    """What a row of a table stands for."""

    EVENT = "event"
    SOURCE = "source"  # one for each passage that reports an event


class Separator(StrEnum):
    """What stands between the cells of a CSV table, by the name that the user chooses."""

    COMMA = "comma"
    SEMICOLON = "semicolon"  # what Excel expects where the comma is in decimal numbers
    TAB = "tab"

    @property
    def character(self) -> str:
        """The character itself."""
        return _CHARACTERS[self]


_CHARACTERS = {Separator.COMMA: ",", Separator.SEMICOLON: ";", Separator.TAB: "\t"}


class Kind(StrEnum):
    """What an exporter writes, which decides the options that the user is offered for it.

    The exporters of a kind stand together in the table and in the export dialog.
    """

    PICTURE = "picture"  # has a size, a resolution, a theme and a title
    TABLE = "table"  # must follow `rows`, `separator` and `byte_order_mark` of the options
    DOCUMENT = "document"  # has a title
    DATA = "data"  # everything else; the user chooses no options for it

    @property
    def has_title(self) -> bool:
        """Whether the user can give it a title."""
        return self in (Kind.PICTURE, Kind.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Options:
    """What the user can choose; an exporter ignores what its format has no use for.

    `size` is (width, height) in pixels of one long picture, None for as large as the events need;
    `page` is what pages are like otherwise. An empty `title` becomes that of the article where
    there is only one. `fold` shortens long stretches without events. `categories`, where given,
    decide the colours of events, which otherwise follow their articles. `rows` is what a row of a
    table stands for, `separator` is between its cells, and `byte_order_mark` says whether one
    begins the file. `salience` is how much each event matters, by its id, None where that was not
    computed. `left_out` is the number of dated events that the user did not want in the picture,
    which says so. `report` is called with the pages of a picture before it is written,
    and `progress` with the number of events that are drawn and of all.
    """

    size: tuple[int | None, int | None] = (None, None)
    dpi: float = 150
    title: str = ""
    fold: bool = True
    categories: tuple[str, ...] | None = None
    rows: Rows = Rows.EVENT
    separator: Separator = Separator.COMMA
    byte_order_mark: bool = False
    salience: Mapping[str, float] | None = None
    page: PageChoices = _ONE_PICTURE
    left_out: int = 0
    report: Callable[[Written], object] = _nothing
    progress: Callable[[int, int], object] = _no_progress


class Writer(Protocol):
    """Writes the events of `project` to `path`, through `timeline.atomic.replacing`.

    OSError when the file cannot be written, ValueError with a message for the user when the
    options make no sense; either leaves an existing file as it was, and so does whatever `check`
    raises.
    """

    def __call__(self, project: Project, path: Path, options: Options, check: Check) -> None: ...


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its file suffix, its name for the user, and the module here that writes it.

    A suffix may have two parts (`.vis.json`), where programs need the second one to open the file.
    """

    suffix: str
    name: str
    kind: Kind
    module: str

    def load(self) -> Writer:
        """The function that writes; importing its module may take a second (matplotlib)."""
        return cast(Writer, import_module(f"{__name__}.{self.module}").write)


def _table(*exporters: Exporter) -> dict[str, Exporter]:
    return {exporter.suffix: exporter for exporter in exporters}


# In the order in which the export dialog offers them.
EXPORTERS = _table(
    Exporter(".png", "PNG picture", Kind.PICTURE, "figure"),
    Exporter(".svg", "SVG drawing, for editing and the web", Kind.PICTURE, "figure"),
    Exporter(".pdf", "PDF page, for print", Kind.PICTURE, "figure"),
    Exporter(".csv", "CSV table, for spreadsheets", Kind.TABLE, "csv_table"),
    Exporter(".xlsx", "Excel workbook, with a sheet of sources", Kind.DOCUMENT, "workbook"),
    Exporter(".docx", "Word chronology, with footnotes", Kind.DOCUMENT, "word"),
    Exporter(".html", "Web page, interactive and self-contained", Kind.DOCUMENT, "html_page"),
    Exporter(".md", "Markdown chronology, with footnotes", Kind.DOCUMENT, "markdown"),
    Exporter(".ics", "iCalendar, for calendars", Kind.DOCUMENT, "icalendar_file"),
    Exporter(".mw", "Markwhen, a timeline as plain text", Kind.DOCUMENT, "markwhen"),
    Exporter(".timelinejs.json", "TimelineJS, for web pages", Kind.DOCUMENT, "timelinejs"),
    Exporter(".timelinejs.csv", "TimelineJS table, for Google Sheets", Kind.DATA, "timelinejs"),
    Exporter(".vis.json", "vis-timeline, for web pages", Kind.DATA, "vis_timeline"),
    Exporter(".timeline", "The Timeline Project", Kind.DATA, "timeline_project"),
    Exporter(".json", "JSON, for programs", Kind.DATA, "json_table"),
    Exporter(".tml", "TimeML, the articles with their time expressions", Kind.DATA, "timeml_file"),
)


def exporter_of(path: Path) -> Exporter | None:
    """The exporter that a file name asks for by its suffix, the longest one that is known; None if
    there is none."""
    parts = [part.lower() for part in path.suffixes[-2:]]
    return EXPORTERS.get("".join(parts)) or EXPORTERS.get(path.suffix.lower())


def suffixes_of(kind: Kind) -> Iterator[str]:
    """The suffixes of the formats of this kind."""
    return (each.suffix for each in EXPORTERS.values() if each.kind is kind)
