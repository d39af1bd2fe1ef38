"""Other events that may be the same as the selected one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.widgets.fields import make_label
from timeline.dates.words import in_words
from timeline.model import Event
from timeline.wording import counted

_MOST = 3  # offers at once; Find duplicates lists all


class SameEvent(QWidget):
    """Offers to merge events with the selected one. The signals carry the id of the other event."""

    same_requested = Signal(str)
    different_requested = Signal(str)
    all_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.same: list[QPushButton] = []
        self.different: list[QPushButton] = []
        self._cards: list[QFrame] = []
        self._shown: Sequence[tuple[Event, str]] = ()
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self.all_requested)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(make_label("Might be the same event"))
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_offers([])

    def show_offers(self, offers: Sequence[tuple[Event, str]]) -> None:
        """Shows other events, each with a passage that reports it, or nothing without any."""
        self.setVisible(bool(offers))
        self.more.setVisible(len(offers) > _MOST)
        self.more.setText(f"{len(offers) - _MOST} more: Find duplicates")
        if offers == self._shown:
            return
        self._shown = offers
        for card in self._cards:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self.same, self.different = [], [], []
        for event, passage in offers[:_MOST]:
            card = self._card(event, passage)
            self._cards.append(card)
            self._layout.insertWidget(len(self._cards), card)
            card.show()

    def _card(self, event: Event, passage: str) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        same = _button("Same", event, "Merge the two events into one")
        same.clicked.connect(partial(self.same_requested.emit, event.id))
        different = _button("Different", event, "Do not offer these two events again")
        different.clicked.connect(partial(self.different_requested.emit, event.id))
        self.same.append(same)
        self.different.append(different)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(same)
        buttons.addWidget(different)
        buttons.addStretch(1)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(5)
        layout.addWidget(make_label(_summary(event), ""))
        layout.addWidget(make_label(passage))
        layout.addLayout(buttons)
        return card


def _summary(event: Event) -> str:
    when = "no date" if event.when is None else in_words(event.when)
    articles = len({claim.article for claim in event.claims})
    return f"“{event.title}” · {when} · {counted(articles, 'source', 'sources')}"


def _button(text: str, event: Event, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "chip")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(tip)
    button.setAccessibleName(f"{text}: {event.title}")
    return button
