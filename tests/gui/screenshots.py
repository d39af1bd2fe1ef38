"""`python -m tests.gui.screenshots FOLDER`: the window on its sample, light and dark, as PNG."""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from gui import theme as themes
from gui.paths import SAMPLES
from gui.settings import Settings
from gui.window import Window
from timeline.dates import When
from timeline.layout.style import load_theme

_SIZE = (1440, 900)
_SHOWN = When.day(2021, 3, 11)  # the day of the sinking, seen from close by
_ZOOMS = 2


def main(folder: Path) -> None:
    """Takes the pictures."""
    application = QApplication([])
    application.setStyle("Fusion")
    themes.load_fonts()
    for colours in ("light", "dark"):
        themes.system_theme = lambda colours=colours: load_theme(colours)
        _take(folder / f"window-{colours}.png")


def _take(path: Path) -> None:
    window = Window(Settings())
    window.resize(*_SIZE)
    window.show()
    window.open_arguments([str(SAMPLES)])
    while window.tasks.busy:
        _let_pass(10)
    event = next(e for e in window.document.project.events.values() if e.when == _SHOWN)
    window.canvas.select([event.id])
    for _ in range(_ZOOMS):
        window.canvas.zoom_in()
    window.canvas.select([event.id])
    window.status.say("")
    _let_pass(100)
    window.grab().save(str(path))
    window.leave()
    _let_pass(50)


def _let_pass(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
        main(Path(sys.argv[1]))
