"""The tray below the timeline: a heading with the number of undated events, and their chips."""

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

HINT = "Drag onto the timeline to set a date"

_MOST_LINES = 2  # of chips; the others can be scrolled to
_SIDE = 10  # px
_TALL = 600  # px of timeline and tray, above which the tray has two lines


class Tray(QWidget):
    """Visible while there are undated events; collapsed, it shows only its heading."""

    def __init__(
        self, document: Document, canvas: Canvas, selection: Selection, settings: Settings
    ) -> None:
        super().__init__()
        self.setObjectName("tray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._canvas, self._settings, self._theme = canvas, settings, canvas.stage.theme
        self._is_tall = True
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
        document.changed.connect(self._apply_edit)
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
        """Draws the heading in the colours of a theme; the chips use those of the canvas."""
        self._theme = theme
        self._show_arrow()
        self.chips.viewport().update()

    def set_open(self, opened: bool) -> None:
        """Expands or collapses the tray, and stores that in the settings."""
        self._settings.tray = opened
        self.heading.setChecked(opened)
        self.heading.setToolTip("Hide these events" if opened else "Show these events")
        self._show_arrow()
        self._leave_focus(not opened)
        self.chips.setVisible(opened)
        self.hint.setVisible(opened)

    def _show_count(self) -> None:
        """Shows the number of undated events; without any, hides the tray."""
        count = self.rows.rowCount()
        self.heading.setText(f"Undated  {count:,}")
        self.heading.setAccessibleName(f"Undated: {counted(count, 'event', 'events')}")
        self._leave_focus(not count)
        self.setVisible(count > 0)
        self._fit()

    def _show_arrow(self) -> None:
        arrow = "chevron-down" if self.heading.isChecked() else "chevron-right"
        self.heading.setIcon(themed_icon(arrow, self._theme))

    def _leave_focus(self, leaving: bool) -> None:
        """Focuses the canvas before the focused chips are hidden."""
        if leaving and self.chips.hasFocus():
            self._canvas.setFocus()

    def _apply_edit(self, edit: Edit, visible: Edit) -> None:
        self.rows.apply_edit(visible)

    def fit_into(self, height: int) -> None:
        """Adapts the number of lines to the height of timeline and tray, in px."""
        if self._is_tall is not (height >= _TALL):
            self._is_tall = not self._is_tall
            self._fit()

    def _fit(self) -> None:
        most = _MOST_LINES if self._is_tall else 1
        lines = min(self.chips.fit_width(self.width() - _SIDE), most)
        self.chips.setFixedHeight(lines * self.chips.gridSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
