"""Lanes: collapsed, put elsewhere and chosen by mouse and keys, and events dragged between them."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimerEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.canvas.conftest import Hands
from tests.gui.conftest import TEXT
from tests.gui.using import Opened, activate, event_on, events, picture_of, press
from timeline.dates import Grain, When, days
from timeline.layout.picture import Bar, Box
from timeline.model import Event, Grouping, TagKind
from timeline.project import edits
from timeline.project.tags import add_tag

OTHER = "The mayor resigned today. He had been chosen in 2015."
THURSDAY = When.day(2022, 1, 6)


@pytest.fixture
def window(opened: Opened, qtbot: QtBot) -> Window:
    """Two articles, each with a lane."""
    window = opened(*(f"Published: 2022-01-07\n\n{text}" for text in (TEXT, OTHER)))
    activate(qtbot, window)
    return window


@pytest.fixture
def hands(window: Window) -> Hands:
    return Hands(window.canvas)


def lanes(window: Window) -> list[str]:
    return [lane.header for lane in window.canvas.stage.content.lanes]


def header(window: Window, number: int) -> QPoint:
    box = next(box for box in picture_of(window).headers if box.owner == f"lane {number}")
    return centre(box)


def centre(box: Box) -> QPoint:
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def undone(window: Window) -> str:
    return window.actions_by_id["undo"].text()


def put_into_groups(window: Window) -> None:
    first, *others = events(window)
    window.document.do(edits.set_group([first], "Bridge"))
    window.document.do(edits.set_group(others, "City"))
    window.actions_by_id["lanes_group"].trigger()


def test_a_click_on_a_name_collapses_the_lane_and_another_opens_it(
    window: Window, hands: Hands
) -> None:
    window.canvas.set_fold(False)
    window.canvas.stage.show_range(days.moment(1960), days.moment(2030))
    window.canvas.refresh()
    hands.click(header(window, 0))
    assert window.canvas.stage.content.lanes[0].collapsed
    texts = [label.text for label in picture_of(window).labels()]
    assert "3 events" in texts
    assert "+ 2" in texts  # these are too near to each other for dots
    built = event_on(window, When.unit(days.moment(1971), Grain.YEAR))
    dots = [p for p in picture_of(window).primitives if isinstance(p, Bar) and p.owner == built.id]
    assert [dot.width for dot in dots] == [7.0]
    assert undone(window).startswith("Undo Collapse lane “")
    hands.click(header(window, 0))
    assert not window.canvas.stage.content.lanes[0].collapsed


def test_the_letter_c_collapses_the_lane_of_what_is_selected(qtbot: QtBot, window: Window) -> None:
    window.canvas.setFocus()
    window.selection.reveal([event_on(window, THURSDAY).id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_C)
    assert [lane.collapsed for lane in window.canvas.stage.content.lanes] == [True, False]
    assert picture_of(window).box_of(event_on(window, THURSDAY).id) is not None
    qtbot.keyClick(window.canvas, Qt.Key.Key_C)
    assert not window.canvas.stage.content.lanes[0].collapsed


def test_a_lane_is_dragged_below_another_by_its_name(window: Window, hands: Hands) -> None:
    before = lanes(window)
    start = header(window, 0)
    bottom = window.canvas.stage.arrangement.lanes[1].bottom
    end = hands.press_and_move(start, 40, min(bottom, window.canvas.stage.axis) - start.y() - 5)
    line = [p for p in picture_of(window).primitives if getattr(p, "colour", "") == hands.accent()]
    assert line
    hands.release(end)
    assert lanes(window) == before[::-1]
    assert undone(window).startswith("Undo Move lane “")
    window.actions_by_id["undo"].trigger()
    assert lanes(window) == before


def test_a_lane_goes_below_one_that_is_not_seen_whole(window: Window, hands: Hands) -> None:
    before = lanes(window)
    window.resize(900, 600)
    window.document.do(
        edits.duplicate([event for event in events(window) for _ in range(6) if event.when])
    )
    canvas = window.canvas
    canvas.stage.scroll_to(0)
    canvas.refresh()
    start = header(window, 0)
    end = hands.press_and_move(start, 0, canvas.stage.axis - start.y() - 3)
    for _ in range(60):  # held at the edge, the rows scroll on
        canvas._mouse.tick(QTimerEvent(canvas._mouse._timer.timerId()))
    hands.release(end)
    assert lanes(window) == before[::-1]


def test_an_undated_event_gets_the_lane_that_it_is_dropped_on(window: Window, hands: Hands) -> None:
    put_into_groups(window)
    undated = Event("x", "Undated", None)
    window.document.do(edits.add_event(undated))
    lane = window.canvas.stage.arrangement.lanes[0]
    at = QPoint(400, round(lane.top - window.canvas.stage.top) + 20)
    window.canvas.begin_drop(["x"])
    hands.move(at, button=Qt.MouseButton.LeftButton)
    assert any(text.text.startswith("Bridge · ") for text in picture_of(window).labels())
    hands.release(at)
    after = window.document.project.events["x"]
    assert after.group == "Bridge"
    assert after.when is not None


def test_escape_leaves_a_dragged_lane_where_it_was(
    qtbot: QtBot, window: Window, hands: Hands
) -> None:
    before = lanes(window)
    end = hands.press_and_move(header(window, 1), 0, -300)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    hands.release(end)
    assert lanes(window) == before
    assert not window.canvas.stage.content.lanes[1].collapsed


def test_alt_and_arrows_move_the_lane_of_what_is_selected(qtbot: QtBot, window: Window) -> None:
    before = lanes(window)
    window.canvas.setFocus()
    window.selection.reveal([event_on(window, THURSDAY).id])
    assert not window.actions_by_id["lane_up"].isEnabled()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert lanes(window) == before[::-1]
    assert not window.actions_by_id["lane_down"].isEnabled()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lanes(window) == before


def test_a_right_click_on_a_name_says_what_can_be_done(
    qtbot: QtBot, window: Window, hands: Hands
) -> None:
    before = lanes(window)
    window.canvas.lane_menu_requested.emit(
        window.canvas.stage.content.lanes[1].key, header(window, 1)
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = {action.text(): action for action in menu.actions()}
    assert not offered["Move down"].isEnabled()
    offered["Move up"].trigger()
    menu.close()
    assert lanes(window) == before[::-1]


def test_the_header_offers_what_lanes_go_by(window: Window) -> None:
    choice = window.lanes.choice
    by_name = {action.text(): action for action in choice.menu().actions()}
    by_name["Lanes: category"].trigger()
    assert lanes(window) == ["No category"]
    assert "No event has a category yet" in window.status.message.text()
    assert window.actions_by_id["lanes_category"].isChecked()
    by_name["Lanes: none"].trigger()
    assert lanes(window) == [""]
    press_undo = window.actions_by_id["undo"]
    assert press_undo.text() == "Undo All events in one lane"
    press_undo.trigger()
    press_undo.trigger()
    assert choice.value is Grouping.ARTICLE
    assert window.actions_by_id["lanes_article"].isChecked()


def test_the_most_frequent_places_have_lanes_chosen_again_when_asked(window: Window) -> None:
    choice = window.lanes.choice
    by_name = {action.text(): action for action in choice.menu().actions()}
    by_name["Lanes: place"].trigger()
    assert lanes(window) == ["Other places, or none"]
    assert "No event has a place yet" in window.status.message.text()
    event = event_on(window, THURSDAY)
    window.document.do(add_tag([event], (TagKind.PLACE, "Norvik")))
    assert lanes(window) == ["Other places, or none"]
    window.actions_by_id["lanes_place"].trigger()
    assert lanes(window) == ["Norvik", "Other places, or none"]
    assert undone(window) == "Undo Lanes by place"
    window.actions_by_id["undo"].trigger()
    assert lanes(window) == ["Other places, or none"]


def test_all_lanes_are_collapsed_and_expanded_from_the_menu(window: Window) -> None:
    window.actions_by_id["collapse_all"].trigger()
    assert all(lane.collapsed for lane in window.canvas.stage.content.lanes)
    assert not window.actions_by_id["collapse_all"].isEnabled()
    window.actions_by_id["expand_all"].trigger()
    assert not any(lane.collapsed for lane in window.canvas.stage.content.lanes)


def test_a_group_is_typed_in_the_inspector(qtbot: QtBot, window: Window) -> None:
    window.actions_by_id["lanes_group"].trigger()
    window.selection.reveal([event_on(window, THURSDAY).id])
    field = window.inspector.details.group
    field.setFocus()
    qtbot.keyClicks(field, "Bridge")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert event_on(window, THURSDAY).group == "Bridge"
    assert lanes(window) == ["Bridge", "No group"]


def test_several_events_are_given_a_group_and_a_category_at_once(
    qtbot: QtBot, window: Window
) -> None:
    put_into_groups(window)
    press(qtbot, window, "Ctrl+A")
    assert window.inspector.details.group.placeholderText() == "Multiple values"
    window.inspector.details.group.setFocus()
    qtbot.keyClicks(window.inspector.details.group, "All")
    window.inspector.details.category.setFocus()
    assert {event.group for event in events(window)} == {"All"}
    qtbot.keyClicks(window.inspector.details.category, "Town")
    qtbot.keyClick(window.inspector.details.category, Qt.Key.Key_Return)
    assert {event.category for event in events(window) if event.when} == {"Town"}
    assert lanes(window) == ["All"]


def test_an_event_is_dragged_into_another_group(window: Window, hands: Hands) -> None:
    put_into_groups(window)
    event = events(window)[0]
    lower = window.canvas.stage.arrangement.lanes[1]
    start = hands.on(event.id)
    end = hands.press_and_move(start, 3, lower.top - window.canvas.stage.top + 12 - start.y())
    assert any(text.text.startswith("City · ") for text in picture_of(window).labels())
    hands.release(end)
    after = window.document.project.events[event.id]
    assert (after.group, after.when) == ("City", event.when)
    assert undone(window).startswith("Undo Group “City” for “")
    window.actions_by_id["undo"].trigger()
    assert window.document.project.events[event.id].group == "Bridge"


def test_a_drag_over_lanes_of_articles_changes_no_article(window: Window, hands: Hands) -> None:
    event = event_on(window, THURSDAY)
    lower = window.canvas.stage.arrangement.lanes[1]
    start = hands.on(event.id)
    end = hands.press_and_move(start, 0, lower.top + 12 - start.y())
    hands.release(end)
    assert window.document.project.events[event.id] == event
