"""Parsed titles for the events of the document, made in a separate process."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from gui.document.document import Document
from gui.document.tasks import Progress, Tasks
from timeline.model import Project
from timeline.project.edits import Edit
from timeline.project.history import History
from timeline.project.titling import NewTitles, new_titles, next_ids
from timeline.titles import ParsedTitle, Titler, TitleRequest
from timeline.wording import counted
from timeline.workers import WorkFailed

_FIRST = 80  # events that are titled first: those shown after articles were added, and some more
_BATCH = 300  # events after that: a few seconds of work
_RETRY_MS = 300  # until titles are applied that had to wait


@dataclass(frozen=True, slots=True)
class _Batch:
    """The titles of some events, and what they change in the project and in its edits, computed
    in advance."""

    project: Project
    titles: NewTitles
    change: Edit
    edits: Mapping[int, tuple[Edit, Edit]]  # before and after, by the id of the one before

    def change_of(self, project: Project) -> Edit:
        """What changes in the project as it is now."""
        return self.change if project is self.project else self.titles.changes(project)

    def done(self, project: Project) -> set[str]:
        """The ids of the events that need no other titles: not those that were merged or split
        since the titles were requested."""
        counts = self.titles.claims
        events = {id: project.events.get(id) for id in counts}
        return {id for id, now in events.items() if now is None or len(now.claims) == counts[id]}

    def amended(self, edit: Edit) -> Edit:
        """An edit with the titles."""
        _, known = self.edits.get(id(edit), (None, None))
        return known or self.titles.of_edit(edit)


class Titles(QObject):
    """Makes the titles of untitled events in the background, those of visible events first.

    They are applied, batch by batch, as part of the edits that made their events
    (`Document.amend`), while no other task runs and `is_blocked` returns False, which would be
    disturbed by a change of the project. `tasks` runs the work, beside the document's own tasks.
    """

    def __init__(self, document: Document, others: Tasks) -> None:
        super().__init__(document)
        self._document, self._others = document, others
        self.tasks = Tasks(self)
        self.is_blocked: Callable[[], bool] = lambda: False
        self._titler = Titler()
        self._history: History | None = None  # for which titles are being made
        self._made: _Batch | None = None  # to be applied
        self._first = True  # whether the next batch is the first one
        self._waiting: list[Callable[[], None]] = []
        self._retry = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._retry.timeout.connect(self._apply)
        document.replaced.connect(self._restart)
        document.changed.connect(self._continue)
        others.idle.connect(self._apply)

    def start(self) -> None:
        """Starts the process, which takes seconds to load the parser."""
        self.tasks.run("Starting the parser", self._start_process, lambda _: None, lambda _: None)

    def make_later(self, ids: Sequence[str]) -> None:
        """Makes the titles of these events in the background, before those of earlier ones."""
        history = self._document.history
        history.untitled = tuple(dict.fromkeys((*ids, *history.untitled)))
        self._first = True
        self._continue()

    @property
    def busy(self) -> bool:
        """Whether titles are being made or wait to be applied."""
        return self._history is not None or self._made is not None

    def are_pending(self, events: Collection[str]) -> bool:
        """Whether the title of any of these events, given by ids, is still to be made."""
        return any(id in events for id in self._document.history.untitled)

    def call_after_next(self, then: Callable[[], None]) -> None:
        """Calls `then` after the next titles were applied, or were cancelled or failed."""
        self._waiting.append(then)

    @property
    def are_awaited(self) -> bool:
        """Whether anything waits for titles."""
        return bool(self._waiting)

    def close(self) -> None:
        """Stops all work and ends the process, without waiting for what it is doing."""
        self._retry.stop()
        self.tasks.cancel()
        self._titler.kill()
        self.tasks.stop()
        self._titler.close()

    def _start_process(self, _: Progress) -> None:
        with suppress(WorkFailed):
            self._titler.start()

    def _restart(self) -> None:
        """Drops what was made for the project that was open before."""
        self._made = None
        self._first = True
        if self._history is not None:
            self.tasks.cancel()
        self._answer()
        self._continue()

    def _continue(self, *_: object) -> None:
        """Makes the next titles, unless others are being made or have to be applied first."""
        document, history = self._document, self._document.history
        if self.busy or not history.untitled:
            return
        count = _FIRST if self._first else _BATCH
        ids = next_ids(history, document.visible.events, count)
        if not ids:  # the edits that made them were undone
            return
        self._history = history
        project, edits = history.project, list(history.edits)

        def made(batch: _Batch) -> None:
            self._history = None
            if document.history is history:
                self._first, self._made = False, batch
                self._apply()
            else:
                self._continue()

        def ended(*_: object) -> None:
            self._history = None
            if document.history is history:
                history.untitled = ()  # these events keep the titles that they have
                self._answer()
            self._continue()

        self.tasks.run(
            f"Making titles for {counted(len(history.untitled), 'event', 'events')}",
            lambda progress: self._make(project, edits, ids, progress),
            made,
            ended,
            cancelled=ended,
        )

    def _make(
        self, project: Project, edits: Sequence[Edit], ids: Sequence[str], progress: Progress
    ) -> _Batch:
        """The work that runs in the background."""

        def parse(requests: Sequence[TitleRequest]) -> Sequence[ParsedTitle]:
            try:
                return self._titler.parse(requests, step=progress.step, check=progress.check)
            except WorkFailed:
                return ()  # the events keep their titles

        titles = new_titles(project, ids, parse)
        amended = {id(edit): (edit, titles.of_edit(edit)) for edit in edits}
        return _Batch(project, titles, titles.changes(project), amended)

    def _apply(self) -> None:
        self._retry.stop()
        if self._made is None:
            return
        if self._others.busy or self._document.is_editing or self.is_blocked():
            self._retry.start()
            return
        batch, self._made = self._made, None
        document = self._document
        history, done = document.history, batch.done(document.project)
        history.untitled = tuple(id for id in history.untitled if id not in done)
        document.amend(batch.change_of(document.project), batch.amended)
        self._answer()
        self._continue()

    def _answer(self) -> None:
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()
