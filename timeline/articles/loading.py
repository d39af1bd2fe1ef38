"""From files, folders and standard input to articles."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from timeline.articles.ids import unique_id
from timeline.articles.jsonl import read_jsonl
from timeline.articles.problem import Loaded, Problem
from timeline.articles.text import read_text

STANDARD_INPUT = "-"
# Far above the longest article: a file of this size is a mistake, or needs to be split.
LARGEST_TEXT_BYTES = 32_000_000

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Step:
    """What one file gave: `done` of `total` files are read now, `where` was the last."""

    done: int
    total: int
    where: str
    loaded: Loaded


def load(
    inputs: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Loaded:
    """The articles of files and folders, `-` being standard input; never raises for a bad one.

    Article ids are unique among all of them. `progress` is called after each file with the number
    of files done, the number of all, and the file's name.
    """
    loaded = Loaded()
    for step in load_steps(inputs, stdin=stdin):
        loaded.extend(step.loaded)
        if progress:
            progress(step.done, step.total, step.where)
    return loaded


def load_steps(inputs: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Step]:
    """Like `load`, one file a step, so that the caller may stop in between."""
    files, problems = _files(inputs)
    if problems:
        yield Step(0, len(files), problems[-1].where, Loaded(problems=problems))
    taken: set[str] = set()
    for done, file in enumerate(files, start=1):
        if file == STANDARD_INPUT:
            loaded = _read_standard_input(stdin or sys.stdin.buffer)
        else:
            loaded = _read_file(Path(file))
        yield Step(done, len(files), file, _with_unique_ids(loaded, taken))


def _with_unique_ids(loaded: Loaded, taken: set[str]) -> Loaded:
    articles = []
    for article in loaded.articles:
        article = replace(article, id=unique_id(article.id, taken))
        taken.add(article.id)
        articles.append(article)
    return Loaded(articles, loaded.problems)


def _read_text_file(path: Path) -> Loaded:
    size = path.stat().st_size
    if size > LARGEST_TEXT_BYTES:
        message = f"this text has {size // 1_000_000} MB, too much for an article; split it"
        return Loaded(problems=[Problem(_printable(path), message)])
    return read_text(path.read_bytes(), _printable(path.name), _printable(path))


def _read_jsonl_file(path: Path) -> Loaded:
    with path.open("rb") as lines:
        return read_jsonl(lines, _printable(path.name), _printable(path))


# The one table that picks a reader; README and the open dialog name the same suffixes.
READERS: dict[str, Callable[[Path], Loaded]] = {
    ".txt": _read_text_file,
    ".jsonl": _read_jsonl_file,
}


def _read_file(path: Path) -> Loaded:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = " and ".join(READERS)
        message = f"Dateline reads {known} files; save the text as one of them"
        return Loaded(problems=[Problem(_printable(path), message)])
    try:
        return reader(path)
    except OSError as error:
        return Loaded(problems=[Problem(_printable(path), f"cannot be read: {_reason(error)}")])


def _read_standard_input(stream: BinaryIO) -> Loaded:
    """JSON Lines when the first line is an object, plain text otherwise."""
    try:
        data = stream.read()
    except OSError as error:
        return Loaded(problems=[Problem("stdin", f"cannot be read: {_reason(error)}")])
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return read_jsonl(data.split(b"\n"), "stdin", "")
    return read_text(data, where="stdin")


def _files(inputs: Iterable[str | Path]) -> tuple[list[str], list[Problem]]:
    """Every file that the inputs name, each once, folders walked in the order of their names."""
    files: dict[str, str] = {}  # by where they really are: `a.txt` and `./a.txt` are one
    problems: list[Problem] = []
    for given in map(str, inputs):
        try:
            for name in _named_by(given, problems):
                files.setdefault(os.path.realpath(name), name)
        except OSError as error:  # a name too long, a folder that may not be entered
            problems.append(Problem(_printable(given), f"cannot be read: {_reason(error)}"))
    return list(files.values()), problems


def _named_by(given: str, problems: list[Problem]) -> list[str]:
    """The files that one input names."""
    path = Path(given)
    if given == STANDARD_INPUT or path.is_file():
        return [given]
    if not path.is_dir():
        message = "is no file" if path.exists() else "there is no such file or folder"
        problems.append(Problem(_printable(given), message))
        return []
    found = list(_in_folder(path, problems))
    if not found:
        known = " or ".join(READERS)
        problems.append(Problem(_printable(given), f"there are no {known} files in this folder"))
    return found


def _in_folder(folder: Path, problems: list[Problem]) -> Iterator[str]:
    def unreadable(error: OSError) -> None:
        problems.append(Problem(_printable(error.filename), f"cannot be read: {_reason(error)}"))

    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                yield str(Path(where, name))


def _printable(name: str | Path) -> str:
    """A name as Unicode: Linux has file names that are not."""
    return str(name).encode("utf-8", "replace").decode("utf-8")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
