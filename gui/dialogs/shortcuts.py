"""Every key and mouse gesture, in one list."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions import ACTIONS, MOUSE, shortcuts_of


class ShortcutsDialog(QDialog):
    """Shown by F1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard and mouse")
        self.resize(480, 560)
        self.table = QLabel(_table())
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
    native = QKeySequence.SequenceFormat.NativeText
    keys = [
        (spec.text.rstrip("…"), ", ".join(key.toString(native) for key in shortcuts_of(spec)))
        for spec in ACTIONS
        if spec.keys
    ]
    rows = "".join(
        f'<tr><td style="padding: 3px 24px 3px 0">{what}</td><td>{how}</td></tr>'
        for what, how in (*MOUSE, *keys)
        if how
    )
    return f"<table>{rows}</table>"
