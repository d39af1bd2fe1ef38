"""Where the window stands and how its columns are divided, from one start to the next."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from gui.settings import Settings

_OPENED = 300  # px


def restore(window: QMainWindow, columns: QSplitter, settings: Settings) -> None:
    """Puts the window where it was; without a place, or with a broken one, it stays."""
    window.restoreGeometry(_bytes(settings.geometry))
    columns.restoreState(_bytes(settings.splitter))


def remember(window: QMainWindow, columns: QSplitter, settings: Settings) -> None:
    """Writes down where the window is."""
    settings.geometry = _text(window.saveGeometry())
    settings.splitter = _text(columns.saveState())
    settings.save()


def open_up(widget: QWidget) -> None:
    """Opens the columns and rows around a widget that a person has shut, to be seen in them."""
    part = widget
    while (whole := part.parentWidget()) is not None:
        if isinstance(whole, QSplitter):
            _open(whole, whole.indexOf(part))
        part = whole


def _open(splitter: QSplitter, index: int) -> None:
    sizes = splitter.sizes()
    if sizes[index] == 0:
        largest = max(range(len(sizes)), key=lambda place: sizes[place])
        sizes[index] = min(_OPENED, sizes[largest] // 2)
        sizes[largest] -= sizes[index]
        splitter.setSizes(sizes)


def _bytes(stored: str) -> QByteArray:
    return QByteArray.fromBase64(stored.encode())  # which never raises


def _text(state: QByteArray) -> str:
    return state.toBase64().toStdString()
