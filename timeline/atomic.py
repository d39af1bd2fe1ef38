"""Replacing a file atomically: afterwards it has either its old or its new content, complete."""

import errno
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

_LONGEST_NAME = 240  # bytes: file systems have 255, and SQLite appends to the name
_KEPT_OF_NAME = 180  # bytes of a longer name
_MOST_LINKS = 40

# What the user can do, by the number of an error.
_ADVICE = {
    errno.ENOSPC: "the disk is full; make room, or choose another folder",
    errno.EDQUOT: "your share of the disk is full; make room, or choose another folder",
    errno.EFBIG: "the file would be larger than this disk allows; choose another folder",
    errno.EROFS: "this folder can only be read; choose another one",
    errno.EACCES: "you may not write there; choose another folder",
    errno.EPERM: "you may not write there; choose another folder",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
    errno.EISDIR: "this is a folder; choose another name",
}


def write_failure(error: OSError) -> str:
    """Why a file could not be written and what the user can do, to follow a colon."""
    return _ADVICE.get(error.errno or 0) or (error.strerror or str(error)).lower()


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yields a temporary path in the same folder, and renames it to `path` at the end of the block.

    If the block raises, `path` is unchanged and the temporary file is removed. The new content is
    flushed to the disk before the rename, so that a power failure loses neither version. An
    existing file keeps its permissions; if `path` is a symbolic link, its target is replaced. An
    OSError about the temporary file names `path` instead. The temporary name does not end in the
    suffix of `path`, so that a search for files of that type never finds one left by a crash.

    A device, a pipe and `/dev/stdout` are never replaced: the complete content is written to them.
    """
    if _is_stream(path):
        with _written_to(path) as unfinished:
            yield unfinished
        return
    target = Path(os.path.realpath(path))  # Path.resolve raises for a loop of links
    unfinished = target.with_name(_unfinished_name(target.name))
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


def _unfinished_name(name: str) -> str:
    """The name of the temporary file; that of a very long name has only its beginning."""
    ending = f".{os.getpid()}.part"
    if len(os.fsencode(f".{name}{ending}")) <= _LONGEST_NAME:
        return f".{name}{ending}"
    start = os.fsencode(name)[:_KEPT_OF_NAME].decode("utf-8", "ignore")
    return f".{start}.{crc32(os.fsencode(name)):08x}{ending}"


def _is_stream(path: Path) -> bool:
    """Whether it is a device, a pipe, a socket, or an open file of this process."""
    if os.path.realpath(path).startswith(("/proc/", "/dev/fd/")):
        return True  # such as /dev/stdout, which has no other name if it is a pipe
    if _is_standard(path):
        return True
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _is_standard(path: Path) -> bool:
    """Whether it is the standard output or a link to it; that may be an ordinary file."""
    seen = 0
    while seen < _MOST_LINKS:
        if str(path).startswith(("/dev/std", "/dev/fd/", "/proc/self/fd/")):
            return True
        try:
            path = path.parent / path.readlink()
        except (OSError, ValueError):
            return False
        seen += 1
    return False


@contextmanager
def _written_to(path: Path) -> Iterator[Path]:
    """Yields a temporary path, whose content is then written to a device or a pipe."""
    with TemporaryDirectory(prefix="dateline-") as folder:
        unfinished = Path(folder) / "part"
        yield unfinished
        try:
            with unfinished.open("rb") as content, path.open("wb") as stream:
                shutil.copyfileobj(content, stream)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise OSError(error.errno, error.strerror, str(path)) from error


def _flush_to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder, and does not need this
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
