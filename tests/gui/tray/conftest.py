"""A window with a dated and an undated article, and `TrayHands` that send real events."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from gui.tray.chips import Chips
from tests.gui.conftest import TEXT
from tests.gui.using import Opened, activate, move_mouse
from timeline.model import Event

DATED = f"The bridge\nDate: 2022-01-07\n\n{TEXT}"
MEMO = (
    "Memo\n\nThe dam broke yesterday. Engineers met on Tuesday.\nThe mayor resigned three days ago."
)
LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@dataclass
class TrayHands:
    """Real events on the tray of a window; chips by their numbers, points in px of their list."""

    window: Window

    @property
    def chips(self) -> Chips:
        return self.window.tray.chips

    @property
    def words(self) -> list[str]:
        rows = self.chips.rows
        return [rows.words_at(row) for row in range(rows.rowCount())]

    @property
    def marked(self) -> list[str]:
        """The words of the chips that look selected."""
        rows = [index.row() for index in self.chips.selectionModel().selectedRows()]
        return [self.words[row] for row in sorted(rows)]

    def event(self, row: int) -> Event:
        return self.chips.rows.at(row)

    def on(self, row: int) -> QPoint:
        at = self.chips.visualRect(self.chips.rows.index(row, 0)).center()
        assert self.chips.viewport().rect().contains(at), f"chip {row} is not in view"
        return at

    def click(self, row: int, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.mouseClick(self.chips.viewport(), LEFT, modifiers, self.on(row))

    def canvas_point(self, share: float) -> QPoint:
        """A point in the middle of the canvas's height, at a share of its width."""
        view = self.window.canvas.viewport()
        at = QPoint(round(share * view.width()), view.height() // 2)
        return self.chips.viewport().mapFromGlobal(view.mapToGlobal(at))

    def hold(self, row: int, at: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Takes a chip somewhere else with the button down."""
        start = self.on(row)
        QTest.mousePress(self.chips.viewport(), LEFT, modifiers, start)
        for step in range(1, 6):
            self.move(start + (at - start) * step / 5, modifiers)

    def move(self, at: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        move_mouse(self.chips.viewport(), at, LEFT, modifiers)

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self.chips.viewport(), LEFT, NO_MODIFIER, at)

    def drag(self, row: int, at: QPoint) -> None:
        self.hold(row, at)
        self.release(at)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self.chips, key, modifiers)


@pytest.fixture
def hands(qtbot: QtBot, opened: Opened) -> TrayHands:
    """Three events of 1971 and January 2022, and three that wait in the tray."""
    window = opened(DATED, MEMO)
    activate(qtbot, window)
    return TrayHands(window)
