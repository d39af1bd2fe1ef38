"""The bar above the canvas: the project's name, and the commands used most."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.document import Document
from gui.theme import themed_icon
from timeline.layout.style import Theme

_RULE = ""
# Action id -> whether it is drawn with its text.
_LEFT = (("add", True), (_RULE, False), ("undo", False), ("redo", False), (_RULE, False),
         ("fit", True), ("zoom_out", False), ("zoom_in", False), ("fold", False))  # fmt: skip


class Header(QWidget):
    """Undo and redo name their step in the tooltip; Export is the one coloured button."""

    def __init__(self, document: Document, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self.name = QLabel()
        self.name.setProperty("role", "title")
        self.state = QLabel()
        self.state.setProperty("role", "soft")
        self.export = _button(actions["export"], text=True)
        self.export.setProperty("role", "primary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 12, 7)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        layout.addWidget(self.state)
        layout.addSpacing(10)
        for id, text in _LEFT:
            layout.addWidget(_button(actions[id], text=text) if id else _rule())
        layout.addStretch(1)
        layout.addWidget(self.export)

    def show_state(self) -> None:
        """The project's name and whether it is saved."""
        self.name.setText(self._document.name)
        modified = self._document.history.is_modified
        saved = "saved" if self._document.path else ""
        self.state.setText("not saved" if modified else saved)


def dress_actions(actions: Mapping[str, QAction], icons: Mapping[str, str], theme: Theme) -> None:
    """Gives the actions their icons in the theme's colours."""
    for id, name in icons.items():
        actions[id].setIcon(themed_icon(name, theme, on_accent=id == "export"))


def _button(action: QAction, *, text: bool) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if text:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    else:
        button.setProperty("flat", True)
    return button


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "bar")
    return rule
