"""The geometry of the window between sessions."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from gui.document.settings import Settings
from gui.shell import window_geometry
from gui.shell.window import Window


def test_broken_geometry_costs_the_geometry_only(qtbot: QtBot) -> None:
    window = Window(Settings(geometry="äö no base64", splitter="%%%"))
    qtbot.addWidget(window)
    assert window.size().width() > 0


def test_a_window_that_does_not_fit_the_screen_with_its_frame_is_maximized(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry().size()
    largest = screen - QSize(16, 48)
    for size, fits in ((largest, True), (largest + QSize(0, 1), False), (screen, False)):
        window = QMainWindow()
        qtbot.addWidget(window)
        window.resize(size)
        window_geometry.fit_screen(window)
        assert window.isMaximized() is not fits
        assert window.normalGeometry().height() <= largest.height()
