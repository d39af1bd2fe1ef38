"""The status bar: what it counts, and how long work is shown."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.document.tasks import Tasks
from gui.shell.status_bar import StatusBar
from gui.shell.window import Window
from timeline.project import edits


@pytest.fixture
def status(qtbot: QtBot, tasks: Tasks) -> StatusBar:
    status = StatusBar(tasks)
    qtbot.addWidget(status)
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
    assert window.status.range.geometry().right() <= window.width()
    assert window.status.minimumSizeHint().width() <= window.width()
