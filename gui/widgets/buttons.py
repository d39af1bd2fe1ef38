"""Buttons that say more than a word."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton

_LONGEST = 24  # letters of a choice


class BadgeButton(QPushButton):
    """A button with a note behind its words, in a voice of its own: a count, or a key.

    `role` is that of the note in the style sheet.
    """

    def __init__(self, words: str, note: str, role: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words, self.note = QLabel(words), QLabel()
        self.note.setProperty("role", role)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 12, 5)
        layout.setSpacing(6)
        layout.addStretch(1)
        for label in (self.words, self.note):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)
        self.setAccessibleName(words)
        self.set_badge(note)

    def set_badge(self, note: str) -> None:
        """Shows another note, or none."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._size()

    def minimumSizeHint(self) -> QSize:
        return self._size()

    def _size(self) -> QSize:
        """That of the labels: the button itself has no text that Qt could measure."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()


class Choice(QPushButton):
    """One of several values, each with its words, chosen from a menu. The first one is usual."""

    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._entries: dict[Any, str] = {}
        self.value: Any = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "choice")
        self.setMenu(QMenu(self))

    def offer(self, entries: Mapping[Any, str]) -> None:
        """Offers other values; the one chosen stays so if it is among them."""
        if entries == self._entries:
            return
        self._entries = dict(entries)
        menu = self.menu()
        menu.clear()
        for value, words in entries.items():
            # An ampersand would make a mnemonic of the letter after it.
            menu.addAction(words.replace("&", "&&"), partial(self._choose, value))
        self.show_value(self.value)

    def show_colours(self, colours: Mapping[Any, str]) -> None:
        """Shows a dot in its colour before each value that has one."""
        for value, action in zip(self._entries, self.menu().actions(), strict=True):
            action.setIcon(_dot(colours[value]) if value in colours else QIcon())

    def show_value(self, value: Any) -> None:
        """Shows a value without saying that it was chosen; the usual one for an unknown one."""
        self.value = value if value in self._entries else next(iter(self._entries))
        words = self._entries[self.value]
        self.setAccessibleName(f"{self._name}: {words}")
        short = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        self.setText(f"{short} ▾".replace("&", "&&"))

    def show_different(self, words: str) -> None:
        """Shows that there are several values; any of them can be chosen for all."""
        self.setAccessibleName(f"{self._name}: {words}")
        self.setText(f"{words} ▾")

    def _choose(self, value: Any) -> None:
        self.show_value(value)
        self.chosen.emit()


def _dot(colour: str) -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(3, 3, 10, 10)
    return QIcon(pixmap)
