"""Events that may be the same, as the inspector offers them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.reports_of_a_collapse import (
    AGAIN,
    BRIDGE,
    NEXT_DAY,
    OTHERS,
    dialog_of,
    find,
    found,
    offered,
    report,
    select,
)
from tests.gui.using import Opened, activate, press

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """Three reports of one collapse, on two days, that were not merged."""
    monkeypatch.setattr("gui.document.duplicates.possible_duplicates", found)
    window = opened(BRIDGE, AGAIN, NEXT_DAY, OTHERS)
    activate(qtbot, window)
    return window


def test_the_inspector_offers_what_may_be_the_same(qtbot: QtBot, window: Window) -> None:
    event = select(qtbot, window, "The Leith Star")
    panel = window.inspector.same_event
    again, next_day = report(window, "Evening Post"), report(window, "Harbour News")
    assert offered(window) == {again.id, next_day.id}
    assert panel.isVisible()
    assert {button.accessibleName() for button in panel.same} == {
        f"Same: {again.title}",
        f"Same: {next_day.title}",
    }
    same = next(each for each in panel.same if again.title in each.accessibleName())
    same.setFocus()
    qtbot.keyClick(same, Qt.Key.Key_Space)
    merged = window.document.project.events[window.selection.ids[0]]
    assert set(merged.claims) == {*event.claims, *again.claims}
    assert window.status.message.text() == "Merge 2 events. Press Ctrl+Z to undo."
    assert offered(window) == {next_day.id}
    press(qtbot, window, "Ctrl+Z")
    assert window.document.project.events[event.id] == event
    assert window.document.project.events[again.id] == again


def test_what_is_different_is_not_offered_again(qtbot: QtBot, window: Window) -> None:
    select(qtbot, window, "The Leith Star")
    panel = window.inspector.same_event
    before, steps = offered(window), window.document.history.done
    qtbot.mouseClick(panel.different[0], LEFT)
    qtbot.mouseClick(panel.different[0], LEFT)
    assert len(before) == 2
    assert not offered(window)
    assert not panel.isVisible()
    assert window.document.history.done == steps  # this is no edit
    select(qtbot, window, "Evening Post")
    select(qtbot, window, "The Leith Star")
    assert not panel.isVisible()


def test_nothing_is_offered_for_several_or_hidden_events(qtbot: QtBot, window: Window) -> None:
    event = select(qtbot, window, "The Leith Star")
    window.selection.reveal([event.id, report(window, "Evening Post").id])
    assert not window.inspector.same_event.isVisible()
    window.selection.reveal([event.id])
    assert window.inspector.same_event.isVisible()
    window.actions_by_id["dismiss"].trigger()
    window.actions_by_id["show_dismissed"].trigger()
    window.selection.reveal([event.id])
    assert not window.inspector.same_event.isVisible()


def test_what_was_split_is_kept_apart(qtbot: QtBot, window: Window) -> None:
    select(qtbot, window, "The Leith Star")
    qtbot.mouseClick(window.inspector.same_event.same[0], LEFT)
    window.actions_by_id["split"].trigger()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    (first, second) = window.selection.ids
    window.selection.reveal([first])
    assert second not in offered(window)
    find(qtbot, window)
    pairs = [offer.pair for offer in window.possible_duplicates.offers]
    assert frozenset((first, second)) not in pairs
    dialog_of(window).reject()
