"""The files that a load names, and their content: only regular files are ever opened."""

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from timeline.articles.problem import Problem, printable

STANDARD_INPUT = "-"
MOST_FILES = 20_000  # of one load
MOST_BYTES = 200_000_000  # of a file; a larger one is a mistake, or needs to be split

_CHUNK = 1_000_000
# Opening a FIFO that took the place of a file must not wait for a writer.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def content_of(path: Path, most: int = MOST_BYTES) -> bytes:
    """The content of a regular file of at most `most` bytes.

    OSError, whose text says to the user what is wrong, for anything else.
    """
    _check(path.stat(), most)  # devices may do something when they are opened
    handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as file:
        _check(os.fstat(handle), most)
        chunks, size = [], 0
        while chunk := file.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > most:  # it is growing, or its file system gives no size
                raise _too_large(size, most)
    return b"".join(chunks)


def _check(status: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError("it is not a regular file")
    if status.st_size > most:
        raise _too_large(status.st_size, most)


def _too_large(size: int, most: int) -> OSError:
    return OSError(
        f"it has {size / 1e6:.0f} MB, and the limit for a file is {most / 1e6:.0f} MB; split it"
    )


def reason(error: OSError) -> str:
    """Why a file cannot be read, for the end of a sentence."""
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]


def files_of(
    inputs: Iterable[str | Path], suffixes: Collection[str]
) -> tuple[list[str], list[Problem]]:
    """Every file that the inputs name, once each; those of a folder that have one of `suffixes`, in
    the order of their names. At most `MOST_FILES`."""
    files: dict[str, str] = {}  # by real path: `a.txt` and `./a.txt` are one file
    problems: list[Problem] = []
    for given in map(str, inputs):
        try:
            for name in _named_by(given, suffixes, problems):
                if len(files) == MOST_FILES:
                    message = f"only the first {MOST_FILES:,} files were read; add the others later"
                    return list(files.values()), [*problems, Problem(printable(given), message)]
                files.setdefault(os.path.realpath(name), name)
        except OSError as error:  # a name too long, a folder that may not be entered
            problems.append(Problem(printable(given), f"cannot be read: {reason(error)}"))
    return list(files.values()), problems


def _named_by(given: str, suffixes: Collection[str], problems: list[Problem]) -> Iterator[str]:
    """The files that an input names."""
    path = Path(given)
    if given == STANDARD_INPUT or path.is_file():
        yield given
    elif not path.is_dir():
        message = "is not a regular file" if path.exists() else "there is no such file or folder"
        problems.append(Problem(printable(given), message))
    else:
        before = len(problems)
        name = None
        for name in _in_folder(path, suffixes, problems):
            yield name
        if name is None and len(problems) == before:
            known = " ".join(suffixes)
            message = f"there are no files in this folder that Dateline can read ({known})"
            problems.append(Problem(printable(given), message))


def _in_folder(folder: Path, suffixes: Collection[str], problems: list[Problem]) -> Iterator[str]:
    """The files of a folder and its subfolders; links that lead out of it are not followed."""

    def unreadable(error: OSError) -> None:
        problems.append(Problem(printable(error.filename), f"cannot be read: {reason(error)}"))

    inside = Path(os.path.realpath(folder))
    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if name.startswith(".") or path.suffix.lower() not in suffixes:
                continue
            if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(inside):
                message = "this is a link to a file outside the folder; add that file itself"
                problems.append(Problem(printable(path), message))
            else:
                yield str(path)
