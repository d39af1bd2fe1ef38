"""Categories and tags: typed beside the canvas, offered again, filtered and coloured by."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.using import activate, event_on, picture_of, press
from timeline.dates import When
from timeline.layout.picture import Bar
from timeline.layout.style import load_theme
from timeline.model import Event

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    activate(qtbot, window)
    return window


def categorise(qtbot: QtBot, window: Window, when: When, category: str) -> Event:
    window.selection.reveal([event_on(window, when).id])
    field = window.inspector.details.category
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, category)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return event_on(window, when)


def colour_of(window: Window, event: Event) -> set[str]:
    parts = picture_of(window).primitives
    return {part.fill for part in parts if isinstance(part, Bar) and part.owner == event.id}


def test_a_category_is_one_step_and_is_offered_to_the_next_event(
    qtbot: QtBot, window: Window
) -> None:
    event = categorise(qtbot, window, THURSDAY, "Accident")
    assert event.category == "Accident"
    assert window.actions_by_id["undo"].text().startswith("Undo Category “Accident” for “")
    window.selection.reveal([event_on(window, WEDNESDAY).id])
    field = window.inspector.details.category
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    offered = field.completer().popup()
    qtbot.waitUntil(offered.isVisible)
    assert offered.model().index(0, 0).data() == "Accident"
    qtbot.keyClick(offered, Qt.Key.Key_Down)
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: event_on(window, WEDNESDAY).category == "Accident")


def test_escape_takes_a_typed_category_back(qtbot: QtBot, window: Window) -> None:
    window.selection.reveal([event_on(window, THURSDAY).id])
    field = window.inspector.details.category
    field.setFocus()
    qtbot.keyClicks(field, "Acc")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    window.selection.reveal([])
    assert event_on(window, THURSDAY).category == ""


def test_tags_are_words_with_commas_between(qtbot: QtBot, window: Window) -> None:
    window.selection.reveal([event_on(window, THURSDAY).id])
    field = window.inspector.details.tags
    field.setFocus()
    qtbot.keyClicks(field, "rain,  bridge, rain, ")
    window.selection.reveal([])  # what was typed is taken over
    assert event_on(window, THURSDAY).tags == ("rain", "bridge")
    press(qtbot, window, "Ctrl+F")
    qtbot.keyClicks(window.filter_bar.search, "bridge rain")
    qtbot.keyClick(window.filter_bar.search, Qt.Key.Key_Return)
    window.selection.reveal([event_on(window, THURSDAY).id])
    assert window.inspector.details.tags.text() == "rain, bridge"


def test_the_filter_offers_categories_once_there_are_some(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+Shift+F")
    choice = window.filter_bar.category
    assert not choice.isVisible()
    categorise(qtbot, window, THURSDAY, "Accident & more")
    assert choice.isVisible()
    qtbot.mouseClick(choice, LEFT)
    qtbot.waitUntil(choice.menu().isVisible)
    choice.menu().setActiveAction(choice.menu().actions()[1])
    qtbot.keyClick(choice.menu(), Qt.Key.Key_Return)
    assert choice.text() == "Accident && more ▾"
    assert window.filter_bar.count.text() == "1 of 3 events shown"


def test_events_are_coloured_by_category_or_by_article(qtbot: QtBot, window: Window) -> None:
    accident = categorise(qtbot, window, THURSDAY, "Accident")
    article = load_theme("light").series[0]
    other = event_on(window, WEDNESDAY)
    window.selection.reveal([])
    assert article in colour_of(window, accident) & colour_of(window, other)
    window.actions_by_id["by_category"].trigger()
    assert window.settings.by_category
    colour = window.canvas.stage.content.colours.categories["Accident"]
    assert colour in colour_of(window, accident)
    assert load_theme("light").soft in colour_of(window, other)
    repairs = categorise(qtbot, window, WEDNESDAY, "Repairs")
    window.selection.reveal([])
    assert window.canvas.stage.content.colours.categories["Repairs"] in colour_of(window, repairs)
    window.actions_by_id["by_category"].trigger()
    assert article in colour_of(window, accident) & colour_of(window, repairs)


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
