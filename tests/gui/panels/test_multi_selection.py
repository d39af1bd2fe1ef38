"""Several events selected in the window: what the inspector offers, and one step for all."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.conftest import TEXT
from tests.gui.using import event_on, events, picture_of, place_of, press
from timeline.dates import When

WEDNESDAY, THURSDAY = When.day(2022, 1, 5), When.day(2022, 1, 6)
ALT = Qt.KeyboardModifier.AltModifier


def test_the_inspector_says_how_many_and_offers_what_can_be_done(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, "Ctrl+A")
    several = window.inspector.multi_selection
    assert several.isVisible()
    assert several.title.text() == "3 events selected"
    assert several.dates.text() == "1971 – Thu 6 Jan 2022"
    assert not window.inspector.hint.isVisible()
    offered = {button.text(): button for button in several.findChildren(QPushButton)}
    qtbot.mouseClick(offered["Move later"], Qt.MouseButton.LeftButton)
    assert window.actions_by_id["undo"].text() == "Undo Move 3 events"
    moved = {event.when for event in events(window)}
    assert {THURSDAY, When.day(2022, 1, 7)} < moved
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not several.isVisible()


def test_nudging_moves_by_the_unit_of_each_and_is_one_step(qtbot: QtBot, window: Window) -> None:
    before = window.document.project.events
    window.canvas.setFocus()
    press(qtbot, window, "Ctrl+A")
    qtbot.keyClick(window.canvas, Qt.Key.Key_Left, ALT)
    assert WEDNESDAY in {event.when for event in events(window)}
    assert THURSDAY not in {event.when for event in events(window)}
    assert len(window.selection.ids) == 3
    press(qtbot, window, "Ctrl+Z")
    assert window.document.project.events == before


def test_delete_takes_all_that_is_selected(qtbot: QtBot, window: Window) -> None:
    window.canvas.setFocus()
    press(qtbot, window, "Ctrl+A")
    qtbot.keyClick(window.canvas, Qt.Key.Key_Backspace)
    assert not events(window)
    assert window.actions_by_id["undo"].text() == "Undo Delete 3 events"
    assert not window.actions_by_id["delete"].isEnabled()


def test_a_day_becomes_a_stretch_of_time(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    window.actions_by_id["stretch"].trigger()
    when = window.document.project.events[event.id].when
    assert when is not None
    assert (when.start, when.end) == (THURSDAY.start, THURSDAY.start + 2 * 86_400)


def test_no_command_comes_between_while_an_event_is_held(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    viewport, start = window.canvas.viewport(), place_of(window, event.id)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 60, 400):
        qtbot.mouseMove(viewport, start + QPoint(step, 0))
    assert window.canvas._mouse.is_dragging
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert event.id in window.document.project.events
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    assert event_on(window, THURSDAY).id == event.id
    assert picture_of(window).box_of(event.id) is not None


def test_merging_keeps_all_sources_and_splitting_brings_them_back(
    qtbot: QtBot, window: Window
) -> None:
    fell, crack = event_on(window, THURSDAY), event_on(window, WEDNESDAY)
    window.canvas.setFocus()
    window.selection.reveal([fell.id, crack.id])
    assert not window.actions_by_id["split"].isEnabled()
    qtbot.keyClick(window.canvas, Qt.Key.Key_M)
    merged = window.document.project.events[fell.id]
    assert merged.claims == crack.claims + fell.claims  # the one that dates it comes first
    assert window.selection.ids == [fell.id]
    assert window.actions_by_id["undo"].text() == "Undo Merge 2 events"
    cards = window.inspector.sources.who_says_what.cards
    assert ["Wednesday" in card.text_shown.passage for card in cards] == [True, False]
    assert ["yesterday" in card.text_shown.passage for card in cards] == [False, True]
    qtbot.keyClick(window.canvas, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert event_on(window, WEDNESDAY) == crack
    assert window.document.project.events[fell.id].claims == fell.claims
    assert window.selection.ids == [fell.id, crack.id]


def test_space_shows_the_source_and_then_the_next_one(qtbot: QtBot, window: Window) -> None:
    fell, crack = event_on(window, THURSDAY), event_on(window, WEDNESDAY)
    window.canvas.setFocus()
    window.selection.reveal([fell.id, crack.id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_M)
    places = []
    for _ in range(3):
        qtbot.keyClick(window.canvas, Qt.Key.Key_Space)
        places.append(window.text.text.textCursor().position())
    first, second = (event.claims[0].span.start for event in (fell, crack))
    assert places == [second + 1, first, second + 1]  # an emoji before it is two of Qt's letters
    assert window.canvas.hasFocus()
    assert set(window.text._highlighted) == {fell.claims[0].span, crack.claims[0].span}


def test_n_adds_an_event_in_the_middle_of_the_view(qtbot: QtBot, window: Window) -> None:
    window.canvas.setFocus()
    middle = window.canvas.middle()
    qtbot.keyClick(window.canvas, Qt.Key.Key_N)
    (added,) = (event for event in events(window) if not event.claims)
    assert added.when == middle
    assert window.selection.ids == [added.id]


def test_n_makes_an_event_of_the_words_selected_in_the_article(
    qtbot: QtBot, window: Window
) -> None:
    text = window.text.text
    assert window.text.article is not None
    start = TEXT.index("engineers had found a crack") + window.text.article.text.index(TEXT)
    text.setTextCursor(window.text._cursor(start, start + len("engineers had found a crack")))
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_N)
    (id,) = window.selection.ids
    added = window.document.project.events[id]
    assert added.title == "Engineers had found a crack"
    assert added.when == WEDNESDAY
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == added.title


def test_duplicates_are_selected_and_one_step(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+A")
    press(qtbot, window, "Ctrl+D")
    assert len(events(window)) == 6
    assert len(window.selection.ids) == 3
    assert window.actions_by_id["undo"].text() == "Undo Duplicate 3 events"


def test_enter_opens_the_title_on_the_canvas(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.canvas.setFocus()
    window.selection.reveal([event.id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "Nothing fell")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert window.document.project.events[event.id].title == "Nothing fell"


def test_zero_shows_all_again(qtbot: QtBot, window: Window) -> None:
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Plus)
    assert not window.canvas.shows_all
    qtbot.keyClick(window.canvas, Qt.Key.Key_0)
    assert window.canvas.shows_all
