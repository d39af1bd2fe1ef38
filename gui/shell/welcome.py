"""The welcome page of an empty project."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.widgets.icons import app_icon

_ICON_SIZE = 72


class WelcomePage(QWidget):
    """Says what to do first, with buttons for it."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        picture.setPixmap(app_icon().pixmap(_ICON_SIZE))
        title = QLabel("What happened when?", alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "title")
        text = QLabel(
            "Drop articles here. Dateline finds every date in them, resolves “yesterday” and "
            "“on Wednesday” by each article’s publication date, and draws the timeline.",
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        text.setProperty("role", "soft")
        text.setFixedWidth(440)
        buttons = (
            _button(actions[id], primary=id == "add") for id in ("add", "paste", "open_sample")
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        layout.addWidget(picture)
        layout.addWidget(title)
        layout.addLayout(_centred(text))
        layout.addSpacing(6)
        layout.addLayout(_centred(*buttons))
        layout.addStretch(3)


def _centred(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addStretch(1)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line


def _button(action: QAction, *, primary: bool) -> QPushButton:
    button = QPushButton(action.text())
    button.clicked.connect(action.trigger)
    if primary:
        button.setProperty("role", "primary")
    return button
