"""The chips of the tray: they share the selection, take the keys of events, and can be dragged."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.tray.chips import NO_AXIS
from tests.gui.tray.conftest import LEFT, MEMO, TrayHands
from tests.gui.using import Opened, click, event_on, place_of, press
from timeline.dates import Grain, When
from timeline.dates.words import in_words
from timeline.model import Status

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
YESTERDAY, TUESDAY, AGO = "“yesterday”", "“Tuesday”", "“three days ago”"
THURSDAY = When.day(2022, 1, 6)


def pictured(hands: TrayHands) -> list[str]:
    return [label.text for label in hands.window.canvas.stage.picture.labels()]


# --- selecting


def test_a_click_selects_and_shows_the_event_and_its_words(hands: TrayHands) -> None:
    assert hands.words == [YESTERDAY, TUESDAY, AGO]
    hands.click(1)
    window, event = hands.window, hands.event(1)
    assert window.selection.ids == [event.id]
    assert window.inspector.title.toPlainText() == event.title
    assert window.text.article is not None
    assert window.text.article.title == "Memo"
    assert window.text._highlighted == {event.claims[0].span}
    assert hands.marked == [TUESDAY]


def test_control_and_shift_select_several_together_with_those_of_the_canvas(
    qtbot: QtBot, hands: TrayHands
) -> None:
    dated = event_on(hands.window, THURSDAY)
    click(qtbot, hands.window, place_of(hands.window, dated.id))
    hands.click(0, CONTROL)
    assert hands.window.selection.ids == [dated.id, hands.event(0).id]
    hands.click(2, SHIFT)
    assert hands.marked == [YESTERDAY, TUESDAY, AGO]
    hands.click(1, CONTROL)
    assert hands.marked == [YESTERDAY, AGO]
    assert hands.window.inspector.multi_selection.title.text() == "3 events selected"
    hands.click(2)
    assert hands.window.selection.ids == [hands.event(2).id]


def test_a_click_on_the_one_selected_chip_leaves_what_is_selected_elsewhere(
    qtbot: QtBot, hands: TrayHands
) -> None:
    dated = event_on(hands.window, THURSDAY)
    hands.click(0)
    hands.window.selection.set([hands.event(0).id, dated.id])
    hands.click(0)
    assert hands.window.selection.ids == [hands.event(0).id]


def test_what_is_selected_elsewhere_is_selected_here(qtbot: QtBot, hands: TrayHands) -> None:
    window = hands.window
    hands.click(0)
    click(qtbot, window, place_of(window, event_on(window, THURSDAY).id))
    assert hands.marked == []
    window.selection.reveal([hands.event(2).id])
    assert hands.marked == [AGO]
    press(qtbot, window, "Ctrl+T")
    table = window.table
    index = table.rows.index(*table.rows.rows_of([hands.event(1).id]), 1)
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())
    press(qtbot, window, "Ctrl+T")
    assert hands.marked == [TUESDAY]


def test_select_all_means_these_too(qtbot: QtBot, hands: TrayHands) -> None:
    press(qtbot, hands.window, "Ctrl+A")
    assert len(hands.window.selection.ids) == 6
    assert hands.marked == [YESTERDAY, TUESDAY, AGO]


# --- dragging


def test_dragging_onto_the_canvas_gives_the_date_there_in_one_step(
    qtbot: QtBot, hands: TrayHands
) -> None:
    window, event = hands.window, hands.event(1)
    wanted = window.canvas.stage.unit_at(window.canvas.viewport().width() / 2)
    hands.drag(1, hands.canvas_point(0.5))
    assert window.document.project.events[event.id].when == wanted
    assert hands.words == [YESTERDAY, AGO]
    assert window.selection.ids == [event.id]
    assert window.canvas.hasFocus()
    assert window.actions_by_id["undo"].text() == f"Undo Change date of “{event.title}”"
    press(qtbot, window, "Ctrl+Z")
    assert window.document.project.events[event.id] == event
    assert hands.words == [YESTERDAY, TUESDAY, AGO]
    assert hands.marked == [TUESDAY]


def test_while_it_is_dragged_the_canvas_tells_the_date_and_escape_cancels(
    hands: TrayHands,
) -> None:
    window, project = hands.window, hands.window.document.project
    hands.click(0)
    before = pictured(hands)
    hands.hold(0, hands.canvas_point(0.5))
    assert window.canvas.is_dragging
    when = window.canvas.stage.unit_at(window.canvas.viewport().width() / 2)
    assert when is not None
    assert in_words(when) in pictured(hands)
    assert in_words(when) not in before
    hands.key(Qt.Key.Key_A)  # no command in the middle of it
    hands.key(Qt.Key.Key_Escape)
    assert not window.canvas.is_dragging
    assert pictured(hands) == before
    hands.move(hands.canvas_point(0.3))
    hands.release(hands.canvas_point(0.3))
    assert window.document.project is project
    assert hands.marked == [YESTERDAY]


def test_several_are_dragged_at_once(hands: TrayHands) -> None:
    ids = [hands.event(row).id for row in (0, 2)]
    hands.click(0)
    hands.click(2, CONTROL)
    hands.hold(2, hands.canvas_point(0.4))
    assert any(text.endswith(" · 2 events") for text in pictured(hands))
    hands.release(hands.canvas_point(0.4))
    events = hands.window.document.project.events
    assert len({events[id].when for id in ids}) == 1
    assert events[ids[0]].when is not None
    assert hands.words == [TUESDAY]
    assert hands.window.actions_by_id["undo"].text() == "Undo Move 2 events"


def test_alt_gives_a_day_where_the_zoom_means_a_longer_time(hands: TrayHands) -> None:
    event, at = hands.event(0), hands.canvas_point(0.2)
    hands.hold(0, at)
    hands.move(at, Qt.KeyboardModifier.AltModifier)
    hands.release(at)
    when = hands.window.document.project.events[event.id].when
    assert when is not None
    assert when.grain is Grain.DAY


def test_dragging_a_chip_at_an_edge_scrolls_the_canvas(qtbot: QtBot, hands: TrayHands) -> None:
    stage = hands.window.canvas.stage
    for _ in range(3):
        hands.window.canvas.zoom_in()
    left = stage.left
    hands.hold(0, hands.canvas_point(0.99))
    qtbot.waitUntil(lambda: stage.left > left)
    hands.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("place", ["tray", "overview"])
def test_a_chip_dropped_outside_the_canvas_stays_undated(hands: TrayHands, place: str) -> None:
    project = hands.window.document.project
    dy = 20 if place == "tray" else -60
    hands.click(0)
    before = pictured(hands)
    hands.hold(0, hands.canvas_point(0.5))
    hands.move(hands.on(0) + QPoint(40, dy))
    assert pictured(hands) == before
    hands.release(hands.on(0) + QPoint(40, dy))
    assert hands.window.document.project is project


def test_without_any_date_there_is_no_place_to_drop_it(qtbot: QtBot, opened: Opened) -> None:
    hands = TrayHands(opened(MEMO))
    hands.drag(0, hands.canvas_point(0.5))
    assert hands.window.status.message.text() == NO_AXIS
    assert len(hands.words) == 3
    hands.click(1)  # the mouse is free again
    assert hands.marked == [TUESDAY]


# --- keys and menus


def test_arrows_go_from_chip_to_chip_and_enter_asks_for_the_date(
    qtbot: QtBot, hands: TrayHands
) -> None:
    hands.click(0)
    hands.key(Qt.Key.Key_Right)
    assert hands.marked == [TUESDAY]
    hands.key(Qt.Key.Key_Right, SHIFT)
    assert hands.marked == [TUESDAY, AGO]
    hands.key(Qt.Key.Key_Home)
    hands.key(Qt.Key.Key_Return)
    field = hands.window.inspector.date
    assert field.hasFocus()
    qtbot.keyClicks(field, "5 Jan 2022")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert hands.words == [TUESDAY, AGO]
    assert field.hasFocus()  # the next letters are no commands
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert hands.chips.hasFocus()
    hands.key(Qt.Key.Key_Right)
    assert hands.marked == [TUESDAY]  # the next one is selected
    qtbot.keyClick(hands.window.inspector.details.note, Qt.Key.Key_Escape)
    assert hands.window.canvas.hasFocus()


def test_a_double_click_asks_for_the_date(qtbot: QtBot, hands: TrayHands) -> None:
    hands.click(2)
    qtbot.mouseDClick(hands.chips.viewport(), LEFT, pos=hands.on(2))
    assert hands.window.inspector.date.hasFocus()


def test_the_keys_of_events_work_here(qtbot: QtBot, hands: TrayHands) -> None:
    window = hands.window
    first, second = hands.event(0).id, hands.event(1).id
    hands.click(0)
    hands.key(Qt.Key.Key_A)
    assert window.document.project.events[first].status is Status.ACCEPTED
    assert window.selection.ids == [second]  # on to the next proposal
    hands.key(Qt.Key.Key_D)
    assert window.document.project.events[second].status is Status.DISMISSED
    assert hands.words == [YESTERDAY, AGO]
    hands.key(Qt.Key.Key_Delete)
    assert hands.words == [YESTERDAY]
    hands.click(0)
    hands.key(Qt.Key.Key_F2)
    assert window.inspector.title.hasFocus()
    hands.click(0)
    hands.key(Qt.Key.Key_X)  # no letter searches
    assert hands.marked == [YESTERDAY]
    hands.key(Qt.Key.Key_Escape)
    assert window.selection.ids == []
    hands.key(Qt.Key.Key_N)
    assert len(window.document.project.events) == 6


def test_its_own_keys_can_be_changed(hands: TrayHands) -> None:
    window = hands.window
    window.shortcuts.assign("date_chip", ["T"])
    hands.click(0)
    hands.key(Qt.Key.Key_Return)
    assert hands.chips.hasFocus()
    hands.key(Qt.Key.Key_T)
    assert window.inspector.date.hasFocus()


def test_a_right_click_offers_what_can_be_done_with_an_event_without_a_date(
    qtbot: QtBot, hands: TrayHands
) -> None:
    at, view = hands.on(1), hands.chips.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=at)
    QApplication.sendEvent(
        view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert {"Accept", "Copy", "Delete"} <= set(texts)
    assert "Move later" not in texts
    menu.close()


def test_chips_have_accessible_texts(hands: TrayHands) -> None:
    assert hands.chips.accessibleName() == "Events without a date"
    told = hands.chips.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"{hands.event(0).title}, “yesterday”, no date"
