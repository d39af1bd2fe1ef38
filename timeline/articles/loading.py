"""Loading articles from files, folders and standard input."""

import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from timeline.articles.files import STANDARD_INPUT, files_of, reason
from timeline.articles.ids import UniqueIds
from timeline.articles.jsonl import read_jsonl
from timeline.articles.problem import Loaded, Problem, printable
from timeline.articles.readers import READERS
from timeline.articles.reading import WorkerPool, is_isolated, read_here, waited_for
from timeline.articles.text import read_text
from timeline.model import Article

MOST_CHARACTERS = 50_000_000  # of an article

_AHEAD = 8  # files

Progress = Callable[[int, int, str], None]
Check = Callable[[], object]


def _nothing() -> None:
    """The default of `check`."""


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
    check: Check = _nothing,
) -> Loaded:
    """The articles of files and folders, `-` being standard input; bad input becomes a problem.

    Article ids are unique across all files. `progress` is called after each file with the number
    of files read, the total number and the file's name. `check`
    is called many times a second while a file is read in a worker process; both may raise to
    cancel.
    """
    loaded = Loaded()
    with closing(load_steps(inputs, stdin=stdin, check=check)) as steps:
        for step in steps:
            loaded.extend(step.loaded)
            if progress:
                progress(step.done, step.total, step.where)
    return loaded


def load_steps(
    inputs: Sequence[str | Path], *, stdin: BinaryIO | None = None, check: Check = _nothing
) -> Generator[Step, None, None]:
    """Like `load`, but yields after each file, so that the caller can stop in between."""
    files, problems = files_of(inputs, READERS)
    if problems:
        yield Step(0, len(files), problems[-1].where, Loaded(problems=problems))
    ids = UniqueIds()
    with WorkerPool() as pool:
        results = _results(files, pool, stdin or sys.stdin.buffer, check)
        for done, (file, loaded) in enumerate(results, start=1):
            yield Step(done, len(files), printable(file), _accepted(loaded, printable(file), ids))


def _results(
    files: Sequence[str], pool: WorkerPool, stdin: BinaryIO, check: Check
) -> Iterator[tuple[str, Loaded]]:
    """The result of each file, in their order; the worker processes are a few files ahead."""
    ahead: dict[str, Future[Loaded]] = {}
    for at, file in enumerate(files):
        for later in files[at : at + _AHEAD]:
            if later not in ahead and is_isolated(later):
                ahead[later] = pool.submit(later)
        if file in ahead:
            yield file, waited_for(ahead.pop(file), check)
        elif file == STANDARD_INPUT:
            yield file, _read_standard_input(stdin)
        else:
            yield file, read_here(file)


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


def _read_standard_input(stream: BinaryIO) -> Loaded:
    """Reads JSON Lines if the first line begins an object, otherwise plain text."""
    try:
        data = stream.read()
    except OSError as error:
        return Loaded(problems=[Problem("stdin", f"cannot be read: {reason(error)}")])
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return read_jsonl(data, "stdin", "")
    return read_text(data, where="stdin")
