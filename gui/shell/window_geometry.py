"""Where the window stands and how its columns are divided, from one start to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from gui.document.settings import Settings

_ROWS = (260, 500)  # px
_COLUMNS = (300, 840, 300)


def rows(articles: QWidget, text: QWidget) -> QSplitter:
    """What is read, one above the other."""
    splitter = _splitter(Qt.Orientation.Vertical, (articles, text), _ROWS)
    splitter.setObjectName("side")
    return splitter


def columns(reading: QWidget, views: QWidget, inspector: QWidget) -> QSplitter:
    """The places of the window, of which the middle one is never shut."""
    splitter = _splitter(Qt.Orientation.Horizontal, (reading, views, inspector), _COLUMNS)
    splitter.setStretchFactor(1, 1)
    splitter.setCollapsible(1, False)
    return splitter


def _splitter(
    orientation: Qt.Orientation, widgets: Sequence[QWidget], sizes: Sequence[int]
) -> QSplitter:
    splitter = QSplitter(orientation)
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setHandleWidth(1)
    splitter.setSizes(list(sizes))
    return splitter


def restore(window: QMainWindow, columns: QSplitter, settings: Settings) -> None:
    """Puts the window where it was; without a place, or with a broken one, it stays."""
    window.restoreGeometry(_bytes(settings.geometry))
    columns.restoreState(_bytes(settings.splitter))


def remember(window: QMainWindow, columns: QSplitter, settings: Settings) -> None:
    """Writes down where the window is."""
    settings.geometry = _text(window.saveGeometry())
    settings.splitter = _text(columns.saveState())
    settings.save()


def _bytes(stored: str) -> QByteArray:
    return QByteArray.fromBase64(stored.encode())  # which never raises


def _text(state: QByteArray) -> str:
    return state.toBase64().toStdString()
