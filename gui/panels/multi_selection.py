"""The summary of several selected events, with commands for them."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.widgets.fields import make_label
from timeline.dates.words import in_words
from timeline.model import Event


class MultiSelection(QWidget):
    """Shown in the inspector instead of the fields of one event."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.dates = make_label("", "title"), make_label("")
        self.title.setAccessibleName("Selection")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 12)
        self._layout.setSpacing(6)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.dates)
        self._layout.addSpacing(8)

    def add_actions(self, actions: Iterable[QAction]) -> None:
        """Adds a button for each action."""
        for action in actions:
            button = QPushButton(action.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            action.changed.connect(partial(_follow, button, action))
            _follow(button, action)
            self._layout.addWidget(button)

    def show_events(self, events: Sequence[Event]) -> None:
        """Shows a summary of these events, or nothing for fewer than two."""
        self.setVisible(len(events) > 1)
        self.title.setText(f"{len(events):,} events selected")
        whens = [event.when for event in events if event.when is not None]
        if whens:
            first = in_words(min(whens, key=lambda when: when.anchor))
            last = in_words(max(whens, key=lambda when: when.end or when.anchor))
            self.dates.setText(first if first == last else f"{first} – {last}")
        self.dates.setVisible(bool(whens))


def _follow(button: QPushButton, action: QAction) -> None:
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
