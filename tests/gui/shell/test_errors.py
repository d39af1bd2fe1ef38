"""An error that no code expected: work is saved, a report shown once, and the window goes on."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.crash_report import CrashReportDialog
from gui.document.recovery import recovery_folder
from gui.shell.errors import ErrorHook
from gui.shell.window import Window
from tests.gui.using import events
from timeline.project import edits, file

# pytest-qt would collect the exceptions of slots and fail the test; here they go to the hook.
pytestmark = pytest.mark.qt_no_exception_capture

SECRET = "The minister resigned"


@pytest.fixture
def hook(qtbot: QtBot, window: Window) -> Iterator[ErrorHook]:
    hook = ErrorHook()
    hook.install()
    hook.watch(window)
    qtbot.waitUntil(lambda: hook._in_event_loop)
    yield hook
    for dialog in dialogs():
        dialog.close()
    QApplication.processEvents()
    hook.uninstall()


def dialogs() -> list[CrashReportDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashReportDialog) and widget.isVisible()
    ]


def the_dialog(qtbot: QtBot) -> CrashReportDialog:
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    return dialogs()[0]


def close(qtbot: QtBot, dialog: CrashReportDialog) -> None:
    dialog.close()
    qtbot.waitUntil(lambda: dialogs() == [])
    QApplication.processEvents()
    qtbot.wait(1)  # in which Qt deletes it


def fail() -> None:
    raise ValueError(SECRET)


def fail_otherwise() -> None:
    raise KeyError(SECRET)


def failing_button(qtbot: QtBot, parent: QWidget) -> QPushButton:
    button = QPushButton("Fail", parent)
    button.clicked.connect(fail)
    return button


def test_an_exception_in_a_slot_saves_the_work_and_shows_a_report(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    window.document.do(edits.retitle(events(window)[0], "Renamed before the error"))
    assert not list(recovery_folder().glob("*.dateline"))
    failing_button(qtbot, window).click()
    dialog = the_dialog(qtbot)
    (copy,) = recovery_folder().glob("*.dateline")
    titles = [event.title for event in file.load(copy).project.events.values()]
    assert "Renamed before the error" in titles
    assert "recovery copy" in dialog.summary.text()
    assert "ValueError" in dialog.report.toPlainText()
    assert "tests/gui/shell/test_errors.py, line" in dialog.report.toPlainText()
    assert SECRET not in dialog.report.toPlainText()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    close(qtbot, dialog)
    window.document.undo()
    assert "Renamed before the error" not in [event.title for event in events(window)]
    assert window.isVisible()


def test_without_changes_nothing_needs_to_be_saved(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    window.document.mark_unmodified()
    failing_button(qtbot, window).click()
    assert "recovery" not in the_dialog(qtbot).summary.text()
    assert not list(recovery_folder().glob("*.dateline"))


def test_a_copy_that_cannot_be_written_is_mentioned(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    recovery_folder().parent.mkdir(parents=True, exist_ok=True)
    recovery_folder().write_text("a file where the folder should be")
    failing_button(qtbot, window).click()
    assert "save the project under a new name" in the_dialog(qtbot).summary.text()


def test_errors_while_the_dialog_is_open_are_counted_in_it(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    button = failing_button(qtbot, window)
    button.click()
    dialog = the_dialog(qtbot)
    assert not dialog.more.isVisible()
    button.click()
    qtbot.waitUntil(lambda: dialog.more.text() == "1 more error has happened since.")
    QTimer.singleShot(0, fail_otherwise)
    qtbot.waitUntil(lambda: dialog.more.text() == "2 more errors have happened since.")
    assert dialogs() == [dialog]


def test_an_error_seen_before_is_mentioned_without_a_dialog_and_another_has_one(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    button = failing_button(qtbot, window)
    button.click()
    close(qtbot, the_dialog(qtbot))
    button.click()
    qtbot.waitUntil(lambda: "again" in window.status.message.text())
    assert dialogs() == []
    QTimer.singleShot(0, fail_otherwise)
    assert "KeyError" in the_dialog(qtbot).report.toPlainText()


def test_a_widget_that_cannot_be_painted_shows_one_dialog(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    class Broken(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            fail()

    broken = Broken(window)
    broken.resize(50, 50)
    broken.show()
    dialog = the_dialog(qtbot)
    close(qtbot, dialog)
    broken.update()
    qtbot.waitUntil(lambda: "again" in window.status.message.text())
    assert dialogs() == []
    broken.hide()


def test_an_error_of_a_thread_is_shown_on_the_thread_of_the_window(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "ValueError" in the_dialog(qtbot).report.toPlainText()


def test_an_error_of_a_destructor_is_shown(qtbot: QtBot, window: Window, hook: ErrorHook) -> None:
    class Broken:
        def __del__(self) -> None:
            fail()

    Broken()
    gc.collect()
    assert "Broken.__del__" in the_dialog(qtbot).report.toPlainText()


def test_an_error_of_a_signal_between_objects_is_shown(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    class Sender(QWidget):
        sent = Signal()

    sender = Sender(window)
    sender.sent.connect(fail)
    sender.sent.emit()
    assert "ValueError" in the_dialog(qtbot).report.toPlainText()


def test_an_error_within_a_dialog_has_its_report_above_that_dialog(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    asking = QDialog(window)
    asking.open()
    failing_button(qtbot, asking).click()
    dialog = the_dialog(qtbot)
    assert dialog.parent() is asking
    close(qtbot, dialog)
    assert asking.isVisible()
    asking.close()


def test_a_report_that_goes_with_the_dialog_below_it_leaves_room_for_the_next(
    qtbot: QtBot, window: Window, hook: ErrorHook
) -> None:
    asking = QDialog(window)
    asking.open()
    failing_button(qtbot, asking).click()
    the_dialog(qtbot)
    asking.deleteLater()
    qtbot.waitUntil(lambda: dialogs() == [])
    QTimer.singleShot(0, fail_otherwise)
    assert "KeyError" in the_dialog(qtbot).report.toPlainText()
