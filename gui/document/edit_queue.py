"""Edits of many events, which are worked out off the GUI thread, with progress and Cancel."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.document.tasks import Progress, Tasks, growing
from timeline.model import Event, Project
from timeline.project.edits import Edit
from timeline.project.history import History
from timeline.project.items import existing
from timeline.project.project_view import PreparedEdit

if TYPE_CHECKING:
    from gui.document.document import Document

FEW = 1000  # events of an edit that is done at once: it takes a tenth of a second
CANCELLED = "Cancelled. Nothing was changed."
_PARTS = 6  # of the work on an edit

_NOTHING = Edit("")
Made = tuple[Edit, PreparedEdit | None]


def _nothing(_: Edit) -> None:
    """What comes after, where nothing does."""


@dataclass(frozen=True, slots=True)
class _Step:
    """An edit that is asked for: how it is made of the project, done, and what comes then."""

    label: str
    make: Callable[[Project], Edit]
    do: Callable[[Edit, PreparedEdit | None], None]
    then: Callable[[Edit], None]
    history: History  # to which it belongs


class Doing(QObject):
    """Does edits of the document: of few events at once, of many as soon as they are worked out.

    They are done in the order in which they are asked for. One that meets another project than it
    was worked out for, because something was edited meanwhile, is worked out again.
    """

    said = Signal(str)  # a sentence for the status bar

    def __init__(self, document: Document, tasks: Tasks) -> None:
        super().__init__(document)
        self._document, self._tasks = document, tasks
        self._queue: deque[_Step] = deque()  # the first one is being worked out

    @property
    def busy(self) -> bool:
        """Whether an edit that was asked for is not done yet."""
        return bool(self._queue)

    def edit(
        self,
        verb: str,
        ids: Sequence[str],
        make: Callable[[list[Event]], Edit],
        then: Callable[[Edit], None] = _nothing,
    ) -> None:
        """Does the edit that is made of some events; `verb` says what it is: "Moving"."""

        def of(project: Project) -> Edit:
            events = existing(project.events, ids)
            return make(events) if events else _NOTHING

        self.do(f"{verb} {len(ids):,} events", len(ids), of, then)

    def do(
        self,
        label: str,
        count: int,
        make: Callable[[Project], Edit],
        then: Callable[[Edit], None] = _nothing,
    ) -> None:
        """Does the edit that is made of the project, which changes about so many events.

        `make` may raise ValueError, in words for the status bar.
        """
        self._begin(_Step(label, make, self._document.do, then, self._document.history), count)

    def undo(self) -> None:
        """Takes the last edit back, if there is one."""
        history = self._document.history

        def last(_: Project) -> Edit:
            return history.next_undo.inverse() if history.next_undo else _NOTHING

        def undo(_: Edit, prepared: PreparedEdit | None) -> None:
            self._document.undo(prepared)

        self._begin(_Step("Undoing", last, undo, _nothing, history), _size(history.next_undo))

    def redo(self) -> None:
        """Does the edit taken back last again, if there is one."""
        history = self._document.history

        def redo(_: Edit, prepared: PreparedEdit | None) -> None:
            self._document.redo(prepared)

        def last(_: Project) -> Edit:
            return history.next_redo or _NOTHING

        self._begin(_Step("Redoing", last, redo, _nothing, history), _size(history.next_redo))

    def _begin(self, step: _Step, count: int) -> None:
        if self._queue or count > FEW:
            self._queue.append(step)
            if len(self._queue) == 1:
                self._work_out(step)
        else:
            try:
                edit = step.make(self._document.project)
            except ValueError as error:
                self.said.emit(str(error))
                return
            step.do(edit, None)
            step.then(edit)

    def _work_out(self, step: _Step) -> None:
        self._tasks.run(
            step.label,
            lambda progress: self._made(step, progress),
            lambda made: self._take(step, made),
            lambda error: self._end(str(error)),
            cancelled=self._cancel,
        )

    def _made(self, step: _Step, progress: Progress) -> Made:
        """The edit and what it leads to; off the GUI thread."""
        parts = count(1)

        def check() -> None:
            progress.step(next(parts), _PARTS)

        project = self._document.project
        try:
            with growing():
                edit = step.make(project)
                check()
                return edit, self._document.prepare_edit(edit, project, check)
        except ValueError:
            if self._document.project is project:
                raise
            return _NOTHING, None  # it did not fit what was edited meanwhile

    def _take(self, step: _Step, made: Made) -> None:
        edit, prepared = made
        if self._document.history is not step.history:
            self._end("This was not done: another project was opened.")
        elif prepared is None or not self._document.is_current(prepared):
            self._work_out(step)
        else:
            step.do(edit, prepared)
            step.then(edit)
            self._go_on()

    def _end(self, sentence: str) -> None:
        self.said.emit(sentence)
        self._go_on()

    def _go_on(self) -> None:
        self._queue.popleft()
        if self._queue:
            self._work_out(self._queue[0])

    def _cancel(self) -> None:
        """Drops what was asked for afterwards as well: it may count on the edit that is cancelled,
        as Undo does."""
        self._queue.clear()
        self.said.emit(CANCELLED)


def _size(edit: Edit | None) -> int:
    return len(edit.events) if edit else 0
