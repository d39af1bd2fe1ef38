"""The strip below the canvas: its window is dragged, resized, and moved by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.canvas.overview import OverviewStrip, Timeline
from tests.gui.canvas.conftest import NO_MODIFIER, Hands, bind
from tests.gui.using import activate, colour_at, move_mouse

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def strip(qtbot: QtBot, hands: Hands) -> Iterator[OverviewStrip]:
    """Below a canvas that is zoomed in on its middle."""
    both = Timeline(hands.canvas)
    qtbot.addWidget(both)
    strip = both.overview
    both.resize(1000, 700 + strip.height())
    with qtbot.waitExposed(both):
        both.show()
    for _ in range(3):
        hands.canvas.zoom_in()
    bind(strip, strip.commands)
    activate(qtbot, both)
    strip.setFocus()
    yield strip
    hands.canvas.setParent(None)


def press(strip: OverviewStrip, x: float) -> None:
    QTest.mousePress(strip, LEFT, NO_MODIFIER, QPoint(round(x), 28))


def move(strip: OverviewStrip, x: float) -> None:
    move_mouse(strip, QPoint(round(x), 28))


def release(strip: OverviewStrip, x: float) -> None:
    QTest.mouseRelease(strip, LEFT, NO_MODIFIER, QPoint(round(x), 28))


def drag(strip: OverviewStrip, start: float, end: float) -> None:
    press(strip, start)
    for step in range(1, 5):
        move(strip, start + (end - start) * step / 4)
    release(strip, end)


def test_the_window_follows_the_pointer(strip: OverviewStrip, hands: Hands) -> None:
    left, right = strip.window_edges()
    zoom = hands.pixels_a_day()
    drag(strip, (left + right) / 2, (left + right) / 2 + 40)
    assert strip.window_edges()[0] == pytest.approx(left + 40, abs=2)
    assert hands.pixels_a_day() == zoom


def test_a_small_window_can_be_dragged_too(strip: OverviewStrip, hands: Hands) -> None:
    for _ in range(20):
        hands.canvas.zoom_in()
    left, right = strip.window_edges()
    assert right - left == pytest.approx(16)
    zoom = hands.pixels_a_day()
    drag(strip, (left + right) / 2, (left + right) / 2 - 90)
    assert strip.window_edges()[0] == pytest.approx(left - 90, abs=2)
    assert hands.pixels_a_day() == zoom


@pytest.mark.parametrize(("edge", "by"), [(0, 40), (0, -30), (1, 30), (1, -40)])
def test_an_edge_of_the_window_zooms_and_the_other_stays(
    strip: OverviewStrip, hands: Hands, edge: int, by: float
) -> None:
    before, zoom = strip.window_edges(), hands.pixels_a_day()
    for x, shape in (
        (sum(before) / 2, Qt.CursorShape.ArrowCursor),
        (before[edge], Qt.CursorShape.SizeHorCursor),
    ):
        move(strip, x)
        assert strip.cursor().shape() is shape
    drag(strip, before[edge], before[edge] + by)
    after = strip.window_edges()
    assert after[edge] == pytest.approx(before[edge] + by, abs=2)
    assert after[1 - edge] == pytest.approx(before[1 - edge], abs=2)
    assert (hands.pixels_a_day() > zoom) is ((by > 0) is (edge == 0))


def test_a_click_beside_the_window_brings_it_there(strip: OverviewStrip) -> None:
    left = strip.window_edges()[0]
    assert left > 60
    press(strip, 50)
    release(strip, 50)
    after = strip.window_edges()
    assert after[0] < left
    assert after[0] <= 50 <= after[1]
    move(strip, 400)
    assert strip.window_edges() == after


def test_escape_takes_a_drag_back(strip: OverviewStrip) -> None:
    before = strip.window_edges()
    middle = sum(before) / 2
    press(strip, middle)
    move(strip, middle + 80)
    assert strip.window_edges() != before
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert strip.window_edges() == pytest.approx(before, abs=1)
    move(strip, middle + 120)
    assert strip.window_edges() == pytest.approx(before, abs=1)


def test_keys_move_and_resize_the_window(strip: OverviewStrip, hands: Hands) -> None:
    left, right = strip.window_edges()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.window_edges()[0] > left
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert strip.window_edges() == pytest.approx((left, right), abs=1)
    zoom = hands.pixels_a_day()
    QTest.keyClick(strip, Qt.Key.Key_Plus)
    assert hands.pixels_a_day() > zoom
    QTest.keyClick(strip, Qt.Key.Key_Minus)
    assert hands.pixels_a_day() == pytest.approx(zoom)


def test_the_strip_shows_what_the_canvas_does(strip: OverviewStrip, hands: Hands) -> None:
    before = strip.window_edges()
    hands.wheel(QPoint(500, 300), 240, Qt.KeyboardModifier.ControlModifier)
    after = strip.window_edges()
    assert after[1] - after[0] < before[1] - before[0]
    accent = hands.canvas.stage.theme.accent
    assert colour_at(strip, round(after[0]), 28) == accent
