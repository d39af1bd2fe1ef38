"""Start, end and certainty of a date, each by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from gui.panels.start_end import StartEnd
from timeline.dates import Certainty, Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.temporal.typed_dates import read_date

THURSDAY = When.day(2022, 1, 6)


@pytest.fixture
def extent(qtbot: QtBot) -> StartEnd:
    extent = StartEnd(read_date)
    qtbot.addWidget(extent)
    extent.show_date(THURSDAY)
    extent.show()
    return extent


def given(qtbot: QtBot, extent: StartEnd, field: QLineEdit, typed: str) -> When:
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(extent.committed) as signal:
        if typed:
            qtbot.keyClicks(field, typed)
        else:
            qtbot.keyClick(field, Qt.Key.Key_Backspace)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    when = signal.args[0]
    assert isinstance(when, When)
    return when


def test_each_end_is_shown_as_the_unit_in_which_it_lies(extent: StartEnd) -> None:
    for edtf, start, end in (
        ("2022-01-06/2022-01-09", "Thu 6 Jan 2022", "Sun 9 Jan 2022"),
        ("2019/2021", "2019", "2021"),
        ("../2009", "", "2009"),
        ("2010~/..", "about 2010", ""),
    ):
        extent.show_date(parse_edtf(edtf))
        assert (extent.start.text(), extent.end.text()) == (start, end)


def test_an_end_turns_a_day_into_a_time_span(qtbot: QtBot, extent: StartEnd) -> None:
    assert given(qtbot, extent, extent.end, "9 Jan 2022") == parse_edtf("2022-01-06/2022-01-09")


def test_a_finer_end_makes_the_date_finer(qtbot: QtBot, extent: StartEnd) -> None:
    extent.show_date(parse_edtf("2022-01"))
    when = given(qtbot, extent, extent.start, "10 Jan 2022")
    assert when == When(days.moment(2022, 1, 10), days.moment(2022, 2), Grain.DAY)


def test_an_emptied_end_is_open_and_one_is_always_left(qtbot: QtBot, extent: StartEnd) -> None:
    extent.end.setFocus()
    extent.end.selectAll()
    qtbot.keyClick(extent.end, Qt.Key.Key_Backspace)
    assert not extent.end.property("invalid")
    when = given(qtbot, extent, extent.end, "")
    assert when == When(THURSDAY.start, None, Grain.DAY)
    extent.show_date(when)
    extent.start.setFocus()
    extent.start.selectAll()
    with qtbot.assertNotEmitted(extent.committed):
        qtbot.keyClick(extent.start, Qt.Key.Key_Backspace)
        qtbot.keyClick(extent.start, Qt.Key.Key_Return)
    assert extent.start.text() == "Thu 6 Jan 2022"


@pytest.mark.parametrize(
    ("end", "typed", "problem"),
    [
        ("start", "7 Jan 2022", "The start would be after the end."),
        ("end", "5 Jan 2022", "The end would be before the start."),
        (
            "start",
            "before 2010",
            "This date has no start. For an open start, leave the field empty.",
        ),
        ("end", "30 February 2022", "There is no 30 February 2022."),
    ],
)
def test_an_invalid_end_is_reported_and_not_committed(
    qtbot: QtBot, extent: StartEnd, end: str, typed: str, problem: str
) -> None:
    field = getattr(extent, end)
    field.setFocus()
    field.selectAll()
    with qtbot.assertNotEmitted(extent.committed):
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.reading.text() == problem
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Thu 6 Jan 2022"


def test_a_date_is_made_less_certain(qtbot: QtBot, extent: StartEnd) -> None:
    by_name = {action.text(): action for action in extent.certainty.menu().actions()}
    with qtbot.waitSignal(extent.committed) as signal:
        by_name["Uncertain"].trigger()
    when = signal.args[0]
    assert (when.start_certainty, when.end_certainty) == (Certainty.UNCERTAIN,) * 2
    assert (when.start, when.end) == (THURSDAY.start, THURSDAY.end)
