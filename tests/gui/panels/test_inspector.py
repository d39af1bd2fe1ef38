"""The inspector: what it says of an event, and what typing into it does."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.panels.inspector import DATE_TIP, HINT, Inspector
from gui.panels.why import NOT_STATED
from gui.selection import Selection
from timeline.dates import Grain, When, days
from timeline.dates.words import in_words
from timeline.layout.style import Theme
from timeline.model import Basis, Event
from timeline.project import edits
from timeline.temporal.typed_dates import read_date

THURSDAY = When.day(2022, 1, 6)


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def inspector(qtbot: QtBot, document: Document, selection: Selection, light: Theme) -> Inspector:
    inspector = Inspector(document, selection, light)
    qtbot.addWidget(inspector)

    def update() -> None:
        selection.set_selectable(document.project.events)
        inspector.refresh()

    document.changed.connect(update)
    update()
    inspector.resize(320, 760)
    selection.set([yesterday(document).id])
    inspector.show()
    return inspector


def yesterday(document: Document) -> Event:
    return next(
        event
        for event in document.project.events.values()
        if event.claims and event.claims[0].span.start == 20
    )


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


def test_an_event_that_waits_offers_to_set_the_publication_date(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    document.do(edits.set_published(document.project, "bridge", None))
    assert inspector.date.text() == ""
    assert "waits for the publication date" in inspector.why.chain.text()
    with qtbot.waitSignal(inspector.published_requested) as said:
        qtbot.mouseClick(inspector.why.set_published, Qt.MouseButton.LeftButton)
    assert said.args == ["bridge"]


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


def chips(inspector: Inspector) -> dict[str, bool]:
    """The readings on offer, and which of them is chosen."""
    return {chip.text(): bool(chip.property("current")) for chip in inspector.why.chips}


def chip(inspector: Inspector, text: str) -> QPushButton:
    return next(chip for chip in inspector.why.chips if chip.text() == text)


def test_the_other_readings_are_one_click_and_one_step_away(
    qtbot: QtBot, inspector: Inspector, selection: Selection, document: Document
) -> None:
    (event,) = (e for e in document.project.events.values() if e.when == When.day(2022, 1, 5))
    selection.set([event.id])
    assert chips(inspector) == {
        "Wed 5 Jan 2022": True,
        "Wed 12 Jan 2022": False,
        "Count from another date…": False,
        "Not a date": False,
    }
    assert chip(inspector, "Wed 12 Jan 2022").toolTip() == "The first Wednesday after it"
    assert not inspector.why.read_alike.isVisible()
    qtbot.mouseClick(chip(inspector, "Wed 12 Jan 2022"), Qt.MouseButton.LeftButton)
    assert document.project.events[event.id].when == When.day(2022, 1, 12)
    assert document.history.next_undo is not None
    assert document.history.next_undo.name == "Read “Wednesday” as Wed 12 Jan 2022"
    assert chips(inspector)["Wed 12 Jan 2022"]
    with qtbot.waitSignal(inspector.read_alike_requested) as said:
        qtbot.mouseClick(inspector.why.read_alike, Qt.MouseButton.LeftButton)
    assert said.args[0].event == document.project.events[event.id]
    steps = document.history.done
    qtbot.mouseClick(chip(inspector, "Wed 12 Jan 2022"), Qt.MouseButton.LeftButton)
    assert document.history.done == steps  # chosen already
    qtbot.mouseClick(chip(inspector, "Wed 5 Jan 2022"), Qt.MouseButton.LeftButton)
    assert document.project.events[event.id].when == event.when
    assert "when" not in document.project.events[event.id].by_hand


def test_words_can_be_marked_as_not_a_date(
    qtbot: QtBot, inspector: Inspector, document: Document
) -> None:
    # Yesterday is one day only.
    assert chips(inspector) == {"Count from another date…": False, "Not a date": False}
    with qtbot.waitSignal(inspector.not_a_date) as said:
        qtbot.mouseClick(chip(inspector, "Not a date"), Qt.MouseButton.LeftButton)
    assert said.args == ["bridge", document.mention_of(yesterday(document).claims[0])]


def test_what_is_counted_can_be_counted_from_another_date(
    qtbot: QtBot, inspector: Inspector, selection: Selection, document: Document
) -> None:
    with qtbot.waitSignal(inspector.count_from_requested) as said:
        qtbot.mouseClick(chip(inspector, "Count from another date…"), Qt.MouseButton.LeftButton)
    assert said.args == [yesterday(document).id]
    document.do(edits.dismiss([yesterday(document)]))
    assert chips(inspector) == {}
    year = When.unit(days.moment(1971), Grain.YEAR)
    (built,) = (e for e in document.project.events.values() if e.when == year)
    selection.set([built.id])
    assert chips(inspector) == {"Not a date": False}


def test_a_title_that_needs_more_lines_in_a_narrower_field_gets_them(
    qtbot: QtBot, inspector: Inspector
) -> None:
    height = inspector.title.height()
    inspector.resize(200, 760)
    qtbot.waitUntil(lambda: inspector.title.height() > height)


def show_claim(document: Document, inspector: Inspector, **changes: object) -> None:
    """The selected event with one claim that is changed so."""
    event = yesterday(document)
    claim = replace(event.claims[0], **changes)  # type: ignore[arg-type]
    after = replace(event, when=claim.when, claims=(claim,))
    document.do(edits.Edit("Change", events=(edits.Change(event, after),)))


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
