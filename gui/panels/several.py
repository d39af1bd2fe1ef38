"""Several selected events: how many, when, and what can be done to them all."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.document import Document
from gui.panels.fields import WordsField, labelled, named_field
from timeline.dates.words import in_words
from timeline.model import Event
from timeline.project import edits
from timeline.project.edits import Edit

_DIFFERENT = "Several"


class Several(QWidget):
    """Stands in the inspector in the place of one event's fields."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._events: Sequence[Event] = ()
        self.title, self.dates = labelled("", "title"), labelled("")
        self.title.setAccessibleName("Selection")
        self.category, self.group = named_field("Category of all"), named_field("Group of all")
        self.category.committed.connect(partial(self._give, edits.set_category))
        self.group.committed.connect(partial(self._give, edits.set_group))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        for widget, space in (
            (self.title, 0),
            (self.dates, 8),
            (labelled("Category"), 0),
            (self.category, 8),
            (labelled("Group"), 0),
            (self.group, 14),
        ):
            self._layout.addWidget(widget)
            self._layout.addSpacing(space)

    def offer(self, actions: Iterable[QAction]) -> None:
        """Gives a button to each action."""
        for action in actions:
            button = QPushButton(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            action.changed.connect(partial(_follow, button, action))
            _follow(button, action)
            self._layout.addWidget(button)

    def show_events(self, events: Sequence[Event]) -> None:
        """Shows some events, or nothing where there are fewer than two."""
        self._events = events if len(events) > 1 else ()
        self.setVisible(len(events) > 1)
        self.title.setText(f"{len(events):,} events selected")
        whens = [event.when for event in events if event.when is not None]
        if whens:
            first = in_words(min(whens, key=lambda when: when.anchor))
            last = in_words(max(whens, key=lambda when: when.end or when.anchor))
            self.dates.setText(first if first == last else f"{first} – {last}")
        self.dates.setVisible(bool(whens))
        tally = self._document.tally
        _show(self.category, {event.category for event in events}, tally.categories)
        _show(self.group, {event.group for event in events}, tally.groups)

    def commit(self) -> None:
        """Takes over what was typed and not yet confirmed."""
        if self._events:
            self.category.commit()
            self.group.commit()

    def _give(self, give: Callable[[Sequence[Event], str], Edit], value: str) -> None:
        events = self._document.project.events
        self._document.do(give([events[e.id] for e in self._events if e.id in events], value))


def _show(field: WordsField, values: set[str], known: Sequence[str]) -> None:
    field.offer(known)
    field.setPlaceholderText(_DIFFERENT if len(values) > 1 else "None")
    field.show_text(values.pop() if len(values) == 1 else "")


def _follow(button: QPushButton, action: QAction) -> None:
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
