"""F1 lists every key there is."""

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS, MENUS, MOUSE, RECENT, SEPARATOR, shortcuts_of
from gui.dialogs.shortcuts import ShortcutsDialog


def test_every_shortcut_and_gesture_is_listed(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    text = dialog.table.text()
    for what, how in MOUSE:
        assert what in text
        assert how in text
    for spec in ACTIONS:
        for keys in shortcuts_of(spec):
            assert keys.toString(QKeySequence.SequenceFormat.NativeText) in text


def test_every_action_is_in_one_menu_and_no_shortcut_is_given_twice() -> None:
    listed = [id for ids in MENUS.values() for id in ids if id not in (SEPARATOR, RECENT)]
    assert sorted(listed) == sorted(spec.id for spec in ACTIONS)
    keys = [key.toString() for spec in ACTIONS for key in shortcuts_of(spec)]
    assert len(keys) == len(set(keys))
