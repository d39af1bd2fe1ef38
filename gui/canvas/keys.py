"""The keys that move about on the canvas; those of commands are in gui.actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.canvas.finding import above_or_below

if TYPE_CHECKING:
    from gui.canvas.view import Canvas

# Shift is needed for "+" on many keyboards, and the number pad's keys are as good as the others.
_ANYWAY = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Keys:
    """Goes from event to event, and zooms. What changes the project is an action of the window."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._actions: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._step(-1),
            Qt.Key.Key_Right: lambda: self._step(1),
            Qt.Key.Key_Up: lambda: self._climb(down=False),
            Qt.Key.Key_Down: lambda: self._climb(down=True),
            Qt.Key.Key_Home: lambda: self._select_at(0),
            Qt.Key.Key_End: lambda: self._select_at(-1),
            Qt.Key.Key_Plus: canvas.zoom_in,
            Qt.Key.Key_Equal: canvas.zoom_in,
            Qt.Key.Key_Minus: canvas.zoom_out,
            Qt.Key.Key_Escape: canvas.escape,
        }
        self._adding = False  # to the selection

    def press(self, event: QKeyEvent) -> bool:
        """Does what the key stands for; False when it stands for nothing here."""
        action = None if event.modifiers() & ~_ANYWAY else self._actions.get(Qt.Key(event.key()))
        if action is None:
            return False
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
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

    def _climb(self, *, down: bool) -> None:
        """To the nearest event below or above the selected one; from none as with ← and →."""
        selection = self._canvas.selection
        if not selection:
            self._step(1 if down else -1)
        elif found := above_or_below(self._canvas.stage, selection[-1], down=down):
            self._select(found)

    def _select_at(self, index: int) -> None:
        order = self._canvas.stage.in_time()
        if order:
            self._select(order[index])

    def _select(self, event: str) -> None:
        others = [id for id in self._canvas.selection if id != event] if self._adding else []
        self._canvas.select([*others, event])
