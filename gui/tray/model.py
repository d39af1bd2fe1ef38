"""The model of the tray: the visible events without a date, in the order of the project."""

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
    """The expression that would date an event, or that it was added by hand."""
    if not event.claims:
        return BY_HAND
    claim = event.claims[0]
    words = claim.span.of(project.articles[claim.article].text)
    return f"“{' '.join(words.split())}”"


class TrayModel(QStringListModel):
    """Holds the ids of the events; their data is taken from the document.

    It is a list model of Qt, since a view asks for all rows to lay them out: for 100,000 rows in
    Python that takes a tenth of a second.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}

    def show_all(self) -> None:
        """Shows the events that have no date now."""
        events = self._document.visible.events
        self._show([id for id, event in events.items() if event.when is None])

    def _show(self, ids: list[str]) -> None:
        if ids != self._ids:
            self._ids = ids
            self._rows = {id: row for row, id in enumerate(ids)}
            self.setStringList(ids)

    def apply_edit(self, visible: Edit) -> None:
        """Shows the results of an edit of the visible events."""
        before = [change.id for change in visible.events if _is_undated(change.before)]
        after = [change.id for change in visible.events if _is_undated(change.after)]
        if not set(after) <= set(before):
            self.show_all()  # the place of a new one follows from all
        elif len(after) < len(before):
            gone = set(before) - set(after)
            self._show([id for id in self._ids if id not in gone])
        elif rows := [self._rows[id] for id in after]:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        """The rows of those of these events that are in the tray."""
        rows = self._rows
        return [rows[id] for id in ids if id in rows]

    def id_at(self, row: int) -> str:
        """The id of the event of a row."""
        return self._ids[row]

    def at(self, row: int) -> Event:
        """The event of a row."""
        return self._document.project.events[self._ids[row]]

    def words_at(self, row: int) -> str:
        """The expression that would date the event of a row."""
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


def _is_undated(event: Event | None) -> bool:
    return event is not None and event.when is None
