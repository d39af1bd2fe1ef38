"""Text fields that commit what was typed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.widgets.fields import DateField, TextField
from timeline.dates import When, days
from timeline.dates.iso import parse_iso_day

DAY = When.day(2022, 1, 6)


def read(text: str) -> When:
    return When.day(*days.civil(parse_iso_day(text)))


@pytest.fixture
def title(qtbot: QtBot) -> TextField:
    field = TextField(one_paragraph=True)
    qtbot.addWidget(field)
    field.show_text("The fall")
    field.show()
    return field


@pytest.fixture
def date(qtbot: QtBot) -> DateField:
    field = DateField(read)
    qtbot.addWidget(field)
    field.show_date(DAY)
    field.show()
    return field


def test_enter_takes_over_a_title_and_folds_its_spaces(qtbot: QtBot, title: TextField) -> None:
    title.selectAll()
    with qtbot.waitSignal(title.committed) as said:
        qtbot.keyClicks(title, "The  bridge fell ")
        qtbot.keyClick(title, Qt.Key.Key_Return)
    assert said.args == ["The bridge fell"]


def test_escape_discards_what_was_typed(qtbot: QtBot, title: TextField) -> None:
    qtbot.keyClicks(title, "xyz")
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert title.toPlainText() == "The fall"
    with qtbot.assertNotEmitted(title.committed):
        title.commit()


def test_an_empty_title_is_not_taken(qtbot: QtBot, title: TextField) -> None:
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(title.committed):
        title.commit()
    assert title.toPlainText() == "The fall"


def test_a_field_that_was_left_marks_nothing(qtbot: QtBot, title: TextField) -> None:
    with qtbot.waitActive(title):
        title.activateWindow()
    title.setFocus()
    title.selectAll()
    assert title.textCursor().hasSelection()
    title.clearFocus()
    assert not title.textCursor().hasSelection()


def test_a_note_keeps_its_lines_and_commits_without_enter(qtbot: QtBot) -> None:
    note = TextField()
    qtbot.addWidget(note)
    note.show_text("")
    qtbot.keyClicks(note, "one")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "two")
    with qtbot.waitSignal(note.committed) as said:
        note.commit()
    assert said.args == ["one\ntwo"]


def test_a_date_is_read_while_it_is_typed(qtbot: QtBot, date: DateField) -> None:
    date.selectAll()
    qtbot.keyClicks(date, "2022-01-0")
    assert "is not a date" in date.reading.text()
    assert date.property("invalid") is True
    qtbot.keyClicks(date, "8")
    assert date.reading.text() == "Read as Sat 8 Jan 2022 · day"
    with qtbot.waitSignal(date.committed) as said:
        qtbot.keyClick(date, Qt.Key.Key_Return)
    assert said.args == [When.day(2022, 1, 8)]


def test_an_invalid_date_is_marked_and_escape_restores(qtbot: QtBot, date: DateField) -> None:
    date.selectAll()
    qtbot.keyClicks(date, "never")
    with qtbot.assertNotEmitted(date.committed):
        qtbot.keyClick(date, Qt.Key.Key_Return)
    qtbot.keyClick(date, Qt.Key.Key_Escape)
    assert date.text() == "Thu 6 Jan 2022"
    assert not date.reading.text()


def test_the_same_date_again_is_no_change(qtbot: QtBot, date: DateField) -> None:
    date.setText("2022-01-06")
    with qtbot.assertNotEmitted(date.committed):
        date.commit()


def test_a_long_title_is_shown_in_full(qtbot: QtBot) -> None:
    field = TextField(one_paragraph=True)
    qtbot.addWidget(field)
    field.resize(250, 40)
    field.show()
    for words in (6, 30):
        field.show_text("potential " * words)
        lines = round(field.document().size().height())
        assert field.height() >= lines * field.fontMetrics().lineSpacing()
    assert lines > 4
