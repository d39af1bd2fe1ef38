"""Projects inside pictures: an exported picture carries what was exported, so that it can be edited
again.

`svg`, `pdf` and `png` put a packed project into a file of their format and find it there. What they
read may come from anybody: sizes are limited, and nothing of a file is run or fetched.
"""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from timeline.model import Project
from timeline.project import file
from timeline.project.carried import pdf, png, svg
from timeline.project.file import ProjectFileError
from timeline.project.history import History
from timeline.project.items import Items
from timeline.project.view_state import ViewState

MOST_PICTURE = 512_000_000  # bytes
MOST_BYTES = 512_000_000  # of the project in a picture
_LEVEL = 9  # of zlib

FINDERS: Mapping[str, Callable[[bytes], bytes | None]] = {
    ".svg": svg.found,
    ".pdf": pdf.found,
    ".png": png.found,
}
"""How a packed project is found in a file of each format; ValueError where it is damaged."""

SUFFIXES = tuple(FINDERS)


def packed(project: Project, title: str, subtitle: str) -> bytes:
    """What a picture of this project carries: a compressed project file (zlib, RFC 1950).

    It has the events and the articles that they come from, with their full texts. Whatever the
    picture was not to show, and the steps to undo, are not in it.
    """
    cited = {claim.article for event in project.events.values() for claim in event.claims}
    articles = {id: each for id, each in project.articles.items() if id in cited}
    shown = replace(project, articles=Items.of(articles), events=Items.of(dict(project.events)))
    history = History(shown, view_state=ViewState(title=title or None, subtitle=subtitle or None))
    return zlib.compress(file.content_of(history), _LEVEL)


def is_project(path: Path) -> bool:
    """Whether a file is opened as a project: a project file, or a picture. A PDF may also be an
    article, so it has to carry a project."""
    suffix = path.suffix.lower()
    if suffix != ".pdf":
        return suffix in (file.SUFFIX, *SUFFIXES)
    try:
        return pdf.found(_content(path)) is not None
    except (OSError, ValueError, ProjectFileError):
        return False


def is_picture(path: Path) -> bool:
    """Whether it is a picture by its name, which is never saved to."""
    return path.suffix.lower() in SUFFIXES


def load(path: Path) -> History:
    """The project of a project file or of a picture; ProjectFileError says why there is none."""
    if not is_picture(path):
        return file.load(path)
    try:
        inside = FINDERS[path.suffix.lower()](_content(path))
        content = None if inside is None else unpacked(inside, MOST_BYTES)
    except (ValueError, zlib.error) as error:
        raise ProjectFileError(f"The project in “{path}” is damaged and cannot be read.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProjectFileError(f"“{path}” could not be read: {reason}.") from error
    if content is None:
        raise ProjectFileError(
            f"“{path}” has no project inside: it was exported without, or is no picture of"
            " Dateline. Open the .dateline file instead."
        )
    return file.from_content(content, path)


def unpacked(inside: bytes, most: int) -> bytes:
    """The project file; ValueError or zlib.error if it is damaged or has more than `most` bytes."""
    stream = zlib.decompressobj()
    content = stream.decompress(inside, most)
    if not stream.eof:
        raise ValueError("the project is incomplete or too large")
    return content


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise ProjectFileError(f"There is no file “{path}”.")
    size = path.stat().st_size
    if size > MOST_PICTURE:
        raise ProjectFileError(
            f"“{path}” has {size / 1e6:.0f} MB; pictures of up to {MOST_PICTURE / 1e6:.0f} MB are"
            " opened."
        )
    return path.read_bytes()
