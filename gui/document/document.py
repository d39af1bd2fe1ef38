"""The document of a window: a project with its history, filter and file."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.document.edit_queue import Apply, EditQueue, Make
from gui.document.tasks import Tasks
from timeline.dates import When
from timeline.events.agreement import date_of
from timeline.events.reresolve import matching
from timeline.model import Claim, Event, Mention, Project, Status
from timeline.project.claim_index import ClaimIndex
from timeline.project.counts import Counts
from timeline.project.edits import Edit, annotate_article, current_claims, published_days
from timeline.project.filter import Filter
from timeline.project.history import History
from timeline.project.items import existing
from timeline.project.project_view import PreparedEdit, ProjectView
from timeline.project.view_state import Pair

UNTITLED = "Untitled"
_NO_EDIT = Edit("")


class Document(QObject):
    """The project of a window, with its history, its filter and its file.

    Signals:
    - `changed`: an edit was done or undone; carries it and the corresponding edit of `visible`
    - `amended`: edits of the history were replaced; carries pairs of the old and the new ones
    - `replaced`: another project was opened
    - `filtered`: the filter shows other events, or several edits were done at once
    - `state_changed`: the name, the saved state or the next undo is different
    - `commit_requested`: fields should commit typed text that is not confirmed yet
    - `status_message`: a text for the status bar

    `prepare` is called with the visible project before it is shown, off the GUI thread.
    """

    commit_requested = Signal()
    changed = Signal(Edit, Edit)
    amended = Signal(object)
    filtered = Signal()
    replaced = Signal()
    state_changed = Signal()
    status_message = Signal(str)

    def __init__(self, parent: QObject | None = None, tasks: Tasks | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self._queue = EditQueue(self, tasks or Tasks(self))
        self._queue.status_message.connect(self.status_message)
        self.path: Path | None = None
        self.invalid_dates: dict[str, str] = {}  # event id -> text typed as its date
        self.prepare: Callable[[Project, Mapping[str, float]], object] = lambda *_: None
        self._view = ProjectView.of(self.project)
        self._last_events: tuple[Mapping[str, Event], list[str], list[Event]] = ({}, [], [])
        self._title = UNTITLED
        self._stamp: tuple[int, int] | None = None

    @property
    def project(self) -> Project:
        """The current project."""
        return self.history.project

    @property
    def filter(self) -> Filter:
        """Which events are shown."""
        return self._view.filter

    @property
    def visible(self) -> Project:
        """The project with the events that pass the filter, which views and exports show."""
        return self._view.visible

    @property
    def counts(self) -> Counts:
        """The numbers of events of each kind."""
        return self._view.counts

    @property
    def claim_index(self) -> ClaimIndex:
        """The events by the spans of their claims."""
        return self._view.claim_index

    @property
    def label_weights(self) -> Mapping[str, float]:
        """The salience that decides which events have labels, by event id."""
        return self._view.label_weights

    def salience(self, event_id: str) -> float:
        """The salience of an event among those of the project; 0 if unknown."""
        return self._view.salience(event_id)

    def events(self, ids: Sequence[str]) -> Sequence[Event]:
        """The events with these ids that exist. Cached: several callers request the same
        100,000."""
        events, asked, answer = self._last_events
        if events is not self.project.events or asked != ids:
            answer = existing(self.project.events, ids)
            self._last_events = self.project.events, list(ids), answer
        return answer

    @property
    def name(self) -> str:
        """The name in the title bar."""
        return self.path.stem if self.path else self._title

    @property
    def changed_on_disk(self) -> bool:
        """Whether the file has changed since it was opened or saved here."""
        now = _stamp(self.path)
        return now is not None and now != self._stamp

    def replace(
        self,
        history: History,
        path: Path | None,
        title: str = UNTITLED,
        view: ProjectView | None = None,
    ) -> None:
        """Replaces the project by one read from `path`, or by one without a file named `title`."""
        self.history = history
        self._view = view or ProjectView.of(self.project, history.view_state.limits)
        self.path = path
        self.invalid_dates.clear()
        self._title = title
        self._stamp = _stamp(path)
        self.replaced.emit()
        self.state_changed.emit()

    def set_filter(self, filter: Filter) -> None:
        """Shows the events that pass a filter. This is not an edit."""
        if filter != self.filter:
            self._view = self._view.with_filter(filter)
            self.history.view_state = self.history.view_state.with_filter(filter)
            self.filtered.emit()

    @property
    def page_titles(self) -> tuple[str | None, str | None]:
        """Title and subtitle of exported pages, None where the user has not set them."""
        return self.history.view_state.title, self.history.view_state.subtitle

    def set_page_titles(self, title: str | None, subtitle: str | None) -> None:
        """Sets title and subtitle of exported pages. This is not an edit."""
        state = self.history.view_state
        self.history.view_state = replace(state, title=title, subtitle=subtitle)

    @property
    def apart(self) -> frozenset[Pair]:
        """The pairs of ids of events that the user keeps apart."""
        return self.history.view_state.apart

    def keep_apart(self, pairs: Iterable[Pair]) -> None:
        """Sets which pairs of events are kept apart. This is not an edit, but saved."""
        self.history.view_state = replace(self.history.view_state, apart=frozenset(pairs))
        self.state_changed.emit()

    def ensure_visible(self, events: Sequence[Event]) -> None:
        """Changes the filter if it hides one of these events."""
        hidden = [event for event in events if event.id not in self.visible.events]
        if not hidden:
            return
        filter = self.filter
        if not all(map(filter.test(self.project.articles), hidden)):
            accepted = filter.accepted and all(e.status is Status.ACCEPTED for e in hidden)
            filter = replace(filter.limits, accepted=accepted, dismissed=hidden[0].status.is_hidden)
        if filter.ranks:
            filter = replace(filter, also=filter.also.union(event.id for event in hidden))
        self.set_filter(filter)

    def commit_input(self) -> None:
        """Makes all fields commit what was typed, before something that depends on it."""
        self.commit_requested.emit()

    def build_view(
        self, history: History, check: Callable[[], object] = lambda: None
    ) -> ProjectView:
        """Computes the view of a project before it is shown; may run off the GUI thread."""
        view = ProjectView.of(history.project, history.view_state.limits, check)
        self.prepare(view.visible, view.label_weights)
        return view

    def prepare_edit(
        self, edit: Edit, before: Project, check: Callable[[], object] = lambda: None
    ) -> PreparedEdit | None:
        """Computes the results of an edit; None if `before` is no longer the current project. May
        run off the GUI thread."""
        view = self._view
        if view.project is not before:
            return None
        prepared = view.prepare_edit(edit, check)
        self.prepare(prepared.after.visible, prepared.after.label_weights)
        return prepared

    def is_current(self, prepared: PreparedEdit) -> bool:
        """Whether the project and the filter are those that the edit was prepared for."""
        return prepared.before is self._view

    # --- edits

    @property
    def is_editing(self) -> bool:
        """Whether an edit is still being computed."""
        return self._queue.is_busy

    def do(self, edit: Edit, prepared: PreparedEdit | None = None) -> None:
        """Applies an edit immediately; an empty edit leaves no step to undo.

        Its results are not computed again if they are `prepared` and still current.
        """
        if edit.is_empty:
            return
        prepared = self._current(prepared)
        self._announce(self.history.do(edit, _after(prepared)), prepared)

    def do_prepared(self, steps: Sequence[PreparedEdit], view: ProjectView) -> bool:
        """Applies several edits and then shows `view`, a view of the project after the last one.

        The panels are updated once. Returns False and does nothing if the project or the filter has
        changed since the edits were prepared.
        """
        if not (steps and self.is_current(steps[0])):
            return False
        for step in steps:
            self.history.do(step.edit, step.after.project)
        self._view = view
        self.history.view_state = self.history.view_state.with_filter(view.filter)
        self.filtered.emit()
        self.state_changed.emit()
        return True

    def amend(self, change: Edit, amended: Callable[[Edit], Edit]) -> None:
        """Makes a change of few events part of the edits that led to it, so that it leaves no step
        to undo; see `History.amend`."""
        edits = self.history.amend(change, amended)
        if edits:
            self.amended.emit(edits)
        if not change.is_empty:
            self._announce(change, None)

    def edit_project(
        self,
        label: str,
        count: int,
        make: Make,
        then: Callable[[Edit], None] = lambda _: None,
    ) -> None:
        """Applies the edit that `make` returns for the project and that changes about `count`
        events: immediately for few events, in the background for many, where `label` names the
        task.

        Edits are applied in the order in which they are requested; `then` is called with the edit
        after it was applied. `make` may raise ValueError with a text for the status bar.
        """
        self._queue.add(label, count, make, self.do, then)

    def edit_events(
        self,
        verb: str,
        ids: Sequence[str],
        make: Callable[[list[Event]], Edit],
        then: Callable[[Edit], None] = lambda _: None,
    ) -> None:
        """Applies the edit that `make` returns for those of the events that exist, as
        `edit_project` does. `verb` names the task: "Moving"."""

        def of(project: Project) -> Edit:
            events = existing(project.events, ids)
            return make(events) if events else _NO_EDIT

        self.edit_project(f"{verb} {len(ids):,} events", len(ids), of, then)

    def undo(self) -> None:
        """Undoes the last edit, if there is one, after the edits that were requested before."""
        history = self.history

        def last(_: Project) -> Edit:
            return history.next_undo.inverse() if history.next_undo else _NO_EDIT

        self._add_step("Undoing", history.next_undo, last, self._undo)

    def redo(self) -> None:
        """Redoes the edit that was undone last, if there is one."""
        history = self.history
        self._add_step(
            "Redoing", history.next_redo, lambda _: history.next_redo or _NO_EDIT, self._redo
        )

    def _add_step(self, label: str, edit: Edit | None, make: Make, apply: Apply) -> None:
        self._queue.add(label, len(edit.events) if edit else 0, make, apply, lambda _: None)

    def _undo(self, _: Edit, prepared: PreparedEdit | None) -> None:
        if self.history.next_undo:
            prepared = self._current(prepared)
            change = prepared.edit if prepared else None
            self._announce(self.history.undo(change, _after(prepared)), prepared)

    def _redo(self, _: Edit, prepared: PreparedEdit | None) -> None:
        if self.history.next_redo:
            prepared = self._current(prepared)
            self._announce(self.history.redo(_after(prepared)), prepared)

    # --- the file

    def mark_saved(self, path: Path, snapshot: History) -> None:
        """Records that `path` contains the history as it was when the snapshot was taken."""
        self.path = path
        self._stamp = _stamp(path)
        self.history.mark_saved(snapshot)
        self.state_changed.emit()

    def mark_unmodified(self) -> None:
        """Marks the current state as one that need not be saved."""
        self.history.mark_saved(self.history.snapshot())
        self.state_changed.emit()

    def mentions(self, article_id: str) -> tuple[Mention, ...]:
        """The time expressions of an article."""
        return annotate_article(self.project.articles[article_id])

    def mention_of(self, claim: Claim) -> Mention | None:
        """The main expression of a claim as the tagger reads it now; None if it no longer reads
        one there."""
        article = self.project.articles.get(claim.article)
        if article is None or claim.expression is None:
            return None
        return matching(claim.expression, annotate_article(article))

    def event_at(self, article_id: str, mention: Mention) -> Event | None:
        """The event that an expression dates, None without one."""
        return self.claim_index.events_of(article_id).get(mention.span)

    def date_in_text(self, event: Event) -> When | None:
        """The date that follows from the claims of an event, also if another was set by hand."""
        if not event.claims:
            return event.when
        return date_of(current_claims(self.project, event), published_days(self.project))

    def _current(self, prepared: PreparedEdit | None) -> PreparedEdit | None:
        return prepared if prepared and self.is_current(prepared) else None

    def _announce(self, edit: Edit, prepared: PreparedEdit | None) -> None:
        """Updates the view and emits the signals after an edit."""
        visible, self._view = (
            (prepared.visible_edit, prepared.after)
            if prepared
            else self._view.after_edit(edit, self.project)
        )
        self.changed.emit(edit, visible)
        self.state_changed.emit()


def _after(prepared: PreparedEdit | None) -> Project | None:
    return prepared.after.project if prepared else None


def _stamp(path: Path | None) -> tuple[int, int] | None:
    """Modification time and size, which show whether a file has changed."""
    try:
        status = path.stat() if path else None
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size) if status else None
