"""Reading one file: here, or in a worker process if its format is a complicated one.

A parser of a complicated format can crash, hang, or need any amount of memory with a file that was
made for it. In a process with limits of time and memory that costs this file and nothing else.
"""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from threading import Event

from timeline.articles.files import content_of, reason
from timeline.articles.problem import Loaded, Problem, printable
from timeline.articles.readers import known_suffixes, reader_of
from timeline.workers import Crashed, TookTooLong, Worker, WorkFailed

_PROCESSES = 2
SECONDS = 60.0  # for a file, of which starting a process takes one or two
MEGABYTES = 1_500
_POLL = 0.05  # seconds
WORK = f"{__name__}:read_here"


def is_isolated(file: str) -> bool:
    """Whether a file is read in a worker process."""
    reader = reader_of(Path(file))
    return reader is not None and reader.isolated


def read_here(file: str, _step: object = None) -> Loaded:
    """The articles of a file, read in this process."""
    path = Path(file)
    reader = reader_of(path)
    if reader is None:
        message = f"Dateline reads {known_suffixes()} files; save the text in one of these formats"
        return _refused(file, message)
    try:
        content = content_of(path)
    except OSError as error:
        return _refused(file, f"cannot be read: {reason(error)}")
    return reader.load()(content, printable(path))


class WorkerPool:
    """Reads files in worker processes, so many at a time, which start when they are needed."""

    def __init__(self, read: str = WORK, seconds: float = SECONDS) -> None:
        self._read, self._seconds = read, seconds
        self._threads = ThreadPoolExecutor(_PROCESSES, thread_name_prefix="reading")
        self._closed = Event()
        self._workers = [Worker(megabytes=MEGABYTES) for _ in range(_PROCESSES)]
        self._free: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._free.put(worker)

    def submit(self, file: str) -> "Future[Loaded]":
        """Starts to read a file, or does so after those submitted before it."""
        return self._threads.submit(self._run, file)

    def _run(self, file: str) -> Loaded:
        worker = self._free.get()
        try:
            loaded: Loaded = worker.run(self._read, file, seconds=self._seconds, check=self._check)
            return loaded
        except TookTooLong:
            return _refused(file, f"reading it took longer than {self._seconds:.0f} seconds")
        except Crashed:
            return _refused(file, "reading it needed too much memory or crashed; is it damaged?")
        except WorkFailed:
            return _refused(file, "it is damaged, or not the format that its name says")
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


def waited_for(reading: "Future[Loaded]", check: Callable[[], object]) -> Loaded:
    """The result of a file; `check` is called many times a second and may raise to cancel."""
    while True:
        check()
        try:
            return reading.result(timeout=_POLL)
        except TimeoutError:
            continue


def _refused(file: str, message: str) -> Loaded:
    return Loaded(problems=[Problem(printable(file), message)])
