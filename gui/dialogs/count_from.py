"""Counting an expression from another day than its text does; the outcome is shown beforehand."""

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
BY_HAND = "Its date will be set by hand, and not follow the article any more."
NO_DATE = "Counted from this day, these words give no date."


class CountFromDialog(QDialog):
    """Asks for the day; `edit` is what accepting it does."""

    def __init__(
        self, document: Document, event: Event, mention: Mention, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._event, self._mention = document, event, mention
        self.edit: Edit | None = None
        self.setWindowTitle("Count from another date")
        self.resize(_SIZE)
        self.picker = DayPicker("Date to count from")
        self.picker.picked.connect(self._offer)
        self.outcome = QLabel(wordWrap=True)
        self.outcome.setAccessibleName("Date of the event")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton("Use this date", QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("role", "primary")
        self.use.setDefault(True)  # for Enter in the field
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self._offer(None)
        anchor = mention.reason.anchor_when
        self.picker.show_day(anchor.first_day if anchor else None)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        words, counted, _ = steps(self._mention)
        heading = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        heading.setProperty("role", "title")
        told = f"In the text: {counted}. {BY_HAND}"
        explanation = QLabel(told, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        explanation.setProperty("role", "soft")
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (heading, explanation, self.picker, self.outcome, buttons):
            layout.addWidget(widget)

    def _offer(self, day: int | None) -> None:
        """Shows the date that counting from a day gives; None: no day is given yet."""
        self.edit = None
        self.outcome.clear()
        if day is not None:
            when = counted_from(self._document.project, self._event, day)
            if when is None:
                self.outcome.setText(NO_DATE)
            elif when == self._event.when:
                self.outcome.setText(f"The date is then {in_words(when)}, as it is now.")
            else:
                self.outcome.setText(f"The date is then <b>{in_words(when)}</b>.")
                self.edit = count_from(self._event, self._mention, day, when)
        self.use.setEnabled(self.edit is not None)
