"""Collapsed panes are expanded when something in them is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.using import activate, event_on
from timeline.dates import When

THURSDAY = When.day(2022, 1, 6)


def rows_of(window: Window) -> QSplitter:
    """The articles above the text."""
    reading = window.columns.widget(0)
    assert isinstance(reading, QSplitter)
    return reading


@pytest.fixture
def shut(qtbot: QtBot, window: Window) -> Window:
    """Only the timeline is open, and an event selected in it."""
    window.columns.setSizes([0, 1, 0])
    rows_of(window).setSizes([1, 0])
    activate(qtbot, window)
    window.canvas.setFocus()
    window.selection.reveal([event_on(window, THURSDAY).id])
    assert window.columns.sizes()[0] == window.columns.sizes()[2] == 0
    return window


@pytest.mark.parametrize("size", [(900, 600), (1440, 900)])
def test_space_opens_the_column_of_the_article(
    qtbot: QtBot, shut: Window, size: tuple[int, int]
) -> None:
    shut.resize(*size)
    qtbot.keyClick(shut.canvas, Qt.Key.Key_Space)
    text = shut.text.text
    assert text.visibleRegion().contains(text.cursorRect().center())
    assert min(rows_of(shut).sizes()) > 100
    assert 100 < shut.columns.sizes()[0] <= shut.columns.sizes()[1]
    assert shut.columns.sizes()[2] == 0
    assert shut.canvas.hasFocus()


def test_an_open_column_keeps_its_width(qtbot: QtBot, window: Window) -> None:
    before = window.columns.sizes(), rows_of(window).sizes()
    activate(qtbot, window)
    window.canvas.setFocus()
    window.selection.reveal([event_on(window, THURSDAY).id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_Space)
    assert (window.columns.sizes(), rows_of(window).sizes()) == before


def test_e_opens_the_inspector(qtbot: QtBot, shut: Window) -> None:
    qtbot.keyClick(shut.canvas, Qt.Key.Key_E)
    title = shut.inspector.title
    assert title.hasFocus()
    assert not title.visibleRegion().isEmpty()
    assert shut.columns.sizes()[0] == 0
