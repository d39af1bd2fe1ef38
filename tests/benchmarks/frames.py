"""How long a frame of the canvas takes while the user pans and zooms."""

import gc
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from tests.claims import claim
from timeline.dates import Certainty, Grain, When, days
from timeline.model import Article, Event, Project, Span

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, Qt

    from gui.canvas.view import Canvas

WIDTH, HEIGHT = 1600, 900
PAN_STEPS, ZOOM_STEPS = 60, 30
WEEKS = 2
EDITS = 20
_SENTENCE, _TOLD = "It happened on Monday, they said. ", 20
_TEXT = _SENTENCE * _TOLD
_WORDS_AT = _SENTENCE.index("on Monday")
_WORDS = (
    "minister inquiry ferry harbour company fault union strike court rules appeal police raid "
    "office owner arrested divers wreck report families protest parliament debates law"
).split()


def frame_ms_p95(count: int) -> float:
    """The 95th percentile, in ms, of the frames of panning and zooming an offscreen canvas.

    `count` events of ten articles over three years at 1600×900: once from the view of all, once
    from a view of two weeks; the worse of both counts. A frame is everything from the wheel to the
    last painted pixel.
    """
    with shown(sample(count)) as canvas:
        return max(p95(_walk(canvas)), p95(_walk(close_to(canvas, WEEKS))))


def layout_ms(count: int) -> float:
    """From a project to its first painted frame, in ms; text was measured in no frame before."""
    from PySide6.QtWidgets import QApplication

    project = sample(count)
    with shown(sample(10)) as canvas:
        start = time.perf_counter()
        canvas.set_project(project)
        canvas.fit()
        QApplication.processEvents()
        return (time.perf_counter() - start) * 1000


def edit_ms(count: int) -> float:
    """The longest, in ms, of some edits in a view of two weeks, each until it is painted."""
    from PySide6.QtWidgets import QApplication

    from timeline.project import edits
    from timeline.project.history import History

    history = History(sample(count))
    with shown(history.project) as canvas:
        close_to(canvas, WEEKS)
        times = []
        for box in canvas.stage.picture.boxes[:EDITS]:
            event = history.project.events[box.owner]
            assert event.when is not None
            to = event.when.moved(event.when.anchor + days.SECONDS_PER_DAY)
            edit = edits.move(event, to)
            history.do(edit)
            start = time.perf_counter()
            canvas.set_project(history.project, edit)
            QApplication.processEvents()
            times.append((time.perf_counter() - start) * 1000)
    return max(times)


def hit_test_us(count: int) -> float:
    """The mean, in µs, of finding what is under a point, all over the view."""
    with shown(sample(count)) as canvas:
        picture = canvas.stage.picture
        points = [(x, y) for x in range(0, WIDTH, 16) for y in range(0, HEIGHT, 9)]
        start = time.perf_counter()
        for x, y in points:
            picture.event_at(x, y)
        return (time.perf_counter() - start) / len(points) * 1e6


def rss_mb(count: int) -> float:
    """Memory of a process of its own, in MB, that shows a project and has been looked around in."""
    code = f"import tests.benchmarks.frames as f; f.frame_ms_p95({count}); print(f.peak_memory())"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return int(done.stdout) / 1e6


def peak_memory() -> int:
    """The most bytes that this process has had in memory."""
    if Path("/proc/self/status").exists():  # `getrusage` counts the parent process in
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) << 10
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most << 10


@contextmanager
def shown(project: Project) -> Iterator["Canvas"]:
    """A canvas with its overview on a screen that nobody sees."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from gui.canvas.overview import Timeline
    from gui.canvas.view import Canvas
    from gui.selection import Selection
    from gui.widgets.theme import load_fonts
    from timeline.layout.style import load_theme

    application = QApplication.instance() or QApplication([])
    load_fonts()
    canvas = Canvas(load_theme("light"), Selection())
    window = Timeline(canvas)
    window.resize(WIDTH, HEIGHT + window.overview.height())
    gc.freeze()  # as the program does when a project has come in
    canvas.set_project(project)
    window.show()
    application.processEvents()
    yield canvas
    window.close()
    window.deleteLater()
    application.processEvents()


def close_to(canvas: "Canvas", weeks: int) -> "Canvas":
    """The canvas, zoomed to so many weeks in its middle."""
    wanted = WIDTH / (weeks * 7 * days.SECONDS_PER_DAY)
    canvas.stage.zoom(wanted / canvas.stage.scale.pixels_per_second, WIDTH / 2)
    canvas.refresh()
    return canvas


def _walk(canvas: "Canvas") -> list[float]:
    """The ms of each frame of a walk there and back."""
    from PySide6.QtCore import QPoint, Qt

    pan, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    times = []
    for sign in (1, -1):
        times += [_frame(canvas, QPoint(0, -60 * sign), pan) for _ in range(PAN_STEPS)]
        times += [_frame(canvas, QPoint(0, 60 * sign), control) for _ in range(ZOOM_STEPS)]
    return times


def _frame(canvas: "Canvas", turn: "QPoint", modifiers: "Qt.KeyboardModifier") -> float:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    place = QPointF(WIDTH / 2, HEIGHT / 2)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(place, place, QPoint(), turn, buttons, modifiers, phase, False)
    start = time.perf_counter()
    QApplication.sendEvent(canvas.viewport(), wheel)
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def p95(times: list[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[int(0.95 * len(times))]


def sample(count: int, seed: int = 7) -> Project:
    """Ten articles with `count` events over three years, a fifth of them longer than a day."""
    chance = random.Random(seed)
    articles = {
        f"a{i}": Article(f"a{i}", f"Article number {i}", _TEXT, days.day_number(2022, 1, 7))
        for i in range(10)
    }
    events = {}
    for i in range(count):
        title = " ".join(chance.choices(_WORDS, k=chance.randint(2, 8))).capitalize()
        at = days.moment(2020) + chance.randrange(3 * 365) * days.SECONDS_PER_DAY
        grain = chance.choice([Grain.DAY] * 8 + [Grain.WEEK, Grain.MONTH])
        sure = Certainty.EXACT if grain is Grain.DAY else chance.choice(list(Certainty))
        place = chance.randrange(_TOLD) * len(_SENTENCE)
        sentence = Span(place, place + len(_SENTENCE) - 1)
        words = Span(place + _WORDS_AT, place + _WORDS_AT + len("on Monday"))
        one = claim(f"a{chance.randrange(10)}", sentence, words, "")
        events[f"e{i}"] = Event(f"e{i}", title, When.unit(at, grain, sure), claims=(one,))
    return Project(MappingProxyType(articles), MappingProxyType(events))


if __name__ == "__main__":
    for count in (100, 1000, 10_000, 100_000):
        print(f"{count} events: {frame_ms_p95(count):.1f} ms")
