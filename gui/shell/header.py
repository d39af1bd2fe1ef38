"""The tool bar above the canvas: project name, frequent commands, search."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
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
from gui.filter.top_box import TopBox
from gui.shell.room import Room
from gui.widgets.buttons import BadgeButton
from gui.widgets.theme import themed_icon
from timeline.layout.style import Theme

_RULE = ""
_ICONS = (_RULE, "undo", "redo", _RULE, "table", "fit", "zoom_out", "zoom_in", "fold")

_LESS_USED = (("fold",), ("zoom_out", "zoom_in"))  # icons that are hidden first; they have keys
_LEAST_SEARCH, _MOST_SEARCH = 110, 220
_LONGEST_NAME = 180  # px
_TOGGLES = {"one_a_day": "One a day", "accepted_only": "Accepted"}


class Header(QWidget):
    """Shows the project name and the buttons. Review is visible while there are proposals, with
    their number."""

    def __init__(
        self,
        document: Document,
        actions: Mapping[str, QAction],
        search: QLineEdit,
        lanes: QPushButton,
        top: TopBox,
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
        add, add_icon = _text_button(actions["add"]), _icon_button(actions["add"])
        layout.addWidget(add)
        layout.addWidget(add_icon)
        icons = {id: _icon_button(actions[id]) for id in _ICONS if id}
        for id in _ICONS:
            layout.addWidget(icons[id] if id else _rule())
        layout.addWidget(lanes)
        layout.addStretch(1)
        layout.addWidget(top)
        toggles = [_toggle_button(actions[id], text) for id, text in _TOGGLES.items()]
        for toggle in toggles:
            layout.addWidget(toggle)
        search.setMinimumWidth(_LEAST_SEARCH)
        search.setMaximumWidth(_MOST_SEARCH)
        layout.addWidget(search, 2)
        layout.addWidget(_icon_button(actions["filter"]))
        layout.addWidget(self.review)
        layout.addWidget(self.export)
        less_used = [[icons[id] for id in group] for group in _LESS_USED]
        groups: list[Sequence[QWidget]] = [*less_used, [self.state, add], toggles[1:], toggles]
        groups += [[top.slider], [icons["fit"]], [top.label]]
        Room(self, groups, instead=[(add, add_icon)], nested=[top])

    def set_theme(self, theme: Theme) -> None:
        """Sets the icon of Export, the only button in the accent colour."""
        self.export.setIcon(themed_icon("download", theme, on_accent=True))

    def update_state(self) -> None:
        """Shows the name of the project and whether it is saved."""
        name, metrics = self._document.name, self.name.fontMetrics()
        self.name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST_NAME))
        self.name.setToolTip(name)
        modified = self._document.history.is_modified
        saved = "saved" if self._document.path else ""
        self.state.setText("unsaved changes" if modified else saved)

    def show_proposals(self, proposals: int) -> None:
        """Shows the number of events to review."""
        self.review.set_badge(str(proposals))
        self.review.setAccessibleName(f"Review, {proposals} proposals")
        self.review.setVisible(proposals > 0)


def set_icons(actions: Mapping[str, QAction], icons: Mapping[str, str], theme: Theme) -> None:
    """Sets the icons of the actions in the colours of a theme."""
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
    """A push button for an action; unlike a tool button, it centres its text."""
    button = QPushButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)

    def update() -> None:
        button.setText(action.iconText())
        if not own_icon:
            button.setIcon(action.icon())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())

    action.changed.connect(update)
    update()
    return button


def _toggle_button(action: QAction, text: str) -> QPushButton:
    """A push button that is down while its action is checked."""
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setProperty("role", "toggle")
    button.setAccessibleName(action.iconText())
    button.setCheckable(True)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setChecked(action.isChecked())
        button.setEnabled(action.isEnabled())
        button.setToolTip(action.toolTip())

    action.changed.connect(follow)
    follow()
    return button


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "bar")
    return rule
