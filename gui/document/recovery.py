"""A recovery copy of unsaved work, and the offer to restore it after a crash."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Lock
from time import monotonic
from uuid import uuid4

from platformdirs import user_state_path
from PySide6.QtCore import QLockFile, QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from gui.document.document import Document
from gui.document.tasks import Tasks
from gui.messages import Messages
from timeline.project import file
from timeline.project.history import History

_log = logging.getLogger("dateline")
_one_at_a_time = Lock()  # a copy is written by a task, or after an error by the GUI thread

_WRITE_AFTER_MS = 3000  # the most work that can be lost, unless writing a copy takes long
_PAUSE_FACTOR = 10  # pause before the next copy, in multiples of the time that the last one took


def recovery_folder() -> Path:
    """The folder of the user's recovery copies."""
    return user_state_path("dateline", appauthor=False) / "recovery"


class Recovery(QObject):
    """Keeps one copy of the document while it has unsaved changes.

    A lock file next to the copy shows that its program is running; after a crash it is stale.
    """

    def __init__(self, document: Document, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._tasks = document, tasks
        folder = recovery_folder()
        self._copy = folder / f"{uuid4().hex}{file.SUFFIX}"
        self._lock = QLockFile(str(self._copy.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)  # stale only once the process has ended
        self._writing = False
        self._timer = QTimer(self, singleShot=True, interval=_WRITE_AFTER_MS)
        self._timer.timeout.connect(self.write)
        document.state_changed.connect(self._watch)

    def write(self) -> None:
        """Writes the copy in the background; errors are logged only."""
        if not self._document.history.is_modified:
            return
        if self._writing:  # a new task would cancel that
            self._timer.start()
            return
        snapshot, copy = self._document.history.snapshot(), self._copy
        path = self._document.path
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            _log.warning("No recovery copy was written", exc_info=error)
            return
        if self._lock.isLocked() or self._lock.tryLock(0):
            self._writing = True
            self._tasks.run(
                "Writing a recovery copy",
                lambda progress: _keep(snapshot, copy, path, progress.check),
                self._kept,
                self._failed,
                cancelled=self._cancelled,
                cancellable=False,
                low_priority=True,
            )

    def write_now(self) -> bool:
        """Writes the copy immediately, after an error; returns whether that succeeded."""
        document = self._document
        try:
            self._copy.parent.mkdir(parents=True, exist_ok=True)
            if not (self._lock.isLocked() or self._lock.tryLock(0)):
                return False
            _keep(document.history.snapshot(), self._copy, document.path, lambda: None)
        except (OSError, file.ProjectFileError) as error:
            _log.warning("No recovery copy was written", exc_info=error)
            return False
        return True

    def adopt(self, leftover: Path) -> None:
        """Restores the work of a crashed program: takes over its copy.

        ProjectFileError if the copy cannot be read, OSError if another program took it.
        """
        history = file.load(leftover)
        history.mark_unsaved()
        path = origin_of(leftover)
        self._lock.tryLock(0)
        leftover.replace(self._copy)
        _origin_file(leftover).unlink(missing_ok=True)
        self._document.replace(history, path)

    def clear(self) -> None:
        """Removes the copy, since everything is saved."""
        self._timer.stop()
        self._copy.unlink(missing_ok=True)
        _origin_file(self._copy).unlink(missing_ok=True)
        self._lock.unlock()

    def _watch(self) -> None:
        self._clear_if_safe()
        if self._document.history.is_modified and not self._timer.isActive():
            # A running timer is not restarted, so that steady editing does not delay the copy.
            self._timer.start()

    def _failed(self, error: Exception) -> None:
        self._writing = False
        _log.warning("No recovery copy was written", exc_info=error)

    def _cancelled(self) -> None:
        self._writing = False
        self._timer.start()

    def _kept(self, seconds: float) -> None:
        """Adapts the pause to the duration: copies of large projects are written less often."""
        self._writing = False
        self._timer.setInterval(max(_WRITE_AFTER_MS, round(_PAUSE_FACTOR * seconds * 1000)))
        self._clear_if_safe()

    def _clear_if_safe(self) -> None:
        """Called after a copy was written too: the work may have been saved in the meantime."""
        if not self._document.history.is_modified:
            self.clear()


def _keep(snapshot: History, copy: Path, path: Path | None, check: Callable[[], object]) -> float:
    """Writes a copy and, next to it, the path of its project file; returns the duration in
    seconds."""
    start = monotonic()
    with _one_at_a_time:
        file.save(snapshot, copy, check)
        _origin_file(copy).write_text(str(path.absolute()) if path else "", encoding="utf-8")
    return monotonic() - start


def _origin_file(copy: Path) -> Path:
    return copy.with_suffix(".origin")


def origin_of(copy: Path) -> Path | None:
    """The project file of a copy, None if it was never saved."""
    try:
        return Path(text) if (text := _origin_file(copy).read_text(encoding="utf-8")) else None
    except OSError:
        return None


def find_leftover() -> Path | None:
    """The latest copy left by a crashed program, or None."""
    # Hidden files are incomplete copies; the complete one is next to them.
    copies = (copy for copy in recovery_folder().glob(f"*{file.SUFFIX}") if copy.name[0] != ".")
    for copy in sorted(copies, key=lambda copy: copy.stat().st_mtime, reverse=True):
        lock = QLockFile(str(copy.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            lock.unlock()
            return copy
    return None


def offer_recovery(recovery: Recovery, messages: Messages) -> bool:
    """Offers to restore the work of a crashed program; returns whether it was restored."""
    leftover = find_leftover()
    if leftover is None:
        return False
    question = "Dateline did not close properly. Restore the unsaved changes?"
    box = messages.box(QMessageBox.Icon.Question, "Unsaved changes", question)
    origin = origin_of(leftover)
    name = f"“{origin.name}”" if origin else "A project that was never saved"
    changed = datetime.fromtimestamp(leftover.stat().st_mtime).strftime("%d %b %Y at %H:%M")
    box.setInformativeText(f"{name}, last changed on {changed}.")
    restore = box.addButton("Restore", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Ask later", QMessageBox.ButtonRole.RejectRole)
    delete = box.addButton("Delete", QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(restore)
    box.exec()
    try:
        if box.clickedButton() is delete:
            leftover.unlink(missing_ok=True)
            _origin_file(leftover).unlink(missing_ok=True)
        elif box.clickedButton() is restore:
            recovery.adopt(leftover)
            return True
    except (file.ProjectFileError, OSError) as error:
        messages.error("The unsaved changes could not be restored.", [str(error)])
    return False
