"""The splitters of the window, and its geometry, which is kept between sessions."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from gui.document.settings import Settings

_ROWS = (260, 500)  # px
_COLUMNS = (300, 840, 300)
_FRAME = QSize(16, 48)  # at least what the desktop adds around a window


def rows(articles: QWidget, text: QWidget) -> QSplitter:
    """The splitter of the article list and the article text."""
    splitter = _splitter(Qt.Orientation.Vertical, (articles, text), _ROWS)
    splitter.setObjectName("side")
    return splitter


def columns(reading: QWidget, views: QWidget, inspector: QWidget) -> QSplitter:
    """The splitter of the three columns; the middle one cannot be collapsed."""
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
    """Restores the geometry; if it is missing or invalid, the window stays as it is."""
    window.restoreGeometry(_bytes(settings.geometry))
    columns.restoreState(_bytes(settings.splitter))


def fit_screen(window: QMainWindow) -> None:
    """Maximizes a window that would not fit the screen with its frame, and so hide its bottom."""
    available = window.screen().availableGeometry().size() - _FRAME
    if window.width() > available.width() or window.height() > available.height():
        window.resize(window.size().boundedTo(available))
        window.setWindowState(Qt.WindowState.WindowMaximized)


def remember(window: QMainWindow, columns: QSplitter, settings: Settings) -> None:
    """Saves the geometry in the settings."""
    settings.geometry = _text(window.saveGeometry())
    settings.splitter = _text(columns.saveState())
    settings.save()


def _bytes(stored: str) -> QByteArray:
    return QByteArray.fromBase64(stored.encode())  # never raises


def _text(state: QByteArray) -> str:
    return state.toBase64().toStdString()
