"""The header: the project's name and state, and buttons that follow their actions."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.commands.actions import make_actions
from gui.commands.table import COMMANDS
from gui.document.document import Document
from gui.filter.top_box import TopBox
from gui.shell.header import Header, set_icons
from timeline.layout.style import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_it_names_the_project_and_says_whether_it_is_saved(
    window: QWidget, document: Document
) -> None:
    header = Header(document, make_actions(window), QLineEdit(), QPushButton(), TopBox())
    header.update_state()
    assert (header.name.text(), header.state.text()) == ("Untitled", "unsaved changes")
    document.mark_saved(Path("/tmp/Ferry.dateline"), document.history.snapshot())
    header.update_state()
    assert (header.name.text(), header.state.text()) == ("Ferry", "saved")


def test_a_text_button_does_and_follows_its_action(
    qtbot: QtBot, window: QWidget, document: Document
) -> None:
    actions = make_actions(window)
    header = Header(document, actions, QLineEdit(), QPushButton(), TopBox())
    button = next(b for b in header.findChildren(QPushButton) if b.text() == "Add articles")
    with qtbot.waitSignal(actions["add"].triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    actions["add"].setEnabled(False)
    assert not button.isEnabled()


def test_every_icon_of_the_table_can_be_drawn(window: QWidget, light: Theme) -> None:
    actions = make_actions(window)
    icons = {command.id: command.icon for command in COMMANDS.values() if command.icon}
    set_icons(actions, icons, light)
    for id in icons:
        picture = actions[id].icon().pixmap(24, 24).toImage()
        inked = {picture.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24)}
        assert inked == {True, False}, id
