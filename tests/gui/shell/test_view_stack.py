"""The timeline and the table, one at a time."""

from pytestqt.qtbot import QtBot

from gui.shell.view_stack import ViewStack
from gui.shell.window import Window
from tests.gui.using import Opened, activate


def stack_of(window: Window) -> ViewStack:
    stack = window.findChild(ViewStack)
    assert isinstance(stack, ViewStack)
    return stack


def test_the_view_that_is_shown_has_the_focus(qtbot: QtBot, window: Window) -> None:
    activate(qtbot, window)
    stack = stack_of(window)
    stack.show_table(True)
    assert stack.currentIndex() == 1
    assert window.table.isVisible()
    assert not window.canvas.isVisible()
    assert window.table.hasFocus()
    stack.show_table(False)
    assert stack.currentIndex() == 0
    assert window.canvas.isVisible()
    assert window.canvas.hasFocus()


def test_the_focus_returns_to_the_tray_only_where_a_date_was_requested_there(
    qtbot: QtBot, opened: Opened
) -> None:
    window = opened("Memo\n\nThe dam broke yesterday.")  # without a date, so it is in the tray
    activate(qtbot, window)
    stack, chips = stack_of(window), window.tray.chips
    assert chips.isVisible()
    chips.date_requested = False
    stack.return_focus()
    assert window.canvas.hasFocus()
    chips.date_requested = True
    stack.return_focus()
    assert chips.hasFocus()
    window.tray.hide()
    stack.return_focus()
    assert window.canvas.hasFocus()
