"""The drags on the canvas, by real mouse events."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.canvas.conftest import LEFT, Hands, open_canvas
from tests.layout.samples import event, project
from timeline.dates import Grain, When, days
from timeline.layout.picture import Bar

THURSDAY = "a:0"  # 6 January 2022
NIGHT = "a:2"
YEAR = "a:5"
CONTROL = Qt.KeyboardModifier.ControlModifier
WEDNESDAY = "a:1"
CHRISTMAS = "a:6"  # Friday
SHIFT = Qt.KeyboardModifier.ShiftModifier
MARCH = When(days.moment(2021, 3, 10), days.moment(2021, 3, 15), Grain.DAY)


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


@pytest.mark.parametrize(("share", "day"), [(1.2, 7), (0.8, 7), (0.3, 6), (-1.9, 4)])
def test_dragging_moves_by_whole_days(hands: Hands, qtbot: QtBot, share: float, day: int) -> None:
    moves: list[dict[str, When]] = []
    hands.canvas.move_requested.connect(moves.append)
    hands.drag(hands.on(THURSDAY), share * hands.pixels_a_day())
    assert moves == ([] if day == 6 else [{THURSDAY: When.day(2022, 1, day)}])


def test_new_date_is_shown_while_dragging(hands: Hands) -> None:
    place = hands.press_and_move(hands.on(THURSDAY), hands.pixels_a_day())
    assert "Fri 7 Jan 2022" in [label.text for label in hands.picture.labels() if not label.owner]
    hands.release(place)
    assert "Fri 7 Jan 2022" not in [one.text for one in hands.picture.labels() if not one.owner]


def test_night_keeps_its_hours(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.canvas.move_requested) as told:
        hands.drag(hands.on(NIGHT), hands.pixels_a_day())
    moved = told.args[0][NIGHT]
    assert (moved.start, moved.grain) == (days.moment(2022, 1, 6, 21), Grain.DAYPART)


@pytest.mark.parametrize("how", ["escape", "focus"])
def test_drag_can_be_cancelled(hands: Hands, qtbot: QtBot, how: str) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    before = hands.box(THURSDAY)
    with qtbot.assertNotEmitted(hands.canvas.move_requested):
        place = hands.press_and_move(hands.on(THURSDAY), 2 * hands.pixels_a_day())
        assert hands.box(THURSDAY) != before
        if how == "escape":
            hands.key(Qt.Key.Key_Escape)
        else:
            hands.canvas.clearFocus()
        assert hands.box(THURSDAY) == before
        hands.release(place)
    assert hands.box(THURSDAY) == before


def test_event_can_be_dragged_beyond_the_edge(hands: Hands, qtbot: QtBot) -> None:
    start = hands.on(THURSDAY)
    last = hands.moment(999)
    place = hands.press_and_move(start, 995 - start.x())
    qtbot.waitUntil(lambda: hands.moment(500) > last)
    with qtbot.waitSignal(hands.canvas.move_requested) as told:
        hands.release(place)
    assert told.args[0][THURSDAY].start > last


def test_wheel_moves_the_view_under_a_dragged_event(hands: Hands, qtbot: QtBot) -> None:
    place = hands.press_and_move(hands.on(THURSDAY), 10)
    before = hands.moment(place.x())
    hands.wheel(place, -600)
    assert hands.moment(place.x()) > before + days.SECONDS_PER_DAY
    with qtbot.waitSignal(hands.canvas.move_requested) as told:
        hands.release(place)
    assert told.args[0][THURSDAY].start > days.moment(2022, 1, 6)


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


def test_pan_can_be_cancelled_and_does_not_deselect(hands: Hands) -> None:
    hands.selection.set([THURSDAY])
    before = hands.box(THURSDAY)
    place = hands.press_and_move(hands.empty_place(), -150)
    hands.key(Qt.Key.Key_Escape)
    hands.release(place)
    assert hands.box(THURSDAY) == before
    assert hands.selection.ids == [THURSDAY]


@pytest.mark.parametrize(
    ("side", "by", "first", "last"),
    [("end", 2.2, 10, 16), ("end", -1.8, 10, 12), ("start", 1.3, 11, 14), ("start", -3, 7, 14),
     ("end", -9, 10, 10), ("start", 9, 14, 14)],
)  # fmt: skip
def test_an_end_is_dragged_from_day_to_day_and_not_beyond_the_other(
    qtbot: QtBot, span: Hands, side: str, by: float, first: int, last: int
) -> None:
    with qtbot.waitSignal(span.canvas.move_requested) as told:
        span.drag(end_of(span, side), by * span.pixels_a_day())
    when = told.args[0]["bar"]
    assert when == When(days.moment(2021, 3, first), days.moment(2021, 3, last + 1), Grain.DAY)


def test_new_end_is_shown_while_it_is_dragged_and_escape_takes_it_back(
    qtbot: QtBot, span: Hands
) -> None:
    before = span.picture
    with qtbot.assertNotEmitted(span.canvas.move_requested):
        place = span.press_and_move(end_of(span, "end"), 2 * span.pixels_a_day())
        assert "10 – 16 Mar 2021" in [label.text for label in span.picture.labels()]
        span.key(Qt.Key.Key_Escape)
        span.release(place)
    assert set(span.picture.boxes) == set(before.boxes)
    assert "10 – 16 Mar 2021" not in [label.text for label in span.picture.labels()]


def test_alt_drags_a_month_by_days(qtbot: QtBot) -> None:
    month = When.unit(days.moment(2021, 3), Grain.MONTH)
    hands = open_canvas(qtbot, project(events=[event("bar", "Search", month)]))
    alt = Qt.KeyboardModifier.AltModifier
    asked: list[dict[str, When]] = []
    hands.canvas.move_requested.connect(asked.append)
    hands.drag(end_of(hands, "end"), 3 * hands.pixels_a_day())
    assert asked == []  # it snaps to its month
    hands.drag(end_of(hands, "end"), 3 * hands.pixels_a_day(), modifiers=alt)
    assert asked.pop() == {"bar": When(month.start, days.moment(2021, 4, 4), Grain.DAY)}
    box = hands.box("bar")
    title = QPoint(round(box.x) + 20, round(box.y) + 5)
    hands.drag(title, 3 * hands.pixels_a_day(), modifiers=alt)
    start, end = days.moment(2021, 3, 4), days.moment(2021, 4, 4)
    assert asked.pop() == {"bar": When(start, end, Grain.DAY)}


def test_alt_can_be_pressed_and_released_while_an_end_is_held(qtbot: QtBot) -> None:
    month = When.unit(days.moment(2021, 3), Grain.MONTH)
    hands = open_canvas(qtbot, project(events=[event("bar", "Search", month)]))
    place = hands.press_and_move(end_of(hands, "end"), 3 * hands.pixels_a_day())

    def words() -> list[str]:
        return [label.text for label in hands.picture.labels() if not label.owner]

    assert "March 2021" in words()
    qtbot.keyPress(hands.canvas, Qt.Key.Key_Alt)
    assert any("3 Apr 2021" in text for text in words())
    qtbot.keyRelease(hands.canvas, Qt.Key.Key_Alt)
    assert "March 2021" in words()
    hands.release(place)


@pytest.mark.parametrize(("by", "first", "last"), [(2.2, 20, 22), (-1.6, 18, 20)])
def test_alt_and_shift_turn_a_day_into_a_time_span(
    qtbot: QtBot, span: Hands, by: float, first: int, last: int
) -> None:
    both = Qt.KeyboardModifier.AltModifier | SHIFT
    with qtbot.waitSignal(span.canvas.move_requested) as told:
        span.drag(span.on("day"), by * span.pixels_a_day(), modifiers=both)
    when = told.args[0]["day"]
    assert when == When(days.moment(2021, 3, first), days.moment(2021, 3, last + 1), Grain.DAY)


def test_a_rubber_band_selects_what_it_touches_in_addition(qtbot: QtBot, hands: Hands) -> None:
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


def test_a_rubber_band_selects_events_that_are_only_counted(qtbot: QtBot) -> None:
    dates = [When.day(2022, 1, 1 + number % 20) for number in range(300)]
    crowd = project(events=[event(f"e{i}", f"Event {i}", when) for i, when in enumerate(dates)])
    hands = open_canvas(qtbot, crowd)
    width = hands.canvas.viewport().width()
    hands.drag(QPoint(width - 2, 3), 4 - width, 640, SHIFT)
    assert len(hands.selection.ids) == 300


def test_a_rubber_band_scrolls_beyond_the_edge_only(qtbot: QtBot, hands: Hands) -> None:
    hands.wheel(QPoint(500, 300), -240)
    last = hands.moment(999)
    start = hands.empty_place()
    place = hands.press_and_move(start, 990 - start.x(), 30, SHIFT)
    assert not hands.canvas._mouse._timer.isActive()
    hands.move(place + QPoint(40, 0), SHIFT, LEFT)
    qtbot.waitUntil(lambda: hands.moment(999) > last)
    hands.release(place)


@pytest.mark.parametrize("how", ["escape", "focus"])
def test_a_rubber_band_can_be_cancelled(qtbot: QtBot, hands: Hands, how: str) -> None:
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
