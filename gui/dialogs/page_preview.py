"""The preview of an export: one of its pages, buttons to turn them, and their numbers."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.dialogs.page_painter import paint_page
from gui.widgets.fields import make_label
from timeline.export.pages.result import Pages

_AROUND = 12  # px around the page
_WHITE, _EDGE = QColor("#ffffff"), QColor("#9aa0a8")


class PagePreview(QWidget):
    """Shows pages one at a time; `turned` is emitted when another one is shown."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: Pages | None = None
        self.number = 0
        self.page = _Page(self)
        self.page.setAccessibleName("Preview")
        self.previous = QPushButton("Previous page")
        self.next = QPushButton("Next page")
        self.summary = make_label("Laying out the pages…")
        self.summary.setAccessibleName("Numbers of the export")
        self.summary.setWordWrap(True)
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        for button in (self.previous, self.next):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page, 1)
        layout.addLayout(row)
        layout.addWidget(self.summary)
        self._update()

    def show_pages(self, pages: Pages) -> None:
        """Shows other pages, at the same number if there is one."""
        self.pages = pages
        self.number = min(self.number, max(len(pages.pages) - 1, 0))
        self.summary.setText(_in_words(pages))
        self._update()

    def show_problem(self, text: str) -> None:
        """Shows why there are no pages."""
        self.pages = None
        self.summary.setText(text)
        self._update()

    def turn(self, by: int) -> None:
        """Shows another page."""
        count = len(self.pages.pages) if self.pages else 0
        self.number = min(max(self.number + by, 0), max(count - 1, 0))
        self._update()
        self.turned.emit()

    def _update(self) -> None:
        count = len(self.pages.pages) if self.pages else 0
        self.previous.setEnabled(self.number > 0)
        self.next.setEnabled(self.number + 1 < count)
        for button in (self.previous, self.next):
            button.setVisible(count > 1)
        self.page.update()


def _in_words(pages: Pages) -> str:
    """The numbers of the pages, and what the user should know before they are written."""
    parts = [pages.summary]
    if pages.crowded_out:
        parts.append(f"{pages.crowded_out} events have no room: use further pages, or show fewer.")
    if not pages.is_legible:
        parts.append("The text is too small to be read on paper: choose a page, or a larger size.")
    if pages.undated:
        parts.append(f"{pages.undated} without a date are not shown.")
    return "\n".join(parts)


class _Page(QWidget):
    """Paints the page that is shown."""

    def __init__(self, preview: PagePreview) -> None:
        super().__init__(preview)
        self._preview = preview
        self.setMinimumSize(360, 360)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(520, 560)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1}
        steps[Qt.Key.Key_Left] = -1
        if event.key() in steps:
            self._preview.turn(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pages = self._preview.pages
        if pages is None or not pages.pages:
            return
        page = pages.pages[self._preview.number]
        room = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        scale = min(room.width() / page.width, room.height() / page.height)
        width, height = page.width * scale, page.height * scale
        area = QRectF(
            room.x() + (room.width() - width) / 2,
            room.y() + (room.height() - height) / 2,
            width,
            height,
        )
        with QPainter(self) as painter:
            painter.fillRect(area, _WHITE)
            painter.setPen(_EDGE)
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
            painter.setClipRect(area)
            paint_page(page, painter, area)
