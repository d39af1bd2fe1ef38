"""Paints a picture with QPainter; all decisions are made in timeline.layout."""

from functools import cache, lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from timeline.layout.picture import Bar, Label, Line, Picture, Primitive

FAMILY = "Inter"
_DASHES = [4.0, 3.0]
_CLEAR = 0


def paint(picture: Picture, painter: QPainter) -> None:
    """Paints all primitives in order."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    smooth = True
    for primitive in picture.primitives:
        # Horizontal and vertical lines are sharp without antialiasing.
        if smooth is _is_straight(primitive):
            smooth = not smooth
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        match primitive:
            case Bar():
                _bar(primitive, painter)
            case Line():
                painter.setPen(_pen(primitive.colour, primitive.width, primitive.dashed))
                painter.drawLine(QLineF(primitive.x1, primitive.y1, primitive.x2, primitive.y2))
            case Label():
                painter.setFont(font(primitive.size, primitive.weight))
                painter.setPen(colour(primitive.colour))
                painter.drawText(QPointF(primitive.x, primitive.y), primitive.text)


def _is_straight(primitive: Primitive) -> bool:
    return isinstance(primitive, Line) and (
        primitive.x1 == primitive.x2 or primitive.y1 == primitive.y2
    )


@lru_cache(maxsize=100_000)
def measure(text: str, size: float, weight: int) -> float:
    """Width of a text in px, as `paint` draws it (timeline.layout.Measure)."""
    return QFontMetricsF(font(size, weight)).horizontalAdvance(text)


@cache
def font(size: float, weight: int) -> QFont:
    """The bundled typeface at a size in px and a CSS weight."""
    made = QFont(FAMILY)
    made.setPixelSize(round(size))
    made.setWeight(QFont.Weight(weight))
    # Hinting would round widths to whole pixels, unlike those of exported pages.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def colour(name: str) -> QColor:
    """A colour of a picture as QColor."""
    return QColor(name)


@cache
def _pen(name: str, width: float, dashed: bool) -> QPen:
    pen = QPen(colour(name), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([dash / width for dash in _DASHES])
    return pen


def _bar(bar: Bar, painter: QPainter) -> None:
    if not (bar.outline or bar.radius or bar.fade_left or bar.fade_right):
        # Most bars are like this: histograms and backgrounds.
        painter.fillRect(QRectF(bar.x, bar.y, bar.width, bar.height), colour(bar.fill))
        return
    inset = 0.0
    if bar.outline:
        inset = bar.outline_width / 2
        painter.setPen(_pen(bar.outline, bar.outline_width, bar.dashed))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_brush(bar) if bar.fill else Qt.BrushStyle.NoBrush)
    rect = QRectF(bar.x + inset, bar.y + inset, bar.width - 2 * inset, bar.height - 2 * inset)
    if bar.radius:
        painter.drawRoundedRect(rect, bar.radius, bar.radius)
    else:
        painter.drawRect(rect)


def _brush(bar: Bar) -> QBrush | QColor:
    full = colour(bar.fill)
    if not (bar.fade_left or bar.fade_right):
        return full
    clear = QColor(full)
    clear.setAlpha(_CLEAR)
    gradient = QLinearGradient(bar.x, 0, bar.x + bar.width, 0)
    gradient.setColorAt(0, clear if bar.fade_left else full)
    gradient.setColorAt(min(bar.fade_left / bar.width, 1), full)
    gradient.setColorAt(max(1 - bar.fade_right / bar.width, 0), full)
    gradient.setColorAt(1, clear if bar.fade_right else full)
    return QBrush(gradient)
