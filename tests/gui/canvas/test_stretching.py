"""Dragging the ends of bars."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.gui.canvas.conftest import Hands, open_canvas
from tests.layout.samples import event, project
from timeline.dates import Grain, When, days
from timeline.layout.picture import Bar

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


def test_pointer_tells_what_can_be_dragged(span: Hands) -> None:
    shapes = []
    box = span.box("bar")
    for place in (end_of(span, "start"), end_of(span, "end"), QPoint(round(box.x) + 30, 0)):
        span.move(QPoint(place.x(), place.y() or round(box.y + 4)))
        shapes.append(span.canvas.viewport().cursor().shape())
    split, hand = Qt.CursorShape.SplitHCursor, Qt.CursorShape.PointingHandCursor
    assert shapes == [split, split, hand]


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
def test_alt_and_shift_make_a_stretch_of_a_day(
    qtbot: QtBot, span: Hands, by: float, first: int, last: int
) -> None:
    both = Qt.KeyboardModifier.AltModifier | SHIFT
    with qtbot.waitSignal(span.canvas.move_requested) as told:
        span.drag(span.on("day"), by * span.pixels_a_day(), modifiers=both)
    when = told.args[0]["day"]
    assert when == When(days.moment(2021, 3, first), days.moment(2021, 3, last + 1), Grain.DAY)
