"""What keys do on the canvas. The menus name the same ones: see gui.actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from gui.canvas.view import Canvas

# Shift is needed for "+" on many keyboards, and the number pad's keys are as good as the others.
_ANYWAY = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Keys:
    """Turns key presses into what the canvas can do."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        back, on = (lambda: self._step(-1)), (lambda: self._step(1))
        self._actions: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: back,
            Qt.Key.Key_Up: back,
            Qt.Key.Key_Right: on,
            Qt.Key.Key_Down: on,
            Qt.Key.Key_Home: lambda: self._select_at(0),
            Qt.Key.Key_End: lambda: self._select_at(-1),
            Qt.Key.Key_F: canvas.fit,
            Qt.Key.Key_Plus: canvas.zoom_in,
            Qt.Key.Key_Equal: canvas.zoom_in,
            Qt.Key.Key_Minus: canvas.zoom_out,
            Qt.Key.Key_Escape: canvas.escape,
            Qt.Key.Key_Return: self._edit,
            Qt.Key.Key_Enter: self._edit,
            Qt.Key.Key_F2: self._edit,
            Qt.Key.Key_Delete: self._delete,
            Qt.Key.Key_Backspace: self._delete,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Does what the key stands for; False when it stands for nothing here."""
        action = None if event.modifiers() & ~_ANYWAY else self._actions.get(Qt.Key(event.key()))
        if action is None:
            return False
        action()
        return True

    def _step(self, by: int) -> None:
        """To the event before or after the selected one; from none to the first or the last."""
        order, selection = self._canvas.stage.in_time(), self._canvas.selection
        if selection and selection[-1] in order:
            index = order.index(selection[-1]) + by
            self._select_at(min(max(index, 0), len(order) - 1))
        else:
            self._select_at(0 if by > 0 else -1)

    def _select_at(self, index: int) -> None:
        order = self._canvas.stage.in_time()
        if order:
            self._canvas.select([order[index]])

    def _edit(self) -> None:
        if len(self._canvas.selection) == 1:
            self._canvas.edit_title(self._canvas.selection[0])

    def _delete(self) -> None:
        if self._canvas.selection:
            self._canvas.delete_requested.emit(self._canvas.selection)
