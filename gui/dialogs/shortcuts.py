"""Every key and mouse gesture, in one list."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions import ACTIONS, ON_CANVAS, Spec, shortcuts_of


class ShortcutsDialog(QDialog):
    """Shown by F1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard and mouse")
        self.resize(560, 600)
        self.table = QLabel(_table())
        self.table.setWordWrap(True)  # no line is cut at the right
        self.table.setContentsMargins(12, 12, 12, 12)
        area = QScrollArea()
        area.setWidget(self.table)
        area.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)


def _table() -> str:
    keys = [(spec.text.rstrip("…"), keys_in_words(spec)) for spec in ACTIONS]
    rows = "".join(
        f'<tr><td style="padding: 3px 24px 3px 0">{what}</td>'
        f'<td style="padding: 3px 0">{how}</td></tr>'
        for what, how in (*ON_CANVAS, *keys)
        if how
    )
    return f"<table>{rows}</table>"


def keys_in_words(spec: Spec) -> str:
    """The shortcuts of an action as the platform writes them.

    Of a standard key only the first: the others are the keys of rare keyboards ("Undo").
    """
    sequences = shortcuts_of(spec)
    if isinstance(spec.keys, QKeySequence.StandardKey):
        sequences = sequences[:1]
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in sequences)
