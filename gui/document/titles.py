"""Parsed titles for the events of the document, made in a separate process."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QObject

from gui.document.document import Document
from gui.document.tasks import Progress, Tasks
from timeline.model import Event
from timeline.project.adding import title_events
from timeline.project.edits import Change, Edit
from timeline.titles import ParsedTitle, Titler, TitleRequest
from timeline.wording import counted
from timeline.workers import WorkFailed

_BATCH = 300  # events: a few seconds of work, which is repeated if another task interrupts it


class Titles(QObject):
    """Makes titles: immediately for events that are about to be shown, the others in the
    background.

    The titles made in the background are applied as one edit when all are made. The edit is delayed
    while there is something to redo, which it would discard.
    """

    def __init__(self, document: Document, tasks: Tasks) -> None:
        super().__init__(document)
        self._document, self._tasks = document, tasks
        self._titler = Titler()
        self._pending: list[str] = []  # ids of events
        self._made: list[Change[Event]] = []
        self._is_running = False
        document.replaced.connect(self._forget)
        document.state_changed.connect(self._apply)
        tasks.idle.connect(self._continue)

    def parse(self, requests: Sequence[TitleRequest], progress: Progress) -> Sequence[ParsedTitle]:
        """Titles for these sentences; empty if the process fails. Called in the background."""
        try:
            return self._titler.parse(requests, check=progress.check)
        except WorkFailed:
            return ()

    def start(self) -> None:
        """Starts the process before the first titles are needed. Called in the background."""
        with suppress(WorkFailed):
            self._titler.start()

    def make_later(self, ids: Sequence[str]) -> None:
        """Makes the titles of these events while no other task runs."""
        known = set(self._pending)
        self._pending += [id for id in ids if id not in known]
        self._continue()

    def close(self) -> None:
        """Ends the process. No task may be running."""
        self._titler.close()

    def _forget(self) -> None:
        self._pending.clear()
        self._made.clear()

    def _continue(self) -> None:
        if not self._pending or self._is_running or self._tasks.busy:
            return
        self._is_running = True
        project, history = self._document.project, self._document.history
        batch = self._pending[:_BATCH]

        def done(edit: Edit) -> None:
            self._is_running = False
            if self._document.history is history:
                del self._pending[: len(batch)]
                self._made += edit.events
                self._apply()

        self._tasks.run(
            f"Making titles for {counted(len(self._pending), 'event', 'events')}",
            lambda progress: title_events(
                project, batch, lambda requests: self.parse(requests, progress)
            ),
            done,
            self._failed,
            cancelled=self._cancelled,
            low_priority=True,
        )

    def _failed(self, _: Exception) -> None:
        self._is_running = False
        self._pending.clear()  # these events keep the titles that they have
        self._apply()

    def _cancelled(self) -> None:
        """Another task only interrupts the work; if the user cancelled it, it ends."""
        self._is_running = False
        if not self._tasks.has_waiting:
            self._pending.clear()
            self._apply()

    def _apply(self) -> None:
        """Applies the edit once all titles are made; events that have changed are left as they
        are."""
        if self._pending or not self._made or self._document.history.next_redo:
            return
        events = self._document.project.events
        changes = tuple(each for each in self._made if events.get(each.id) == each.before)
        self._made.clear()
        name = f"Title {counted(len(changes), 'event', 'events')}"
        self._document.edit_project(name, len(changes), lambda _: Edit(name, events=changes))
