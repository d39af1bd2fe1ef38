"""The field and the calendar for one day."""

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from gui.dialogs.day import DayPicker, read_day
from timeline.dates import When, days


@pytest.mark.parametrize("typed", ["7 Jan 2022", "2022-01-07", "January 7, 2022"])
def test_an_exact_day_is_accepted(typed: str) -> None:
    assert read_day(typed) == When.day(2022, 1, 7)


@pytest.mark.parametrize("typed", ["January 2022", "6 to 9 Mar 2021", "about 7 Jan 2022", "2022"])
def test_anything_else_is_not_a_single_day(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a single day"):
        read_day(typed)


def test_field_and_calendar_show_the_same_day(qtbot: QtBot) -> None:
    picker = DayPicker("Date")
    qtbot.addWidget(picker)
    picker.show_day(days.day_number(2022, 1, 7))
    assert picker.calendar.selectedDate() == QDate(2022, 1, 7)
    with qtbot.waitSignal(picker.picked) as picked:
        picker.calendar.clicked.emit(QDate(2021, 3, 4))
    assert picked.args == [days.day_number(2021, 3, 4)]
    assert picker.field.text() == "Thu 4 Mar 2021"
    with qtbot.waitSignal(picker.picked) as picked:
        picker.field.setText("March 2021")
    assert picked.args == [None]
