"""A window to measure on a screen that nobody sees."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.isolation import own_home

if TYPE_CHECKING:
    from gui.shell.window import Window


@contextmanager
def opened() -> Iterator["Window"]:
    """A window with a home folder of its own, which has no recovery copy to offer."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home, own_home(Path(home)):
        from PySide6.QtWidgets import QApplication

        from gui.document.garbage import GarbageCollector
        from gui.document.settings import Settings
        from gui.shell.window import Window
        from gui.widgets.theme import load_fonts

        application = QApplication.instance() or QApplication([])
        load_fonts()
        collector = GarbageCollector()
        window = Window(Settings())
        window.show()
        application.processEvents()
        yield window
        QApplication.clipboard().clear()
        window.leave()
        while window.isVisible():
            application.processEvents()
        window.deleteLater()
        application.processEvents()
        collector.stop()


def timed(work: Callable[[], object]) -> float:
    """The ms that some work takes until all that it leads to is painted."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    start = time.perf_counter()
    work()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the program's own loop
    return (time.perf_counter() - start) * 1000


def longest_stall(window: "Window") -> float:
    """The longest, in ms, that the event loop stands still until the window has no work left."""
    longest = timed(lambda: None)
    while window.tasks.busy:
        longest = max(longest, timed(lambda: None))
        time.sleep(0.001)
    return max(longest, timed(lambda: None))
