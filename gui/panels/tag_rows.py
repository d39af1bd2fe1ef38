"""Who and where: the people, organisations and places of the selected events."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.document.document import Document
from gui.panels.tag_row import TagRow
from gui.widgets.fields import make_label
from timeline.events.tags import FOUND
from timeline.model import Event, Tag, TagKind
from timeline.project.tags import add_tag, remove_tag

HEADING = "Who and where"
OF_ALL = "Who and where · in all selected events"


class TagRows(QWidget):
    """Shows and edits the tags that all selected events have."""

    rename_requested = Signal(tuple)  # the tag
    filter_requested = Signal(tuple)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._ids: Sequence[str] = ()
        self.heading = make_label(HEADING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 10)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        self.rows = {kind: TagRow(kind) for kind in FOUND}
        for row in self.rows.values():
            row.added.connect(self._add)
            row.removed.connect(self._remove)
            row.rename_requested.connect(self.rename_requested)
            row.filter_requested.connect(self.filter_requested)
            layout.addWidget(row)

    def show_events(self, events: Sequence[Event]) -> None:
        """Shows the tags that these events have in common, or nothing without events."""
        self._ids = [event.id for event in events]
        self.setVisible(bool(events))
        if events:
            self.heading.setText(HEADING if len(events) == 1 else OF_ALL)
            for kind, row in self.rows.items():
                row.show_names(_common(events, kind), list(self._document.counts.tags(kind)))

    def commit(self) -> None:
        """Adds what was typed and not confirmed yet."""
        events = self._document.project.events
        if any(id in events for id in self._ids):
            for row in self.rows.values():
                row.field.commit()

    def _add(self, tag: Tag) -> None:
        self._document.edit_events("Editing", self._ids, lambda events: add_tag(events, tag))

    def _remove(self, tag: Tag) -> None:
        self._document.edit_events("Editing", self._ids, lambda events: remove_tag(events, tag))


def _common(events: Sequence[Event], kind: TagKind) -> tuple[str, ...]:
    """The tags that all events have, in the order of the first."""
    common = events[0].tagged(kind)
    for event in events:
        if not common:
            break
        common = tuple(name for name in common if name in event.tagged(kind))
    return common
