"""Loading articles from files, folders and standard input."""

import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from timeline.articles import archive
from timeline.articles.files import STANDARD_INPUT, files_of, reason
from timeline.articles.ids import UniqueIds
from timeline.articles.jsonl import read_jsonl
from timeline.articles.problem import Loaded, Problem, printable
from timeline.articles.readers import READERS
from timeline.articles.reading import (
    WORK,
    Source,
    WorkerPool,
    is_isolated,
    read_here,
    waited_for,
)
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
    ids = UniqueIds()
    with TemporaryDirectory(prefix="dateline-") as folder, WorkerPool() as pool:
        sources = [Source(file, printable(file)) for file in files]
        sources = _with_unpacked(sources, Path(folder), pool, check, problems)
        total = len(sources)
        if problems:
            yield Step(0, total, problems[-1].where, Loaded(problems=problems))
        results = _results(sources, pool, stdin or sys.stdin.buffer, check)
        for done, (path, loaded) in enumerate(results, start=1):
            yield Step(done, total, path, _accepted(loaded, path, ids))


def _with_unpacked(
    sources: Sequence[Source],
    folder: Path,
    pool: WorkerPool,
    check: Check,
    problems: list[Problem],
) -> list[Source]:
    """The sources with the files of each archive in its place."""
    found: list[Source] = []
    for number, source in enumerate(sources):
        if Path(source.file).suffix.lower() != archive.SUFFIX:
            found.append(source)
            continue
        own = folder / str(number)
        own.mkdir()
        work = f"{archive.__name__}:{archive.unpack.__name__}"
        result = waited_for(pool.submit(source.path, work, (source.file, str(own))), check)
        if isinstance(result, archive.Unpacked):
            found.extend(Source(file, path) for file, path in result.files)
        problems.extend(result.problems)
    return found


def _results(
    sources: Sequence[Source], pool: WorkerPool, stdin: BinaryIO, check: Check
) -> Iterator[tuple[str, Loaded]]:
    """The result of each file, in their order; the worker processes are a few files ahead."""
    ahead: dict[Source, Future[Loaded]] = {}
    for at, source in enumerate(sources):
        for later in sources[at : at + _AHEAD]:
            if later not in ahead and is_isolated(later):
                ahead[later] = pool.submit(later.path, WORK, later)
        if source in ahead:
            yield source.path, waited_for(ahead.pop(source), check)
        elif source.file == STANDARD_INPUT:
            yield source.path, _read_standard_input(stdin)
        else:
            yield source.path, read_here(source)


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
