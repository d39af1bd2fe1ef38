"""The bar above the canvas: the project's name, and the commands used most."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from gui.document.document import Document
from gui.widgets.buttons import BadgeButton
from gui.widgets.theme import themed_icon
from timeline.layout.style import Theme

_RULE = ""
_ICONS = (_RULE, "undo", "redo", _RULE, "table", "fit", "zoom_out", "zoom_in", "fold")

_NARROW = 1080  # px, below which what can be read elsewhere as well gives way
_LEAST_SEARCH, _MOST_SEARCH = 110, 260
_LONGEST_NAME = 180  # px


class Header(QWidget):
    """Undo and redo name their step in the tooltip; Export is the one coloured button.

    Review is there while there is something to review, and says how much.
    """

    def __init__(
        self,
        document: Document,
        actions: Mapping[str, QAction],
        search: QLineEdit,
        lanes: QPushButton,
    ) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self.name = QLabel()
        self.name.setProperty("role", "title")
        self.state = QLabel()
        self.state.setProperty("role", "soft")
        self.export = _text_button(actions["export"], own_icon=True)
        self.export.setProperty("role", "primary")
        self.review = BadgeButton("Review", "", "count")
        self.review.clicked.connect(actions["review"].trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 12, 7)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        layout.addWidget(self.state)
        layout.addSpacing(10)
        self._wide = (self.state, _text_button(actions["add"]))
        self._narrow = _icon_button(actions["add"])
        layout.addWidget(self._wide[1])
        layout.addWidget(self._narrow)
        for id in _ICONS:
            layout.addWidget(_icon_button(actions[id]) if id else _rule())
        layout.addWidget(lanes)
        layout.addStretch(1)
        search.setMinimumWidth(_LEAST_SEARCH)
        search.setMaximumWidth(_MOST_SEARCH)
        layout.addWidget(search, 2)
        layout.addWidget(_icon_button(actions["filter"]))
        layout.addWidget(self.review)
        layout.addWidget(self.export)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        for widget in self._wide:
            widget.setHidden(narrow)
        self._narrow.setVisible(narrow)

    def set_theme(self, theme: Theme) -> None:
        """The one coloured button needs an icon that can be seen on the accent."""
        self.export.setIcon(themed_icon("download", theme, on_accent=True))

    def show_state(self) -> None:
        """The project's name and whether it is saved."""
        name, metrics = self._document.name, self.name.fontMetrics()
        self.name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST_NAME))
        self.name.setToolTip(name)
        modified = self._document.history.is_modified
        saved = "saved" if self._document.path else ""
        self.state.setText("not saved" if modified else saved)

    def show_left(self, proposals: int) -> None:
        """How many events are left to review."""
        self.review.set_badge(str(proposals))
        self.review.setAccessibleName(f"Review, {proposals} left")
        self.review.setVisible(proposals > 0)


def set_icons(actions: Mapping[str, QAction], icons: Mapping[str, str], theme: Theme) -> None:
    """Gives the actions their icons in the theme's colours."""
    for id, name in icons.items():
        actions[id].setIcon(themed_icon(name, theme))


def _icon_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("flat", True)
    button.setAccessibleName(action.iconText())
    return button


def _text_button(action: QAction, *, own_icon: bool = False) -> QPushButton:
    """A push button that follows an action: unlike a tool button, it centres its text."""
    button = QPushButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setText(action.iconText())
        if not own_icon:
            button.setIcon(action.icon())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    return button


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "bar")
    return rule
