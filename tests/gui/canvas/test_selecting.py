"""Selecting several events, and moving them together."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.gui.canvas.conftest import LEFT, Hands, open_canvas
from tests.layout.samples import event, inquiry, project
from timeline.dates import When
from timeline.layout.picture import Bar

THURSDAY = "a:0"  # 6 January 2022
WEDNESDAY = "a:1"
INTERNET = "a:3"  # Thursday as well
CHRISTMAS = "a:6"  # Friday
YEAR = "a:5"
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def days_of(hands: Hands, ids: list[str]) -> list[int]:
    whens = [hands.canvas.stage.project.events[id].when for id in ids]
    return [when.anchor for when in whens if when]


def test_shift_click_selects_all_from_the_first_selected_one_to_it(hands: Hands) -> None:
    hands.click(hands.on(WEDNESDAY))
    hands.click(hands.on(CHRISTMAS), SHIFT)
    selected = hands.selection.ids
    assert selected[0] == WEDNESDAY
    assert selected[-1] == CHRISTMAS
    assert {THURSDAY, INTERNET} < set(selected)
    assert days_of(hands, selected) == sorted(days_of(hands, selected))
    hands.click(hands.on(YEAR), SHIFT)  # and back again, from the same first one
    assert hands.selection.ids[0] == WEDNESDAY
    assert hands.selection.ids[-1] == YEAR
    assert CHRISTMAS not in hands.selection.ids


def test_shift_click_stays_in_the_lane_of_both(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, inquiry(), height=1000)
    hands.click(hands.on("3"))
    hands.click(hands.on("5"), SHIFT)
    assert hands.selection.ids == ["3", "4", "5"]
    hands.click(hands.on("3"))
    hands.click(hands.on("2"), SHIFT)  # in another lane: all between the two
    assert hands.selection.ids[0] == "3"
    assert set(hands.selection.ids) == {"3", "1", "4", "2"}


def test_band_selects_what_it_touches_beside_what_is_selected(qtbot: QtBot, hands: Hands) -> None:
    hands.selection.set([YEAR])
    start, target = hands.empty_place(), hands.box(CHRISTMAS)
    with qtbot.waitSignal(hands.selection.changed):
        to = QPoint(round(target.x) + 10, round(target.y) + 10)
        place = hands.press_and_move(start, to.x() - start.x(), to.y() - start.y(), SHIFT)
        bands = [bar for bar in hands.picture.primitives if isinstance(bar, Bar) and not bar.owner]
        assert any(bar.outline == hands.accent() for bar in bands)
        hands.release(place)
    assert {YEAR, CHRISTMAS} <= set(hands.selection.ids) == hands.canvas.stage.selected
    bands = [bar for bar in hands.picture.primitives if isinstance(bar, Bar) and not bar.owner]
    assert not any(bar.outline == hands.accent() for bar in bands)


def test_band_selects_events_that_are_only_counted(qtbot: QtBot) -> None:
    dates = [When.day(2022, 1, 1 + number % 20) for number in range(300)]
    crowd = project(events=[event(f"e{i}", f"Event {i}", when) for i, when in enumerate(dates)])
    hands = open_canvas(qtbot, crowd)
    width = hands.canvas.viewport().width()
    hands.drag(QPoint(width - 2, 3), 4 - width, 640, SHIFT)
    assert len(hands.selection.ids) == 300


def test_band_goes_on_beyond_the_edge_and_not_before(qtbot: QtBot, hands: Hands) -> None:
    hands.wheel(QPoint(500, 300), -240)
    last = hands.moment(999)
    start = hands.empty_place()
    place = hands.press_and_move(start, 990 - start.x(), 30, SHIFT)
    assert not hands.canvas._mouse._timer.isActive()
    hands.move(place + QPoint(40, 0), SHIFT, LEFT)
    qtbot.waitUntil(lambda: hands.moment(999) > last)
    hands.release(place)


@pytest.mark.parametrize("how", ["escape", "focus"])
def test_band_can_be_cancelled(qtbot: QtBot, hands: Hands, how: str) -> None:
    hands.selection.set([YEAR])
    with qtbot.assertNotEmitted(hands.selection.changed):
        place = hands.press_and_move(hands.empty_place(), -500, 300, SHIFT)
        assert len(hands.canvas.stage.selected) > 1
        if how == "escape":
            hands.key(Qt.Key.Key_Escape)
        else:
            hands.canvas.clearFocus()
        hands.release(place)
    assert hands.canvas.stage.selected == {YEAR}


def test_all_and_none(hands: Hands) -> None:
    hands.canvas.select_all()
    assert len(hands.selection.ids) == 7
    assert hands.canvas.accessibleDescription() == "7 events selected"
    hands.key(Qt.Key.Key_Escape)
    assert hands.selection.ids == []


def test_a_drag_moves_all_that_is_selected_each_by_its_own_unit(hands: Hands, qtbot: QtBot) -> None:
    hands.click(hands.on(WEDNESDAY))
    hands.click(hands.on(THURSDAY), CONTROL)
    hands.selection.set([*hands.selection.ids, YEAR])
    before = {id: hands.box(id).x for id in (WEDNESDAY, THURSDAY, CHRISTMAS)}
    a_day = hands.pixels_a_day()
    with qtbot.waitSignal(hands.canvas.move_requested) as told:
        place = hands.press_and_move(hands.on(THURSDAY), a_day)
        moved = {id: hands.box(id).x - before[id] for id in before}
        expected = {WEDNESDAY: a_day, THURSDAY: a_day, CHRISTMAS: 0}
        assert moved == pytest.approx(expected, abs=1)
        hands.release(place)
    assert told.args[0] == {
        THURSDAY: When.day(2022, 1, 7),
        WEDNESDAY: When.day(2022, 1, 6),
        YEAR: hands.canvas.stage.project.events[YEAR].when,  # which does not move by a day
    }


def test_a_drag_of_what_is_not_selected_moves_it_alone(hands: Hands, qtbot: QtBot) -> None:
    hands.selection.set([WEDNESDAY, CHRISTMAS])
    with qtbot.waitSignal(hands.canvas.move_requested) as told:
        hands.drag(hands.on(THURSDAY), hands.pixels_a_day())
    assert told.args[0] == {THURSDAY: When.day(2022, 1, 7)}
    assert hands.selection.ids == [THURSDAY]


def test_shift_and_an_arrow_key_add_to_the_selection(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home)
    hands.key(Qt.Key.Key_Right, SHIFT)
    hands.key(Qt.Key.Key_Right, SHIFT)
    assert len(hands.selection.ids) == 3
    hands.key(Qt.Key.Key_Right)
    assert len(hands.selection.ids) == 1


def test_up_and_down_go_to_the_rows_above_and_below(hands: Hands) -> None:
    top = min(hands.picture.boxes, key=lambda box: box.y)
    hands.click(hands.on(top.owner))
    last = top.y
    for _ in range(2):
        hands.key(Qt.Key.Key_Down)
        (selected,) = hands.selection.ids
        assert hands.box(selected).y > last
        last = hands.box(selected).y
    hands.key(Qt.Key.Key_Up)
    assert hands.box(hands.selection.ids[0]).y < last
    for _ in range(9):
        hands.key(Qt.Key.Key_Down)
    assert len(hands.selection.ids) == 1
