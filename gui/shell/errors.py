"""Errors that no code expected: work is saved, the user sees a report, the program goes on."""

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from gui.dialogs.crash_report import CrashReportDialog
from gui.shell.crash_report import report, traceback_lines
from gui.shell.logs import debugging

if TYPE_CHECKING:
    from gui.shell.window import Window

_log = logging.getLogger("dateline")

_NOTHING_TO_SAVE = "You can continue working."
_SAVED = "A recovery copy of your unsaved changes was written. You can continue working."
_NOT_SAVED = (
    "No recovery copy of your unsaved changes could be written; save the project under a new name."
)
_AGAIN = "The same error happened again."


class ErrorHook(QObject):
    """Receives the exceptions that nobody caught, from slots, threads and destructors.

    Each is logged. The first time that an error is seen, a recovery copy is written and a dialog
    shows the report; errors that happen while it is open are counted in it. An error seen before is
    only mentioned in the status bar: a window that fails to paint would fail again as soon as the
    dialog closes.
    """

    _caught = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._hooks_before = sys.excepthook, threading.excepthook, sys.unraisablehook
        self._window: Window | None = None
        self._in_event_loop = False
        self._dialog: CrashReportDialog | None = None
        self._seen: set[tuple[str, ...]] = set()
        # Never at once: an error in a paint event must not open a dialog within it, and one on
        # another thread must not touch a widget.
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begins to receive exceptions; possible before there is an application or a window."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._receive(args.exc_value)
        sys.unraisablehook = lambda args: self._receive(args.exc_value)

    def uninstall(self) -> None:
        """Leaves exceptions to whoever received them before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks_before
        self._window = None

    def watch(self, window: "Window") -> None:
        """Saves the unsaved changes of this window from now on, and shows the dialog above it."""
        self._window = window
        QTimer.singleShot(0, self._enter_event_loop)

    def _enter_event_loop(self) -> None:
        self._in_event_loop = True

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self._receive(error)
        if debugging() or not isinstance(error, Exception) or QApplication.instance() is None:
            self._hooks_before[0](kind, error, trace)

    def _receive(self, error: BaseException | None) -> None:
        """On any thread."""
        if error is None:
            return
        _log.error("Unexpected error", exc_info=error)
        if self._in_event_loop or threading.current_thread() is not threading.main_thread():
            self._caught.emit(error)
        elif QApplication.instance() is not None:
            self._open_dialog(error).exec()  # while the program starts, which the error may end

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        places = tuple(traceback_lines(error))
        if self._dialog is not None:
            self._dialog.count_another()
        elif places in self._seen:
            if self._window is not None:
                self._window.messages.show_status(_AGAIN)
        else:
            self._seen.add(places)
            self._open_dialog(error).open()

    def _open_dialog(self, error: BaseException) -> CrashReportDialog:
        saved = self._save()  # before anything else can go wrong
        parent = QApplication.activeModalWidget() or self._window
        dialog = self._dialog = CrashReportDialog(report(error), saved, parent)
        dialog.destroyed.connect(self._forget_dialog)
        return dialog

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _save(self) -> str:
        """Writes a recovery copy of unsaved changes; returns what became of them, in words."""
        if self._window is None or not self._window.document.history.is_modified:
            return _NOTHING_TO_SAVE
        return _SAVED if self._window.recovery.write_now() else _NOT_SAVED
