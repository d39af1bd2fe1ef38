"""The dialog that records a key as the shortcut of a command, and checks it at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.commands.table import Command
from gui.shortcuts.keys import join_keys, key_text, pressed_key, rejection
from gui.shortcuts.shortcuts import Shortcuts
from gui.widgets.fields import set_style_properties

_WIDTH = 420
_PLACEHOLDER = "Press a key"


class KeyField(QLineEdit):
    """Shows the key that is pressed in it. Escape and Tab keep their meaning.

    QKeySequenceEdit would take Escape, and several keys in a row.
    """

    recorded = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName("New shortcut")
        self.setPlaceholderText(_PLACEHOLDER)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # whatever command has the key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif key := pressed_key(event):
            self.setText(key_text(key))
            self.recorded.emit(key)


class RecordKeyDialog(QDialog):
    """Asks for a key; `key` is the one that was pressed last, empty if it can't be used."""

    def __init__(
        self, shortcuts: Shortcuts, command: Command, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shortcuts, self._command = shortcuts, command
        self.key = ""
        self.setWindowTitle(f"Shortcut for “{command.name}”")
        self.setFixedWidth(_WIDTH)
        self.field = KeyField()
        self.field.recorded.connect(self._try)
        self.status = QLabel(_current(shortcuts.of(command.id)), wordWrap=True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setProperty("role", "soft")
        self.status.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.status.setMinimumHeight(
            4 * self.status.fontMetrics().lineSpacing()
        )  # so that nothing moves
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.set_button = buttons.addButton("Set shortcut", QDialogButtonBox.ButtonRole.AcceptRole)
        self.set_button.setProperty("role", "primary")
        self.set_button.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.field)
        layout.addWidget(self.status)
        layout.addWidget(buttons)
        self.field.setFocus()

    def _try(self, key: str) -> None:
        reason = rejection(self._command, key)
        owners = self._shortcuts.owners(self._command.id, [key])
        has = key in self._shortcuts.of(self._command.id)
        self.key = "" if reason or has else key
        self.set_button.setEnabled(bool(self.key))
        self.set_button.setText("Reassign" if self.key and owners else "Set shortcut")
        if reason:
            self._show("bad", reason)
        elif has:
            self._show("soft", f"“{self._command.name}” already has this shortcut.")
        elif owners:
            self._show("warning", f"{owners_text(owners, [key])}, which will lose it.")
        else:
            self._show("good", f"{key_text(key)} is available.")

    def _show(self, role: str, text: str) -> None:
        self.status.setText(text)
        self.field.setAccessibleDescription(text)
        set_style_properties(self.status, role=role)


def owners_text(owners: Sequence[Command], keys: Sequence[str]) -> str:
    """Says which commands have some keys now, without a full stop."""
    names = " and ".join(f"“{owner.name}”" for owner in owners)
    return f"{join_keys(keys)} is assigned to {names}"


def _current(keys: Sequence[str]) -> str:
    return f"Current shortcut: {join_keys(keys)}" if keys else "No shortcut assigned."
