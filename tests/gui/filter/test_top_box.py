"""The box for the number of events: its number, its slider, and what they ask for."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.filter.top_box import TopBox, number_at, step_of

RIGHT, LEFT, END = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End


@pytest.fixture
def box(qtbot: QtBot) -> TopBox:
    box = TopBox()
    qtbot.addWidget(box)
    box.show_state(25, 61)
    box.show()
    return box


def chosen(box: TopBox) -> list[int | None]:
    """What it asks for from now on; it shows that, as the window makes it."""
    asked: list[int | None] = []

    def take(number: int | None) -> None:
        asked.append(number)
        box.show_state(number, 61)

    box.chosen.connect(take)
    return asked


def test_it_shows_how_many_of_how_many(box: TopBox) -> None:
    assert (box.number.value(), box.of.text()) == (25, "of 61")
    assert number_at(box.slider.value(), 61) == 25
    assert box.number.accessibleName() == "Number of events shown, of 61"
    assert box.slider.accessibleName() == "Events shown: 25 of 61"


def test_a_number_is_typed_and_confirmed(qtbot: QtBot, box: TopBox) -> None:
    asked = chosen(box)
    box.begin()
    qtbot.keyClicks(box.number, "40")
    assert asked == []
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box.number, Qt.Key.Key_Return)
    assert asked == [40]
    assert number_at(box.slider.value(), 61) == 40


def test_escape_leaves_the_number_as_it_was(qtbot: QtBot, box: TopBox) -> None:
    asked = chosen(box)
    box.begin()
    qtbot.keyClicks(box.number, "4")
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box.number, Qt.Key.Key_Escape)
    assert (asked, box.number.value(), box.number.text()) == ([], 25, "25")


def test_keys_move_the_slider_one_event_at_a_time(qtbot: QtBot, box: TopBox) -> None:
    asked = chosen(box)
    qtbot.keyClick(box.slider, RIGHT)
    qtbot.keyClick(box.slider, LEFT)
    qtbot.keyClick(box.slider, LEFT)
    assert asked == [26, 25, 24]
    assert box.number.value() == 24


def test_all_are_shown_at_the_right_end(qtbot: QtBot, box: TopBox) -> None:
    asked = chosen(box)
    qtbot.keyClick(box.slider, END)
    assert asked == [None]
    assert box.number.value() == 61


def test_the_mouse_sets_the_slider(qtbot: QtBot, box: TopBox) -> None:
    asked = chosen(box)
    place = box.slider.rect().center()
    place.setX(box.slider.width() - 1)
    qtbot.mouseClick(box.slider, Qt.MouseButton.LeftButton, pos=place)
    assert asked
    assert box.number.value() > 25


def test_showing_a_state_asks_for_nothing(box: TopBox) -> None:
    asked = chosen(box)
    box.show_state(3, 9)
    box.show_state(None, 0)
    assert asked == []


@pytest.mark.parametrize("total", [2, 61, 101, 102, 500, 100_000])
def test_every_step_of_the_slider_shows_more_events_up_to_all(total: int) -> None:
    steps = range(step_of(total, total) + 1)
    numbers = [number_at(step, total) for step in steps]
    assert (numbers[0], numbers[-1]) == (1, total)
    assert all(one < two for one, two in pairwise(numbers))
    assert [step_of(number, total) for number in numbers] == list(steps)


def test_of_many_events_the_slider_offers_few_finely() -> None:
    assert number_at(20, 101) == 21
    assert number_at(20, 500) == 37
