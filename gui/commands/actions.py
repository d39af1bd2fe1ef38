"""The commands as Qt actions, with tooltips that name the current shortcuts."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.commands.table import COMMANDS, Command, Scope, default_keys

_TOOLTIP = "tooltip text"  # a property of actions: the tooltip without the shortcut


def shortcut_text(action: QAction) -> str:
    """The current shortcut of an action in the platform's notation; empty without one."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def with_shortcut(text: str, action: QAction) -> str:
    """A text about an action, with its current shortcut in parentheses."""
    return f"{text} ({shortcut_text(action)})" if shortcut_text(action) else text


def set_tooltip(action: QAction, text: str) -> None:
    """Sets the tooltip of an action, which also names its current shortcut from now on."""
    action.setProperty(_TOOLTIP, text)
    _update_tooltip(action)


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """The commands as Qt actions, by id; they are owned by `parent` and not connected yet."""
    return {command.id: _make(command, parent) for command in COMMANDS.values()}


def bind_keys(actions: Mapping[str, QAction], widgets: Mapping[Scope, QWidget]) -> None:
    """Adds the actions whose shortcuts work in some widgets only to those widgets."""
    for command in COMMANDS.values():
        if command.where is not Scope.EVERYWHERE:
            for scope, widget in widgets.items():
                if scope & command.where:
                    widget.addAction(actions[command.id])


def _make(command: Command, parent: QWidget) -> QAction:
    action = QAction(command.text, parent)
    action.setIconText(command.name)
    action.setObjectName(command.id)
    action.setCheckable(command.checkable)
    action.setStatusTip(command.tip)
    action.setShortcuts([QKeySequence(key) for key in default_keys(command)])
    set_tooltip(action, command.tip or command.name)
    action.changed.connect(partial(_update_tooltip, action))
    if command.where is Scope.EVERYWHERE:
        parent.addAction(action)
    elif Scope.INSPECTOR in command.where:  # whose buttons take the focus
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action


def _update_tooltip(action: QAction) -> None:
    action.setToolTip(with_shortcut(action.property(_TOOLTIP), action))
