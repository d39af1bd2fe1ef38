"""Ignores letters that are typed on after Enter in a field over a view."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea

LETTER_IGNORED = "The field was confirmed. Press Esc, and letters are commands again."

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_ENDING = (QEvent.Type.MouseButtonPress, QEvent.Type.FocusOut)
_ERASING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr)
_NOT_TYPED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class LetterGuard(QObject):
    """Keeps letters from being commands of a view right after a field over it was confirmed: they
    were meant for the field.

    Escape, a key that types nothing, a click and a change of focus end this. `ignored` is emitted
    for each letter.
    """

    ignored = Signal()

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view

    def begin(self) -> None:
        """Ignores letters from now on."""
        for widget in (self._view, self._view.viewport()):
            widget.installEventFilter(self)

    def end(self) -> None:
        """Lets letters be commands again."""
        for widget in (self._view, self._view.viewport()):
            widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ENDING:
            self.end()
        elif isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return self._filter_key(event)
        return False

    def _filter_key(self, event: QKeyEvent) -> bool:
        is_press = event.type() is QEvent.Type.KeyPress
        if _types(event):
            event.accept()  # so that it is no shortcut
            if is_press:
                self.ignored.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            if is_press:
                self.end()
            return is_press
        if event.key() not in _MODIFIERS:
            self.end()
        return False


def _types(event: QKeyEvent) -> bool:
    """Whether a key would type or erase something in a text field."""
    if event.modifiers() & _NOT_TYPED:
        return False
    return event.key() in _ERASING or (bool(event.text()) and event.text().isprintable())
