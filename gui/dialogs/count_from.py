"""The dialog that gives an expression another reference date, with a preview of the result."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from gui.dialogs.day import DayPicker
from gui.document.document import Document
from timeline.dates.words import in_words
from timeline.model import Event, Mention
from timeline.project.edits import Edit
from timeline.project.readings import count_from, counted_from
from timeline.temporal.explain import steps

_SIZE = QSize(380, 460)
BY_HAND = "The date will count as set by hand and no longer follow the article."
NO_DATE = "These words give no date when counted from this day."


class CountFromDialog(QDialog):
    """Asks for the reference date; `edit` is what accepting it does."""

    def __init__(
        self, document: Document, event: Event, mention: Mention, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._event, self._mention = document, event, mention
        self.edit: Edit | None = None
        self.setWindowTitle("Count from another date")
        self.resize(_SIZE)
        self.picker = DayPicker("Date to count from")
        self.picker.picked.connect(self._show_preview)
        self.preview = QLabel(wordWrap=True)
        self.preview.setAccessibleName("Date of the event")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton("Use this date", QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("role", "primary")
        self.use.setDefault(True)  # so that Enter in the field accepts
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self._show_preview(None)
        anchor = mention.reason.anchor_when
        self.picker.show_day(anchor.first_day if anchor else None)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        words, counted, _ = steps(self._mention)
        heading = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        heading.setProperty("role", "title")
        text = f"In the text: {counted}. {BY_HAND}"
        explanation = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        explanation.setProperty("role", "soft")
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (heading, explanation, self.picker, self.preview, buttons):
            layout.addWidget(widget)

    def _show_preview(self, day: int | None) -> None:
        """Shows the date counted from a day; None while no valid day is typed."""
        self.edit = None
        self.preview.clear()
        if day is not None:
            when = counted_from(self._document.project, self._event, day)
            if when is None:
                self.preview.setText(NO_DATE)
            elif when == self._event.when:
                self.preview.setText(f"Result: {in_words(when)}, as before.")
            else:
                self.preview.setText(f"Result: <b>{in_words(when)}</b>")
                self.edit = count_from(self._event, self._mention, day, when)
        self.use.setEnabled(self.edit is not None)
