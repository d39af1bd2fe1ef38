"""The About box."""

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.about import show_about


def test_it_names_the_licences_of_what_is_shipped(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[QWidget, str, str]] = []
    monkeypatch.setattr(QMessageBox, "about", lambda *given: shown.append(given))
    parent = QWidget()
    qtbot.addWidget(parent)
    show_about(parent)
    ((over, title, text),) = shown
    assert over is parent
    assert title == "About Dateline"
    for words in ("MIT licence", "Inter (SIL OFL 1.1)", "Lucide (ISC)", "Qt for Python (LGPL 3)"):
        assert words in text
