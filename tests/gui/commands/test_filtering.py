"""Limits and lists: the most salient events, one a day, accepted, merged, left out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.export import ExportDialog
from gui.shell.window import Window
from tests.gui.several_sources import BEACON, COURIER, HARBOUR, merge_sources
from tests.gui.using import Opened, activate, picture_of, press
from timeline.model import Status
from timeline.project.filter import Filter

LEFT = Qt.MouseButton.LeftButton
STORM = (
    "The storm\nDate: 2022-01-14\n\nA mill burned on Monday. Two men fled on Monday night. "
    "A bridge broke on Tuesday. A tower fell on Wednesday. The mayor left in 1990."
)


@pytest.fixture
def window(opened: Opened, qtbot: QtBot) -> Window:
    """One article with five events, two of them of one day."""
    window = opened(STORM)
    activate(qtbot, window)
    return window


def shown(window: Window) -> int:
    return len(window.document.visible.events)


def toggle(window: Window, text: str) -> QPushButton:
    return next(each for each in window.header.findChildren(QPushButton) if each.text() == text)


def test_the_number_limits_what_is_shown_and_the_status_bar_shows_all_again(
    qtbot: QtBot, window: Window
) -> None:
    total = shown(window)
    press(qtbot, window, "Ctrl+Shift+T")
    assert window.top.number.hasFocus()
    qtbot.keyClicks(window.top.number, "2")
    qtbot.keyClick(window.top.number, Qt.Key.Key_Return)
    assert window.canvas.hasFocus()
    assert len(picture_of(window).boxes) == 2
    assert window.status.events.text() == f"2 of {total} events shown"
    assert not window.filter_bar.isVisible()
    qtbot.mouseClick(window.status.events, LEFT)
    assert shown(window) == total
    assert window.status.events.text() == f"{total} events"
    assert window.top.number.value() == total


def test_what_is_searched_for_is_ranked_by_itself(qtbot: QtBot, window: Window) -> None:
    window.filtering.show_top(1)
    first = set(window.document.visible.events)
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(window.filter_bar.search, "1990")
    qtbot.keyClick(window.filter_bar.search, Qt.Key.Key_Return)
    assert {event.title for event in window.document.visible.events.values()} == {"The mayor left"}
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClick(window.filter_bar.search, Qt.Key.Key_Escape)
    assert set(window.document.visible.events) == first


def test_one_a_day_is_a_button_of_the_header(qtbot: QtBot, window: Window) -> None:
    total, button = shown(window), toggle(window, "One a day")
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)
    assert shown(window) == total - 1
    assert button.isChecked()
    press(qtbot, window, "Ctrl+1")
    assert shown(window) == total
    assert not button.isChecked()


def test_only_accepted_events_are_shown_once_there_are_some(qtbot: QtBot, window: Window) -> None:
    action = window.actions_by_id["accepted_only"]
    assert not action.isEnabled()
    window.selection.reveal([next(iter(window.document.visible.events))])
    qtbot.keyClick(window.canvas, Qt.Key.Key_A)
    press(qtbot, window, "Ctrl+2")
    (event,) = window.document.visible.events.values()
    assert event.status is Status.ACCEPTED
    assert toggle(window, "Accepted").isChecked()
    press(qtbot, window, "Ctrl+Shift+A")
    assert window.document.filter == Filter()
    assert not toggle(window, "Accepted").isChecked()


def test_the_limits_stay_while_one_looks_at_what_was_dismissed(
    qtbot: QtBot, window: Window
) -> None:
    window.filtering.show_top(2)
    window.selection.reveal([next(iter(window.document.visible.events))])
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    assert shown(window) == 2
    qtbot.mouseClick(window.status.dismissed, LEFT)
    assert [event.status for event in window.document.visible.events.values()] == [Status.DISMISSED]
    assert not window.top.isEnabled()
    qtbot.mouseClick(window.status.dismissed, LEFT)
    assert shown(window) == 2
    assert window.top.isEnabled()


def test_merged_events_are_listed(qtbot: QtBot, opened: Opened) -> None:
    window = opened(COURIER, HARBOUR, BEACON)
    assert not window.actions_by_id["show_merged"].isEnabled()
    event = merge_sources(window.document)
    window.actions_by_id["show_merged"].trigger()
    assert set(window.document.visible.events) == {event.id}
    assert window.filter_bar.merged.isChecked()
    qtbot.mouseClick(window.filter_bar.merged, LEFT)
    assert window.document.filter == Filter()


def test_an_event_beyond_the_limit_is_shown_with_the_others_when_its_words_are_clicked(
    window: Window,
) -> None:
    window.filtering.show_top(2)
    hidden = next(
        event
        for id, event in window.document.project.events.items()
        if id not in window.document.visible.events
    )
    mention = window.document.mention_of(hidden.claims[0])
    assert mention is not None
    window.text.expression_clicked.emit(hidden.article, mention)
    assert window.selection.ids == [hidden.id]
    assert shown(window) == 3
    window.filtering.show_top(2)
    assert shown(window) == 2


def test_the_zoom_stays_when_the_number_changes(window: Window) -> None:
    window.canvas.zoom_in()
    window.filtering.show_top(4)
    assert not window.canvas.shows_all
    window.canvas.fit()
    window.filtering.show_top(3)
    assert window.canvas.shows_all


def test_the_export_dialog_says_what_the_limit_leaves_out(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: seen.append(dialog.shown.text()))
    total = shown(window)
    window.filtering.show_top(2)
    window.exports.ask()
    assert seen == [f"Exports 2 of {total} events, as filtered."]


def test_an_empty_project_has_no_box(opened: Opened) -> None:
    window = opened()
    assert not window.top.isVisible()
    assert not window.actions_by_id["top"].isEnabled()


@pytest.mark.parametrize("width", [900, 1100, 1440])
def test_the_header_fits(window: Window, width: int) -> None:
    window.resize(width, 600)
    QApplication.processEvents()
    assert window.header.minimumSizeHint().width() <= width
    assert window.width() == width
    assert window.top.number.isVisible()
