"""Loading articles from files, folders and standard input."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from timeline.articles.ids import unique_id
from timeline.articles.jsonl import read_jsonl
from timeline.articles.problem import Loaded, Problem, printable
from timeline.articles.readers import READERS, known_suffixes, reader_of
from timeline.articles.text import read_text

STANDARD_INPUT = "-"

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Step:
    """The result of one file, `where`, the last of `done` of `total` files."""

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
    """The articles of files and folders, `-` being standard input; bad input becomes a problem.

    Article ids are unique across all files. `progress` is called after each file with the number
    of files read, the total number and the file's name.
    """
    loaded = Loaded()
    for step in load_steps(inputs, stdin=stdin):
        loaded.extend(step.loaded)
        if progress:
            progress(step.done, step.total, step.where)
    return loaded


def load_steps(inputs: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Step]:
    """Like `load`, but yields after each file, so that the caller can stop in between."""
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


def _read_file(path: Path) -> Loaded:
    reader = reader_of(path)
    if reader is None:
        message = f"Dateline reads {known_suffixes()} files; save the text in one of these formats"
        return Loaded(problems=[Problem(printable(path), message)])
    try:
        size, most = path.stat().st_size, reader.most_bytes
        if most is not None and size > most:
            limit = f"the limit for {reader.suffix} files is {most / 1e6:.0f} MB"
            message = f"this file has {size / 1e6:.0f} MB, {limit}; split it"
            return Loaded(problems=[Problem(printable(path), message)])
        return reader.read(path)
    except OSError as error:
        return Loaded(problems=[Problem(printable(path), f"cannot be read: {_reason(error)}")])


def _read_standard_input(stream: BinaryIO) -> Loaded:
    """Reads JSON Lines if the first line begins an object, otherwise plain text."""
    try:
        data = stream.read()
    except OSError as error:
        return Loaded(problems=[Problem("stdin", f"cannot be read: {_reason(error)}")])
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return read_jsonl(data.split(b"\n"), "stdin", "")
    return read_text(data, where="stdin")


def _files(inputs: Iterable[str | Path]) -> tuple[list[str], list[Problem]]:
    """Every file that the inputs name, once each; those of a folder in the order of their names."""
    files: dict[str, str] = {}  # by real path: `a.txt` and `./a.txt` are one file
    problems: list[Problem] = []
    for given in map(str, inputs):
        try:
            for name in _named_by(given, problems):
                files.setdefault(os.path.realpath(name), name)
        except OSError as error:  # a name too long, a folder that may not be entered
            problems.append(Problem(printable(given), f"cannot be read: {_reason(error)}"))
    return list(files.values()), problems


def _named_by(given: str, problems: list[Problem]) -> list[str]:
    """The files that an input names."""
    path = Path(given)
    if given == STANDARD_INPUT or path.is_file():
        return [given]
    if not path.is_dir():
        message = "is not a file" if path.exists() else "there is no such file or folder"
        problems.append(Problem(printable(given), message))
        return []
    found = list(_in_folder(path, problems))
    if not found:
        message = f"there are no files in this folder that Dateline can read ({' '.join(READERS)})"
        problems.append(Problem(printable(given), message))
    return found


def _in_folder(folder: Path, problems: list[Problem]) -> Iterator[str]:
    def unreadable(error: OSError) -> None:
        problems.append(Problem(printable(error.filename), f"cannot be read: {_reason(error)}"))

    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and reader_of(Path(name)):
                yield str(Path(where, name))


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
