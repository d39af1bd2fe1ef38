"""Which keys can be shortcuts. Keys are in Qt's portable notation: "Ctrl+E", "Del"."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.commands.menu_table import MENUS
from gui.commands.table import Command, Scope

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_MODIFIERS: Final = (
    _Modifier.ShiftModifier
    | _Modifier.ControlModifier
    | _Modifier.AltModifier
    | _Modifier.MetaModifier
)
_NAVIGATION: Final = frozenset(
    {
        _Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End,
        _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Space,
    }
)  # fmt: skip
_EDITING: Final = frozenset(
    {_Key.Key_Return, _Key.Key_Enter, _Key.Key_Delete, _Key.Key_Backspace, _Key.Key_Insert}
)
_CHARACTERS_BELOW = _Key.Key_Escape.value  # the codes of keys that type a character
_LISTS = Scope.TRAY | Scope.TABLE | Scope.ARTICLE
_DEAD = range(_Key.Key_Dead_Grave.value, _Key.Key_Dead_Longsolidusoverlay.value + 1)
_MODIFIER_KEYS: Final = frozenset(
    {
        0, _Key.Key_unknown.value, _Key.Key_Shift.value, _Key.Key_Control.value,
        _Key.Key_Meta.value, _Key.Key_Alt.value, _Key.Key_AltGr.value, _Key.Key_CapsLock.value,
        _Key.Key_NumLock.value, _Key.Key_ScrollLock.value, _Key.Key_Super_L.value,
        _Key.Key_Super_R.value, _Key.Key_Hyper_L.value, _Key.Key_Hyper_R.value,
        _Key.Key_Multi_key.value, *_DEAD,
    }
)  # fmt: skip
_SCOPES: Final[Mapping[Scope, str]] = {
    Scope.TIMELINE: "timeline",
    Scope.OVERVIEW: "overview",
    Scope.TRAY: "tray",
    Scope.TABLE: "table",
    Scope.INSPECTOR: "inspector",
    Scope.ARTICLE: "article",
}
_FIXED: Final = {
    "Esc": "cancels the current action",
    "Tab": "moves to the next field or button",
    "Shift+Tab": "moves to the previous field or button",
    "Menu": "opens the context menu",
    "Shift+F10": "opens the context menu",
    **{f"Alt+{name[1].upper()}": f"opens the {name[1:]} menu" for name in MENUS},
}


def is_key(text: object) -> bool:
    """Whether a text is exactly one key in Qt's portable notation."""
    if not isinstance(text, str) or not text:
        return False
    sequence = QKeySequence(text)
    return sequence.count() == 1 and sequence.toString() == text


def key_text(key: str) -> str:
    """A key in the platform's notation."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def join_keys(keys: Iterable[str]) -> str:
    """Several keys for display: "F or 0"."""
    return " or ".join(key_text(key) for key in keys)


def scope_names(where: Scope) -> list[str]:
    """The names of the widgets in a scope."""
    return [name for scope, name in _SCOPES.items() if scope & where]


def pressed_key(event: QKeyEvent) -> str:
    """The key that was pressed; empty for modifier keys, which are no shortcuts by themselves."""
    if event.key() in _MODIFIER_KEYS:
        return ""
    modifiers = event.modifiers() & _MODIFIERS
    character = event.text()
    if (
        character.isprintable()
        and character
        and not character.isalnum()
        and not character.isspace()
    ):
        modifiers &= ~_Modifier.ShiftModifier  # it is needed to type the character
    return QKeySequence(modifiers.value | event.key()).toString()


def rejection(command: Command, key: str) -> str:
    """Why a key can't be a shortcut of a command, for display; empty when it can."""
    named, combination = key_text(key), _first(QKeySequence(key))
    if key in _FIXED:
        return f"{named} {_FIXED[key]} everywhere and can’t be reassigned."
    if not _is_plain(combination):
        return ""
    if command.where is Scope.EVERYWHERE:
        return (
            f"“{command.name}” works everywhere, including in text fields, where {named} is "
            "used for typing. Add Ctrl or Alt, or use a function key."
        )
    # In the tray, Space alone can be a shortcut.
    reserved = _LISTS & ~Scope.TRAY if combination.key() is _Key.Key_Space else _LISTS
    if combination.key() in _NAVIGATION and reserved & command.where:
        *others, last = scope_names(reserved & command.where)
        there = f"{', the '.join(others)} and the {last}" if others else last
        return f"{named} is used to navigate in the {there}, where “{command.name}” also works."
    if combination.key() in _NAVIGATION | _EDITING and Scope.INSPECTOR in command.where:
        return (
            f"{named} is used by the fields and buttons of the inspector, where “{command.name}” "
            "also works. Use a letter, or add Ctrl or Alt."
        )
    return ""


def _first(sequence: QKeySequence) -> QKeyCombination:
    return sequence[0]  # type: ignore[index]  # unknown to the stubs


def _is_plain(combination: QKeyCombination) -> bool:
    """Whether the key types or edits text: it has neither Ctrl nor Alt, and is no function key."""
    modifiers = combination.keyboardModifiers() & ~_Modifier.ShiftModifier
    key = combination.key()
    return not modifiers & _MODIFIERS and (
        combination.toCombined() & ~_Modifier.KeyboardModifierMask.value < _CHARACTERS_BELOW
        or key in _NAVIGATION | _EDITING
    )
