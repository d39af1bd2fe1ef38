"""Recording a key for a command, with what stands against it said at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.commands.actions import Command
from gui.shortcuts.keys import join_keys, key_text, pressed_key, rejection
from gui.shortcuts.shortcuts import Shortcuts
from gui.widgets.fields import set_style_properties

_WIDTH = 420
_PRESS = "Press a key"


class KeyField(QLineEdit):
    """Shows the key that is pressed in it. Escape and Tab keep their meaning.

    Qt's own QKeySequenceEdit takes Escape and several keys in a row.
    """

    recorded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName("New key")
        self.setPlaceholderText(_PRESS)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # whatever the key means elsewhere
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif key := pressed_key(event):
            self.setText(key_text(key))
            self.recorded.emit(key)


class RecordKeyDialog(QDialog):
    """Asks for a key; `key` is the one that was pressed last and can be had."""

    def __init__(self, shortcuts: Shortcuts, spec: Command, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts, self._spec = shortcuts, spec
        self.key = ""
        self.setWindowTitle(f"Key for “{spec.name}”")
        self.setFixedWidth(_WIDTH)
        self.field = KeyField()
        self.field.recorded.connect(self._try)
        self.answer = QLabel(_now(shortcuts.of(spec.id)), wordWrap=True)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setProperty("role", "soft")
        self.answer.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.answer.setMinimumHeight(4 * self.answer.fontMetrics().lineSpacing())  # never jumps
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.set_button = buttons.addButton("Set key", QDialogButtonBox.ButtonRole.AcceptRole)
        self.set_button.setProperty("role", "primary")
        self.set_button.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.field)
        layout.addWidget(self.answer)
        layout.addWidget(buttons)
        self.field.setFocus()

    def _try(self, key: str) -> None:
        reason = rejection(self._spec, key)
        owners = self._shortcuts.owners(self._spec.id, [key])
        has = key in self._shortcuts.of(self._spec.id)
        self.key = "" if reason or has else key
        self.set_button.setEnabled(bool(self.key))
        self.set_button.setText("Take it over" if self.key and owners else "Set key")
        if reason:
            self._say("bad", reason)
        elif has:
            self._say("soft", f"“{self._spec.name}” has this key already.")
        elif owners:
            self._say(
                "warning", f"{owners_text(owners, [key])} If you take it over, {_left(owners)}"
            )
        else:
            self._say("good", f"{key_text(key)} is free.")

    def _say(self, role: str, words: str) -> None:
        self.answer.setText(words)
        self.field.setAccessibleDescription(words)
        set_style_properties(self.answer, role=role)


def owners_text(owners: Sequence[Command], keys: Sequence[str]) -> str:
    """The sentence that says which commands have some keys now."""
    return f"{join_keys(keys)} is the key of {_names(owners)} now."


def _left(owners: Sequence[Command]) -> str:
    return f"{_names(owners)} {'loses' if len(owners) == 1 else 'lose'} it."


def _names(owners: Sequence[Command]) -> str:
    return " and ".join(f"“{owner.name}”" for owner in owners)


def _now(keys: Sequence[str]) -> str:
    return f"Its key is {join_keys(keys)} now." if keys else "It has no key now."
