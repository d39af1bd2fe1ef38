"""Clicks, double clicks, the wheel and the cursor."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.canvas.conftest import Hands, open_canvas
from tests.layout.samples import event, inquiry, project
from timeline.dates import Grain, When, days
from timeline.layout.picture import Bar
from timeline.model import Project

THURSDAY = "a:0"  # 6 January 2022
NIGHT = "a:2"
YEAR = "a:5"
CONTROL = Qt.KeyboardModifier.ControlModifier
WEDNESDAY = "a:1"
INTERNET = "a:3"  # Thursday as well
CHRISTMAS = "a:6"  # Friday
SHIFT = Qt.KeyboardModifier.ShiftModifier
MARCH = When(days.moment(2021, 3, 10), days.moment(2021, 3, 15), Grain.DAY)


def crowd(count: int, days: int) -> Project:
    """So many events on so many days."""
    dates = [When.day(2022, 1, 1 + number % days) for number in range(count)]
    return project(events=[event(f"e{i}", f"Event {i}", when) for i, when in enumerate(dates)])


def on_count(hands: Hands) -> QPoint:
    count = hands.picture.counts[0]
    place = QPoint(round(count.x + count.width / 2), round(count.y + 6))
    assert hands.picture.event_at(place.x(), place.y()) is None
    return place


def days_of(hands: Hands, ids: list[str]) -> list[int]:
    whens = [hands.canvas.stage.project.events[id].when for id in ids]
    return [when.anchor for when in whens if when]


@pytest.fixture
def span(qtbot: QtBot) -> Hands:
    """A bar of five days, and a day."""
    told = [event("bar", "Search", MARCH), event("day", "Storm", When.day(2021, 3, 20))]
    return open_canvas(qtbot, project(events=told))


def end_of(hands: Hands, side: str) -> QPoint:
    bar = next(
        part
        for part in hands.picture.primitives
        if isinstance(part, Bar) and part.owner == "bar" and part.height == 8
    )
    return QPoint(round(bar.x + (2 if side == "start" else bar.width - 2)), round(bar.y + 4))


def test_click_selects_and_click_beside_deselects(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.selection.changed):
        hands.click(hands.on(THURSDAY))
    assert hands.selection.ids == [THURSDAY]
    assert "Protesters and police die" in hands.canvas.accessibleDescription()
    with qtbot.waitSignal(hands.selection.changed):
        hands.click(hands.empty_place())
    assert hands.selection.ids == []


def test_control_click_adds_to_the_selection_and_takes_away(hands: Hands) -> None:
    hands.click(hands.on(THURSDAY))
    hands.click(hands.on(NIGHT), CONTROL)
    assert hands.selection.ids == [THURSDAY, NIGHT]
    hands.click(hands.on(THURSDAY), CONTROL)
    assert hands.selection.ids == [NIGHT]


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


def test_double_click_beside_adds_an_event_on_that_day(hands: Hands, qtbot: QtBot) -> None:
    place = hands.empty_place()
    with qtbot.waitSignal(hands.canvas.add_requested) as told:
        hands.double_click(place)
    assert told.args == [When.unit(hands.moment(place.x()), Grain.DAY)]


def test_added_unit_suits_the_zoom(hands: Hands) -> None:
    grains = []
    for _ in range(40):
        when = hands.canvas.middle()
        assert when is not None
        grains.append(when.grain)
        hands.wheel(QPoint(900, 300), 120, CONTROL)
    assert list(dict.fromkeys(grains)) == [Grain.DAY, Grain.HOUR, Grain.MINUTE]


def test_without_any_date_there_is_nowhere_to_add(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, project())
    with qtbot.assertNotEmitted(hands.canvas.add_requested):
        hands.double_click(QPoint(300, 300))
    assert hands.canvas.middle() is None
    assert hands.canvas.visible_range() == ""


def test_missing_publication_date_can_be_set_from_its_lane(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, inquiry(), height=1000)
    (link,) = hands.picture.links
    place = QPoint(round(link.x + 5), round(link.y + 5))
    hands.move(place)
    assert hands.canvas.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(hands.canvas.set_date_requested) as told:
        hands.click(place)
    assert told.args == ["memo"]


def test_a_double_click_on_a_count_adds_nothing(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, crowd(300, days=20))
    with qtbot.assertNotEmitted(hands.canvas.add_requested):
        QTest.mouseDClick(hands.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_count(hands))


def test_wheel_goes_through_time_when_all_rows_fit(hands: Hands) -> None:
    x = hands.box(THURSDAY).x
    hands.wheel(QPoint(500, 300), -120)
    assert hands.box(THURSDAY).x == x - 90


def test_wheel_scrolls_rows_when_some_are_hidden(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, inquiry(), height=250)
    box = hands.picture.boxes[0]
    hands.wheel(QPoint(500, 100), -40)
    moved = hands.box(box.owner)
    assert (moved.x, moved.y) == (box.x, box.y - 30)
    hands.wheel(QPoint(500, 240), -40)  # over the axis
    assert hands.box(box.owner).x == box.x - 30


def test_pointer_on_an_event_lifts_its_outline(hands: Hands) -> None:
    hands.move(hands.on(THURSDAY))
    assert hands.canvas.stage.hovered == THURSDAY
    hands.move(hands.empty_place())
    assert hands.canvas.stage.hovered == ""


def test_the_cursor_shows_what_can_be_dragged(span: Hands) -> None:
    shapes = []
    box = span.box("bar")
    for place in (end_of(span, "start"), end_of(span, "end"), QPoint(round(box.x) + 30, 0)):
        span.move(QPoint(place.x(), place.y() or round(box.y + 4)))
        shapes.append(span.canvas.viewport().cursor().shape())
    split, hand = Qt.CursorShape.SplitHCursor, Qt.CursorShape.PointingHandCursor
    assert shapes == [split, split, hand]


@pytest.mark.parametrize("turn", [120, -120, 360])
def test_zoom_keeps_the_moment_under_the_pointer(hands: Hands, turn: int) -> None:
    before = hands.pixels_a_day()
    for x in (300, 700):
        moment = hands.moment(x)
        hands.wheel(QPoint(x, 300), turn, CONTROL)
        assert hands.moment(x) == pytest.approx(moment, abs=86_400 / hands.pixels_a_day())
    assert (hands.pixels_a_day() > before) is (turn > 0)
