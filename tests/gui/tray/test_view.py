"""The tray as a whole: there when it is needed, closed when it is in the way."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.document.settings import Settings
from gui.shell.window import Window
from gui.tray.model import TrayModel
from tests.gui.tray.conftest import DATED, LEFT, MEMO, TrayHands
from tests.gui.using import Opened, events, press
from timeline.dates import When, days
from timeline.model import Event
from timeline.project import edits
from timeline.project.filter import Filter
from timeline.project.history import History


def test_it_is_there_while_events_have_no_date(qtbot: QtBot, opened: Opened) -> None:
    window = opened(DATED)
    assert not window.tray.isVisible()
    window.document.do(edits.add_event(Event("x", "The mayor resigns", None)))
    assert window.tray.isVisible()
    assert window.tray.heading.text() == "Undated  1"
    assert window.tray.rows.words_at(0) == "Added by hand"
    press(qtbot, window, "Ctrl+Z")
    assert not window.tray.isVisible()


def test_it_hides_without_undated_events_and_the_canvas_gets_the_focus(hands: TrayHands) -> None:
    hands.click(0)
    for _ in range(3):
        hands.click(0)
        hands.key(Qt.Key.Key_Delete)
    assert not hands.window.tray.isVisible()
    assert hands.window.canvas.hasFocus()


def test_a_publication_date_takes_them_out_and_undo_brings_them_back(
    qtbot: QtBot, hands: TrayHands
) -> None:
    document = hands.window.document
    memo = next(one.id for one in document.project.articles.values() if one.published is None)
    document.do(edits.set_published(document.project, memo, days.day_number(2022, 1, 10)))
    assert not hands.window.tray.isVisible()
    press(qtbot, hands.window, "Ctrl+Z")
    assert len(hands.words) == 3
    assert hands.window.tray.isVisible()


def test_it_shows_what_the_filter_admits(hands: TrayHands) -> None:
    document = hands.window.document
    document.set_filter(Filter(words="dam"))
    assert hands.words == ["“yesterday”"]
    assert hands.window.tray.heading.accessibleName() == "Undated: 1 event"
    document.set_filter(Filter(article=next(iter(document.project.articles))))
    assert not hands.window.tray.isVisible()


def test_collapsed_it_shows_its_heading_and_stays_collapsed(qtbot: QtBot, hands: TrayHands) -> None:
    tray = hands.window.tray
    line = tray.chips.gridSize().height()
    qtbot.waitUntil(lambda: tray.height() > line)
    height = tray.height()
    hands.click(0)
    qtbot.mouseClick(tray.heading, LEFT)
    assert not tray.chips.isVisible()
    qtbot.waitUntil(lambda: tray.height() <= height - line)
    assert hands.window.canvas.hasFocus()
    settings = hands.window.settings
    assert settings.tray is False
    settings.save()
    again = Window(Settings.load())
    qtbot.addWidget(again)
    assert not again.tray.heading.isChecked()
    qtbot.mouseClick(tray.heading, LEFT)
    assert tray.chips.isVisible()


def test_the_count_in_the_status_bar_opens_the_tray_and_selects_the_first(
    qtbot: QtBot, hands: TrayHands
) -> None:
    tray = hands.window.tray
    tray.set_open(False)
    assert hands.window.status.undated.text() == "3 undated"
    qtbot.mouseClick(hands.window.status.undated, LEFT)
    assert tray.chips.isVisible()
    assert tray.chips.hasFocus()
    assert hands.marked == ["“yesterday”"]


def test_the_count_in_the_status_bar_shows_what_the_filter_hides(
    qtbot: QtBot, hands: TrayHands
) -> None:
    hands.window.document.set_filter(Filter(words="bridge"))
    qtbot.mouseClick(hands.window.status.undated, LEFT)
    assert hands.words[0] == "“yesterday”"
    assert hands.marked == ["“yesterday”"]


def test_dots_have_the_colours_of_the_canvas(hands: TrayHands) -> None:
    window, stage = hands.window, hands.window.canvas.stage
    event = hands.event(0)
    assert stage.colour_of(event) == stage.theme.series[1]  # of the second article
    window.document.do(edits.set_category([event], "Dam"))
    window.actions_by_id["by_category"].trigger()
    assert stage.colour_of(hands.event(0)) == stage.content.colours.categories["Dam"]


def test_a_chip_far_down_is_scrolled_to_and_only_visible_ones_are_read(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(MEMO)
    project = window.document.project
    (event, *_) = events(window)
    many = {str(n): replace(event, id=str(n), title=f"Event {n}") for n in range(2000)}
    history = History(replace(project, events=MappingProxyType(many)))
    asked: set[int] = set()
    words_at = TrayModel.words_at
    monkeypatch.setattr(
        TrayModel, "words_at", lambda self, row: (asked.add(row), words_at(self, row))[1]
    )
    window.document.replace(history, None)
    QApplication.processEvents()
    assert window.tray.heading.text() == "Undated  2,000"
    assert 0 < len(asked) < 20
    window.selection.reveal(["1500"])
    chips = window.tray.chips
    assert chips.viewport().rect().contains(chips.visualRect(chips.rows.index(1500, 0)))
    QApplication.processEvents()
    assert len(asked) < 40


def test_two_lines_at_most_are_shown_in_any_width(qtbot: QtBot, hands: TrayHands) -> None:
    chips = hands.window.tray.chips
    one_line = chips.height()
    assert one_line == chips.gridSize().height()
    hands.window.resize(900, 900)
    qtbot.waitUntil(lambda: chips.height() == 2 * one_line)
    for row in range(3):
        hands.on(row)  # is in view
    hands.window.document.do(edits.add_event(Event("x", "Undated", None)))
    hands.window.document.do(edits.add_event(Event("y", "Undated", None)))
    assert chips.height() == 2 * one_line
    qtbot.waitUntil(lambda: chips.verticalScrollBar().maximum() > 0)
    hands.window.resize(900, 600)  # the timeline needs the room
    qtbot.waitUntil(lambda: chips.height() == one_line)


def test_dating_one_leaves_the_others_in_their_places(hands: TrayHands) -> None:
    event = hands.event(1)
    hands.window.document.do(edits.move(event, When.day(2022, 1, 4)))
    assert hands.words == ["“yesterday”", "“three days ago”"]
    hands.window.document.do(edits.retitle(hands.event(1), "The mayor goes"))
    assert hands.chips.rows.index(1, 0).data() == "The mayor goes"


def test_in_the_table_the_count_in_the_status_bar_selects_a_row(
    qtbot: QtBot, hands: TrayHands
) -> None:
    press(qtbot, hands.window, "Ctrl+T")
    qtbot.mouseClick(hands.window.status.undated, LEFT)
    table = hands.window.table
    (index,) = table.selectionModel().selectedRows()
    assert table.rows.at(index.row()) == hands.event(0)
    assert table.viewport().rect().intersects(table.visualRect(index))
