"""The key of colours below the timeline, while events are coloured by category."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.canvas.painter import measure, paint
from timeline.layout.colour_key import LINE, KeyEntry, build_key, draw_key
from timeline.layout.picture import Picture
from timeline.layout.style import Theme
from timeline.wording import NO_CATEGORY

_MARGIN = 5  # px above and below


class ColourKey(QWidget):
    """A click on a category shows only its events; a second click shows all again."""

    category_clicked = Signal(object)  # the category to filter by, None for all

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._colours: Mapping[str, str] = {}
        self._entries: tuple[KeyEntry, ...] = ()
        self._shown: str | None = None
        self.setMouseTracking(True)
        self.setAccessibleName("Colours")
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draws in the colours of a theme; those of the categories are set separately."""
        self._theme = theme
        self.update()

    def show_colours(self, colours: Mapping[str, str], shown: str | None) -> None:
        """Shows the colours of the categories in use; `shown` is the one that is filtered by."""
        self._colours, self._shown = colours, shown
        self.setAccessibleDescription(", ".join(name or NO_CATEGORY for name in colours))
        self.setVisible(bool(colours))
        self._arrange()

    @property
    def picture(self) -> Picture:
        """The painted picture."""
        return draw_key(self._entries, self.width(), self.height(), self._shown, self._theme)

    def _arrange(self) -> None:
        self._entries = build_key(self._colours, self.width(), measure)
        lines = 1 + self._entries[-1].line if self._entries else 1
        self.setFixedHeight(round(lines * LINE) + 2 * _MARGIN)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint(self.picture, painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position().x(), event.position().y()) is not None
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if over else arrow)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        category = self._at(event.position().x(), event.position().y())
        if category is not None and event.button() is Qt.MouseButton.LeftButton:
            self.category_clicked.emit(None if category == self._shown else category)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            category = self._at(event.pos().x(), event.pos().y())
            text = "Show all categories" if category == self._shown else "Show only this category"
            QToolTip.showText(event.globalPos(), "" if category is None else text, self)
            return True
        return super().event(event)

    def _at(self, x: float, y: float) -> str | None:
        return self.picture.event_at(x, y)
