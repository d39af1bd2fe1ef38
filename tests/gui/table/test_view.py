"""The table of events: sorted, edited in place, and always in step with the canvas."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.paths import SAMPLES
from gui.shell.window import Window
from gui.table.columns import Column
from gui.widgets.letter_guard import LETTER_IGNORED
from tests.gui.several_sources import BEACON, COURIER, HARBOUR, merge_sources
from tests.gui.using import Opened, activate, event_on, events, place_of, press
from timeline.dates import When
from timeline.model import Status
from timeline.project import file
from timeline.project.filter import Filter

BUILT, WEDNESDAY, THURSDAY = "1971", "Wed 5 Jan 2022", "Thu 6 Jan 2022"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """Its three events in the table."""
    activate(qtbot, window)
    press(qtbot, window, "Ctrl+T")
    assert window.table.isVisible()
    return window


def shown(window: Window, column: Column = Column.DATE) -> list[str]:
    rows = window.table.rows
    return [rows.index(row, column).data() for row in range(rows.rowCount())]


def cell(window: Window, date: str, column: Column) -> QPoint:
    index = window.table.rows.index(shown(window).index(date), column)
    return window.table.visualRect(index).center()


def click(
    qtbot: QtBot,
    window: Window,
    date: str,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    at = cell(window, date, Column.TITLE)
    qtbot.mouseClick(window.table.viewport(), LEFT, keys, at)


def write(qtbot: QtBot, window: Window, date: str, column: Column, text: str) -> None:
    """A double click on a cell, the text, and Enter."""
    at = cell(window, date, column)
    qtbot.mouseClick(window.table.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(window.table.viewport(), LEFT, pos=at)
    fill_in(qtbot, window, text)


def fill_in(qtbot: QtBot, window: Window, text: str) -> None:
    """The text for the cell that is being edited, and Enter."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(window.table.hasFocus)


def test_it_shows_the_events_by_date_and_sorts_by_its_headings(
    qtbot: QtBot, window: Window
) -> None:
    assert shown(window) == [BUILT, WEDNESDAY, THURSDAY]
    heading = window.table.horizontalHeader()
    x = heading.sectionViewportPosition(Column.TITLE) + 10
    qtbot.mouseClick(heading.viewport(), LEFT, pos=QPoint(x, 10))
    titles = shown(window, Column.TITLE)
    assert titles == sorted(titles, key=str.casefold)
    qtbot.mouseClick(heading.viewport(), LEFT, pos=QPoint(x, 10))
    assert shown(window, Column.TITLE) == titles[::-1]


def test_a_row_is_the_selection_of_the_canvas_and_the_other_way_round(
    qtbot: QtBot, window: Window
) -> None:
    click(qtbot, window, WEDNESDAY)
    event = event_on(window, When.day(2022, 1, 5))
    assert window.selection.ids == [event.id]
    assert window.inspector.title.toPlainText() == event.title
    press(qtbot, window, "Ctrl+T")
    assert window.canvas.isVisible()
    assert window.canvas.hasFocus()
    other = event_on(window, When.day(2022, 1, 6))
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=place_of(window, other.id))
    press(qtbot, window, "Ctrl+T")
    (index,) = window.table.selectionModel().selectedRows()
    assert window.table.rows.at(index.row()) == other


def test_cells_are_edited_in_place_and_each_is_one_step(qtbot: QtBot, window: Window) -> None:
    write(qtbot, window, WEDNESDAY, Column.TITLE, "A crack is found")
    event = event_on(window, When.day(2022, 1, 5))
    assert event.title == "A crack is found"
    assert event.status is Status.ACCEPTED
    write(qtbot, window, WEDNESDAY, Column.NOTE, "Ask the engineers")
    write(qtbot, window, WEDNESDAY, Column.TAGS, "crack, bridge")
    write(qtbot, window, WEDNESDAY, Column.DATE, "early March 2021")
    edited = window.document.project.events[event.id]
    assert (edited.note, edited.tags) == ("Ask the engineers", ("crack", "bridge"))
    assert shown(window) == [BUILT, "early March 2021", THURSDAY]
    for _ in range(4):
        press(qtbot, window, "Ctrl+Z")
    assert shown(window) == [BUILT, WEDNESDAY, THURSDAY]
    assert not window.document.project.events[event.id].by_hand


