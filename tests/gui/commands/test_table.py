"""The table of commands and its menus."""

from PySide6.QtCore import SIGNAL

from gui.commands import table
from gui.commands.menu_table import KEYS_ONLY, MENUS, RECENT, SEPARATOR, SUBMENUS, TAGS
from gui.commands.table import COMMANDS, default_keys
from gui.shell.window import Window


def test_no_two_commands_have_the_same_id() -> None:
    assert len(COMMANDS) == len(table._TABLE)


def test_every_action_is_listed_once_and_no_shortcut_is_given_twice() -> None:
    groups = (*MENUS.values(), *SUBMENUS.values(), *KEYS_ONLY.values())
    special = (SEPARATOR, RECENT, TAGS, *SUBMENUS)
    listed = [id for ids in groups for id in ids if id not in special]
    assert sorted(listed) == sorted(COMMANDS)
    for command in COMMANDS.values():
        others = [
            other for other in COMMANDS.values() if other != command and other.where & command.where
        ]
        theirs = {key for other in others for key in default_keys(other)}
        assert theirs.isdisjoint(default_keys(command)), command.id


def test_every_command_of_the_table_is_connected(window: Window) -> None:
    unconnected = [
        id
        for id, action in window.actions_by_id.items()
        if not action.receivers(SIGNAL("triggered(bool)"))
    ]
    assert unconnected == []
