"""Files that are either the old one or the new one, whole, whatever happens in between."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Gives a path beside `path` to write to, which takes the place of `path` at the end.

    When the body raises, `path` is untouched and the unfinished file is removed. The new content
    is on the disk before the old name points to it, so that a power cut loses neither.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part{path.suffix}")
    unfinished.unlink(missing_ok=True)  # left by a crash of a process with this id
    try:
        yield unfinished
        _flush_to_disk(unfinished)
        unfinished.replace(path)
        _flush_to_disk(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def _flush_to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder, and orders the renames itself
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
