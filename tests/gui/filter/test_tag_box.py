"""The filter by tags."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.using import activate, event_on, events, press
from timeline.dates import When
from timeline.model import TagKind
from timeline.project.tags import add_tag, remove_tag

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)
LEFT = Qt.MouseButton.LeftButton
RUTH, NORVIK = (TagKind.PERSON, "Ruth Calder"), (TagKind.PLACE, "Norvik")


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """Two events of a place, one of which names a person."""
    activate(qtbot, window)
    both = [event_on(window, when) for when in (THURSDAY, WEDNESDAY)]
    window.document.do(add_tag(both, NORVIK))
    window.document.do(add_tag([event_on(window, THURSDAY)], RUTH))
    window.actions_by_id["filter"].trigger()
    return window


def take(qtbot: QtBot, window: Window, text: str) -> None:
    """Types in the list and takes its first tag."""
    box = window.filter_bar.tags
    qtbot.mouseClick(box, LEFT)
    qtbot.waitUntil(box.list.isVisible)
    qtbot.keyClicks(box.list.search, text)
    qtbot.keyClick(box.list.search, Qt.Key.Key_Return)
    box.list.hide()


def shown(window: Window) -> set[When | None]:
    return {event.when for event in window.document.visible.events.values()}


def test_events_must_have_all_chosen_tags(qtbot: QtBot, window: Window) -> None:
    box = window.filter_bar.tags
    assert (box.text(), box.accessibleName()) == ("Who and where ▾", "Who and where: all")
    take(qtbot, window, "norv")
    assert shown(window) == {THURSDAY, WEDNESDAY}
    assert box.text() == "Norvik ▾"
    take(qtbot, window, "ruth")
    assert shown(window) == {THURSDAY}
    assert (box.text(), box.accessibleName()) == ("2 tags ▾", "Who and where: Norvik, Ruth Calder")
    take(qtbot, window, "norv")
    assert box.value == {RUTH}
    qtbot.mouseClick(window.filter_bar.show_all, LEFT)
    assert len(shown(window)) == len({event.when for event in events(window)})
    assert box.value == frozenset()


def test_a_chosen_tag_that_no_event_has_any_more_can_be_taken_back(
    qtbot: QtBot, window: Window
) -> None:
    take(qtbot, window, "ruth")
    window.document.do(remove_tag([event_on(window, THURSDAY)], RUTH))
    assert shown(window) == set()
    take(qtbot, window, "ruth")
    assert window.document.filter.tags == frozenset()


def test_without_tags_there_is_no_filter_by_tags(qtbot: QtBot, window: Window) -> None:
    assert window.filter_bar.tags.isVisible()
    for _ in range(2):
        press(qtbot, window, "Ctrl+Z")
    assert not window.filter_bar.tags.isVisible()


def test_search_finds_tags(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(window.filter_bar.search, "calder norvik")
    qtbot.waitUntil(lambda: shown(window) == {THURSDAY})
