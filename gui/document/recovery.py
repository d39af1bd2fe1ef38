"""A copy of unsaved work that outlives a crash, and the offer to take it up again."""

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
_one_at_a_time = Lock()  # a copy is usually written by a task, after an error by the GUI thread

_WRITE_AFTER_MS = 3000  # at most so much work is lost, while copies are quickly written
_REST = 10  # times as long as the last copy took: then the next one may be written


def recovery_folder() -> Path:
    """Where the copies of this user are kept."""
    return user_state_path("dateline", appauthor=False) / "recovery"


class Recovery(QObject):
    """Keeps one copy of the document while it has unsaved changes.

    A lock beside the copy tells that its program still runs; it is stale after a crash.
    """

    def __init__(self, document: Document, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._tasks = document, tasks
        folder = recovery_folder()
        self._copy = folder / f"{uuid4().hex}{file.SUFFIX}"
        self._lock = QLockFile(str(self._copy.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)  # only the death of the process makes it stale
        self._timer = QTimer(self, singleShot=True, interval=_WRITE_AFTER_MS)
        self._timer.timeout.connect(self.write)
        document.state_changed.connect(self._watch)

    def write(self) -> None:
        """Writes the copy now; where that fails, there is none, and work goes on."""
        if not self._document.history.is_modified:
            return
        snapshot, copy = self._document.history.snapshot(), self._copy
        path = self._document.path
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            _log.warning("No recovery copy was written", exc_info=error)
            return
        if self._lock.isLocked() or self._lock.tryLock(0):
            self._tasks.run(
                "Keeping a recovery copy",
                lambda progress: _keep(snapshot, copy, path, progress.check),
                self._kept,
                lambda error: _log.warning("No recovery copy was written", exc_info=error),
                cancelled=self._timer.start,
                cancellable=False,
                low_priority=True,
            )

    def write_now(self) -> bool:
        """Writes the copy before it returns, after an error; whether that went well."""
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
        """Takes up the work of a program that has crashed: its copy becomes this one's.

        ProjectFileError when the copy cannot be read, OSError when another program took it.
        """
        history = file.load(leftover)
        history.mark_unsaved()
        path = origin_of(leftover)
        self._lock.tryLock(0)
        leftover.replace(self._copy)
        _origin_file(leftover).unlink(missing_ok=True)
        self._document.replace(history, path)

    def clear(self) -> None:
        """Removes the copy, as nothing unsaved is left."""
        self._timer.stop()
        self._copy.unlink(missing_ok=True)
        _origin_file(self._copy).unlink(missing_ok=True)
        self._lock.unlock()

    def _watch(self) -> None:
        self._clear_if_safe()
        if self._document.history.is_modified and not self._timer.isActive():
            self._timer.start()  # steady work does not put the copy off

    def _kept(self, seconds: float) -> None:
        """A copy of a great many events takes its time, and must not be written all the time."""
        self._timer.setInterval(max(_WRITE_AFTER_MS, round(_REST * seconds * 1000)))
        self._clear_if_safe()

    def _clear_if_safe(self) -> None:
        """Also after a copy was written: the work may have been saved meanwhile."""
        if not self._document.history.is_modified:
            self.clear()


def _keep(snapshot: History, copy: Path, path: Path | None, check: Callable[[], object]) -> float:
    """Writes a copy, and beside it which file the work belongs to; returns how many seconds that
    took."""
    start = monotonic()
    with _one_at_a_time:
        file.save(snapshot, copy, check)
        _origin_file(copy).write_text(str(path.absolute()) if path else "", encoding="utf-8")
    return monotonic() - start


def _origin_file(copy: Path) -> Path:
    return copy.with_suffix(".origin")


def origin_of(copy: Path) -> Path | None:
    """The file that the work in a copy belongs to, None where it was never saved."""
    try:
        return Path(text) if (text := _origin_file(copy).read_text(encoding="utf-8")) else None
    except OSError:
        return None


def find_leftover() -> Path | None:
    """The copy of a program that has crashed, the latest first; None when there is none."""
    # Hidden ones are copies that a crash left unfinished; the finished one stands beside them.
    copies = (copy for copy in recovery_folder().glob(f"*{file.SUFFIX}") if copy.name[0] != ".")
    for copy in sorted(copies, key=lambda copy: copy.stat().st_mtime, reverse=True):
        lock = QLockFile(str(copy.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            lock.unlock()
            return copy
    return None


def offer_recovery(recovery: Recovery, messages: Messages) -> bool:
    """Asks whether to take up the work of a program that has crashed, and says if that was so."""
    leftover = find_leftover()
    if leftover is None:
        return False
    question = "Dateline ended unexpectedly the last time. Restore the unsaved work?"
    box = messages.box(QMessageBox.Icon.Question, "Unsaved work", question)
    origin = origin_of(leftover)
    name = f"“{origin.name}”" if origin else "A project that was never saved"
    kept = datetime.fromtimestamp(leftover.stat().st_mtime).strftime("%d %b %Y, %H:%M")
    box.setInformativeText(f"{name}, as it was at {kept}.")
    restore = box.addButton("Restore", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Ask again later", QMessageBox.ButtonRole.RejectRole)
    delete = box.addButton("Delete it", QMessageBox.ButtonRole.DestructiveRole)
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
        messages.error("The unsaved work could not be restored.", [str(error)])
    return False
