"""Which explanation an event with one source gets, or with none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.panels.explanation import published_for
from gui.panels.inspector import Inspector
from gui.panels.why import NOT_STATED
from gui.selection import Selection
from tests.gui.panels.inspecting import show_claim, yesterday
from timeline.dates import When, days
from timeline.model import Basis, Event
from timeline.project import edits

THURSDAY = When.day(2022, 1, 6)


def test_words_that_are_no_longer_read_as_a_date_keep_it(
    inspector: Inspector, document: Document
) -> None:
    (expression,) = yesterday(document).claims[0].expressions
    unread = replace(expression, text="in ancient times")
    show_claim(document, inspector, expressions=(unread,))
    assert (
        "This version of Dateline no longer reads “in ancient times” as a date. The event keeps "
        "its date."
    ) in inspector.why.chain.text()
    assert inspector.date.text() == "Thu 6 Jan 2022"


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (Basis.STORY_DAY, f"Inferred: the story day of the article. {NOT_STATED}"),
        (Basis.PUBLICATION, f"Inferred: the publication date of the article. {NOT_STATED}"),
        (Basis.BY_HAND, "Added by hand. No date yet"),
    ],
)
def test_a_date_that_no_words_give_is_explained(
    inspector: Inspector, document: Document, basis: Basis, words: str
) -> None:
    when = None if basis is Basis.BY_HAND else THURSDAY
    show_claim(document, inspector, expressions=(), basis=basis, when=when)
    assert words in inspector.why.chain.text()
    assert not inspector.why.set_published.isVisible()


def test_an_inferred_date_waits_for_the_publication_date(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    show_claim(document, inspector, expressions=(), basis=Basis.PUBLICATION, when=None)
    assert "No date yet" in inspector.why.chain.text()
    assert "with this date" not in inspector.why.chain.text()
    with qtbot.waitSignal(inspector.published_requested) as requested:
        qtbot.mouseClick(inspector.why.set_published, Qt.MouseButton.LeftButton)
    assert requested.args == ["bridge"]


def test_an_event_added_without_a_date_is_explained_as_undated(
    inspector: Inspector, selection: Selection, document: Document
) -> None:
    document.do(edits.add_event(Event("x", "Mine", None, by_hand=frozenset({"title", "when"}))))
    selection.set(["x"])
    assert "No date yet" in inspector.why.chain.text()
    assert "with this date" not in inspector.why.chain.text()


def test_words_without_a_date_can_take_the_publication_date(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    id = yesterday(document).id
    assert not inspector.why.use_published.isVisible()
    show_claim(document, inspector, expressions=(), basis=Basis.BY_HAND, when=None)
    assert inspector.why.use_published.text() == "Use the publication date, Fri 7 Jan 2022"
    qtbot.mouseClick(inspector.why.use_published, Qt.MouseButton.LeftButton)
    event = document.project.events[id]
    assert (event.when, event.by_hand) == (When.day(2022, 1, 7), {"when"})
    assert not inspector.why.use_published.isVisible()


def test_an_event_that_waits_offers_to_set_the_publication_date(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    document.do(edits.set_published(document.project, "bridge", None))
    assert inspector.date.text() == ""
    assert "waits for the publication date" in inspector.why.chain.text()
    with qtbot.waitSignal(inspector.published_requested) as said:
        qtbot.mouseClick(inspector.why.set_published, Qt.MouseButton.LeftButton)
    assert said.args == ["bridge"]


@pytest.mark.parametrize(
    ("has_when", "has_words", "is_published", "is_offered"),
    [
        (False, False, True, True),
        (True, False, True, False),
        (False, True, True, False),
        (False, False, False, False),
    ],
)
def test_the_publication_date_is_offered_for_words_without_a_date(
    document: Document, has_when: bool, has_words: bool, is_published: bool, is_offered: bool
) -> None:
    if not is_published:
        document.do(edits.set_published(document.project, "bridge", None))
    event = yesterday(document)
    (claim,) = event.claims
    claim = replace(claim, expressions=claim.expressions if has_words else ())
    event = replace(event, when=THURSDAY if has_when else None, claims=(claim,))
    expected = When.day(2022, 1, 7) if is_offered else None
    assert published_for(document, event) == expected


def test_an_event_by_hand_has_no_publication_date_to_take(document: Document) -> None:
    assert published_for(document, Event("x", "Mine", None)) is None


def test_the_end_of_a_range_is_the_last_step(document: Document, inspector: Inspector) -> None:
    until = replace(THURSDAY, end=days.moment(2022, 1, 8))
    show_claim(document, inspector, when=until)
    assert inspector.why.chain.text().endswith("<b>to the end of the range: 6 – 7 Jan 2022</b>")
