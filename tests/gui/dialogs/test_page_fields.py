"""The fields of the export dialog for pages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from gui.dialogs.page_fields import Events, PageFields, Period
from timeline.dates import When
from timeline.export.pages.choices import Form, Look, Overflow, PageChoices, SourceList
from timeline.project.filter import Filter

CHOSEN = PageChoices(
    form=Form.CHRONICLE,
    paper="a4",
    overflow=Overflow.LEAVE_OUT,
    look=Look.GREY,
    transparent=True,
    text=9.5,
    smallest=8.0,
    lanes=False,
    sources=SourceList.BRIEF,
    footer="Draft",
)


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


def fields(
    parent: QObject, choices: PageChoices = CHOSEN, events: Events | None = None
) -> PageFields:
    return PageFields(choices, "Ferry", events or Events(), parent)


def test_the_fields_show_what_was_chosen(parent: QObject) -> None:
    made = fields(parent)
    assert made.choices == CHOSEN
    assert made.title.text() == "Ferry"
    usual = fields(parent, PageChoices())
    assert usual.choices == PageChoices()


@pytest.mark.parametrize(
    ("proposed", "reviewed", "checked"), [(3, 0, False), (3, 1, True), (0, 4, False)]
)
def test_only_accepted_events_are_chosen_once_some_were_reviewed(
    parent: QObject, proposed: int, reviewed: int, checked: bool
) -> None:
    made = fields(parent, events=Events(proposed + reviewed, proposed, reviewed))
    assert made.accepted.isChecked() is checked
    assert made.filter().accepted is checked


def test_the_number_of_events_that_are_not_reviewed_is_shown(parent: QObject) -> None:
    made = fields(parent, events=Events(123, 112, 11))
    assert made.accepted.text() == "Only accepted (112 of 123 events not reviewed)"
    assert fields(parent, events=Events(9, 0, 9)).accepted.text() == "Only accepted"


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def test_a_period_is_the_visible_part_or_a_typed_date(parent: QObject) -> None:
    visible = When.day(2021, 3, 11)
    made = fields(parent, events=Events(visible=visible))
    assert made.filter() == Filter()
    choose(made.period, Period.VISIBLE)
    assert made.filter().time == visible
    assert not made.dates.isEnabled()
    choose(made.period, Period.TYPED)
    assert made.dates.isEnabled()
    assert made.filter().time is None
    made.dates.setText("6 Mar 2021")
    assert made.filter().time == When.day(2021, 3, 6)
    made.dates.setText("someday")
    with pytest.raises(ValueError, match="someday"):
        made.filter()


def test_a_number_of_events_is_none_for_all(parent: QObject) -> None:
    made = fields(parent)
    assert made.filter().top is None
    made.top.setValue(40)
    assert made.filter().top == 40


def test_every_choice_emits_a_change(qtbot: QtBot, parent: QObject) -> None:
    made = fields(parent)
    for box in (made.form, made.paper, made.overflow, made.look, made.sources):
        with qtbot.waitSignal(made.changed):
            box.setCurrentIndex((box.currentIndex() + 1) % box.count())
    for check in (made.transparent, made.lanes, made.accepted):
        with qtbot.waitSignal(made.changed):
            check.toggle()
    with qtbot.waitSignal(made.changed):
        made.top.setValue(3)
