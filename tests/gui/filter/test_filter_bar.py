"""Search and filter: the view and the exports follow, say so, and show all again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.export import ExportDialog
from gui.shell.window import Window
from gui.widgets.buttons import ChoiceButton
from tests.gui.several_sources import BEACON, COURIER, HARBOUR, merge_sources
from tests.gui.using import Opened, activate, categorise, event_on, events, picture_of, press
from timeline.dates import When
from timeline.export import EXPORTERS, Options
from timeline.model import Status
from timeline.project.filter import Filter
from timeline.project.merging import settle_on

BRIDGE = (
    "The bridge\nDate: 2022-01-07\n\nThe old bridge fell yesterday in heavy rain. It had been "
    "built about 1971. On Wednesday engineers had found a crack."
)
TOWER = "The tower\nDate: 2022-02-07\n\nThe tower burnt yesterday."
LEFT = Qt.MouseButton.LeftButton
THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)


@pytest.fixture
def window(opened: Opened, qtbot: QtBot) -> Window:
    """Two articles with three events and one."""
    window = opened(BRIDGE, TOWER)
    activate(qtbot, window)
    return window


def titles(window: Window) -> set[str]:
    project = window.document.project
    return {project.events[box.owner].title for box in picture_of(window).boxes}


def search(qtbot: QtBot, window: Window, words: str) -> None:
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(window.filter_bar.search, words)
    qtbot.waitUntil(lambda: window.document.filter.words == words)


def choose(qtbot: QtBot, choice: ChoiceButton, words: str) -> None:
    """From the menu of a button."""
    menu = choice.menu()
    (action,) = (action for action in menu.actions() if action.text() == words)
    qtbot.mouseClick(choice, LEFT)
    qtbot.waitUntil(menu.isVisible)
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not menu.isVisible())


def test_the_search_field_finds_while_the_user_types_and_escape_clears(
    qtbot: QtBot, window: Window
) -> None:
    assert not window.filter_bar.isVisible()
    search(qtbot, window, "rain")  # only the sentence has it
    assert window.filter_bar.search.hasFocus()
    assert len(picture_of(window).boxes) == 1
    assert window.filter_bar.count.text() == "1 of 4 events shown"
    qtbot.keyClick(window.filter_bar.search, Qt.Key.Key_Escape)
    assert window.filter_bar.search.text() == ""
    assert not window.filter_bar.isVisible()
    assert len(picture_of(window).boxes) == 4
    assert window.canvas.hasFocus()


def test_enter_searches_at_once_and_leads_to_what_was_found(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(window.filter_bar.search, "tower")
    qtbot.keyClick(window.filter_bar.search, Qt.Key.Key_Return)
    assert window.canvas.hasFocus()
    assert titles(window) == {"The tower burnt"}
    qtbot.keyClick(window.canvas, Qt.Key.Key_Right)
    assert window.inspector.title.toPlainText() == "The tower burnt"


def test_show_all_takes_every_filter_back(qtbot: QtBot, window: Window) -> None:
    search(qtbot, window, "crack")
    qtbot.mouseClick(window.filter_bar.proposed, LEFT)
    assert window.document.filter.proposed
    qtbot.mouseClick(window.filter_bar.show_all, LEFT)
    assert len(picture_of(window).boxes) == 4
    assert window.filter_bar.search.text() == ""
    assert not window.filter_bar.proposed.isChecked()
    assert not window.filter_bar.isVisible()


def test_by_article_certainty_and_time(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+Shift+F")
    bar = window.filter_bar
    assert bar.isVisible()
    assert bar.count.text() == "4 of 4 events shown"
    choose(qtbot, bar.article, "The bridge")
    assert bar.count.text() == "3 of 4 events shown"
    choose(qtbot, bar.certainty, "Approximate dates")
    assert {
        event.when for event in events(window) if event.id in window.document.visible.events
    } == {event.when for event in events(window) if event.when and not event.when.is_point}
    choose(qtbot, bar.certainty, "Any certainty")
    choose(qtbot, bar.article, "All articles")
    qtbot.keyClicks(bar.time, "2022")
    qtbot.keyClick(bar.time, Qt.Key.Key_Return)
    assert bar.count.text() == "3 of 4 events shown"
    bar.time.selectAll()
    qtbot.keyClicks(bar.time, "nonsense")
    qtbot.keyClick(bar.time, Qt.Key.Key_Return)
    assert "is not a date" in bar.time.reading.text()
    assert bar.count.text() == "3 of 4 events shown"
    bar.time.clear()
    qtbot.keyClick(bar.time, Qt.Key.Key_Return)
    assert bar.count.text() == "4 of 4 events shown"


def test_what_needs_review_gets_less_as_it_is_reviewed(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+Shift+F")
    qtbot.mouseClick(window.filter_bar.proposed, LEFT)
    qtbot.mouseClick(window.header.review, LEFT)
    for left in (3, 2, 1, 0):
        qtbot.keyClick(window.canvas, Qt.Key.Key_A)
        assert window.filter_bar.count.text() == f"{left} of 4 events shown"
        assert len(picture_of(window).boxes) <= left
    assert {event.status for event in events(window)} == {Status.ACCEPTED}


def test_what_is_hidden_is_shown_where_a_way_leads_to_it(qtbot: QtBot, window: Window) -> None:
    search(qtbot, window, "tower")
    window.articles.select("the-bridge")
    mention = next(m for m in window.text.mentions if m.text == "Wednesday")
    window.text.expression_clicked.emit("the-bridge", mention)
    assert window.selection.ids == [event_on(window, When.day(2022, 1, 5)).id]
    assert window.filter_bar.search.text() == ""
    search(qtbot, window, "tower")
    press(qtbot, window, "Ctrl+Shift+N")
    assert len(window.selection.ids) == 1
    assert picture_of(window).box_of(window.selection.ids[0]) is not None


def test_another_project_begins_unfiltered(qtbot: QtBot, window: Window) -> None:
    search(qtbot, window, "tower")
    window.document.mark_unmodified()
    window.actions_by_id["new"].trigger()
    assert window.filter_bar.search.text() == ""
    assert not window.filter_bar.isVisible()


def test_exports_follow_the_filter_and_say_so(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    search(qtbot, window, "tower")
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        said.append(dialog.shown.text())
        dialog.reject()

    QTimer.singleShot(0, answer)
    press(qtbot, window, "Ctrl+E")
    assert said == ["Exports 1 of 4 events, as filtered."]
    path = tmp_path / "timeline.csv"
    window.exports.write(path, EXPORTERS[".csv"], Options())
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert len(path.read_text().splitlines()) == 2
    assert window.status.message.text() == f"Exported 1 of 4 events to {path}"


def test_events_on_which_sources_differ_are_one_click_away(qtbot: QtBot, opened: Opened) -> None:
    window = opened(COURIER, HARBOUR, BEACON)
    link, button = window.status.disagreeing, window.filter_bar.disagreeing
    assert not link.isVisible()
    assert not window.actions_by_id["show_disagreeing"].isEnabled()
    event = merge_sources(window.document)
    assert link.text() == "1 on which sources differ"
    qtbot.mouseClick(link, LEFT)
    assert window.document.filter == Filter(disagreeing=True)
    assert list(window.document.visible.events) == [event.id]
    assert {box.owner for box in picture_of(window).boxes} == {event.id}
    press(qtbot, window, "Ctrl+T")
    assert window.table.model().rowCount() == 1
    press(qtbot, window, "Ctrl+T")
    assert button.isVisible()
    assert button.isChecked()
    qtbot.mouseClick(button, LEFT)
    assert window.document.filter == Filter()
    qtbot.mouseClick(button, LEFT)
    window.document.do(settle_on(event, When.day(2021, 3, 11)))
    assert not window.document.visible.events
    assert button.isVisible()  # it hides the others
    qtbot.mouseClick(window.filter_bar.show_all, LEFT)
    assert not link.isVisible()
    assert not button.isVisible()


def test_the_filter_offers_categories_once_there_are_some(qtbot: QtBot, opened: Opened) -> None:
    window = opened(BRIDGE)
    activate(qtbot, window)
    press(qtbot, window, "Ctrl+Shift+F")
    choice = window.filter_bar.category
    assert not choice.isVisible()
    categorise(qtbot, window, THURSDAY, "Accident & more")
    assert choice.isVisible()
    qtbot.mouseClick(choice, LEFT)
    qtbot.waitUntil(choice.menu().isVisible)
    choice.menu().setActiveAction(choice.menu().actions()[1])
    qtbot.keyClick(choice.menu(), Qt.Key.Key_Return)
    assert choice.text() == "Accident && more ▾"
    assert window.filter_bar.count.text() == "1 of 3 events shown"
