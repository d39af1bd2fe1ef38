"""A chip of a person, an organisation or a place: its menu and its keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.widgets.tag_chip import TagChip
from timeline.model import TagKind

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chip(qtbot: QtBot) -> TagChip:
    chip = TagChip((TagKind.PERSON, "Ruth Calder"))
    qtbot.addWidget(chip)
    chip.show()
    return chip


def test_its_name_and_button_are_announced(chip: TagChip) -> None:
    assert (chip.name.text(), chip.name.accessibleName()) == ("Ruth Calder", "Person: Ruth Calder")
    assert chip.remove.accessibleName() == "Remove Ruth Calder"


@pytest.mark.parametrize(("letters", "shown"), [(30, 30), (31, 30)])
def test_a_long_name_is_shortened_but_announced_in_full(
    qtbot: QtBot, letters: int, shown: int
) -> None:
    chip = TagChip((TagKind.PLACE, "N" * letters))
    qtbot.addWidget(chip)
    assert len(chip.name.text()) == shown
    assert chip.name.text().endswith("…") is (letters > shown)
    assert chip.name.accessibleName() == f"Place: {'N' * letters}"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_removes_it(qtbot: QtBot, chip: TagChip, key: Qt.Key) -> None:
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip.name, key)


def test_the_cross_removes_it(qtbot: QtBot, chip: TagChip) -> None:
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip.remove, LEFT)


def test_a_key_renames_it(qtbot: QtBot, chip: TagChip) -> None:
    with qtbot.waitSignal(chip.rename_requested):
        qtbot.keyClick(chip.name, Qt.Key.Key_F2)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Show only events with “Ruth Calder”", "filter_requested"),
        ("Rename in all events…", "rename_requested"),
        ("Remove", "removed"),
    ],
)
def test_a_click_opens_a_menu(qtbot: QtBot, chip: TagChip, text: str, signal: str) -> None:
    qtbot.mouseClick(chip.name, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text() == text)
    with qtbot.waitSignal(getattr(chip, signal)):
        action.trigger()
    menu.close()
