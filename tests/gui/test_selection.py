"""The selection that all views share."""

import pytest
from pytestqt.qtbot import QtBot

from gui.selection import Selection
from tests.layout.samples import event
from timeline.dates import When

EVENTS = {id: event(id, id, When.day(2022, 1, 6)) for id in "abc"}


@pytest.fixture
def selection(qtbot: QtBot) -> Selection:
    selection = Selection()
    selection.set_selectable(EVENTS)
    return selection


def test_set_selects_in_order_and_emits_once_per_change(qtbot: QtBot, selection: Selection) -> None:
    with qtbot.waitSignal(selection.changed):
        selection.set(["c", "a"])
    assert selection.ids == ["c", "a"]
    assert selection.last == "a"
    with qtbot.assertNotEmitted(selection.changed):
        selection.set(["c", "a"])
    with qtbot.waitSignal(selection.changed):
        selection.clear()
    assert selection.ids == []
    assert selection.last is None


def test_an_event_that_is_not_shown_is_not_selected(selection: Selection) -> None:
    selection.set(["a", "gone"])
    assert selection.ids == ["a"]


def test_events_that_are_shown_no_longer_are_deselected(qtbot: QtBot, selection: Selection) -> None:
    selection.set(["a", "b"])
    with qtbot.assertNotEmitted(selection.changed):
        selection.set_selectable({"a": EVENTS["a"], "b": EVENTS["b"]})
    with qtbot.waitSignal(selection.changed):
        selection.set_selectable({"b": EVENTS["b"]})
    assert selection.ids == ["b"]


def test_toggle_adds_an_event_and_removes_it(selection: Selection) -> None:
    selection.set(["a"])
    selection.toggle("b")
    assert selection.ids == ["a", "b"]
    selection.toggle("a")
    assert selection.ids == ["b"]
    assert "b" in selection
    assert "a" not in selection


def test_extend_makes_an_event_the_last_one(selection: Selection) -> None:
    selection.set(["a", "b"])
    selection.extend("c")
    selection.extend("a")
    assert selection.ids == ["b", "c", "a"]


def test_reveal_asks_for_the_last_event_before_the_selection_changes(
    selection: Selection,
) -> None:
    signals: list[str] = []
    selection.reveal_requested.connect(lambda id: signals.append(f"reveal {id}"))
    selection.changed.connect(lambda: signals.append("changed"))
    selection.reveal(["a", "b"])
    selection.reveal(["a", "b"])  # which the user may have scrolled out of view
    selection.reveal([])
    assert signals == ["reveal b", "changed", "reveal b", "changed"]
