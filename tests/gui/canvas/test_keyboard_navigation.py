"""Going from event to event by keys."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.gui.canvas.conftest import Hands, open_canvas
from tests.layout.samples import event, project
from timeline.dates import When
from timeline.model import Project

YEAR = "a:5"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def crowd(count: int, days: int) -> Project:
    """So many events on so many days."""
    dates = [When.day(2022, 1, 1 + number % days) for number in range(count)]
    return project(events=[event(f"e{i}", f"Event {i}", when) for i, when in enumerate(dates)])


def test_hidden_events_are_reached_by_keys_and_named_when_selected(qtbot: QtBot) -> None:
    hands = open_canvas(qtbot, crowd(300, days=20))
    for _ in range(30):
        hands.key(Qt.Key.Key_Right)
        (selected,) = hands.selection.ids
        assert f"Event {selected[1:]}" in [label.text for label in hands.picture.labels()]


def test_arrows_go_through_the_events_in_time(hands: Hands) -> None:
    order = []
    for _ in range(8):
        hands.key(Qt.Key.Key_Right)
        order += hands.selection.ids
    assert order[0] == YEAR
    whens = [hands.canvas.stage.project.events[key].when for key in order]
    anchors = [when.anchor for when in whens if when]
    assert anchors == sorted(anchors)
    assert len(set(order)) == 7
    hands.key(Qt.Key.Key_Left)
    assert hands.selection.ids == [order[5]]
    hands.key(Qt.Key.Key_Home)
    assert hands.selection.ids == [YEAR]
    hands.key(Qt.Key.Key_End)
    assert hands.selection.ids == [order[-1]]


def test_event_chosen_by_key_comes_into_view(hands: Hands) -> None:
    for _ in range(12):
        hands.wheel(QPoint(900, 300), 120, CONTROL)
    assert hands.picture.box_of(YEAR) is None
    hands.key(Qt.Key.Key_Home)
    box = hands.box(YEAR)
    assert box.x >= 0


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
