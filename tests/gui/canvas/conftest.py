"""A canvas in a window, and `Hands` that send it real events."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.canvas.view import Canvas
from gui.commands.actions import make_actions
from gui.commands.table import COMMANDS, Scope
from gui.selection import Selection
from gui.widgets.theme import load_fonts
from tests.gui.using import activate, move_mouse
from tests.layout.samples import unrest
from timeline.layout.picture import Box, Picture
from timeline.layout.style import load_theme
from timeline.model import Project

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@dataclass
class Hands:
    """Real events on a canvas's viewport, in px."""

    canvas: Canvas

    @property
    def selection(self) -> Selection:
        return self.canvas.selection

    def show(self, project: Project) -> None:
        """Shows a project as the window does."""
        self.canvas.set_project(project)
        self.selection.set_selectable(project.events)

    @property
    def picture(self) -> Picture:
        return self.canvas.stage.picture

    def box(self, event: str) -> Box:
        found = self.picture.box_of(event)
        assert found is not None, f"{event} is not in view"
        return found

    def on(self, event: str) -> QPoint:
        box = self.box(event)
        return QPoint(round(box.x + box.width / 2), round(box.y + 10))

    def empty_place(self) -> QPoint:
        size = self.canvas.viewport().size()
        for y in range(20, size.height() - 60, 7):
            for x in range(size.width() // 2, size.width() - 10, 7):
                if not self.picture.event_at(x, y) and not self.picture.link_at(x, y):
                    return QPoint(x, y)
        raise AssertionError("there is no empty place")

    def accent(self) -> str:
        return self.canvas.stage.theme.accent

    def moment(self, x: float) -> int:
        return self.canvas.stage.moment(x)

    def pixels_a_day(self) -> float:
        return self.canvas.stage.scale.pixels_per_second * 86_400

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.mouseClick(self.canvas.viewport(), LEFT, modifiers, at)

    def double_click(self, at: QPoint) -> None:
        self.click(at)
        QTest.mouseDClick(self.canvas.viewport(), LEFT, NO_MODIFIER, at)

    def press_and_move(
        self,
        start: QPoint,
        dx: float,
        dy: float = 0,
        modifiers: Qt.KeyboardModifier = NO_MODIFIER,
    ) -> QPoint:
        end = start + QPoint(round(dx), round(dy))
        QTest.mousePress(self.canvas.viewport(), LEFT, modifiers, start)
        for step in range(1, 6):
            self.move(start + (end - start) * step / 5, modifiers, LEFT)
        return end

    def move(
        self,
        at: QPoint,
        modifiers: Qt.KeyboardModifier = NO_MODIFIER,
        button: Qt.MouseButton = Qt.MouseButton.NoButton,
    ) -> None:
        move_mouse(self.canvas.viewport(), at, button, modifiers)

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self.canvas.viewport(), LEFT, NO_MODIFIER, at)

    def drag(
        self,
        start: QPoint,
        dx: float,
        dy: float = 0,
        modifiers: Qt.KeyboardModifier = NO_MODIFIER,
    ) -> None:
        self.release(self.press_and_move(start, dx, dy, modifiers))

    def wheel(self, at: QPoint, turn: int, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        view = self.canvas.viewport()
        event = QWheelEvent(
            QPointF(at),
            QPointF(view.mapToGlobal(at)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self.canvas, key, modifiers)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return open_canvas(qtbot, unrest())


def open_canvas(qtbot: QtBot, project: Project, height: int = 700) -> Hands:
    load_fonts()
    canvas = Canvas(load_theme("light"), Selection())
    hands = Hands(canvas)
    qtbot.addWidget(canvas)
    canvas.resize(1000, height)
    hands.show(project)
    with qtbot.waitExposed(canvas):
        canvas.show()
    bind(canvas, canvas.commands)
    activate(qtbot, canvas)
    canvas.setFocus()
    return hands


def bind(widget: QWidget, commands: Mapping[str, Callable[[], None]]) -> None:
    """Gives a widget its commands by the keys that hold there only, as the window does."""
    actions = make_actions(widget)
    for command in COMMANDS.values():
        if command.id in commands and command.where is not Scope.EVERYWHERE:
            handler = commands[command.id]
            actions[command.id].triggered.connect(lambda _, handler=handler: handler())
            widget.addAction(actions[command.id])
