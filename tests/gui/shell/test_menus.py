"""The menu bar and the list of recent projects."""

from pathlib import Path

from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from gui.commands.actions import KEYS_ONLY, MENUS, make_actions
from gui.document.settings import Settings
from gui.shell.menus import RecentMenu, fill_menus


def test_the_menus_are_those_of_the_table(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar, recent = QMenuBar(window), QMenu(window)
    actions = make_actions(window)
    fill_menus(bar, actions, recent)
    assert [action.text() for action in bar.actions()] == list(MENUS)
    listed = {entry for menu in bar.findChildren(QMenu) for entry in menu.actions()}
    beside = {id for ids in KEYS_ONLY.values() for id in ids}
    assert {action for id, action in actions.items() if id not in beside} <= listed
    assert recent.menuAction() in listed


def test_recent_projects_are_read_anew_and_open_by_a_click(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    settings, opened = Settings(), []
    menu = RecentMenu(settings, opened.append, window)
    menu.aboutToShow.emit()
    (nothing,) = menu.actions()
    assert not nothing.isEnabled()
    settings.remember(Path("/tmp/Ferry.dateline"))
    menu.aboutToShow.emit()
    (entry,) = menu.actions()
    assert entry.text() == "/tmp/Ferry.dateline"
    entry.trigger()
    assert opened == [Path("/tmp/Ferry.dateline")]
