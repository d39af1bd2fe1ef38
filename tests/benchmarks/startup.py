"""How long it takes from the command to a window with the sample project in it, and to a tagger."""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.isolation import home_variables

ROOT = Path(__file__).parents[2]
_ROUNDS = 5
_LIMIT = 60.0  # seconds until a window that does not open is given up

# What main.py does, ended once the articles are in and their first picture is painted.
_CHILD = """
import main
from gui.shell.app import start
from PySide6.QtCore import QCoreApplication

window = start(["resources/samples"])
while window.tasks.busy or not window.document.project.events:
    QCoreApplication.processEvents()
window.canvas.viewport().repaint()
print("painted", flush=True)
window.leave()
QCoreApplication.exec()
"""


_IMPORT = """
import time
start = time.perf_counter()
import timeline.temporal
print((time.perf_counter() - start) * 1000)
"""


def engine_import_ms() -> float:
    """The median of some imports of the tagger, each by a new interpreter."""
    command = [sys.executable, "-c", _IMPORT]
    return statistics.median(
        [
            float(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
            for _ in range(_ROUNDS + 1)
        ][1:]
    )


def seconds_to_window() -> float:
    """The median of some starts in a home of their own, after one that fills its font cache."""
    with tempfile.TemporaryDirectory() as home:
        return statistics.median([_start(Path(home)) for _ in range(_ROUNDS + 1)][1:])


def _start(home: Path) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | home_variables(home)
    return _seconds_until_painted(environment)


def _seconds_until_painted(environment: dict[str, str]) -> float:
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        limit = threading.Timer(_LIMIT, child.kill)
        limit.start()
        line = child.stdout.readline()
        seconds = time.perf_counter() - start
        child.wait()
        limit.cancel()
    limit.join()
    if line.strip() != "painted" or child.returncode:
        raise RuntimeError(f"the window did not open: {line!r}, status {child.returncode}")
    return seconds
