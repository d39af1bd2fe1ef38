"""The dates that the sources of an event give, as buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.panels.date_choices import BY_HAND, FOLLOW, SHARED, UNKNOWN, DateChoices
from gui.shell.window import Window
from gui.widgets.source_card import ANOTHER_DATE
from tests.gui.several_sources import card, current, texts
from timeline.dates import Grain, When, days
from timeline.events.given_dates import GivenDate

LEFT = Qt.MouseButton.LeftButton
AT_0440 = When.unit(days.moment(2021, 3, 11, 4, 40), Grain.MINUTE)
WEDNESDAY = When.day(2021, 3, 10)


@pytest.fixture
def window(merged: Window) -> Window:
    return merged


def chip(window: Window, text: str) -> QPushButton:
    return next(chip for chip in window.inspector.date_choices.chips if text in chip.text())


def test_the_dates_that_sources_give_are_buttons(qtbot: QtBot, window: Window) -> None:
    choices = window.inspector.date_choices
    assert choices.heading.text() == SHARED
    assert current(window).when == AT_0440
    assert [chip.text() for chip in choices.chips] == [
        "Thu 11 Mar 2021, 04:40 · 2 sources",
        "Wed 10 Mar 2021 · 1 source",
    ]
    assert [chip.property("current") for chip in choices.chips] == [True, False]
    assert not choices.follow.isVisible()
    qtbot.mouseClick(chip(window, "Wed 10"), LEFT)
    assert (current(window).when, current(window).by_hand) == (WEDNESDAY, {"claims", "when"})
    assert not current(window).disagrees
    assert choices.heading.text() == BY_HAND
    assert [chip.property("current") for chip in choices.chips] == [False, True]
    assert ANOTHER_DATE in texts(card(window, "Coast Courier"))
    assert choices.follow.text() == FOLLOW
    qtbot.mouseClick(choices.follow, LEFT)
    assert (current(window).when, current(window).by_hand) == (AT_0440, {"claims"})


def test_a_click_on_the_date_that_it_has_settles_a_disagreement(
    qtbot: QtBot, window: Window
) -> None:
    assert current(window).disagrees
    chip(window, "Thu 11").setFocus()
    qtbot.keyClick(chip(window, "Thu 11"), Qt.Key.Key_Space)
    assert current(window).when == AT_0440
    assert not current(window).disagrees
    steps = window.document.history.done
    qtbot.mouseClick(chip(window, "Thu 11"), LEFT)
    assert window.document.history.done == steps


def test_another_date_is_typed_in_the_field(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(window.inspector.date_choices.other, LEFT)
    assert window.inspector.date.hasFocus()
    qtbot.keyClicks(window.inspector.date, "9 March 2021")
    qtbot.keyClick(window.inspector.date, Qt.Key.Key_Return)
    assert current(window).when == When.day(2021, 3, 9)


def test_a_date_that_has_no_room_for_the_word_sources_keeps_the_number(window: Window) -> None:
    choices = window.inspector.date_choices
    for width, text in ((400, "04:40 · 2 sources"), (200, "04:40 · 2")):
        choices.resize(width, choices.height())
        assert choices.chips[0].text() == f"Thu 11 Mar 2021, {text}"
        assert "2 sources" in choices.chips[0].accessibleName()


def test_enter_presses_the_buttons_of_the_inspector(qtbot: QtBot, window: Window) -> None:
    chip(window, "Wed 10").setFocus()
    qtbot.keyClick(chip(window, "Wed 10"), Qt.Key.Key_Return)
    assert current(window).when == WEDNESDAY
    follow = window.inspector.date_choices.follow
    follow.setFocus()
    qtbot.keyClick(follow, Qt.Key.Key_Enter)
    assert current(window).when == AT_0440


@pytest.fixture
def choices(qtbot: QtBot) -> DateChoices:
    choices = DateChoices()
    qtbot.addWidget(choices)
    choices.resize(600, 100)
    return choices


@pytest.mark.parametrize(
    ("has_dates", "by_hand", "heading", "follows"),
    [
        (True, False, SHARED, False),
        (True, True, BY_HAND, True),
        (False, False, UNKNOWN, False),
        (False, True, BY_HAND, False),
    ],
)
def test_the_heading_says_where_the_date_is_from(
    choices: DateChoices, has_dates: bool, by_hand: bool, heading: str, follows: bool
) -> None:
    given = (GivenDate(WEDNESDAY, 2, is_inferred=False),) if has_dates else ()
    choices.show_dates(given, WEDNESDAY, by_hand=by_hand)
    assert choices.heading.text() == heading
    assert choices.follow.isVisibleTo(choices) is follows


def test_an_inferred_date_says_so(choices: DateChoices) -> None:
    choices.show_dates((GivenDate(WEDNESDAY, 1, is_inferred=True),), None, by_hand=False)
    assert [chip.text() for chip in choices.chips] == ["Wed 10 Mar 2021 · 1 source, inferred"]


def test_the_same_dates_keep_their_buttons(qtbot: QtBot, choices: DateChoices) -> None:
    given = (GivenDate(WEDNESDAY, 2, is_inferred=False), GivenDate(AT_0440, 1, is_inferred=False))
    choices.show_dates(given, WEDNESDAY, by_hand=False)
    buttons = list(choices.chips)
    assert buttons[0].accessibleName() == "Wed 10 Mar 2021 · 2 sources, the date of the event"
    choices.show_dates(given, AT_0440, by_hand=False)
    assert choices.chips == buttons
    assert buttons[0].accessibleName() == "Wed 10 Mar 2021 · 2 sources"
    with qtbot.waitSignal(choices.chosen) as chosen:
        buttons[1].click()
    assert chosen.args == [AT_0440]
