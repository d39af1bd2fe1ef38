"""The commands as Qt actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.commands.actions import bind_keys, make_actions, set_tooltip
from gui.commands.table import COMMANDS, Scope


def test_a_tooltip_names_the_current_shortcut(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    action = make_actions(parent)["accept"]
    assert action.toolTip() == "Accept the selected events (A)"
    action.setShortcut(QKeySequence("Ctrl+J"))
    assert action.toolTip() == "Accept the selected events (Ctrl+J)"
    action.setShortcuts([])
    assert action.toolTip() == "Accept the selected events"
    action.setShortcut(QKeySequence("Q"))
    set_tooltip(action, "Accept it")
    assert action.toolTip() == "Accept it (Q)"


def test_a_dialog_is_announced_in_the_text_and_not_in_the_name(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    action = make_actions(parent)["export"]
    assert action.text() == "Export…"
    assert action.iconText() == "Export"


def test_single_letters_work_only_in_the_widgets_of_their_scope(qtbot: QtBot) -> None:
    parent, canvas, article = QWidget(), QWidget(), QWidget()
    for widget in (parent, canvas, article):
        qtbot.addWidget(widget)
    actions = make_actions(parent)
    bind_keys(actions, {Scope.TIMELINE: canvas, Scope.ARTICLE: article})
    assert actions["rename"] in canvas.actions()
    assert actions["rename"] not in article.actions()
    assert actions["add_here"] in article.actions()
    assert actions["save"] in parent.actions()
    local = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut
    for command in COMMANDS.values():
        is_local = actions[command.id].shortcutContext() in local
        assert is_local is (command.where is not Scope.EVERYWHERE), command.id
