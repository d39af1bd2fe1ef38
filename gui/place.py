"""Where the window stands and how its columns are divided, from one start to the next."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from gui.settings import Settings


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
