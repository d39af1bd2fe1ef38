"""The one object around a project: applies edits and says what changed."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from timeline.dates import When
from timeline.events.reresolve import as_told
from timeline.model import Event, Mention, Project, Source, Status
from timeline.project.edits import Edit, annotate_article
from timeline.project.filter import Filter, seen, shown
from timeline.project.history import History
from timeline.project.tally import Tally
from timeline.project.told import Told

UNTITLED = "Untitled"


class Document(QObject):
    """The project in the window, with its history and its file.

    `changed` carries the edit that was done, or taken back, and what it changes of the events
    shown; `replaced` says that another project took the place of the old one; `state_changed` that
    the name, the saved state, or what can be undone is another; `filtered` that other events of it
    are looked at. `settling` asks the panels for what was typed and not confirmed yet.
    """

    settling = Signal()
    changed = Signal(Edit, Edit)
    filtered = Signal()
    replaced = Signal()
    state_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self.tally, self.told = Tally(self.project), Told(self.project)
        self.path: Path | None = None
        self.unread: dict[str, str] = {}  # event id -> what was typed as its date and is none
        self.filter = Filter()
        self._shown: Project | None = None
        self._title = UNTITLED
        self._stamp: tuple[int, int] | None = None

    @property
    def project(self) -> Project:
        """The articles and events as they are now."""
        return self.history.project

    @property
    def shown(self) -> Project:
        """The project with the events that the filter admits: what views and exports show."""
        if self._shown is None:
            hides = self.filter != Filter() or self.tally.dismissed > 0
            self._shown = shown(self.project, self.filter) if hides else self.project
        return self._shown

    @property
    def name(self) -> str:
        """What the title bar shows."""
        return self.path.stem if self.path else self._title

    @property
    def changed_on_disk(self) -> bool:
        """Whether the file is another than the one that was opened or saved here last."""
        now = _stamp(self.path)
        return now is not None and now != self._stamp

    def replace(self, history: History, path: Path | None, title: str = UNTITLED) -> None:
        """Shows another project, read from `path`, or without a file yet and named `title`."""
        self.history = history
        self.tally, self.told = Tally(self.project), Told(self.project)
        self.path = path
        self.unread.clear()
        self.filter, self._shown = Filter(), None
        self._title = title
        self._stamp = _stamp(path)
        self.replaced.emit()
        self.state_changed.emit()

    def set_filter(self, filter: Filter) -> None:
        """Looks at other events of the project; that is no edit."""
        if filter != self.filter:
            self.filter, self._shown = filter, None
            self.filtered.emit()

    def uncover(self, event: Event) -> None:
        """Sees to it that an event is among those shown."""
        if not self.filter.test(self.project.articles)(event):
            self.set_filter(Filter(dismissed=event.status is Status.DISMISSED))

    def settle(self) -> None:
        """Takes over what was typed and not confirmed, before something that counts on it."""
        self.settling.emit()

    def do(self, edit: Edit) -> None:
        """Does an edit; one that changes nothing leaves no step behind."""
        if edit.is_empty:
            return
        before = self.shown
        self._announce(self.history.do(edit), before)

    def undo(self) -> None:
        """Takes the last edit back, if there is one."""
        if self.history.next_undo:
            before = self.shown
            self._announce(self.history.undo(), before)

    def redo(self) -> None:
        """Does the edit taken back last again, if there is one."""
        if self.history.next_redo:
            before = self.shown
            self._announce(self.history.redo(), before)

    def mark_saved(self, path: Path, snapshot: History) -> None:
        """Records that `path` holds what the history was when the snapshot was taken."""
        self.path = path
        self._stamp = _stamp(path)
        self.history.mark_saved(snapshot)
        self.state_changed.emit()

    def mark_unmodified(self) -> None:
        """Records that nothing would be lost if the project were closed now."""
        self.history.mark_saved(self.history.snapshot())
        self.state_changed.emit()

    def mentions(self, article_id: str) -> tuple[Mention, ...]:
        """The time expressions of an article as it is now."""
        return annotate_article(self.project.articles[article_id])

    def mention_of(self, source: Source) -> Mention | None:
        """The time expression that a source of an event stands on."""
        if source.article not in self.project.articles:
            return None
        for mention in self.mentions(source.article):
            if mention.span == source.expression:
                return mention
        return None

    def event_at(self, article_id: str, mention: Mention) -> Event | None:
        """The event that a time expression tells of, None when it tells of none."""
        return self.told.by(article_id).get(mention.span)

    def date_in_text(self, event: Event) -> When | None:
        """The date that the event's article gives it, whatever was set by hand."""
        return self.as_told(event).when

    def as_told(self, event: Event) -> Event:
        """The event with the date that its article gives it, whatever was set by hand."""
        if event.article is None:
            return event
        article = self.project.articles[event.article]
        return as_told(event, article, self.mentions(article.id))

    def _announce(self, edit: Edit, before: Project) -> None:
        """Says what was done to the project, of which `before` was shown."""
        self.tally.follow(edit)
        self.told.follow(edit)
        visible = seen(edit, before, self.filter.test(self.project.articles))
        self._shown = visible.applied(before)
        self.changed.emit(edit, visible)
        self.state_changed.emit()


def _stamp(path: Path | None) -> tuple[int, int] | None:
    """What tells one state of a file from another: when it was written, and its size."""
    try:
        status = path.stat() if path else None
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size) if status else None
