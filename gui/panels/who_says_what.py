"""The sources of an event that has several: what each of them says."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.document.document import Document
from gui.widgets.fields import make_label
from gui.widgets.source_card import SourceCard
from gui.widgets.source_text import SourceText, note_of, source_text
from timeline.events.given_dates import states_another_date
from timeline.layout.style import Theme
from timeline.model import Claim, Event
from timeline.wording import counted

AT_FIRST = 3  # cards
_STEP = 20  # more cards at each click
_SPACING = 6  # px


class WhoSaysWhat(QWidget):
    """A card for each claim of an event. The signals carry the claim's place in the event."""

    source_clicked = Signal(int)
    take_out_requested = Signal(int)

    def __init__(self, document: Document, theme: Theme) -> None:
        super().__init__()
        self._document, self._theme = document, theme
        self._event: Event | None = None
        self._shown: tuple[object, ...] = ()
        self._count = AT_FIRST
        self._notes: dict[Claim, str] = {}  # of the event
        # How a date was counted is found by reading the whole article again, so this is done for
        # the cards after the first ones while the window has nothing else to do.
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_next)
        self.cards: list[SourceCard] = []
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self._show_more)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_SPACING)
        self._list = QWidget()
        self._layout.addWidget(make_label("Who says what"))
        self._layout.addWidget(self._list)
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def set_theme(self, theme: Theme) -> None:
        """Draws the cards in the colours of a theme."""
        self._theme = theme
        self._update()

    def show_event(self, event: Event | None) -> None:
        """Shows the sources of an event, or nothing."""
        if event is None or self._event is None or event.id != self._event.id:
            self._count = AT_FIRST
            self._notes.clear()
        self._event = event
        self.setVisible(event is not None)
        self._update()

    def _update(self) -> None:
        event = self._event
        order = _order(event) if event else []
        left = max(0, len(order) - self._count)
        if event:
            for number in order[:AT_FIRST]:
                self._read(event.claims[number])
        texts = [self._text(event, number) for number in order[: self._count]] if event else []
        shown = (self._theme, len(order), order[: self._count], *map(_without_note, texts))
        if shown != self._shown:
            self._shown = shown
            self._replace_cards(order, texts)
        for card, text in zip(self.cards, texts, strict=True):
            if card.text_shown != text:
                card.show_text(text)
        if self._unread():
            self._reading.start()
        self.more.setVisible(left > 0)
        if event and left:
            self.more.setText(_more(event, order[: self._count], left))

    def _replace_cards(self, order: Sequence[int], texts: Sequence[SourceText]) -> None:
        """Puts a new list in the place of the old one: shown one by one, cards take seconds."""
        self._list.hide()
        self._layout.removeWidget(self._list)
        self._list.deleteLater()
        self._list, self.cards = QWidget(), []
        cards = QVBoxLayout(self._list)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(_SPACING)
        for number, text in zip(order, texts, strict=False):
            card = SourceCard(text, self._theme, can_take_out=len(order) > 1)
            card.clicked.connect(partial(self.source_clicked.emit, number))
            card.take_out_requested.connect(partial(self.take_out_requested.emit, number))
            self.cards.append(card)
            cards.addWidget(card)
        self._layout.insertWidget(1, self._list)
        self._list.show()

    def _text(self, event: Event, number: int) -> SourceText:
        claim = event.claims[number]
        article = self._document.project.articles[claim.article]
        return source_text(article, event, claim, self._notes.get(claim, ""))

    def _read(self, claim: Claim) -> None:
        if claim not in self._notes:
            self._notes[claim] = note_of(claim, self._document.mention_of(claim))

    def _unread(self) -> list[int]:
        """The claims that are shown without a note."""
        if self._event is None:
            return []
        claims = self._event.claims
        shown = _order(self._event)[: self._count]
        return [number for number in shown if claims[number] not in self._notes]

    def _read_next(self) -> None:
        event, unread = self._event, self._unread()
        if event is None or not unread:
            self._reading.stop()
            return
        self._read(event.claims[unread[0]])
        self._update()

    def _show_more(self) -> None:
        had_focus, before = self.more.hasFocus(), len(self.cards)
        self._count += _STEP
        self._update()
        if had_focus and len(self.cards) > before:
            self.cards[before].setFocus(Qt.FocusReason.TabFocusReason)


def _without_note(text: SourceText) -> SourceText:
    return replace(text, note="")


def _order(event: Event) -> list[int]:
    """The places of the claims in the order of the cards: the first one, those that state another
    date, the others."""
    claims = event.claims

    def rank(number: int) -> tuple[bool, bool]:
        return number > 0, not states_another_date(claims[number], event.when)

    return sorted(range(len(claims)), key=rank)


def _more(event: Event, shown: Sequence[int], left: int) -> str:
    """What is left: articles, unless one of them has more than one passage."""
    seen = {event.claims[number].article for number in shown}
    rest = {claim.article for claim in event.claims} - seen
    if len(rest) == left:
        return counted(left, "more source", "more sources")
    return counted(left, "more passage", "more passages")
