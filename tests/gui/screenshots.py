"""`python -m tests.gui.screenshots FOLDER`: the window on its sample as PNG, for the README.

Light and dark, with lanes by category, and as a table.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from gui.document.settings import Settings
from gui.paths import SAMPLES
from gui.shell.window import Window
from gui.widgets import theme as themes
from tests.isolation import own_home
from timeline.dates import When
from timeline.layout.style import load_theme
from timeline.project import edits

_SIZE = (1440, 900)
_SHOWN = When.day(2021, 3, 11)  # the day of the sinking, seen from close by
_ZOOMS = 2
_CATEGORIES = {
    "Warnings": ("crack", "warning", "email", "survey", "inspection", "hinge"),
    "Inquiry": ("inquiry", "evidence", "hearing", "report", "heard"),
    "Sinking": ("ferry", "ship", "sank", "master", "aboard", "rescue", "crew", "died"),
}


def main(folder: Path) -> None:
    """Takes the pictures."""
    application = QApplication([])
    application.setStyle("Fusion")
    themes.load_fonts()
    for name, colours, prepare in (
        ("window-light", "light", _look_closely),
        ("window-dark", "dark", _look_closely),
        ("lanes-dark", "dark", _sort_into_lanes),
        ("table-light", "light", _open_table),
    ):
        themes.system_theme = lambda colours=colours: load_theme(colours)
        _take(folder / f"{name}.png", prepare)


def _take(path: Path, prepare: Callable[[Window], None]) -> None:
    window = Window(Settings())
    window.resize(*_SIZE)
    window.show()
    window.open_arguments([str(SAMPLES)])
    while window.tasks.busy or window.titles.busy:
        _let_pass(10)
    prepare(window)
    window.status.show_message("")
    _let_pass(100)
    window.grab().save(str(path))
    window.leave()
    _let_pass(50)


def _look_closely(window: Window) -> None:
    event = next(e for e in window.document.project.events.values() if e.when == _SHOWN)
    window.selection.reveal([event.id])
    for _ in range(_ZOOMS):
        window.canvas.zoom_in()
    window.selection.reveal([event.id])


def _sort_into_lanes(window: Window) -> None:
    for category, words in _CATEGORIES.items():
        events = [
            event
            for event in window.document.project.events.values()
            if not event.category and any(word in event.title.lower() for word in words)
        ]
        window.document.do(edits.set_category(events, category))
    window.actions_by_id["by_category"].trigger()
    window.actions_by_id["lanes_category"].trigger()
    window.lanes.toggle("")
    window.lanes.toggle("Inquiry")
    window.canvas.fit()


def _open_table(window: Window) -> None:
    window.actions_by_id["table"].trigger()
    event = next(e for e in window.document.project.events.values() if e.when == _SHOWN)
    window.selection.reveal([event.id])


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home, own_home(Path(home)):
        main(Path(sys.argv[1]))
