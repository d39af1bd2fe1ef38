"""The tags of one kind as chips."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.tag_row import TagRow
from timeline.model import TagKind


@pytest.fixture
def row(qtbot: QtBot) -> TagRow:
    row = TagRow(TagKind.ORGANISATION)
    qtbot.addWidget(row)
    row.show_names(("Tarn Council", "Port Authority"), ["Tarn Council", "Mill Ltd"])
    row.show()
    return row


def names(row: TagRow) -> list[str]:
    return [chip.tag[1] for chip in row.chips]


def test_it_shows_the_tags_and_suggests_others(row: TagRow) -> None:
    assert names(row) == ["Tarn Council", "Port Authority"]
    model = row.field.completer().model()
    assert [model.index(i, 0).data() for i in range(model.rowCount())] == ["Mill Ltd"]
    assert row.field.accessibleName() == "Add an organisation"


def test_a_typed_name_is_added_and_the_field_is_empty_again(qtbot: QtBot, row: TagRow) -> None:
    qtbot.keyClicks(row.field, " Mill  Ltd")
    with qtbot.waitSignal(row.added) as added:
        qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert added.args == [(TagKind.ORGANISATION, "Mill Ltd")]
    assert row.field.text() == ""


def test_the_chip_after_a_removed_one_takes_its_focus(qtbot: QtBot, row: TagRow) -> None:
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    row.chips[1].setFocus()
    row.show_names(("Tarn Council",), [])
    assert row.chips[0].name.hasFocus()
    row.show_names((), [])
    assert row.field.hasFocus()


def test_tab_goes_from_chip_to_chip_and_then_to_the_field(qtbot: QtBot, row: TagRow) -> None:
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    row.show_names(("Mill Ltd", "Tarn Council", "Port Authority"), [])
    row.chips[0].setFocus()
    seen = []
    for _ in range(4):
        focused = row.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [
        "Organisation: Mill Ltd",
        "Organisation: Tarn Council",
        "Organisation: Port Authority",
        "Add an organisation",
    ]


@pytest.mark.parametrize(("number", "hidden"), [(10, 0), (11, 1)])
def test_very_many_are_shown_when_asked(
    qtbot: QtBot, row: TagRow, number: int, hidden: int
) -> None:
    row.show_names(tuple(f"Company {i}" for i in range(number)), [])
    assert len(row.chips) == number - hidden
    assert row.more.isVisible() is (hidden > 0)
    if hidden:
        assert row.more.text() == "1 more"
        qtbot.mouseClick(row.more, Qt.MouseButton.LeftButton)
        assert len(row.chips) == number
        assert not row.more.isVisible()
