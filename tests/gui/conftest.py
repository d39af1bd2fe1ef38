"""An application with typeface and theme, a document and a window with an article."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.document.garbage import GarbageCollector
from gui.document.settings import Settings
from gui.document.tasks import Tasks
from gui.shell.window import Window
from gui.widgets import theme
from tests.gui.gated_titler import GatedTitler
from tests.gui.using import Opened
from tests.isolation import no_threads_left, own_home
from tests.silent_titler import SilentTitler
from timeline.dates import days
from timeline.layout.style import Theme, load_theme
from timeline.model import Article, PublishedFrom
from timeline.project.edits import add_articles

FRIDAY = days.day_number(2022, 1, 7)
TEXT = (
    "The old bridge fell yesterday in heavy rain. It had been built in 1971.\n"
    "Repairs 🚧 take two weeks. On Wednesday engineers had found a crack."
)


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: object) -> None:
    """The typeface and a theme, as the program has them."""
    theme.load_fonts()
    theme.apply(load_theme("light"))


@pytest.fixture(autouse=True)
def garbage_is_collected_in_the_gui_thread(qapp: object) -> Iterator[None]:
    """As in the program: no background task of a test destroys Qt objects of an earlier one."""
    collector = GarbageCollector()
    yield
    collector.stop()


@pytest.fixture(autouse=True)
def no_threads_left_by_a_test() -> Iterator[None]:
    with no_threads_left():
        yield


@pytest.fixture(autouse=True)
def home_of_the_test(tmp_path: Path) -> Iterator[None]:
    """Settings, recovery copies and a log of the test's own."""
    with own_home(tmp_path / "home"):
        yield


@pytest.fixture(autouse=True)
def no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles are not parsed, which takes seconds, unless a test puts the titler back."""
    monkeypatch.setattr("gui.document.titles.Titler", SilentTitler)


@pytest.fixture
def title_gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Titles in capitals come once this is set."""
    monkeypatch.setattr("gui.document.titles.Titler", GatedTitler)
    GatedTitler.gate.clear()
    yield GatedTitler.gate
    GatedTitler.gate.set()


@pytest.fixture(autouse=True)
def no_box_left_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A message box that no test answers fails the test, rather than wait for ever."""
    unanswered: list[str] = []

    def close(box: QMessageBox) -> QMessageBox.StandardButton:
        unanswered.append(f"{box.text()} {box.informativeText()}")
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "exec", close)
    yield
    if unanswered:
        pytest.fail(f"unexpected message: {unanswered}")


@pytest.fixture
def light() -> Theme:
    return load_theme("light")


@pytest.fixture
def article() -> Article:
    return Article("bridge", "The bridge", TEXT, FRIDAY, PublishedFrom.HEADER)


@pytest.fixture
def document(qtbot: QtBot, article: Article) -> Document:
    """One article, published on Friday 7 January 2022, with three events."""
    document = Document()
    document.do(add_articles([article]))
    return document


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.stop()


def is_gated(window: Window) -> bool:
    """Whether the titles of a window wait for the test."""
    return isinstance(window.titles._titler, GatedTitler)


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    """Opens a window on some texts or paths, and waits until they are in."""
    windows: list[Window] = []

    def open_on(*inputs: str | Path, settings: Settings | None = None) -> Window:
        window = Window(settings or Settings())
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        for given in inputs:
            if isinstance(given, Path):
                window.files.add_paths([given])
            else:
                window.files.add_text(given)
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
        qtbot.waitUntil(lambda: not window.titles.busy or is_gated(window), timeout=20_000)
        return window

    yield open_on
    for window in windows:
        window.leave()
        qtbot.waitUntil(lambda window=window: not window.isVisible())
        QApplication.processEvents()  # what it still has to do
        shiboken6.delete(window)  # else every later window dresses this one's widgets too


@pytest.fixture
def window(opened: Opened) -> Window:
    """One article of Friday 7 January 2022 with three events."""
    return opened(f"The bridge\nDate: 2022-01-07\n\n{TEXT}")
