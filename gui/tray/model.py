"""The events without a date among those shown, in the order of the project."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt

from gui.canvas.tooltip import tooltip
from gui.document.document import Document
from timeline.model import Event, Project
from timeline.project.edits import Edit
from timeline.wording import BY_HAND

Index = QModelIndex | QPersistentModelIndex


def words_of(event: Event, project: Project) -> str:
    """The words that are to tell when an event was, or that there are none."""
    if not event.claims:
        return BY_HAND
    claim = event.claims[0]
    words = claim.span.of(project.articles[claim.article].text)
    return f"“{' '.join(words.split())}”"


class TrayModel(QStringListModel):
    """Holds ids only; what is seen is asked of the document.

    The list is Qt's, since a view asks for all rows to lay them out: of 100,000 in Python that
    takes a tenth of a second.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}

    def show_all(self) -> None:
        """Takes the events that have no date now."""
        events = self._document.visible.events
        self._show([id for id, event in events.items() if event.when is None])

    def _show(self, ids: list[str]) -> None:
        if ids != self._ids:
            self._ids = ids
            self._rows = {id: row for row, id in enumerate(ids)}
            self.setStringList(ids)

    def follow(self, visible: Edit) -> None:
        """Shows what an edit has changed of the events shown."""
        left = [change.id for change in visible.events if _waits(change.before)]
        waiting = [change.id for change in visible.events if _waits(change.after)]
        if not set(waiting) <= set(left):
            self.show_all()  # only all of them tell where a new one belongs
        elif len(waiting) < len(left):
            gone = set(left) - set(waiting)
            self._show([id for id in self._ids if id not in gone])
        elif rows := [self._rows[id] for id in waiting]:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        """The rows of those of these events that are here."""
        rows = self._rows
        return [rows[id] for id in ids if id in rows]

    def id_at(self, row: int) -> str:
        """The id of the event of a row."""
        return self._ids[row]

    def at(self, row: int) -> Event:
        """The event of a row."""
        return self._document.project.events[self._ids[row]]

    def words_at(self, row: int) -> str:
        """The words that are to tell when the event of a row was."""
        return words_of(self.at(row), self._document.project)

    # --- Qt

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        event = self.at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return event.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._document.project, event)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{event.title}, {self.words_at(index.row())}, no date"
        return None


def _waits(event: Event | None) -> bool:
    return event is not None and event.when is None
