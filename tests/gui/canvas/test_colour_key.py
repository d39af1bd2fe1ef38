"""The key of colours below the timeline."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.using import activate, categorise
from timeline.dates import When

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    activate(qtbot, window)
    return window


def test_the_key_says_which_colour_is_which_and_shows_one_alone(
    qtbot: QtBot, window: Window
) -> None:
    key = window.colour_key
    accident = categorise(qtbot, window, THURSDAY, "Accident")
    assert not key.isVisible()
    window.actions_by_id["by_category"].trigger()
    assert key.isVisible()
    assert [label.text for label in key.picture.labels()] == ["No category", "Accident"]
    assert key.accessibleDescription() == "No category, Accident"
    box = key.picture.box_of("Accident")
    assert box is not None
    at = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
    qtbot.mouseClick(key, LEFT, pos=at)
    assert list(window.document.visible.events) == [accident.id]
    assert window.filter_bar.category.value == "Accident"
    qtbot.mouseClick(key, LEFT, pos=at)
    assert len(window.document.visible.events) == 3
    window.actions_by_id["undo"].trigger()
    assert not key.isVisible()
