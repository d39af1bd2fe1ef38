"""What an inspector without a window shows, and claims for it to show."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from gui.document.document import Document
from gui.panels.inspector import Inspector
from timeline.model import Event
from timeline.project import edits


def yesterday(document: Document) -> Event:
    """The event that the word "yesterday" dates."""
    return next(
        event
        for event in document.project.events.values()
        if event.claims and event.claims[0].span.start == 20
    )


def chips(inspector: Inspector) -> dict[str, bool]:
    """The readings on offer, and which of them is chosen."""
    return {chip.text(): bool(chip.property("current")) for chip in inspector.why.chips}


def chip(inspector: Inspector, text: str) -> QPushButton:
    """The button of a reading."""
    return next(chip for chip in inspector.why.chips if chip.text() == text)


def show_claim(document: Document, inspector: Inspector, **changes: object) -> None:
    """The selected event with one claim that is changed so."""
    event = yesterday(document)
    claim = replace(event.claims[0], **changes)  # type: ignore[arg-type]
    after = replace(event, when=claim.when, claims=(claim,))
    document.do(edits.Edit("Change", events=(edits.Change(event, after),)))
