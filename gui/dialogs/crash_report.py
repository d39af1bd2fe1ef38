"""Saying that the program ran into an error, with a report to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline.wording import counted


class CrashReportDialog(QDialog):
    """Shows the report of an error; `saved` says what became of unsaved changes.

    It is destroyed when it closes.
    """

    def __init__(self, report: str, saved: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Something went wrong")
        self.resize(640, 420)
        self._more = 0
        self.summary = QLabel(f"Dateline ran into an error. {saved}", wordWrap=True)
        hint = QLabel(
            "Please send this report to the developers. It contains no text of your articles and no"
            " names of your files.",
            wordWrap=True,
        )
        hint.setProperty("role", "soft")
        self.report = QPlainTextEdit(report, readOnly=True)
        self.report.setAccessibleName("Report")
        self.report.setTabChangesFocus(True)
        self.more = QLabel()
        self.more.setVisible(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton("Copy report")
        self.copy_button.setProperty("role", "primary")
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.summary, hint, self.report, self.more, self.buttons):
            layout.addWidget(widget)

    def count_another(self) -> None:
        """Says that one more error has happened since the dialog was opened."""
        self._more += 1
        times = counted(self._more, "more error has", "more errors have")
        self.more.setText(f"{times} happened since.")
        self.more.setVisible(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
