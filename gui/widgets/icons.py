"""The Lucide icons of resources/icons, drawn in the theme's colours."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.paths import RESOURCES

_SIZES = (16, 20, 24, 32, 48, 64)


@cache
def icon(name: str, colour: str, disabled: str) -> QIcon:
    """A line icon in one colour, and in another one for disabled actions."""
    drawn = QIcon()
    for mode, stroke in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        svg = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", stroke).encode()))
        for size in _SIZES:
            drawn.addPixmap(_pixmap(renderer, size), mode)
    return drawn


def app_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(RESOURCES / "icons" / "dateline.svg"))


def _pixmap(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