def test_an_invalid_date_is_reported_and_kept_in_the_inspector(
    qtbot: QtBot, window: Window
) -> None:
    click(qtbot, window, WEDNESDAY)
    write(qtbot, window, WEDNESDAY, Column.DATE, "30 February 2022")
    assert window.status.message.text() == "There is no 30 February 2022."
    assert shown(window) == [BUILT, WEDNESDAY, THURSDAY]
    assert window.inspector.date.text() == "30 February 2022"
    click(qtbot, window, THURSDAY)
    click(qtbot, window, WEDNESDAY)
    assert window.inspector.date.text() == "30 February 2022"


def test_a_category_is_given_to_all_selected_rows(qtbot: QtBot, window: Window) -> None:
    click(qtbot, window, BUILT)
    click(qtbot, window, THURSDAY, Qt.KeyboardModifier.ControlModifier)
    assert len(window.selection.ids) == 2
    index = window.table.rows.index(2, Column.CATEGORY)
    window.table.selectionModel().setCurrentIndex(
        index, window.table.selectionModel().SelectionFlag.NoUpdate
    )
    qtbot.keyClick(window.table, Qt.Key.Key_F2)
    fill_in(qtbot, window, "Bridge")
    assert shown(window, Column.CATEGORY) == ["Bridge", "", "Bridge"]
    assert window.actions_by_id["undo"].text() == "Undo Category “Bridge” for 2 events"
    assert len(window.selection.ids) == 2


def test_the_review_goes_through_the_rows(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(window.header.review, LEFT)
    assert window.table.hasFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_D):
        qtbot.keyClick(window.table, key)
    assert shown(window) == [BUILT, THURSDAY]
    assert shown(window, Column.STATUS) == ["Proposed", "Accepted"]
    (index,) = window.table.selectionModel().selectedRows()
    assert index.row() == 0


def test_delete_and_undo_take_a_row_away_and_bring_it_back(qtbot: QtBot, window: Window) -> None:
    click(qtbot, window, WEDNESDAY)
    qtbot.keyClick(window.table, Qt.Key.Key_Delete)
    assert shown(window) == [BUILT, THURSDAY]
    press(qtbot, window, "Ctrl+Z")
    assert shown(window) == [BUILT, WEDNESDAY, THURSDAY]


