"""The welcome page of an empty project."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.using import Opened


def test_the_page_offers_what_to_do_first(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    assert window.pages.currentWidget() is window.welcome
    offered = [button.text() for button in window.welcome.findChildren(QPushButton)]
    assert offered == ["Add articles…", "Paste article…", "Open sample project"]
    for id in ("export", "undo", "redo", "fit", "delete", "published"):
        assert not window.actions_by_id[id].isEnabled()
    sample = window.welcome.findChildren(QPushButton)[2]
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.document.project.articles) == 12, timeout=20_000)
    assert window.pages.currentWidget() is window.columns
    assert "undated" in window.status.undated.text()
