"""The table of readers: one entry for each format that articles can be read from.

To add one, write a module in this package with a function from a path to `Loaded`, and add its line
to `READERS`. The command line, its help, the file dialog and the messages read the table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from timeline.articles.jsonl import read_jsonl_file
from timeline.articles.problem import Loaded
from timeline.articles.text import read_text_file


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its file suffix, its name for the user, the function that reads it, and the most
    bytes that a file of it may have, None for no limit.

    `read` reports bad content as a `Problem`, and raises nothing but OSError.
    """

    suffix: str
    name: str
    read: Callable[[Path], Loaded]
    most_bytes: int | None


def _table(*readers: Reader) -> dict[str, Reader]:
    return {reader.suffix: reader for reader in readers}


READERS = _table(
    # Far above the longest article: a file of this size is a mistake, or needs to be split.
    Reader(".txt", "Plain text", read_text_file, 32_000_000),
    Reader(".jsonl", "JSON Lines", read_jsonl_file, None),  # read line by line
)


def reader_of(path: Path) -> Reader | None:
    """The reader for a file, by its suffix; None if there is none."""
    return READERS.get(path.suffix.lower())


def known_suffixes() -> str:
    """The suffixes of all readers in words: `.txt and .jsonl`."""
    *others, last = READERS
    return f"{', '.join(others)} and {last}" if others else last