def test_it_follows_the_filter(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(window.filter_bar.search, "rain")
    qtbot.keyClick(window.filter_bar.search, Qt.Key.Key_Return)
    assert shown(window) == [THURSDAY]
    assert window.table.hasFocus()
    qtbot.mouseClick(window.filter_bar.show_all, LEFT)
    assert len(shown(window)) == 3


def test_what_changes_while_the_timeline_is_shown_is_there_afterwards(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, "Ctrl+T")
    window.selection.reveal([event_on(window, When.day(2022, 1, 5)).id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    window.selection.reveal([events(window)[0].id])
    press(qtbot, window, "Ctrl+T")
    assert shown(window) == [BUILT, THURSDAY]


def test_an_event_added_in_the_table_is_named_in_the_inspector(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, "Ctrl+Shift+N")
    assert window.inspector.title.hasFocus()
    qtbot.keyClicks(window.inspector.title, "The mayor resigns")
    qtbot.keyClick(window.inspector.title, Qt.Key.Key_Return)
    assert "The mayor resigns" in shown(window, Column.TITLE)
    assert window.inspector.title.hasFocus()  # the next letters are no commands
    qtbot.keyClick(window.inspector.title, Qt.Key.Key_Escape)
    assert window.table.hasFocus()


def test_another_project_takes_its_rows(qtbot: QtBot, window: Window, opened: Opened) -> None:
    window.document.mark_unmodified()
    window.actions_by_id["new"].trigger()
    assert shown(window) == []


def test_what_is_typed_into_a_cell_is_saved_without_enter(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    window.document.path = tmp_path / "bridge.dateline"
    at = cell(window, WEDNESDAY, Column.NOTE)
    qtbot.mouseClick(window.table.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(window.table.viewport(), LEFT, pos=at)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Ask the mayor")
    press(qtbot, window, "Ctrl+S")
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert "Ask the mayor" in shown(window, Column.NOTE)
    saved = file.load(tmp_path / "bridge.dateline").project.events
    assert "Ask the mayor" in [event.note for event in saved.values()]


def test_a_row_has_its_sentence_and_the_number_of_its_articles(
    qtbot: QtBot, opened: Opened
) -> None:
    window = opened(COURIER, HARBOUR, BEACON)
    merged = merge_sources(window.document)
    press(qtbot, window, "Ctrl+T")
    rows = window.table.rows
    (row,) = rows.rows_of([merged.id])
    sentence = rows.index(row, Column.SENTENCE)
    assert sentence.data() == (
        "The Meridian Star sank at 4:40 a.m. on March 11, and 4 people died in her."
    )
    assert rows.index(row, Column.SOURCES).data() == "3"
    tip = sentence.data(Qt.ItemDataRole.ToolTipRole)
    assert tip == f"<p>{sentence.data()}</p>"
    assert not sentence.flags() & Qt.ItemFlag.ItemIsEditable


def test_tooltips_show_markup_as_it_is(qtbot: QtBot, opened: Opened) -> None:
    window = opened(HARBOUR)
    press(qtbot, window, "Ctrl+T")
    tip = window.table.rows.index(0, Column.SENTENCE).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Norrick &amp; Sons&lt;/b&gt;" in tip


def test_rows_are_sorted_by_how_much_they_matter(qtbot: QtBot, opened: Opened) -> None:
    window = opened(SAMPLES)
    press(qtbot, window, "Ctrl+T")
    window.table.sortByColumn(Column.WEIGHT, Qt.SortOrder.DescendingOrder)
    rows = window.table.rows
    ids = [rows.at(row).id for row in range(rows.rowCount())]
    assert ids == sorted(ids, key=window.document.salience, reverse=True)
    assert window.document.salience(ids[0]) > window.document.salience(ids[-1])


@pytest.mark.parametrize("width", [2000, 900])
def test_the_title_takes_the_free_width(window: Window, width: int) -> None:
    window.resize(width, 600)
    QApplication.processEvents()
    table = window.table
    others = sum(table.columnWidth(each) for each in Column if each is not Column.TITLE)
    free = table.viewport().width() - others
    assert table.columnWidth(Column.TITLE) == max(free, 220)
    assert (free > 220) is (width == 2000)


def test_clearing_a_search_keeps_the_place(qtbot: QtBot, opened: Opened) -> None:
    window = opened(SAMPLES)
    window.resize(1200, 600)
    window.filtering.show_all()
    press(qtbot, window, "Ctrl+T")
    table = window.table
    QApplication.processEvents()
    last = table.rows.rowCount() - 1
    chosen = table.rows.at(last)
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(window.filter_bar.search, chosen.title)
    qtbot.keyClick(window.filter_bar.search, Qt.Key.Key_Return)
    assert table.rows.rowCount() < last
    (row,) = table.rows.rows_of([chosen.id])
    at = table.visualRect(table.rows.index(row, Column.TITLE)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=at)
    window.filter_bar.search.clear()
    assert table.rows.rowCount() == last + 1
    assert window.selection.ids == [chosen.id]
    rect = table.visualRect(table.rows.index(last, Column.TITLE))
    assert rect.top() >= 0
    assert rect.bottom() <= table.viewport().height()


def test_a_filter_keeps_the_first_row_in_view_where_none_is_selected(
    qtbot: QtBot, opened: Opened
) -> None:
    window = opened(SAMPLES)
    window.resize(1200, 600)
    window.filtering.show_all()
    press(qtbot, window, "Ctrl+T")
    table = window.table
    QApplication.processEvents()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    first = table.rows.at(table.rowAt(0)).id
    window.document.set_filter(Filter(certainty=None, proposed=True))
    assert table.rows.at(table.rowAt(0)).id == first
    window.document.set_filter(Filter())
    assert table.rows.at(table.rowAt(0)).id == first


def test_letters_after_a_cell_that_was_edited_are_no_commands(qtbot: QtBot, window: Window) -> None:
    write(qtbot, window, THURSDAY, Column.TITLE, "The fall")
    event = event_on(window, When.day(2022, 1, 6))
    assert window.table.hasFocus()
    qtbot.keyClick(window.table, Qt.Key.Key_D)
    assert event_on(window, When.day(2022, 1, 6)) == event
    assert window.selection.ids == [event.id]
    assert window.status.message.text() == LETTER_IGNORED
    qtbot.keyClick(window.table, Qt.Key.Key_Escape)
    qtbot.keyClick(window.table, Qt.Key.Key_D)
    assert window.document.project.events[event.id].status is Status.DISMISSED
