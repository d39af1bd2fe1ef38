"""The inspector: what it says of an event, and what typing into it does."""

import re

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.panels.inspector import DATE_TIP, HINT, Inspector
from gui.selection import Selection
from tests.gui.panels.inspecting import yesterday
from timeline.dates import When
from timeline.dates.words import in_words
from timeline.model import Event
from timeline.project import edits
from timeline.temporal.typed_dates import read_date

THURSDAY = When.day(2022, 1, 6)


def test_it_says_why_the_event_has_its_date(inspector: Inspector) -> None:
    why = inspector.why.chain.text()
    assert "“yesterday”" in why
    assert "counted from the publication date, Fri 7 Jan 2022" in why
    assert "<b>Thu 6 Jan 2022</b>" in why
    assert "<b" in inspector.quote.text()
    assert ">yesterday</b>" in inspector.quote.text()
    assert inspector.date.text() == "Thu 6 Jan 2022"


@pytest.mark.parametrize("typed", re.findall("“(.+?)”", DATE_TIP))
def test_the_examples_of_the_tool_tip_are_dates(
    qtbot: QtBot, inspector: Inspector, document: Document, typed: str
) -> None:
    inspector.date.selectAll()
    qtbot.keyClicks(inspector.date, typed)
    qtbot.keyClick(inspector.date, Qt.Key.Key_Return)
    assert yesterday(document).when == read_date(typed)
    assert inspector.date.text() == in_words(read_date(typed))


def test_leaving_the_title_by_tab_unmarks_it(qtbot: QtBot, inspector: Inspector) -> None:
    with qtbot.waitActive(inspector):
        inspector.activateWindow()
    inspector.edit()
    assert inspector.title.textCursor().hasSelection()
    qtbot.keyClick(inspector.title, Qt.Key.Key_Tab)
    assert not inspector.title.hasFocus()
    assert not inspector.title.textCursor().hasSelection()


def test_a_typed_date_moves_the_event_and_the_text_can_have_it_back(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    inspector.date.selectAll()
    qtbot.keyClicks(inspector.date, "3 March 2021")
    assert inspector.date.reading.text() == "Read as Wed 3 Mar 2021 · day"
    qtbot.keyClick(inspector.date, Qt.Key.Key_Return)
    assert yesterday(document).when == When.day(2021, 3, 3)
    assert "Set by hand" in inspector.why.chain.text()
    assert inspector.why.use_text.isVisible()
    qtbot.mouseClick(inspector.why.use_text, Qt.MouseButton.LeftButton)
    assert yesterday(document).when == THURSDAY
    assert not inspector.why.use_text.isVisible()


def test_an_invalid_date_changes_nothing(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    before = document.project
    inspector.date.selectAll()
    qtbot.keyClicks(inspector.date, "30 February 2022")
    qtbot.keyClick(inspector.date, Qt.Key.Key_Return)
    assert document.project is before
    assert inspector.date.property("invalid") is True
    assert inspector.date.reading.text()


def test_an_invalid_date_is_kept_and_reported_when_another_event_is_selected(
    qtbot: QtBot, inspector: Inspector, selection: Selection, document: Document
) -> None:
    event = yesterday(document)
    inspector.date.selectAll()
    qtbot.keyClicks(inspector.date, "30 February 2022")
    with qtbot.waitSignal(inspector.status_message) as said:
        selection.set([])
    assert said.args == [
        f"“30 February 2022” is not a valid date. You can correct it in “{event.title}”."
    ]
    selection.set([event.id])
    assert inspector.date.text() == "30 February 2022"
    assert inspector.date.property("invalid") is True
    document.do(edits.set_note(event, "Something else changes"))
    assert inspector.date.text() == "30 February 2022"
    qtbot.keyClick(inspector.date, Qt.Key.Key_Escape)
    selection.set([])
    selection.set([event.id])
    assert inspector.date.text() == "Thu 6 Jan 2022"
    assert not document.invalid_dates


def test_title_and_note_become_edits(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    inspector.title.selectAll()
    qtbot.keyClicks(inspector.title, "The fall")
    qtbot.keyClick(inspector.title, Qt.Key.Key_Return)
    assert yesterday(document).title == "The fall"
    qtbot.keyClicks(inspector.details.note, "Ask the mayor")
    inspector.commit()
    assert yesterday(document).note == "Ask the mayor"
    assert document.history.next_undo is not None
    assert document.history.next_undo.name == "Note on “The fall”"


def test_what_is_typed_is_kept_when_another_event_is_selected(
    qtbot: QtBot, inspector: Inspector, selection: Selection, document: Document
) -> None:
    id = yesterday(document).id
    qtbot.keyClicks(inspector.details.note, "Ask the mayor")
    selection.set([])
    assert document.project.events[id].note == "Ask the mayor"


def test_an_event_by_hand_has_no_source(
    inspector: Inspector, selection: Selection, document: Document
) -> None:
    document.do(edits.add_event(Event("x", "Mine", THURSDAY)))
    selection.set(["x"])
    assert inspector.origin.text() == "Added by hand"
    assert not inspector.quote.isVisible()
    assert not inspector.why.use_text.isVisible()


def test_no_event_and_several_events_are_summarised(
    inspector: Inspector, selection: Selection, document: Document
) -> None:
    selection.set([])
    assert inspector.hint.text() == HINT
    assert not inspector.footer.isVisible()
    selection.set(list(document.project.events))
    assert inspector.multi_selection.title.text() == "3 events selected"
    assert inspector.footer.accept.isVisible()
    assert inspector.footer.dismiss.isVisible()
    assert not inspector.footer.delete.isVisible()


def test_a_title_that_needs_more_lines_in_a_narrower_field_gets_them(
    qtbot: QtBot, inspector: Inspector
) -> None:
    height = inspector.title.height()
    inspector.resize(200, 760)
    qtbot.waitUntil(lambda: inspector.title.height() > height)
