"""The dialog that goes through pairs of events that may be one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.document.document import Document
from gui.document.duplicates import PossibleDuplicates
from gui.widgets.buttons import BadgeButton
from gui.widgets.fields import make_label
from gui.widgets.source_card import SourceCard
from gui.widgets.source_text import source_text
from timeline.dates.words import in_words
from timeline.layout.style import Theme
from timeline.model import Event
from timeline.project.edits import Edit
from timeline.story.offers import Offer
from timeline.wording import counted

NONE = "No possible duplicates."
NO_MORE = "No more possible duplicates."
SAME_DAY = "Do these report the same event?"
OTHER_DAY = "Do these report the same event, on different days?"
_SIZE = QSize(860, 560)
_LEAST = QSize(560, 380)
_MOST_CARDS = 30  # a side


@dataclass(frozen=True, slots=True)
class _Decision:
    offer: Offer
    edit: Edit | None  # None where the events are kept apart


class DuplicatesDialog(QDialog):
    """Shows the events of each pair side by side: the same, different, or decide later."""

    def __init__(
        self,
        document: Document,
        possible: PossibleDuplicates,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._possible, self._theme = document, possible, theme
        self._later: list[Offer] = []
        self._decided: list[_Decision] = []
        self.offer: Offer | None = None
        self.setWindowTitle("Find duplicates")
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE)
        self.progress = make_label("")
        self.progress.setAccessibleName("Progress")
        self.question = make_label("", "title")
        self.sides = (_Side("First event"), _Side("Second event"))
        self.same = self._button("Same event", "S", self.merge)
        self.same.setProperty("role", "primary")
        self.same.setDefault(True)
        self.different = self._button("Different", "D", self.keep_apart)
        self.later = self._button("Decide later", "L", self.postpone)
        self.back = self._button("Back", "B", self.go_back)
        self.close_button = QPushButton("Close")
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self._show_next()

    def _button(self, text: str, key: str, does: Callable[[], None]) -> BadgeButton:
        button = BadgeButton(text, key, "key")
        button.clicked.connect(does)
        button.setAccessibleName(f"{text} ({key})")
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.question, 1)
        top.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignTop)
        self.progress.setWordWrap(False)
        self._pair = QWidget()
        pair = QHBoxLayout(self._pair)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(12)
        for side in self.sides:
            pair.addWidget(side, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        for button in (self.close_button, self.later, self.different, self.same):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self._pair, 1)
        layout.addStretch(0)
        layout.addLayout(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters press the buttons that show them."""
        buttons = {
            Qt.Key.Key_S: self.same,
            Qt.Key.Key_D: self.different,
            Qt.Key.Key_L: self.later,
            Qt.Key.Key_B: self.back,
        }
        button = buttons.get(Qt.Key(event.key()))
        if button is not None and not event.modifiers():
            button.click()
        else:
            super().keyPressEvent(event)

    def merge(self) -> None:
        """Merges the two events."""
        if self.offer is not None:
            self._decided.append(_Decision(self.offer, self._possible.merge(self.offer.pair)))
            self._show_next()

    def keep_apart(self) -> None:
        """Does not offer the two events again."""
        if self.offer is not None:
            self._possible.keep_apart(self.offer.pair)
            self._decided.append(_Decision(self.offer, None))
            self._show_next()

    def postpone(self) -> None:
        """Goes on to the next pair; this one is offered again when the others are decided."""
        if self.offer is not None:
            self._later = [one for one in self._later if one.pair != self.offer.pair]
            self._later.append(self.offer)
            self._show_next()

    def go_back(self) -> None:
        """Takes the last decision back, unless something else was done after a merge."""
        if not self._can_go_back():
            return
        last = self._decided.pop()
        if last.edit is None:
            self._possible.offer_again(last.offer)
        else:
            self._document.undo()
        if all(id in self._document.project.events for id in last.offer.pair):
            self._show(last.offer)
        else:
            self._show_next()

    def _can_go_back(self) -> bool:
        if not self._decided:
            return False
        edit = self._decided[-1].edit
        return edit is None or self._document.history.next_undo is edit

    def _show_next(self) -> None:
        """The first pair that was not postponed, else the one that was postponed first."""
        offers = {offer.pair: offer for offer in self._possible.offers}
        self._later = [offer for offer in self._later if offer.pair in offers]
        postponed = {offer.pair for offer in self._later}
        new = (offer for pair, offer in offers.items() if pair not in postponed)
        self._show(next(new, self._later[0] if self._later else None))

    def _show(self, offer: Offer | None) -> None:
        self.offer = offer
        left, done = len(self._possible.offers), len(self._decided)
        self._pair.setVisible(offer is not None)
        self.progress.setVisible(offer is not None)
        self.progress.setText(f"{done + 1} of {done + left}")
        for button in (self.same, self.different, self.later):
            button.setVisible(offer is not None)
        self.later.setEnabled(left > 1)
        self.back.setVisible(self._can_go_back())
        if offer is None:
            self.question.setText(NO_MORE if done else NONE)
            self.close_button.setFocus()
            return
        self.question.setText(OTHER_DAY if offer.is_other_day else SAME_DAY)
        events = self._document.project.events
        for side, id in zip(self.sides, (offer.one, offer.other), strict=True):
            side.show_event(events[id], self._document, self._theme)
        self.same.setFocus()


class _Side(QWidget):
    """One of two events, with what its sources say."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.title = make_label("", "title")
        self.summary = make_label("")
        self.cards: list[SourceCard] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(f"Sources of the {name.lower()}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        layout.addWidget(self.summary)
        layout.addWidget(self._area, 1)

    def show_event(self, event: Event, document: Document, theme: Theme) -> None:
        """Shows an event."""
        self.title.setText(event.title)
        when = "No date" if event.when is None else in_words(event.when)
        sources = counted(len({claim.article for claim in event.claims}), "source", "sources")
        self.summary.setText(f"{when} · {sources}")
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(6)
        self.cards = []
        for claim in event.claims[:_MOST_CARDS]:
            article = document.project.articles[claim.article]
            text = source_text(article, event, claim)
            card = SourceCard(text, theme, is_passive=True)
            self.cards.append(card)
            layout.addWidget(card)
        if len(event.claims) > _MOST_CARDS:
            more = len(event.claims) - _MOST_CARDS
            layout.addWidget(QLabel(counted(more, "more passage", "more passages")))
        layout.addStretch(1)
        self._area.setWidget(body)
