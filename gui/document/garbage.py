"""Garbage collection in the GUI thread only.

Python collects garbage in whichever thread happens to create an object, and so in the thread of a
background task too. PySide then destroys the Qt objects it finds some time later, when Qt may have
destroyed them already, and the program crashes. Therefore automatic collection is off while the
program runs, and a timer collects instead.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from PySide6.QtCore import QObject, QTimerEvent

_INTERVAL_MS = 500
_OLDEST = 2

_large_work = Lock()


class GarbageCollector(QObject):
    """Collects garbage in the thread that it was created in, by Python's own thresholds, instead
    of automatically, until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = self.startTimer(_INTERVAL_MS)

    def stop(self) -> None:
        """Lets Python collect automatically again."""
        self.killTimer(self._timer)
        gc.enable()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Collects the oldest generation that is due, unless large work is being done."""
        if _large_work.acquire(blocking=False):
            try:
                collect_due()
            finally:
                _large_work.release()


def collect_due() -> None:
    """Collects the oldest generation of objects whose threshold is passed, if any."""
    for generation in range(_OLDEST, -1, -1):
        if 0 < gc.get_threshold()[generation] < gc.get_count()[generation]:
            gc.collect(generation)
            return


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Disables garbage collection for work that creates very many objects but little garbage: each
    full collection, now and later, would traverse them all and block the window."""
    automatic = gc.isenabled()
    with _large_work:
        gc.disable()
        try:
            yield
        finally:
            gc.freeze()
            if automatic:
                gc.enable()
