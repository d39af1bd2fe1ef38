"""A process for work that is heavy or may crash, started when first needed.

Input and output are plain data. Cancelling, exceeding a limit of time or memory, or a crash ends
the work, but not the program. The next job then gets a new process.
"""

import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, Any

from timeline.workers.wire import (
    Cancel,
    Crashed,
    Failure,
    Job,
    Result,
    Step,
    TookTooLong,
    WorkFailed,
    receive,
    send,
)

ARGUMENT = "--worker"  # makes a packaged Dateline a worker process: see `main.py`
_ROOT = Path(__file__).parents[2]
_POLL = 0.05  # seconds between two calls of `check`
_GRACE = 1.0  # seconds that a cancelled job gets to reach its next step
_ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "BLIS")}

Work = Callable[[Any, Callable[[int, int], None]], Any]
"""A function of a module: plain data and `step(done, total)` in, plain data out."""


class Worker:
    """Runs jobs one after the other in a separate process of lower priority; not thread-safe.

    `megabytes` limits the memory of the process on Linux; macOS and Windows have no such limit.
    """

    def __init__(self, *, megabytes: int | None = None) -> None:
        self._megabytes = megabytes
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None
        self._answers: SimpleQueue[Any] = SimpleQueue()
        self._numbers = count(1)

    @property
    def is_running(self) -> bool:
        """Whether the process is running."""
        return self._process is not None and self._process.poll() is None

    def run(
        self,
        work: Work | str,
        argument: Any,
        *,
        seconds: float | None = None,
        step: Callable[[int, int], None] = lambda _done, _total: None,
        check: Callable[[], None] = lambda: None,
    ) -> Any:
        """Runs `work(argument, …)` and returns its result; `work` may be given as "module:name",
        which does not import its module here.

        `check` is called many times a second; it may raise to cancel the job, and its exception is
        passed on. Raises `TookTooLong` after `seconds`, `Crashed` if the process ended, and
        `WorkFailed` if the work raised an exception.
        """
        number = next(self._numbers)
        job = Job(number, _name(work), argument)
        try:
            self._send(job)
            return self._answer(number, seconds, step, check)
        except WorkFailed:
            raise
        except BaseException:
            self._cancel(number)
            raise

    def start(self, work: Work | str, argument: Any) -> None:
        """Starts the process and in it work that prepares it, without waiting for the result.

        Raises `Crashed` if the process cannot be reached.
        """
        self._send(Job(next(self._numbers), _name(work), argument))

    def kill(self) -> None:
        """Ends the process at once; may be called while another thread runs a job, which then
        raises `Crashed`."""
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """Ends the process. The next job starts a new one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        if self._reader is not None:
            self._reader.join()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):  # a job may still be in the pipe
                if stream is not None:
                    stream.close()
        self._answers = SimpleQueue()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        try:
            process = subprocess.Popen(
                command(self._megabytes),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, **_ONE_THREAD},
                creationflags=_creation_flags(),
            )
        except OSError as error:
            raise Crashed(f"its process could not be started: {error.strerror}") from error
        self._process = process
        assert process.stdout is not None  # it is a pipe
        arguments = (process.stdout, self._answers)
        self._reader = threading.Thread(target=_read, args=arguments, name="worker", daemon=True)
        self._reader.start()
        return process

    def _send(self, job: Job) -> None:
        process = self._start()
        assert process.stdin is not None
        try:
            send(process.stdin, job)
        except OSError as error:
            raise self._crashed() from error

    def _answer(
        self,
        number: int,
        seconds: float | None,
        step: Callable[[int, int], None],
        check: Callable[[], None],
    ) -> Any:
        end = None if seconds is None else time.monotonic() + seconds
        while True:
            check()
            try:
                message = self._answers.get(timeout=_POLL)
            except Empty:
                if end is not None and time.monotonic() > end:
                    self.close()
                    raise TookTooLong(f"it took longer than {seconds:g} seconds") from None
                continue
            if isinstance(message, BaseException):
                raise self._crashed() from message
            if message.number != number:
                continue  # from a job that was cancelled
            if isinstance(message, Step):
                step(message.done, message.total)
            elif isinstance(message, Result):
                return message.value
            elif isinstance(message, Failure):
                raise self._failed(message)

    def _failed(self, failure: Failure) -> WorkFailed:
        if failure.out_of_memory:
            self.close()
            return Crashed(f"it needed more than {self._megabytes} MB of memory")
        return WorkFailed(failure.text)

    def _crashed(self) -> Crashed:
        process = self._process
        code = None
        if process is not None:
            # A process that wrote something other than plain data is still running.
            with suppress(subprocess.TimeoutExpired):
                code = process.wait(_GRACE)
        self.close()
        return Crashed(f"its process ended unexpectedly (exit status {code})")

    def _cancel(self, number: int) -> None:
        """Asks the job to end at its next step, and ends the process if it does not."""
        process = self._process
        end = time.monotonic() + _GRACE
        try:
            if process is not None and process.stdin is not None:
                send(process.stdin, Cancel(number))
            while time.monotonic() < end:
                message = self._answers.get(timeout=_GRACE)
                if isinstance(message, BaseException):
                    break
                if message.number == number and isinstance(message, Result | Failure):
                    return
        except (OSError, Empty):
            pass
        self.close()


def _name(work: Work | str) -> str:
    return work if isinstance(work, str) else f"{work.__module__}:{work.__name__}"


def _creation_flags() -> int:
    """On Windows: no window, and a lower priority; elsewhere the process lowers it itself."""
    if sys.platform != "win32":
        return 0
    return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS


def command(megabytes: int | None) -> list[str]:
    """The command line that starts a worker process, from a checkout or as a packaged program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT, str(megabytes or 0)]
    start = "import sys; sys.path.insert(0, sys.argv[1]); from timeline.workers import child; "
    return [sys.executable, "-c", f"{start}child.main({megabytes!r})", str(_ROOT)]


def _read(stream: IO[bytes], answers: "SimpleQueue[Any]") -> None:
    """Puts what the process writes into `answers`, and at the end the exception that ended it."""
    try:
        while True:
            answers.put(receive(stream))
    except (EOFError, OSError, ValueError, pickle.UnpicklingError) as error:
        answers.put(error)
    except Exception as error:  # unpickling broken data may raise anything
        answers.put(error)
