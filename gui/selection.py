"""The selected events, which every view shows and sets."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from timeline.model import Event
from timeline.project.items import existing


class Selection(QObject):
    """The ids of the selected events, in the order in which they were selected.

    Only events that are shown can be selected (`set_selectable`). `changed` follows every change;
    `reveal_requested` asks the views to scroll to an event, and precedes it.
    """

    changed = Signal()
    reveal_requested = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._selectable: Mapping[str, Event] = {}

    @property
    def ids(self) -> list[str]:
        """The selected events."""
        return list(self._ids)

    @property
    def last(self) -> str | None:
        """The event that was selected last, None without any."""
        return self._ids[-1] if self._ids else None

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, id: object) -> bool:
        return id in self._ids

    def set_selectable(self, events: Mapping[str, Event]) -> None:
        """Says which events are shown now; all others are deselected."""
        self._selectable = events
        self.set(self._ids)

    def set(self, ids: Sequence[str]) -> None:
        """Selects these events and no others; those that are not shown are left out."""
        shown = [event.id for event in existing(self._selectable, ids)]
        if shown != self._ids:
            self._ids = shown
            self.changed.emit()

    def reveal(self, ids: Sequence[str]) -> None:
        """Selects these events, and brings the last one into view."""
        if ids:
            self.reveal_requested.emit(ids[-1])
        self.set(ids)

    def toggle(self, id: str) -> None:
        """Selects an event in addition to the others, or deselects it."""
        others = [other for other in self._ids if other != id]
        self.set(others if id in self._ids else [*others, id])

    def extend(self, id: str) -> None:
        """Selects an event in addition to the others, as the last one, and brings it into view."""
        self.reveal([*(other for other in self._ids if other != id), id])

    def clear(self) -> None:
        """Deselects all events."""
        self.set([])
