"""The commands and gestures that edit events."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.conftest import TEXT
from tests.gui.using import Opened, click, event_on, events, picture_of, place_of, press
from timeline.dates import When

WEDNESDAY, THURSDAY = When.day(2022, 1, 5), When.day(2022, 1, 6)
ALT = Qt.KeyboardModifier.AltModifier


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


def test_a_day_becomes_a_time_span(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    window.actions_by_id["stretch"].trigger()
    when = window.document.project.events[event.id].when
    assert when is not None
    assert (when.start, when.end) == (THURSDAY.start, THURSDAY.start + 2 * 86_400)


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
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert event_on(window, WEDNESDAY) == crack
    assert window.document.project.events[fell.id].claims == fell.claims
    assert window.selection.ids == [fell.id, crack.id]


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


def test_a_drag_moves_an_event_and_can_be_undone(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    start = place_of(window, event.id)
    viewport = window.canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 60, 400):
        qtbot.mouseMove(viewport, start + QPoint(step, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(400, 0))
    moved = window.document.project.events[event.id]
    assert moved.when is not None
    assert moved.when.anchor > THURSDAY.anchor
    assert moved.when.is_unit  # it has snapped to a whole day
    undo = window.actions_by_id["undo"]
    assert undo.text().startswith("Undo Change date of “")
    press(qtbot, window, "Ctrl+Z")
    assert window.document.project.events[event.id] == event
    assert window.actions_by_id["redo"].text().startswith("Redo Change date of “")


def test_delete_and_double_click_on_the_empty_canvas(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    click(qtbot, window, place_of(window, event.id))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert event.id not in window.document.project.events
    viewport = window.canvas.viewport()
    empty = next(
        QPoint(x, y)
        for y in range(20, viewport.height() - 100, 10)
        for x in range(60, viewport.width() - 60, 20)
        if not any(box.contains(x, y) for box in picture_of(window).boxes)
    )
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=empty)
    (added,) = (e for e in events(window) if not e.claims)
    assert added.when is not None
    assert window.selection.ids == [added.id]
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "The mayor resigns")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert window.document.project.events[added.id].title == "The mayor resigns"
    assert window.inspector.origin.text() == "Added by hand"


def test_an_event_added_to_nothing_asks_for_its_date(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    press(qtbot, window, "Ctrl+Shift+N")
    assert window.pages.currentWidget() is window.columns
    assert window.focusWidget() is window.inspector.date
    qtbot.keyClicks(window.inspector.date, "6 Jan 2022")
    qtbot.keyClick(window.inspector.date, Qt.Key.Key_Return)
    assert [event.when for event in events(window)] == [THURSDAY]
    assert [box.owner for box in picture_of(window).boxes] == window.selection.ids


def test_a_reading_is_given_to_all_dates_like_it(qtbot: QtBot, opened: Opened) -> None:
    window = opened("Date: 2022-01-07\n\nThe bridge fell on Wednesday. Engineers met on Tuesday.")
    window.selection.reveal([event_on(window, When.day(2022, 1, 5)).id])
    inspector = window.inspector
    other = next(chip for chip in inspector.why.chips if chip.text() == "Wed 12 Jan 2022")
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(inspector.why.read_alike, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert {event.when for event in events(window)} == {
        When.day(2022, 1, 12),
        When.day(2022, 1, 11),
    }
    assert window.status.message.text() == "Read 1 date like “Wednesday”. Press Ctrl+Z to undo."
    qtbot.mouseClick(inspector.why.read_alike, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert window.status.message.text() == "No other date is worded like “Wednesday”."
