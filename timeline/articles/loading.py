"""Loading articles from files, folders and standard input."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from timeline.articles.files import STANDARD_INPUT, content_of, files_of, reason
from timeline.articles.ids import UniqueIds
from timeline.articles.jsonl import read_jsonl
from timeline.articles.problem import Loaded, Problem, printable
from timeline.articles.readers import READERS, known_suffixes, reader_of
from timeline.articles.text import read_text
from timeline.model import Article

MOST_CHARACTERS = 50_000_000  # of an article

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
    files, problems = files_of(inputs, READERS)
    if problems:
        yield Step(0, len(files), problems[-1].where, Loaded(problems=problems))
    ids = UniqueIds()
    for done, file in enumerate(files, start=1):
        if file == STANDARD_INPUT:
            loaded = _read_standard_input(stdin or sys.stdin.buffer)
        else:
            loaded = _read_file(Path(file))
        yield Step(done, len(files), printable(file), _accepted(loaded, printable(file), ids))


def _accepted(loaded: Loaded, where: str, ids: UniqueIds) -> Loaded:
    """The articles with unique ids, without those that are too long."""
    accepted = Loaded(problems=list(loaded.problems))
    for article in loaded.articles:
        if len(article.text) > MOST_CHARACTERS:
            accepted.problems.append(Problem(where, _too_long(article)))
        else:
            accepted.articles.append(replace(article, id=ids.take(article.id)))
    return accepted


def _too_long(article: Article) -> str:
    size, most = len(article.text) / 1e6, MOST_CHARACTERS / 1e6
    return (
        f"the article “{article.title}” has {size:.0f} million characters, and the limit is"
        f" {most:.0f} million; split it"
    )


def _read_file(path: Path) -> Loaded:
    reader = reader_of(path)
    if reader is None:
        message = f"Dateline reads {known_suffixes()} files; save the text in one of these formats"
        return Loaded(problems=[Problem(printable(path), message)])
    try:
        content = content_of(path)
    except OSError as error:
        return Loaded(problems=[Problem(printable(path), f"cannot be read: {reason(error)}")])
    return reader.load()(content, printable(path))


def _read_standard_input(stream: BinaryIO) -> Loaded:
    """Reads JSON Lines if the first line begins an object, otherwise plain text."""
    try:
        data = stream.read()
    except OSError as error:
        return Loaded(problems=[Problem("stdin", f"cannot be read: {reason(error)}")])
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return read_jsonl(data, "stdin", "")
    return read_text(data, where="stdin")
