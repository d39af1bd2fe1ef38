"""The status bar: what it counts, and how long work is shown."""

import threading
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.document.tasks import Tasks
from gui.shell.status_bar import StatusBar
from gui.shell.window import Window
from timeline.project import edits


@pytest.fixture
def status(qtbot: QtBot, tasks: Tasks) -> StatusBar:
    status = StatusBar([tasks])
    qtbot.addWidget(status)
    status.resize(1440, 30)
    status.show()
    return status


def test_it_counts_what_has_a_date_and_what_waits(
    qtbot: QtBot, status: StatusBar, document: Document
) -> None:
    status.show_project(len(document.project.articles), document.counts, 3)
    assert status.articles.text() == "1 article"
    assert status.events.text() == "3 events"
    assert not status.undated.isVisible()
    document.do(edits.set_published(document.project, "bridge", None))
    status.show_project(len(document.project.articles), document.counts, 1)
    assert status.events.text() == "1 event"
    assert status.undated.text() == "2 undated"
    with qtbot.waitSignal(status.undated_clicked):
        qtbot.mouseClick(status.undated, Qt.MouseButton.LeftButton)


def test_long_work_shows_its_progress_and_can_be_cancelled(
    qtbot: QtBot, status: StatusBar, tasks: Tasks
) -> None:
    pressed = threading.Event()

    def work(progress: object) -> None:
        progress.step(2, 5)
        pressed.wait(5)

    tasks.run("Reading articles", work, lambda _: None, lambda _: None)
    assert not status.bar.isVisible()
    qtbot.waitUntil(status.bar.isVisible)
    assert status.task.text() == "Reading articles…"
    assert status.cancel.isVisible()
    qtbot.mouseClick(status.cancel, Qt.MouseButton.LeftButton)
    assert status.task.text() == "Cancelling…"
    assert not status.cancel.isVisible()
    pressed.set()
    qtbot.waitUntil(lambda: not status.bar.isVisible())


def test_progress_is_shown_as_a_share(qtbot: QtBot, status: StatusBar, tasks: Tasks) -> None:
    tasks.progressed.emit(3, 12, "c.txt")
    assert (status.bar.value(), status.bar.maximum()) == (3, 12)


def test_a_long_sentence_below_pushes_nothing_out_of_a_narrow_window(window: Window) -> None:
    window.resize(900, 600)
    window.status.show_message("A sentence that is longer than the window is wide. " * 8)
    QApplication.processEvents()
    assert not overlapping(window.status)
    assert window.status.minimumSizeHint().width() <= window.width()


def overlapping(status: StatusBar) -> list[tuple[QWidget, QWidget]]:
    """Neighbours that overlap or are narrower than their texts, the message aside."""
    row = [status.articles, status.events, status.proposals, status.disagreeing, status.undated]
    row += [status.dismissed, status.message, status.task, status.bar, status.cancel, status.range]
    shown = [widget for widget in row if widget.isVisible()]
    pairs = [(one, two) for one, two in pairwise(shown) if one.geometry().right() >= two.x()]
    narrow = (each for each in shown if each.width() < each.sizeHint().width())
    return pairs + [(each, each) for each in narrow if each is not status.message]


@pytest.mark.parametrize("width", [900, 1100, 1440])
@pytest.mark.parametrize("message", ["", "A sentence that is longer than there is room. " * 8])
@pytest.mark.parametrize("task", ["", "Making titles for 1,200 events"])
def test_no_texts_overlap(
    status: StatusBar, document: Document, tasks: Tasks, width: int, message: str, task: str
) -> None:
    counts = document.counts
    for name, number in (("disagreeing", 12), ("left_out", 236), ("dismissed", 112)):
        setattr(counts, name, number)
    status.show_project(120, counts, 2)
    status.show_range("September 2009 – December 2011")
    status.resize(width, 30)
    if message:
        status.show_message(message)
    if task:
        tasks.shown.emit(task, True)
    QApplication.processEvents()
    assert not overlapping(status)
    assert status.events.isVisible()
    if message:
        assert status.message.width() >= 200
    assert status.cancel.isVisible() is bool(task)
    if width >= 1440 and not (message or task):
        assert status.range.isVisible()


def test_what_gave_way_comes_back_after_the_message(status: StatusBar, document: Document) -> None:
    status.show_project(1, document.counts, 3)
    status.show_range("September 2009 – December 2011")
    status.resize(560, 30)
    assert status.range.isVisible()
    status.show_message("A sentence that is longer than there is room. " * 8)
    assert not status.range.isVisible()
    status._clear_timer.timeout.emit()
    assert status.range.isVisible()
