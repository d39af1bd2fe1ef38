"""The dialog that asks from which day an expression is counted, and what comes of it."""

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.count_from import NO_DATE, CountFromDialog
from gui.document.document import Document
from gui.panels.why import COUNT_FROM
from gui.shell.window import Window
from tests.gui.using import event_on, press
from timeline.dates import When
from timeline.model import Event, Mention

THURSDAY = When.day(2022, 1, 6)
LEFT = Qt.MouseButton.LeftButton


def told(document: Document) -> tuple[Event, Mention]:
    """The fall of the bridge, yesterday."""
    event = next(e for e in document.project.events.values() if e.when == THURSDAY)
    mention = document.mention_of(event.claims[0])
    assert mention is not None
    return event, mention


@pytest.fixture
def dialog(qtbot: QtBot, document: Document) -> CountFromDialog:
    dialog = CountFromDialog(document, *told(document))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_explains_the_date_of_the_text_and_previews_another(
    qtbot: QtBot, dialog: CountFromDialog, document: Document
) -> None:
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "“yesterday”" in texts
    assert any("counted from the publication date, Fri 7 Jan 2022" in text for text in texts)
    assert dialog.picker.field.text() == "Fri 7 Jan 2022"
    assert dialog.preview.text() == "Result: Thu 6 Jan 2022, as before."
    assert not dialog.use.isEnabled()
    qtbot.keyClicks(dialog.picker.field, "11 March 2021")
    assert dialog.picker.calendar.selectedDate() == QDate(2021, 3, 11)
    assert dialog.preview.text() == "Result: <b>Wed 10 Mar 2021</b>"
    qtbot.mouseClick(dialog.use, LEFT)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.edit is not None
    after = dialog.edit.applied(document.project).events[told(document)[0].id]
    assert after.when == When.day(2021, 3, 10)


def test_a_date_that_is_not_a_single_day_is_reported(qtbot: QtBot, dialog: CountFromDialog) -> None:
    dialog.picker.calendar.clicked.emit(QDate(2022, 1, 21))
    assert dialog.use.isEnabled()
    dialog.picker.field.selectAll()
    qtbot.keyClicks(dialog.picker.field, "March 2021")
    assert "is not a single day" in dialog.picker.field.reading.text()
    assert dialog.preview.text() == ""
    assert not dialog.use.isEnabled()


def test_a_day_that_gives_no_date_is_reported(
    qtbot: QtBot, dialog: CountFromDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.dialogs.count_from.counted_from", lambda *_: None)
    qtbot.keyClicks(dialog.picker.field, "11 March 2021")
    assert dialog.preview.text() == NO_DATE
    assert not dialog.use.isEnabled()


def test_the_button_beside_the_readings_asks_and_undo_takes_it_back(
    qtbot: QtBot, window: Window
) -> None:
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    (chip,) = (one for one in window.inspector.why.chips if one.text() == COUNT_FROM)

    def answer() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, CountFromDialog)
        qtbot.waitUntil(asked.isActiveWindow)
        qtbot.keyClicks(asked.picker.field, "11 March 2021")
        qtbot.keyClick(asked.picker.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    qtbot.mouseClick(chip, LEFT)
    counted = window.document.project.events[event.id]
    assert counted.when == When.day(2021, 3, 10)
    assert "Set by hand" in window.inspector.why.chain.text()
    name = "Count “yesterday” from Thu 11 Mar 2021"
    assert window.status.message.text() == f"{name}. Press Ctrl+Z to undo."
    assert window.actions_by_id["undo"].text() == f"Undo {name}"
    press(qtbot, window, "Ctrl+Z")
    assert window.document.project.events[event.id] == event
