"""The dialog that adds articles from pasted text."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)


class PasteDialog(QDialog):
    """Asks for the text of one article or several; `text` is what was pasted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Paste article")
        self.resize(620, 460)
        hint = QLabel(
            "Paste the text of the article. A first line such as “Date: 7 January 2022” sets the "
            "publication date; you can also set it later.",
            wordWrap=True,
        )
        hint.setProperty("role", "soft")
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName("Article text")
        self.editor.setPlainText(QGuiApplication.clipboard().text())
        self.editor.setTabChangesFocus(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add_button = self.buttons.addButton("Add", QDialogButtonBox.ButtonRole.AcceptRole)
        self.add_button.setProperty("role", "primary")
        self.editor.textChanged.connect(self._enable)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        layout.addWidget(self.editor)
        layout.addWidget(self.buttons)
        self._enable()

    @property
    def text(self) -> str:
        """The text in the editor."""
        return self.editor.toPlainText()

    def _enable(self) -> None:
        self.add_button.setEnabled(bool(self.text.strip()))
