"""The details of events: category, tags, group, colour and note."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.document.document import Document
from gui.widgets.buttons import ChoiceButton
from gui.widgets.fields import SuggestionField, TextField, lay_out_rows, make_label, parse_tags
from timeline.layout.colours import own_colours
from timeline.layout.style import Theme
from timeline.model import Event
from timeline.project import edits, tags
from timeline.project.edits import Edit

_DIFFERENT = "Multiple values"
_NO_COLOUR = "Automatic"


class Details(QWidget):
    """Edits the details of one event, or of several at once; the note of one event only."""

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document = document
        self._ids: Sequence[str] = ()
        self.category = self._field("Category", edits.set_category)
        self.tags = self._field(
            "Tags", lambda events, typed: tags.set_tags(events, parse_tags(typed))
        )
        self.group = self._field("Group", edits.set_group)
        self.colour = ChoiceButton("Colour")
        self.colour.activated.connect(lambda: self._do(edits.set_colour, self.colour.value))
        self.note_label = make_label("Note")
        self.note = TextField()
        self.note.setAccessibleName("Note")
        self.note.setPlaceholderText("Add a note")
        self.note.setFixedHeight(84)
        self.note.committed.connect(self._set_note)
        self.set_theme(theme)
        self._lay_out()

    def _field(self, name: str, make: Callable[[Sequence[Event], str], Edit]) -> SuggestionField:
        field = SuggestionField()
        field.setAccessibleName(name)
        field.committed.connect(lambda typed: self._do(make, typed))
        return field

    def _lay_out(self) -> None:
        rows = QWidget()
        lay_out_rows(
            rows,
            (
                ("Category", self.category),
                ("Tags", self.tags),
                ("Group", self.group),
                ("Colour", self.colour),
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(rows)
        layout.addSpacing(8)
        layout.addWidget(self.note_label)
        layout.addWidget(self.note)

    def set_theme(self, theme: Theme) -> None:
        """Offers the colours of a theme."""
        colours = own_colours(theme)
        self.colour.set_items({"": _NO_COLOUR, **{hue: hue.capitalize() for hue in colours}})
        self.colour.show_colours(colours)

    def show_events(self, events: Sequence[Event]) -> None:
        """Shows the values that these events have in common, or nothing without events."""
        self._ids = [event.id for event in events]
        self.setVisible(bool(events))
        if not events:
            return
        counts = self._document.counts
        _show(self.category, _common(events, "category"), counts.categories, "None")
        _show(self.group, _common(events, "group"), counts.groups, "None")
        tags = _common(events, "tags")
        shown = None if tags is None else ", ".join(tags)
        _show(self.tags, shown, (), "Comma-separated")
        colour = _common(events, "colour")
        self.colour.set_value(colour or "")
        if colour is None:
            self.colour.show_mixed(_DIFFERENT)
        for widget in (self.note_label, self.note):
            widget.setVisible(len(events) == 1)
        self.note.show_text(events[0].note if len(events) == 1 else "")

    def commit(self) -> None:
        """Commits what was typed and not confirmed yet."""
        events = self._document.project.events
        if any(id in events for id in self._ids):
            for field in (self.category, self.tags, self.group, self.note):
                field.commit()

    def _do(self, make: Callable[[Sequence[Event], str], Edit], value: str) -> None:
        self._document.edit_events("Editing", self._ids, lambda events: make(events, value))

    def _set_note(self, note: str) -> None:
        event = self._document.project.events.get(self._ids[0]) if self._ids else None
        if event is not None:
            self._document.do(edits.set_note(event, note))


def _common(events: Sequence[Event], name: str) -> Any:
    """The value that all events have, None if they differ."""
    values = set(map(attrgetter(name), events))
    return values.pop() if len(values) == 1 else None


def _show(field: SuggestionField, shown: str | None, known: Sequence[str], empty: str) -> None:
    field.set_suggestions(known)
    field.setPlaceholderText(_DIFFERENT if shown is None else empty)
    field.show_text(shown or "", differs=shown is None)
