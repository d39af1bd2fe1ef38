"""What keeps tests and benchmarks apart: from each other, and from the files of the user."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_GRACE = 2.0  # seconds that threads get to end


def home_variables(home: Path) -> dict[str, str]:
    """Environment variables that put settings, data, state, log and cache below `home`, for
    platformdirs on every platform."""
    return {
        "HOME": str(home),
        **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in _KINDS},
        **{f"WIN_PD_OVERRIDE_{name}": str(home / name.lower()) for name in _WINDOWS},
    }


_KINDS = ("CONFIG", "DATA", "STATE", "CACHE")
_WINDOWS = ("APPDATA", "LOCAL_APPDATA")


@contextmanager
def own_home(home: Path) -> Iterator[None]:
    """This process has `home` as its home folder until the end of the block."""
    before = {name: os.environ.get(name) for name in home_variables(home)}
    os.environ.update(home_variables(home))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def no_threads_left() -> Iterator[None]:
    """Fails the test if its block leaves a Python thread or a job of Qt's global pool running."""
    before = set(threading.enumerate())
    yield
    left = []
    for thread in set(threading.enumerate()) - before:
        # A dummy stands for a foreign thread that once ran Python; it never ends by itself.
        if not isinstance(thread, threading._DummyThread):
            thread.join(_GRACE)
            if thread.is_alive():
                left.append(thread.name)
    if qt := sys.modules.get("PySide6.QtCore"):
        pool = qt.QThreadPool.globalInstance()
        if not pool.waitForDone(int(_GRACE * 1000)):
            left.append(f"{pool.activeThreadCount()} in the global QThreadPool")
    if left:
        pytest.fail(f"threads left running: {', '.join(left)}")
