"""The list of tags by kind, from which a filter is chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.filter.tag_list import TagList
from timeline.model import Tag, TagKind

RUTH, KARL = (TagKind.PERSON, "Ruth Calder"), (TagKind.PERSON, "Karl Brandt")
NORVIK = (TagKind.PLACE, "Nörvik")
TAGS = {NORVIK: 1200, RUTH: 2, KARL: 1}


@pytest.fixture
def tags(qtbot: QtBot) -> TagList:
    parent = QWidget()
    qtbot.addWidget(parent)
    tags = TagList(parent)
    tags.parent_of_test = parent  # type: ignore[attr-defined]  # else it is deleted with it
    tags.show_tags(TAGS, {KARL})
    tags.open_at(QPoint(0, 0))
    qtbot.waitUntil(tags.search.hasFocus)
    return tags


def rows(tags: TagList) -> list[str]:
    return [tags.list.item(row).text() for row in range(tags.list.count())]


def toggled(tags: TagList) -> list[Tag]:
    found: list[Tag] = []
    tags.toggled.connect(found.append)
    return found


def test_tags_stand_below_their_kind_with_the_number_of_events(tags: TagList) -> None:
    assert rows(tags) == [
        "PEOPLE",
        "Ruth Calder  (2)",
        "Karl Brandt  (1)",
        "PLACES",
        "Nörvik  (1,200)",
    ]
    states = [tags.list.item(row).checkState() for row in (1, 2)]
    assert states == [Qt.CheckState.Unchecked, Qt.CheckState.Checked]


def test_typing_narrows_the_list_and_enter_takes_the_first(qtbot: QtBot, tags: TagList) -> None:
    found = toggled(tags)
    qtbot.keyClicks(tags.search, "norv")
    assert rows(tags) == ["PLACES", "Nörvik  (1,200)"]
    qtbot.keyClick(tags.search, Qt.Key.Key_Return)
    assert found == [NORVIK]


def test_the_keyboard_goes_through_the_list(qtbot: QtBot, tags: TagList) -> None:
    found = toggled(tags)
    qtbot.keyClick(tags.search, Qt.Key.Key_Down)
    assert tags.list.hasFocus()
    qtbot.keyClick(tags.list, Qt.Key.Key_Down)
    qtbot.keyClick(tags.list, Qt.Key.Key_Space)
    assert found == [KARL]


def test_escape_closes_it(qtbot: QtBot, tags: TagList) -> None:
    qtbot.keyClick(tags.search, Qt.Key.Key_Escape)
    assert not tags.isVisible()


def test_a_click_takes_a_tag_but_not_a_heading(qtbot: QtBot, tags: TagList) -> None:
    found = toggled(tags)
    for row in (0, 4):
        at = tags.list.visualItemRect(tags.list.item(row)).center()
        qtbot.mouseClick(tags.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert found == [NORVIK]


def test_the_current_row_stays_when_the_tags_change(qtbot: QtBot, tags: TagList) -> None:
    qtbot.keyClick(tags.search, Qt.Key.Key_Down)
    tags.show_tags(TAGS, {RUTH})
    assert tags.list.currentRow() == 1
    assert tags.list.item(1).checkState() is Qt.CheckState.Checked
