"""The sources of an event that has several: what each of them says."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.document.document import Document
from gui.widgets.fields import make_label
from gui.widgets.source_card import SourceCard
from gui.widgets.source_text import SourceText, source_text
from timeline.events.given_dates import states_another_date
from timeline.layout.style import Theme
from timeline.model import Event
from timeline.wording import counted

AT_FIRST = 3  # cards
_STEP = 20  # more cards at each click; each has its article read again


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
        self.cards: list[SourceCard] = []
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self._show_more)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(make_label("Who says what"))
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def set_theme(self, theme: Theme) -> None:
        """Draws the cards in the colours of a theme."""
        self._theme = theme
        self._update()

    def show_event(self, event: Event | None) -> None:
        """Shows the sources of an event, or nothing."""
        if event is None or self._event is None or event.id != self._event.id:
            self._count = AT_FIRST
        self._event = event
        self.setVisible(event is not None)
        self._update()

    def _update(self) -> None:
        event = self._event
        order = _order(event) if event else []
        left = max(0, len(order) - self._count)
        texts = [self._text(event, number) for number in order[: self._count]] if event else []
        shown = (self._theme, len(order), *zip(order, texts, strict=False))
        if shown != self._shown:
            self._shown = shown
            self._replace_cards(order, texts)
        self.more.setVisible(left > 0)
        if event and left:
            self.more.setText(_more(event, order[: self._count], left))

    def _replace_cards(self, order: Sequence[int], texts: Sequence[SourceText]) -> None:
        for card in self.cards:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for number, text in zip(order, texts, strict=False):
            card = SourceCard(text, self._theme, can_take_out=len(order) > 1)
            card.clicked.connect(partial(self.source_clicked.emit, number))
            card.take_out_requested.connect(partial(self.take_out_requested.emit, number))
            self.cards.append(card)
            self._layout.insertWidget(len(self.cards), card)
            card.show()  # now, so that it can have the focus

    def _text(self, event: Event, number: int) -> SourceText:
        claim = event.claims[number]
        article = self._document.project.articles[claim.article]
        return source_text(article, event, claim, self._document.mention_of(claim))

    def _show_more(self) -> None:
        had_focus, before = self.more.hasFocus(), len(self.cards)
        self._count += _STEP
        self._update()
        if had_focus and len(self.cards) > before:
            self.cards[before].setFocus(Qt.FocusReason.TabFocusReason)


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
