"""Buttons with a badge, and buttons that choose one of several values."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton

_LONGEST = 24  # characters of the label


class BadgeButton(QPushButton):
    """A button with a badge after its text: a count or a shortcut.

    `role` is the role of the badge in the style sheet.
    """

    def __init__(self, text: str, badge: str, role: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.label, self.badge = QLabel(text), QLabel()
        self.badge.setProperty("role", role)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 12, 5)
        layout.setSpacing(6)
        layout.addStretch(1)
        for label in (self.label, self.badge):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)
        self.setAccessibleName(text)
        self.set_badge(badge)

    def set_badge(self, text: str) -> None:
        """Shows a text as the badge, or none."""
        self.badge.setText(text)
        self.badge.setVisible(bool(text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._size()

    def minimumSizeHint(self) -> QSize:
        return self._size()

    def _size(self) -> QSize:
        """The size of the labels, since the button itself has no text."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()


class ChoiceButton(QPushButton):
    """Chooses one of several values from a menu. The first value is the default.

    `activated` is emitted when the user chooses a value.
    """

    activated = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._items: dict[Any, str] = {}
        self.value: Any = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "choice")
        self.setMenu(QMenu(self))

    def set_items(self, items: Mapping[Any, str]) -> None:
        """Sets the values with their labels; keeps the current value if it is among them."""
        if items == self._items:
            return
        self._items = dict(items)
        menu = self.menu()
        menu.clear()
        for value, label in items.items():
            # "&" would mark a mnemonic.
            menu.addAction(label.replace("&", "&&"), partial(self._choose, value))
        self.set_value(self.value)

    def show_colours(self, colours: Mapping[Any, str]) -> None:
        """Shows a dot in its colour before each value that has one."""
        for value, action in zip(self._items, self.menu().actions(), strict=True):
            action.setIcon(_dot(colours[value]) if value in colours else QIcon())

    def set_value(self, value: Any) -> None:
        """Sets the value without emitting `activated`; the default for an unknown one."""
        self.value = value if value in self._items else next(iter(self._items))
        label = self._items[self.value]
        self.setAccessibleName(f"{self._name}: {label}")
        short = label if len(label) <= _LONGEST else label[: _LONGEST - 1].rstrip() + "…"
        self.setText(f"{short} ▾".replace("&", "&&"))

    def show_mixed(self, text: str) -> None:
        """Shows that several events have different values."""
        self.setAccessibleName(f"{self._name}: {text}")
        self.setText(f"{text} ▾")

    def _choose(self, value: Any) -> None:
        self.set_value(value)
        self.activated.emit()


def _dot(colour: str) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(3, 3, 10, 10)
    return QIcon(pixmap)
