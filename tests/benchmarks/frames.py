"""How long a frame of the canvas takes while a person pans and zooms."""

import os
import random
import time
from types import MappingProxyType

from timeline.dates import Certainty, Grain, When, days
from timeline.model import Article, Event, Project, Source, Span

WIDTH, HEIGHT = 1600, 900
PAN_STEPS, ZOOM_STEPS = 60, 30
_WORDS = (
    "minister inquiry ferry harbour company fault union strike court rules appeal police raid "
    "office owner arrested divers wreck report families protest parliament debates law"
).split()


def frame_ms_p95(count: int) -> float:
    """The 95th percentile, in ms, of the frames of panning and zooming an offscreen canvas.

    `count` events of ten articles over three years, shown at 1600×900 from the view of all down
    to two weeks. A frame is everything from the wheel to the last painted pixel.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    from gui.canvas.view import Canvas
    from gui.theme import load_fonts
    from timeline.layout.style import load_theme

    application = QApplication.instance() or QApplication([])
    load_fonts()
    canvas = Canvas(load_theme("light"))
    canvas.resize(WIDTH, HEIGHT)
    canvas.set_project(sample(count))
    canvas.show()
    application.processEvents()
    view = canvas.viewport()

    def frame(turn: QPoint, modifiers: Qt.KeyboardModifier) -> float:
        place = QPointF(WIDTH / 2, HEIGHT / 2)
        wheel = QWheelEvent(
            place,
            place,
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        start = time.perf_counter()
        QApplication.sendEvent(view, wheel)
        view.repaint()
        return (time.perf_counter() - start) * 1000

    pan, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    times = []
    for sign in (1, -1):
        times += [frame(QPoint(0, -60 * sign), pan) for _ in range(PAN_STEPS)]
        times += [frame(QPoint(0, 60 * sign), control) for _ in range(ZOOM_STEPS)]
    canvas.close()
    canvas.deleteLater()
    application.processEvents()
    times.sort()
    return times[int(0.95 * len(times))]


def sample(count: int, seed: int = 7) -> Project:
    """Ten articles with `count` events over three years, a fifth of them longer than a day."""
    chance = random.Random(seed)
    articles = {
        f"a{i}": Article(f"a{i}", f"Article number {i}", "text", days.day_number(2022, 1, 7))
        for i in range(10)
    }
    events = {}
    for i in range(count):
        title = " ".join(chance.choices(_WORDS, k=chance.randint(2, 8))).capitalize()
        at = days.moment(2020) + chance.randrange(3 * 365) * days.SECONDS_PER_DAY
        grain = chance.choice([Grain.DAY] * 8 + [Grain.WEEK, Grain.MONTH])
        sure = Certainty.EXACT if grain is Grain.DAY else chance.choice(list(Certainty))
        source = Source(f"a{chance.randrange(10)}", Span(0, 4), Span(0, 4), "")
        events[f"e{i}"] = Event(f"e{i}", title, When.unit(at, grain, sure), sources=(source,))
    return Project(MappingProxyType(articles), MappingProxyType(events))


if __name__ == "__main__":
    for count in (100, 1000, 10_000):
        print(f"{count} events: {frame_ms_p95(count):.1f} ms")
