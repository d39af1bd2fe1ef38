"""Reading one file: here, or in a worker process if its format is a complicated one.

A parser of a complicated format can crash, hang, or need any amount of memory with a file that was
made for it. In a process with limits of time and memory that costs this file and nothing else.
"""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import Any

from timeline.articles.files import content_of, reason
from timeline.articles.problem import Loaded, Problem
from timeline.articles.readers import known_suffixes, reader_of
from timeline.workers import Crashed, TookTooLong, Worker, WorkFailed

_PROCESSES = 2
SECONDS = 60.0  # for a file, of which starting a process takes one or two
MEGABYTES = 1_500
_POLL = 0.05  # seconds
WORK = f"{__name__}:read_here"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the path that the user knows it by, printable: for a file that was
    unpacked, that in its archive."""

    file: str
    path: str


def is_isolated(source: Source) -> bool:
    """Whether a file is read in a worker process."""
    reader = reader_of(Path(source.file))
    return reader is not None and reader.isolated


def read_here(source: Source, _step: object = None) -> Loaded:
    """The articles of a file, read in this process."""
    path = Path(source.file)
    reader = reader_of(path)
    if reader is None:
        message = f"Dateline reads {known_suffixes()} files; save the text in one of these formats"
        return _refused(source.path, message)
    try:
        content = content_of(path)
    except OSError as error:
        return _refused(source.path, f"cannot be read: {reason(error)}")
    return reader.load()(content, source.path)


class WorkerPool:
    """Reads files in worker processes, so many at a time, which start when they are needed."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._threads = ThreadPoolExecutor(_PROCESSES, thread_name_prefix="reading")
        self._closed = Event()
        self._workers = [Worker(megabytes=MEGABYTES) for _ in range(_PROCESSES)]
        self._free: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._free.put(worker)

    def submit(self, path: str, work: str, argument: object) -> "Future[Any]":
        """Starts `work(argument)` on the file with this path, or does so after those submitted
        before. The result is a problem of the file if the work fails."""
        return self._threads.submit(self._run, path, work, argument)

    def _run(self, path: str, work: str, argument: object) -> Any:
        worker = self._free.get()
        try:
            return worker.run(work, argument, seconds=self._seconds, check=self._check)
        except TookTooLong:
            return _refused(path, f"reading it took longer than {self._seconds:.0f} seconds")
        except Crashed:
            return _refused(path, "reading it needed too much memory or crashed; is it damaged?")
        except WorkFailed:
            return _refused(path, "it is damaged, or not the format that its name says")
        finally:
            self._free.put(worker)

    def _check(self) -> None:
        if self._closed.is_set():
            raise CancelledError

    def __enter__(self) -> "WorkerPool":
        return self

    def __exit__(self, *_: object) -> None:
        """Ends the processes, and what they are reading."""
        self._closed.set()
        for worker in self._workers:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.close()


def waited_for(result: "Future[Any]", check: Callable[[], object]) -> Any:
    """The result of a file; `check` is called many times a second and may raise to cancel."""
    while True:
        check()
        try:
            return result.result(timeout=_POLL)
        except TimeoutError:
            continue


def _refused(path: str, message: str) -> Loaded:
    return Loaded(problems=[Problem(path, message)])
