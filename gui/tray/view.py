"""The strip below the timeline: a heading with a count, and the chips that it counts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.canvas.view import Canvas
from gui.document.document import Document
from gui.document.settings import Settings
from gui.selection import Selection
from gui.tray.chips import Chips
from gui.tray.model import TrayModel
from gui.widgets.theme import themed_icon
from timeline.layout.style import Theme
from timeline.project.edits import Edit
from timeline.wording import counted

HINT = "Drag onto the timeline to give a date"

_MOST_LINES = 2  # of chips: the others are scrolled to
_SIDE = 10  # px
_ROOMY = 600  # px of the timeline and the tray together, for more than one line


class Tray(QWidget):
    """Is there while events have no date; closed, it is only its heading."""

    def __init__(
        self, document: Document, canvas: Canvas, selection: Selection, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("tray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._canvas, self._settings, self._theme = canvas, settings, canvas.stage.theme
        self._roomy = True
        self.rows = TrayModel(document)
        self.chips = Chips(self.rows, canvas, selection)
        self.heading = QPushButton()
        self.heading.setProperty("role", "heading")
        self.heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.heading.setCheckable(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hint = QLabel(HINT)
        self.hint.setProperty("role", "soft")
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.set_open(settings.tray)
        self.heading.toggled.connect(self.set_open)
        self.rows.modelReset.connect(self._show_count)
        document.changed.connect(self._follow)
        document.filtered.connect(self.rows.show_all)
        document.replaced.connect(self.rows.show_all)
        canvas.colours_changed.connect(self.chips.viewport().update)
        self._show_count()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        head.addWidget(self.heading)
        head.addWidget(self.hint, 1)
        head.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 3, 0, 3)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.chips)

    def set_theme(self, theme: Theme) -> None:
        """Draws the heading's arrow in another colour; the chips ask the canvas for theirs."""
        self._theme = theme
        self._show_arrow()
        self.chips.viewport().update()

    def set_open(self, opened: bool) -> None:
        """Shows the chips, or the heading only; so it stays for the next start."""
        self._settings.tray = opened
        self.heading.setChecked(opened)
        self.heading.setToolTip("Hide these events" if opened else "Show these events")
        self._show_arrow()
        self._leave_focus(not opened)
        self.chips.setVisible(opened)
        self.hint.setVisible(opened)

    def _show_count(self) -> None:
        """The tray comes with the first event without a date, and goes with the last."""
        count = self.rows.rowCount()
        self.heading.setText(f"No date  {count:,}")
        self.heading.setAccessibleName(f"No date: {counted(count, 'event', 'events')}")
        self._leave_focus(not count)
        self.setVisible(count > 0)
        self._fit()

    def _show_arrow(self) -> None:
        arrow = "chevron-down" if self.heading.isChecked() else "chevron-right"
        self.heading.setIcon(themed_icon(arrow, self._theme))

    def _leave_focus(self, leaving: bool) -> None:
        """Before what has the focus goes, the canvas gets it."""
        if leaving and self.chips.hasFocus():
            self._canvas.setFocus()

    def _follow(self, edit: Edit, visible: Edit) -> None:
        self.rows.follow(visible)

    def fit_into(self, height: int) -> None:
        """Leaves the timeline its room in a column of so many px."""
        if self._roomy is not (height >= _ROOMY):
            self._roomy = not self._roomy
            self._fit()

    def _fit(self) -> None:
        most = _MOST_LINES if self._roomy else 1
        lines = min(self.chips.fit_width(self.width() - _SIDE), most)
        self.chips.setFixedHeight(lines * self.chips.gridSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
