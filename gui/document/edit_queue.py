"""Edits in the order in which they are requested; large ones are computed in the background."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.document.garbage import no_garbage_collection
from gui.document.tasks import Progress, Tasks
from timeline.model import Project
from timeline.project.edits import Edit
from timeline.project.history import History
from timeline.project.project_view import PreparedEdit

if TYPE_CHECKING:
    from gui.document.document import Document

FEW = 1000  # events: an edit of so many takes at most 0.1 s and is applied immediately
CANCELLED = "Cancelled. Nothing was changed."
_STEPS = 6  # of the progress of an edit

_NO_EDIT = Edit("")

Make = Callable[[Project], Edit]
Apply = Callable[[Edit, PreparedEdit | None], None]


@dataclass(frozen=True, slots=True)
class _Request:
    """A requested edit: how it is made and applied, and what is called afterwards."""

    label: str
    make: Make
    apply: Apply
    then: Callable[[Edit], None]
    history: History  # of the project that it was requested for


class EditQueue(QObject):
    """The edits of a document: those of few events are applied immediately, those of many after
    they were computed in the background.

    They are applied in the order in which they are requested. If the project was edited while an
    edit was being computed, the edit is computed again.
    """

    status_message = Signal(str)

    def __init__(self, document: Document, tasks: Tasks) -> None:
        super().__init__(document)
        self._document, self._tasks = document, tasks
        self._requests: deque[_Request] = deque()  # the first one is being computed

    @property
    def is_busy(self) -> bool:
        """Whether an edit is still being computed."""
        return bool(self._requests)

    def add(
        self, label: str, count: int, make: Make, apply: Apply, then: Callable[[Edit], None]
    ) -> None:
        """Adds the edit that `make` returns for the project and that changes about `count` events;
        `apply` applies it, then `then` is called with it.

        `make` may raise ValueError with a text for the status bar.
        """
        request = _Request(label, make, apply, then, self._document.history)
        if self._requests or count > FEW:
            self._requests.append(request)
            if len(self._requests) == 1:
                self._compute(request)
            return
        try:
            edit = make(self._document.project)
        except ValueError as error:
            self.status_message.emit(str(error))
            return
        apply(edit, None)
        then(edit)

    def _compute(self, request: _Request) -> None:
        self._tasks.run(
            request.label,
            lambda progress: self._made(request, progress),
            lambda made: self._apply(request, *made),
            lambda error: self._fail(str(error)),
            cancelled=self._cancel,
        )

    def _made(self, request: _Request, progress: Progress) -> tuple[Edit, PreparedEdit | None]:
        """The edit and its results; runs off the GUI thread."""
        steps = count(1)

        def check() -> None:
            progress.step(next(steps), _STEPS)

        project = self._document.project
        try:
            with no_garbage_collection():
                edit = request.make(project)
                check()
                return edit, self._document.prepare_edit(edit, project, check)
        except ValueError:
            if self._document.project is project:
                raise
            return _NO_EDIT, None  # the project changed in the meantime

    def _apply(self, request: _Request, edit: Edit, prepared: PreparedEdit | None) -> None:
        if self._document.history is not request.history:
            self._fail("The edit was dropped because another project was opened.")
        elif prepared is None or not self._document.is_current(prepared):
            self._compute(request)
        else:
            try:
                request.apply(edit, prepared)
                request.then(edit)
            finally:
                self._next()

    def _fail(self, reason: str) -> None:
        self.status_message.emit(reason)
        self._next()

    def _next(self) -> None:
        self._requests.popleft()
        if self._requests:
            self._compute(self._requests[0])

    def _cancel(self) -> None:
        """Also drops the edits that were requested afterwards: they may depend on the cancelled
        one, as Undo does."""
        self._requests.clear()
        self.status_message.emit(CANCELLED)
