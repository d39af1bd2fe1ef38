"""Background tasks: long work off the GUI thread, with progress and cancellation.

The work is a function of plain data that receives a `Progress`; it never touches a widget. Its
result is delivered on the GUI thread.
"""

import logging
import sys
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

_log = logging.getLogger("dateline")

Result = TypeVar("Result")

SHOW_AFTER_MS = 400
# Seconds. While a task runs Python code, the GUI thread waits this long after each call of Qt, and
# a frame makes some dozens of calls.
_SWITCH_INTERVAL = 0.001


class Cancelled(Exception):
    """Raised inside the work after the user has cancelled it."""


class Progress:
    """Lets the work report its progress and find out whether it was cancelled."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        self._report = report
        self._cancelled = Event()

    @property
    def cancelled(self) -> bool:
        """Whether the work was cancelled."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Makes the next `step` raise `Cancelled`."""
        self._cancelled.set()

    def check(self) -> None:
        """Raises `Cancelled` if the work was cancelled."""
        if self.cancelled:
            raise Cancelled

    def step(self, done: int, total: int, what: str = "") -> None:
        """Reports that `done` of `total` steps are done; raises `Cancelled` if it was cancelled."""
        self.check()
        self._report(done, total, what)


@dataclass(frozen=True, slots=True)
class _Task:
    label: str
    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    cancelled: Callable[[], None]
    progress: Progress
    cancellable: bool
    writes: bool
    low_priority: bool


@dataclass(frozen=True, slots=True)
class _Outcome:
    progress: Progress  # of the task that ended
    result: Any = None
    error: Exception | None = None


class _Job(QRunnable):
    """Runs the work of a task. It does not have the callbacks, since whatever the last reference
    is dropped to in this thread is freed in it, and Qt objects must not be."""

    def __init__(
        self,
        work: Callable[[Progress], Any],
        progress: Progress,
        ended: Callable[[_Outcome], None],
    ) -> None:
        super().__init__()
        self._work: Callable[[Progress], Any] | None = work
        self._progress, self._ended = progress, ended

    def run(self) -> None:
        outcome = self._outcome()
        self._work = None  # before the GUI thread, too, drops its reference
        self._ended(outcome)

    def _outcome(self) -> _Outcome:
        assert self._work is not None  # a job is run once
        try:
            return _Outcome(self._progress, result=self._work(self._progress))
        except Exception as error:
            return _Outcome(self._progress, error=error)


class Tasks(QObject):
    """Runs one task at a time, in the order in which they are added.

    `shown` carries the label of a task that takes longer than `SHOW_AFTER_MS` and whether it can be
    cancelled, or an empty label when it has ended. `idle` is emitted when no task runs or waits.
    """

    shown = Signal(str, bool)
    idle = Signal()
    progressed = Signal(int, int, str)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_INTERVAL)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: list[_Task] = []
        self._current: _Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._timer.timeout.connect(self._show)
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a task runs or waits."""
        return self._current is not None

    @property
    def has_waiting(self) -> bool:
        """Whether a task waits for the one that runs, or has just ended."""
        return bool(self._waiting)

    @property
    def writing(self) -> bool:
        """Whether a task that runs or waits writes a file for the user."""
        return any(task.writes for task in (self._current, *self._waiting) if task)

    def run(
        self,
        label: str,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        *,
        cancelled: Callable[[], None] = lambda: None,
        cancellable: bool = True,
        writes: bool = False,
        low_priority: bool = False,
    ) -> None:
        """Runs `work` off the GUI thread; then calls, on the GUI thread, `done` with its result,
        `failed` with its error, or `cancelled`.

        A task that `writes` a file for the user is completed even if the window is closed; if it
        was cancelled too late, `done` is called. A `low_priority` task is cancelled as soon as
        another one waits for it.
        """
        progress = Progress(self.progressed.emit)
        task = _Task(
            label, work, done, failed, cancelled, progress, cancellable, writes, low_priority
        )
        self._waiting.append(task)
        if self._current and self._current.low_priority:
            self._current.progress.cancel()
        self._start_next()

    def cancel(self) -> None:
        """Cancels the running task; waiting ones, such as saving, are still run."""
        if self._current and self._current.cancellable:
            self._current.progress.cancel()
            self.shown.emit("Cancelling", False)

    def stop(self) -> None:
        """Drops the waiting tasks and waits for the running one, without calling any callbacks."""
        self._waiting.clear()
        if self._current:
            self._current.progress.cancel()
        self._timer.stop()
        self._pool.waitForDone()
        self._current = None

    def _start_next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self._current = self._waiting.pop(0)
        self._timer.start()
        self._pool.start(_Job(self._current.work, self._current.progress, self._ended.emit))

    def _show(self) -> None:
        if self._current is not None:
            self.shown.emit(self._current.label, self._current.cancellable)

    @Slot(object)
    def _finish(self, outcome: _Outcome) -> None:
        task = self._current
        if task is None or task.progress is not outcome.progress:
            return  # it was stopped
        self._current = None
        self._timer.stop()
        self.shown.emit("", False)
        try:
            self._report(task, outcome)
        finally:
            self._start_next()
            if not self.busy:
                self.idle.emit()

    @staticmethod
    def _report(task: _Task, outcome: _Outcome) -> None:
        discarded = task.progress.cancelled and not task.writes
        if isinstance(outcome.error, Cancelled) or (outcome.error is None and discarded):
            task.cancelled()
        elif outcome.error is not None:
            _log.warning("Background work failed", exc_info=outcome.error)
            task.failed(outcome.error)
        else:
            task.done(outcome.result)
