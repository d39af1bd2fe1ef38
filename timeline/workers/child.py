"""The worker process: reads jobs from standard input, runs one after the other, writes results.

It ends as soon as its standard input does, so it never outlives the program that started it.
"""

import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from queue import SimpleQueue
from typing import Any, BinaryIO

from timeline.workers.wire import Cancel, Failure, Job, Result, Step, receive, send

_NICE = 5  # the window comes first


class _Cancelled(BaseException):
    """Ends a job at a step; derives from BaseException so that the work does not catch it."""


def main(megabytes: int | None = None) -> None:
    """Runs jobs until standard input ends, using at most `megabytes` of memory on Linux; macOS and
    Windows have no such limit."""
    inward, outward = _pipes()
    if sys.platform != "win32":
        os.nice(_NICE)
    if megabytes is not None:
        limit_memory(megabytes)
    jobs: SimpleQueue[Job] = SimpleQueue()
    cancelled: set[int] = set()
    threading.Thread(target=_listen, args=(inward, jobs, cancelled), daemon=True).start()
    while True:
        _run(jobs.get(), outward, cancelled)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Reserves standard input and output for messages; what the work prints goes to standard
    error."""
    inward = os.fdopen(os.dup(0), "rb")
    outward = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return inward, outward


def limit_memory(megabytes: int) -> None:
    """Limits this process's address space; does nothing where the system has no such limit."""
    if sys.platform != "linux":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes * 1024 * 1024
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def _listen(inward: BinaryIO, jobs: "SimpleQueue[Job]", cancelled: set[int]) -> None:
    try:
        while True:
            message = receive(inward)
            if isinstance(message, Cancel):
                cancelled.add(message.number)
            else:
                jobs.put(message)
    finally:
        os._exit(0)  # the program has ended; the work may be in compiled code


def _run(job: Job, outward: BinaryIO, cancelled: set[int]) -> None:
    def step(done: int, total: int) -> None:
        if job.number in cancelled:
            raise _Cancelled
        send(outward, Step(job.number, done, total))

    answer: Result | Failure
    try:
        answer = Result(job.number, _function(job.function)(job.argument, step))
    except _Cancelled:
        answer = Failure(job.number, "cancelled", cancelled=True)
    except MemoryError:
        answer = Failure(job.number, "out of memory", out_of_memory=True)
    except Exception as error:
        answer = Failure(job.number, f"{type(error).__name__}: {error}")
    send(outward, answer)


def _function(name: str) -> Callable[[Any, Callable[[int, int], None]], Any]:
    module, _, function = name.partition(":")
    found: Callable[[Any, Callable[[int, int], None]], Any]
    found = getattr(import_module(module), function)
    return found
