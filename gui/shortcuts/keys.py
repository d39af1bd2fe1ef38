"""What may be the key of a command. Keys are texts as Qt writes them in files: "Ctrl+E", "Del"."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.commands.actions import MENUS, Command, Scope

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_MODIFIERS: Final = (
    _Modifier.ShiftModifier
    | _Modifier.ControlModifier
    | _Modifier.AltModifier
    | _Modifier.MetaModifier
)
_MOVING: Final = frozenset(
    {
        _Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End,
        _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Space,
    }
)  # fmt: skip
_EDITING: Final = frozenset(
    {_Key.Key_Return, _Key.Key_Enter, _Key.Key_Delete, _Key.Key_Backspace, _Key.Key_Insert}
)
_SIGNS_BELOW = _Key.Key_Escape.value  # the codes of keys that type a sign
_LISTS = Scope.TRAY | Scope.TABLE | Scope.ARTICLE
_DEAD = range(_Key.Key_Dead_Grave.value, _Key.Key_Dead_Longsolidusoverlay.value + 1)
_NO_KEYS: Final = frozenset(
    {
        0, _Key.Key_unknown.value, _Key.Key_Shift.value, _Key.Key_Control.value,
        _Key.Key_Meta.value, _Key.Key_Alt.value, _Key.Key_AltGr.value, _Key.Key_CapsLock.value,
        _Key.Key_NumLock.value, _Key.Key_ScrollLock.value, _Key.Key_Super_L.value,
        _Key.Key_Super_R.value, _Key.Key_Hyper_L.value, _Key.Key_Hyper_R.value,
        _Key.Key_Multi_key.value, *_DEAD,
    }
)  # fmt: skip
_PLACES: Final[Mapping[Scope, str]] = {
    Scope.TIMELINE: "timeline",
    Scope.OVERVIEW: "overview",
    Scope.TRAY: "tray",
    Scope.TABLE: "table",
    Scope.INSPECTOR: "inspector",
    Scope.ARTICLE: "article",
}
_FIXED: Final = {
    "Esc": "leaves what one is doing",
    "Tab": "goes on to the next field or button",
    "Shift+Tab": "goes back to the field or button before",
    "Menu": "opens the menu of what is selected",
    "Shift+F10": "opens the menu of what is selected",
    **{f"Alt+{name[1].upper()}": f"opens the {name[1:]} menu" for name in MENUS},
}


def is_key(text: object) -> bool:
    """Whether this is one key as Qt writes it."""
    if not isinstance(text, str) or not text:
        return False
    sequence = QKeySequence(text)
    return sequence.count() == 1 and sequence.toString() == text


def key_text(key: str) -> str:
    """A key as the platform writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def join_keys(keys: Iterable[str]) -> str:
    """Several keys in a row, for a person."""
    return " or ".join(key_text(key) for key in keys)


def scope_names(where: Scope) -> list[str]:
    """What the places are called, each by its own name."""
    return [name for place, name in _PLACES.items() if place & where]


def pressed_key(event: QKeyEvent) -> str:
    """The key that was pressed; empty for Shift and its like, which are none without another."""
    if event.key() in _NO_KEYS:
        return ""
    modifiers = event.modifiers() & _MODIFIERS
    sign = event.text()
    if sign.isprintable() and sign and not sign.isalnum() and not sign.isspace():
        modifiers &= ~_Modifier.ShiftModifier  # it takes part in typing the sign
    return QKeySequence(modifiers.value | event.key()).toString()


def rejection(spec: Command, key: str) -> str:
    """Why a command cannot have this key, in a sentence; empty when it can."""
    named, combination = key_text(key), _first(QKeySequence(key))
    if key in _FIXED:
        return f"{named} {_FIXED[key]}, everywhere. No command can have it."
    if not _is_plain(combination):
        return ""
    if spec.where is Scope.EVERYWHERE:
        return (
            f"“{spec.name}” works everywhere, also where text is typed, and {named} is a key for "
            "typing there. Hold Ctrl or Alt with it, or take one of F1 to F12."
        )
    # Space alone is left to the commands in the tray.
    kept = _LISTS & ~Scope.TRAY if combination.key() is _Key.Key_Space else _LISTS
    if combination.key() in _MOVING and kept & spec.where:
        there = " and the ".join(scope_names(kept & spec.where))
        return f"{named} moves about in the {there}, where “{spec.name}” works too."
    if combination.key() in _MOVING | _EDITING and Scope.INSPECTOR in spec.where:
        return (
            f"{named} is a key of the fields and buttons of the inspector, where “{spec.name}” "
            "works too. Take a letter, or hold Ctrl or Alt with it."
        )
    return ""


def _first(sequence: QKeySequence) -> QKeyCombination:
    return sequence[0]  # type: ignore[index]  # unknown to the stubs


def _is_plain(combination: QKeyCombination) -> bool:
    """Whether the key types or edits where there is text: without Ctrl or Alt, and named by what
    it writes."""
    modifiers = combination.keyboardModifiers() & ~_Modifier.ShiftModifier
    key = combination.key()
    return not modifiers & _MODIFIERS and (
        combination.toCombined() & ~_Modifier.KeyboardModifierMask.value < _SIGNS_BELOW
        or key in _MOVING | _EDITING
    )
