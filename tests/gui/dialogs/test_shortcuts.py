"""F1 lists every key there is."""

from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS, LANE_MENU, LANES, MENUS, ON_CANVAS, RECENT, SEPARATOR, shortcuts_of
from gui.dialogs.shortcuts import ShortcutsDialog, keys_in_words


def test_every_shortcut_and_gesture_is_listed(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    text = dialog.table.text()
    for what, how in ON_CANVAS:
        assert what in text
        assert how in text
    for spec in ACTIONS:
        if keys_in_words(spec):
            assert spec.text.rstrip("…") in text
            assert keys_in_words(spec) in text


def test_the_keys_of_rare_keyboards_are_left_out() -> None:
    undo = next(spec for spec in ACTIONS if spec.id == "undo")
    redo = next(spec for spec in ACTIONS if spec.id == "redo")
    assert keys_in_words(undo).count(",") == 0
    assert len(shortcuts_of(redo)) == keys_in_words(redo).count(",") + 1


def test_every_action_is_in_one_menu_and_no_shortcut_is_given_twice() -> None:
    everywhere = [id for ids in (*MENUS.values(), LANE_MENU) for id in ids]
    listed = [id for id in everywhere if id not in (SEPARATOR, RECENT, LANES)]
    assert sorted(listed) == sorted(spec.id for spec in ACTIONS)
    keys = [key.toString() for spec in ACTIONS for key in shortcuts_of(spec)]
    assert len(keys) == len(set(keys))
