"""Three articles on one sinking that give it two days, for tests of merged events."""

from PySide6.QtWidgets import QLabel

from gui.document.document import Document
from gui.shell.window import Window
from gui.widgets.source_card import SourceCard
from timeline.model import Event
from timeline.project import merging

COURIER = (
    "Coast Courier\nDate: 2021-03-12\n\n"
    "The ferry Meridian Star went down yesterday in heavy seas, and 2 people died."
)
HARBOUR = (
    "The Harbour\nDate: 2021-03-14\n\n"
    "The ferry had foundered on Wednesday, <b>Norrick & Sons</b> said."
)
BEACON = (
    "Daily Beacon\nDate: 2021-03-30\n\n"
    "The Meridian Star sank at 4:40 a.m. on March 11, and 4 people died in her."
)
WORDS = {"Coast Courier": "yesterday", "The Harbour": "Wednesday", "Daily Beacon": "March 11"}


def event_of(document: Document, title: str) -> Event:
    """The event that the article with this title reports by the words of `WORDS`."""
    (event,) = (
        event
        for event in document.project.events.values()
        for claim in event.claims
        if document.project.articles[claim.article].title == title
        and claim.expression
        and WORDS[title] in claim.expression.text
    )
    return event


def merge_sources(document: Document, *titles: str) -> Event:
    """Merges what these articles report, all three if none is named; the event of the first."""
    events = [event_of(document, title) for title in titles or WORDS]
    events = list({event.id: event for event in events}.values())
    if len(events) > 1:
        document.do(merging.merge(document.project, events))
    return document.project.events[events[0].id]


def current(window: Window) -> Event:
    """The selected event."""
    return window.document.project.events[window.selection.ids[0]]


def cards(window: Window) -> list[SourceCard]:
    """What the inspector shows of each source."""
    return window.inspector.sources.who_says_what.cards


def card(window: Window, title: str) -> SourceCard:
    return next(card for card in cards(window) if card.text_shown.title == title)


def texts(card: SourceCard) -> str:
    """All that can be read on a card."""
    return " ".join(label.text() for label in card.findChildren(QLabel) if not label.isHidden())
