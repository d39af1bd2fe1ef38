"""Work for the tests of the worker process."""

import os
import time
from collections.abc import Callable
from typing import Any

from timeline.model import Span

Step = Callable[[int, int], None]


def doubled(number: int, step: Step) -> int:
    return 2 * number


def answer(number: int, step: Step) -> Span:
    return Span(number, number + 2)


def counted(total: int, step: Step) -> int:
    for done in range(1, total + 1):
        step(done, total)
    return total


def process_id(_: None, step: Step) -> int:
    return os.getpid()


def printing(text: str, step: Step) -> str:
    print(text)
    return text


def failing(text: str, step: Step) -> None:
    raise ValueError(text)


def crashing(_: None, step: Step) -> None:
    os._exit(7)


def hanging(_: None, step: Step) -> None:
    while True:
        time.sleep(1)


def stepping(_: None, step: Step) -> None:
    while True:
        step(0, 0)


def hungry(megabytes: int, step: Step) -> int:
    return len(bytearray(megabytes * 1024 * 1024))


class _Harmful:
    def __reduce__(self) -> tuple[Any, ...]:
        return os.getcwd, ()


def harmful(_: None, step: Step) -> object:
    return _Harmful()
