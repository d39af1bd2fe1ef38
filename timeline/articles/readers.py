"""The table of readers: one entry for each format that articles can be read from.

To add one, write a module in this package with a function `read` (see `Reading`), and add its line
to `READERS`. The command line, its help, the file dialog, the messages and the table in
docs/formats.md come from the table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from timeline.articles.problem import Loaded

Reading = Callable[[bytes, str], Loaded]
"""Reads the content of a file that has this path, "" if it has none. It reports bad content as a
`Problem`, and raises nothing."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its file suffix, its name for the user, and the module here that reads it.

    It is read in a worker process (`isolated`) unless it is so simple that no file can make its
    reader crash or hang.
    """

    suffix: str
    name: str
    module: str
    isolated: bool = True

    def load(self) -> Reading:
        """The function that reads; importing its module may take a second."""
        return cast(Reading, import_module(f"{__package__}.{self.module}").read)


def _table(*readers: Reader) -> dict[str, Reader]:
    return {reader.suffix: reader for reader in readers}


READERS = _table(
    Reader(".txt", "Plain text", "text", isolated=False),
    Reader(".jsonl", "JSON Lines", "jsonl", isolated=False),
    Reader(".md", "Markdown", "text", isolated=False),
    Reader(".html", "Web page", "web"),
    Reader(".htm", "Web page", "web"),
    Reader(".mhtml", "Web page saved in one file", "mhtml"),
    Reader(".mht", "Web page saved in one file", "mhtml"),
    Reader(".pdf", "PDF document", "pdf"),
    Reader(".docx", "Word document", "word"),
    Reader(".odt", "OpenDocument text", "opendocument"),
    Reader(".rtf", "RTF document", "rtf"),
    Reader(".epub", "E-book", "epub"),
    Reader(".eml", "Mail", "mail"),
    Reader(".mbox", "Mailbox", "mailbox"),
    Reader(".rss", "RSS feed", "feed"),
    Reader(".atom", "Atom feed", "feed"),
    Reader(".xml", "RSS or Atom feed", "feed"),
    Reader(".zip", "Archive of such files", "archive"),
)


def reader_of(path: Path) -> Reader | None:
    """The reader for a file, by its suffix; None if there is none."""
    return READERS.get(path.suffix.lower())


def known_suffixes() -> str:
    """The suffixes of all readers in words: `.txt and .jsonl`."""
    *others, last = READERS
    return f"{', '.join(others)} and {last}" if others else last


def table() -> str:
    """All readers as a Markdown table, in the order of the file dialog."""
    rows = [f"| `{suffix}` | {each.name} |" for suffix, each in READERS.items()]
    return "\n".join(["| Suffix | Format |", "| --- | --- |", *rows])
