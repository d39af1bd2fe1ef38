"""Buttons that say more than a word."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton


class NotedButton(QPushButton):
    """A button with a note behind its words, in a voice of its own: a count, or a key.

    `role` is that of the note in the style sheet.
    """

    def __init__(self, words: str, note: str, role: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words, self.note = QLabel(words), QLabel(note)
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

    def sizeHint(self) -> QSize:
        return self._size()

    def minimumSizeHint(self) -> QSize:
        return self._size()

    def _size(self) -> QSize:
        """That of the labels: the button itself has no text that Qt could measure."""
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()
