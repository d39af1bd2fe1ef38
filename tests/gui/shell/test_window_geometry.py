"""The geometry of the window between sessions."""

from pytestqt.qtbot import QtBot

from gui.document.settings import Settings
from gui.shell.window import Window


def test_broken_geometry_costs_the_geometry_only(qtbot: QtBot) -> None:
    window = Window(Settings(geometry="äö no base64", splitter="%%%"))
    qtbot.addWidget(window)
    assert window.size().width() > 0
