"""Helpers that use the window as a user does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from timeline.dates import When
from timeline.layout.picture import Picture
from timeline.model import Event

Opened = Callable[..., Window]
"""Opens a window on some texts or paths."""


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Makes the window the active one, as single keys want it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def events(window: Window) -> list[Event]:
    return list(window.document.project.events.values())


def event_on(window: Window, when: When) -> Event:
    return next(event for event in events(window) if event.when == when)


def picture_of(window: Window) -> Picture:
    """What the canvas shows now."""
    return window.canvas.stage.picture


def place_of(window: Window, id: str) -> QPoint:
    """A point on an event's sign, in the canvas's viewport."""
    box = picture_of(window).box_of(id)
    assert box is not None
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def colour_at(widget: QWidget, x: float, y: float) -> str:
    """The colour that a widget shows at a place, whatever the scale of the screen."""
    image = widget.grab().toImage()
    scale = image.devicePixelRatio()
    return image.pixelColor(round(x * scale), round(y * scale)).name()


def click(qtbot: QtBot, window: Window, at: QPoint) -> None:
    qtbot.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def move_mouse(
    view: QWidget,
    at: QPoint,
    button: Qt.MouseButton = Qt.MouseButton.NoButton,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """The pointer comes to a point of a widget, or beside it, with a button held down or none."""
    place = QPointF(view.mapToGlobal(at))
    none, kind = Qt.MouseButton.NoButton, QEvent.Type.MouseMove
    QApplication.sendEvent(view, QMouseEvent(kind, QPointF(at), place, none, button, modifiers))


def press(qtbot: QtBot, window: Window, keys: str) -> None:
    """Triggers the action that has this shortcut, as its menu shows it.

    No key event is sent, so this does not test in which widgets the shortcut works:
    `qtbot.keyClick(widget, key)` does.
    """
    for action in window.actions_by_id.values():
        if keys in [sequence.toString() for sequence in action.shortcuts()]:
            assert action.isEnabled()
            action.trigger()
            return
    pytest.fail(f"no action has the shortcut {keys}")


def key_as_shown(window: Window, id: str) -> str:
    """The key that the menu shows for a command."""
    return window.actions_by_id[id].shortcut().toString()


def categorise(qtbot: QtBot, window: Window, when: When, category: str) -> Event:
    """Types the category of the event of a date into the inspector; returns the event."""
    window.selection.reveal([event_on(window, when).id])
    field = window.inspector.details.category
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, category)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return event_on(window, when)
