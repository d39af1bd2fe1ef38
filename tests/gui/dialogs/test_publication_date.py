"""The publication date dialog: it shows what will move before it moves."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.publication_date import NO_CHANGES, PublicationDateDialog
from gui.document.document import Document
from gui.document.tasks import Tasks
from timeline.dates import When, days
from timeline.model import Article
from timeline.project.edits import add_articles


@pytest.fixture
def dialog(qtbot: QtBot, document: Document, tasks: Tasks) -> PublicationDateDialog:
    dialog = PublicationDateDialog(document, tasks, "bridge")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def wait_for_moves(qtbot: QtBot, dialog: PublicationDateDialog) -> None:
    qtbot.waitUntil(lambda: dialog.edit is not None)


def preview(dialog: PublicationDateDialog) -> list[str]:
    return dialog.preview.toPlainText().split("\n")


def test_a_typed_date_previews_the_changes(
    qtbot: QtBot, dialog: PublicationDateDialog, document: Document
) -> None:
    assert dialog.picker.field.text() == "Fri 7 Jan 2022"
    assert not dialog.set_button.isEnabled()
    dialog.picker.field.selectAll()
    qtbot.keyClicks(dialog.picker.field, "14 January 2022")
    assert dialog.picker.calendar.selectedDate() == QDate(2022, 1, 14)
    wait_for_moves(qtbot, dialog)
    assert "Thu 6 Jan 2022 → Thu 13 Jan 2022" in preview(dialog)
    assert dialog.preview_heading.text() == "DATES THAT WILL CHANGE (2)"
    before = document.project
    qtbot.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert document.project is before  # the caller does the edit
    assert dialog.edit is not None
    after = dialog.edit.applied(document.project)
    assert When.day(2022, 1, 13) in [event.when for event in after.events.values()]


def test_a_day_of_the_calendar_is_taken(qtbot: QtBot, dialog: PublicationDateDialog) -> None:
    dialog.picker.calendar.clicked.emit(QDate(2022, 1, 21))
    assert dialog.picker.field.text() == "Fri 21 Jan 2022"
    assert not dialog.set_button.isEnabled()
    wait_for_moves(qtbot, dialog)
    assert dialog.edit is not None
    assert dialog.edit.articles[0].after is not None
    assert dialog.edit.articles[0].after.published == days.day_number(2022, 1, 21)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("January 2022", "is not a single day"),
        ("soon", "is not a date on the calendar"),
        ("2022-02-30", "30"),
    ],
)
def test_an_invalid_day_is_reported(
    qtbot: QtBot, dialog: PublicationDateDialog, typed: str, said: str
) -> None:
    dialog.picker.field.selectAll()
    qtbot.keyClicks(dialog.picker.field, typed)
    assert said in dialog.picker.field.reading.text()
    assert not dialog.set_button.isEnabled()
    assert dialog.edit is None


def test_only_the_last_of_several_days_counts(
    qtbot: QtBot, dialog: PublicationDateDialog, tasks: Tasks
) -> None:
    for day in (21, 28):
        dialog.picker.calendar.clicked.emit(QDate(2022, 1, day))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert dialog.edit is not None
    assert dialog.edit.name == "Set publication date to 2022-01-28"
    dialog.picker.calendar.clicked.emit(QDate(2022, 1, 14))
    dialog.picker.field.setText("soon")
    qtbot.waitUntil(lambda: not tasks.busy)
    assert dialog.edit is None
    assert not dialog.set_button.isEnabled()


def test_the_date_can_be_removed(qtbot: QtBot, dialog: PublicationDateDialog) -> None:
    qtbot.mouseClick(dialog.clear_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.edit is not None
    assert dialog.edit.name == "Clear publication date"


def test_escape_discards_what_was_typed_and_then_closes(
    qtbot: QtBot, dialog: PublicationDateDialog
) -> None:
    qtbot.keyClicks(dialog.picker.field, "x")
    qtbot.keyClick(dialog.picker.field, Qt.Key.Key_Escape)
    assert dialog.picker.field.text() == "Fri 7 Jan 2022"
    assert dialog.isVisible()
    qtbot.keyClick(dialog.picker.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_an_article_without_relative_dates_says_so(
    qtbot: QtBot, document: Document, tasks: Tasks
) -> None:
    document.do(add_articles([Article("plain", "Plain", "It was built in 1971.")]))
    dialog = PublicationDateDialog(document, tasks, "plain")
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.picker.field, "7 Jan 2022")
    wait_for_moves(qtbot, dialog)
    assert preview(dialog) == [NO_CHANGES]
    assert dialog.set_button.isEnabled()
    assert not dialog.clear_button.isEnabled()
