"""Replacing a file atomically: afterwards it has either its old or its new content, complete."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yields a temporary path in the same folder, and renames it to `path` at the end of the block.

    If the block raises, `path` is unchanged and the temporary file is removed. The new content is
    flushed to the disk before the rename, so that a power failure loses neither version. An
    existing file keeps its permissions; if `path` is a symbolic link, its target is replaced. An
    OSError about the temporary file names `path` instead. The temporary name does not end in the
    suffix of `path`, so that a search for files of that type never finds one left by a crash.
    """
    target = Path(os.path.realpath(path))  # Path.resolve raises for a loop of links
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        unfinished.unlink(missing_ok=True)  # left by a crashed process with the same id
        if target.exists():
            unfinished.touch(0o600)  # private until the old file's mode is copied
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
        with suppress(OSError):  # an earlier error matters more
            unfinished.unlink(missing_ok=True)
    with suppress(OSError):  # the file is complete; some network folders cannot be flushed
        _flush_to_disk(target.parent)


def _flush_to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder, and does not need this
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
