"""The buttons at the bottom of the inspector."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.widgets.buttons import BadgeButton
from timeline.model import Event, Status


class Footer(QWidget):
    """What can be done with the selected events: accept, dismiss, split, bring back, delete."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.dismiss = BadgeButton("Dismiss", "", "key")
        self.split = BadgeButton("Split", "", "key")
        self.accept = BadgeButton("Accept", "", "key")
        self.accept.setProperty("role", "primary")
        self.bring_back = BadgeButton("Bring back", "", "key")
        self.bring_back.setProperty("role", "primary")
        self.delete = QPushButton("Delete event")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 14)
        layout.setSpacing(6)
        for button in (self.delete, self.dismiss, self.split, self.accept, self.bring_back):
            layout.addWidget(button, 1)
        self._keys = dict.fromkeys((self.dismiss, self.split, self.accept, self.bring_back), "")
        self.show_events([])

    def connect_actions(self, actions: Mapping[str, QAction]) -> None:
        """Lets the buttons trigger these actions, given by id."""
        for button, id in (
            (self.accept, "accept"),
            (self.dismiss, "dismiss"),
            (self.split, "split"),
            (self.bring_back, "bring_back"),
            (self.delete, "delete"),
        ):
            button.clicked.connect(actions[id].trigger)

    def show_key(self, button: BadgeButton, key: str) -> None:
        """Shows a key in a button, as long as all keys have room."""
        self._keys[button] = key
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shows the keys in the buttons where all have room."""
        layout = self.layout()
        assert layout is not None
        for button, key in self._keys.items():
            button.set_badge(key)
        layout.invalidate()
        if layout.minimumSize().width() > self.width():
            for button in self._keys:
                button.set_badge("")

    def show_events(self, events: Sequence[Event]) -> None:
        """Shows the buttons that apply to these events; those added by hand can only be deleted."""
        found = any(event.claims for event in events)
        statuses = {event.status for event in events}
        dismissed = any(status.is_hidden for status in statuses)
        self.setVisible(bool(events))
        self.accept.setVisible(Status.PROPOSED in statuses)
        self.bring_back.setVisible(dismissed)
        self.dismiss.setVisible(found and not dismissed)
        self.split.setVisible(len(events) == 1 and len(events[0].claims) > 1)
        self.delete.setVisible(not found)
        self._fit()
        self.delete.setText("Delete event" if len(events) == 1 else "Delete events")
