"""A card that shows what one source says about an event."""

from html import escape

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from gui.widgets.fields import set_style_properties
from gui.widgets.source_text import SourceText
from timeline.layout.style import Theme

SHOW = "Show in article"
TAKE_OUT = "This source is another event"
ANOTHER_DATE = "States another date"


class SourceCard(QPushButton):
    """Shows one source. A click, or Enter, is to lead to its words in the article; the menu also
    offers to take it out of the event."""

    take_out_requested = Signal()

    def __init__(
        self,
        text: SourceText,
        theme: Theme,
        *,
        can_take_out: bool = False,
        is_passive: bool = False,
    ) -> None:
        """A passive card can be read, but not pressed."""
        super().__init__()
        self._theme = theme
        self._can_take_out = can_take_out
        self.setProperty("role", "source")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.heading, self.passage = _label(""), _label("")
        self.other_date = _label(ANOTHER_DATE)
        self.other_date.setProperty("role", "warning")
        self.other_date.setVisible(text.is_other_date)
        set_style_properties(self, differs=text.is_other_date)
        self.menu_button = QToolButton()
        self.menu_button.setText("⋯")
        self.menu_button.setProperty("flat", "true")
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_button.setAccessibleName(f"Actions for {text.title}")
        self.menu_button.clicked.connect(self._open_menu_of_button)
        self.show_text(text)
        self._lay_out()
        if is_passive:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.menu_button.hide()

    def show_text(self, text: SourceText) -> None:
        """Shows another text of the same source."""
        self.text_shown = text
        self.heading.setText(_heading(text, self._theme.soft))
        self.passage.setText(_passage(text, self._theme.soft, self._theme.accent_soft))
        self.setAccessibleName(_spoken(text))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.heading, 1)
        top.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 8)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.passage)
        layout.addWidget(self.other_date)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos())

    def _open_menu_of_button(self) -> None:
        self._open_menu(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(SHOW, self.click)
        if self._can_take_out:
            menu.addAction(TAKE_OUT, self.take_out_requested.emit)
        menu.popup(at)


def _heading(text: SourceText, soft: str) -> str:
    published = f", {escape(text.published)}" if text.published else ", no publication date"
    return (
        f"<b>{escape(text.title)}</b>{published} "
        f'<span style="color: {soft}">→ {escape(text.date)}</span>'
    )


def _passage(text: SourceText, soft: str, mark: str) -> str:
    parts = (
        f'<span style="background-color: {mark}">{escape(part)}</span>'
        if is_expression
        else escape(part)
        for part, is_expression in text.parts
    )
    note = f' <span style="color: {soft}">· {escape(text.note)}</span>' if text.note else ""
    return "".join(parts) + note


def _spoken(text: SourceText) -> str:
    """The whole card in one line, for screen readers."""
    other = f"{ANOTHER_DATE}. " if text.is_other_date else ""
    published = f", published {text.published}" if text.published else ""
    return f"{text.title}{published}: {text.date}. {other}{text.passage} {text.note}".strip()


def _label(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.RichText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
