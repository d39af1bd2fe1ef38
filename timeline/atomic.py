"""Files that are either the old one or the new one, whole, whatever happens in between."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Gives a path beside `path` to write to, which takes the place of `path` at the end.

    When the body raises, `path` is untouched and the unfinished file is removed. The new content
    is on the disk before the old name points to it, so that a power cut loses neither. A file
    that was there before keeps its permissions, and one behind a symbolic link stays there.
    An OSError about the unfinished file names `path` instead. The name to write to has no suffix
    of its own, so that nobody who looks for files of a kind finds what a crash left unfinished.
    """
    target = Path(os.path.realpath(path))  # unlike Path.resolve, not at a loss in a circle of links
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        unfinished.unlink(missing_ok=True)  # left by a crash of a process with this id
        if target.exists():
            unfinished.touch(0o600)  # who may not read the old file may not read half of the new
        yield unfinished
        _flush_to_disk(unfinished)
        if target.exists():
            shutil.copymode(target, unfinished)
        unfinished.replace(target)
    except OSError as error:
        if str(error.filename) != str(unfinished):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        with suppress(OSError):  # what went wrong before matters more
            unfinished.unlink(missing_ok=True)
    with suppress(OSError):  # the file is there; some network folders cannot be flushed
        _flush_to_disk(target.parent)


def _flush_to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder, and orders the renames itself
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
