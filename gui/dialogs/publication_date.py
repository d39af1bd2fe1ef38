"""The dialog that sets an article's publication date, with a preview of the changes."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.day import DayPicker
from gui.document.document import Document
from gui.document.tasks import Tasks
from timeline.dates import When
from timeline.dates.words import in_words
from timeline.model import Event
from timeline.project import edits
from timeline.project.edits import Edit

_SIZE = QSize(700, 470)
_MOST_LISTED = 500
EXPLANATION = (
    "Relative dates such as “yesterday” are counted from this date. Dates set by hand are not "
    "changed."
)
NO_CHANGES = "No date will change."


def moves(edit: Edit) -> list[tuple[Event, Event]]:
    """The events whose dates an edit changes, before and after, without hidden events."""
    pairs = ((change.before, change.after) for change in edit.events)
    return [
        (before, after)
        for before, after in pairs
        if before and after and before.when != after.when and not after.status.is_hidden
    ]


class PublicationDateDialog(QDialog):
    """Asks for the publication date; `edit` is what accepting it does.

    The dates of a long article take a while to recalculate, so `tasks` does that.
    """

    def __init__(
        self, document: Document, tasks: Tasks, article_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._tasks, self._article = document, tasks, article_id
        self._previews = 0  # number of previews started; only the last result counts
        self.edit: Edit | None = None
        article = document.project.articles[article_id]
        self.setWindowTitle("Publication date")
        self.resize(_SIZE)
        self.picker = DayPicker("Publication date")
        self.picker.picked.connect(self._preview_day)
        self.preview_heading = QLabel()
        self.preview_heading.setProperty("role", "section")
        self.preview = QTextEdit(readOnly=True)
        self.preview.setAccessibleName("Dates that will change")
        self.preview.setTabChangesFocus(True)
        self.buttons = self._make_buttons(can_clear=article.published is not None)
        self._lay_out(article.title)

        self.picker.show_day(article.published)
        self._preview_day(None)

    def _make_buttons(self, *, can_clear: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        roles = QDialogButtonBox.ButtonRole
        self.set_button = buttons.addButton("Set date", roles.AcceptRole)
        self.set_button.setProperty("role", "primary")
        self.clear_button = buttons.addButton("Remove date", roles.DestructiveRole)
        self.clear_button.setEnabled(can_clear)
        self.clear_button.clicked.connect(self._clear)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        heading.setProperty("role", "title")
        explanation = QLabel(EXPLANATION, wordWrap=True)
        explanation.setProperty("role", "soft")
        right = QVBoxLayout()
        right.addWidget(self.preview_heading)
        right.addWidget(self.preview)
        columns = QHBoxLayout()
        columns.addWidget(self.picker, 1)
        columns.addSpacing(12)
        columns.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(explanation)
        layout.addLayout(columns)
        layout.addWidget(self.buttons)

    def _clear(self) -> None:
        self._compute(None, self._accept_edit)

    def _accept_edit(self, edit: Edit) -> None:
        self.edit = edit
        self.accept()

    def _preview_day(self, day: int | None) -> None:
        """Shows which dates a publication date would change; None while no valid day is typed."""
        self._previews += 1
        self.edit = None
        self.preview.clear()
        self.preview_heading.setText("DATES THAT WILL CHANGE")
        self.set_button.setEnabled(False)
        if day is not None and day != self._document.project.articles[self._article].published:
            self.preview_heading.setText("CALCULATING CHANGES…")
            self._compute(day, self._show_moves)

    def _compute(self, day: int | None, then: Callable[[Edit], None]) -> None:
        """Computes the edit that sets this day, in the background."""
        project, article = self._document.project, self._article
        self._previews += 1
        number = self._previews

        def done(edit: Edit) -> None:
            if number == self._previews:
                then(edit)

        self._tasks.run(
            "Recalculating dates",
            lambda _: edits.set_published(project, article, day),
            done,
            lambda error: self.preview.setPlainText(str(error)),
        )

    def _show_moves(self, edit: Edit) -> None:
        self.edit = edit
        self.set_button.setEnabled(True)
        moved = moves(edit)
        listed = [
            f"<p><b>{escape(after.title)}</b><br>{_words(before.when)} → {_words(after.when)}</p>"
            for before, after in moved[:_MOST_LISTED]
        ]
        if len(moved) > _MOST_LISTED:
            listed.append(f"<p>and {len(moved) - _MOST_LISTED:,} more</p>")
        self.preview_heading.setText(f"DATES THAT WILL CHANGE ({len(moved):,})")
        self.preview.setHtml("".join(listed) or NO_CHANGES)

    def done(self, result: int) -> None:
        self._previews += 1  # results that are still being computed are ignored
        super().done(result)


def _words(when: When | None) -> str:
    return "no date" if when is None else in_words(when)
