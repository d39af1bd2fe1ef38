"""Buttons with a badge, and buttons that choose a value."""

import pytest
from pytestqt.qtbot import QtBot

from gui.widgets.buttons import BadgeButton, ChoiceButton


@pytest.fixture
def choice(qtbot: QtBot) -> ChoiceButton:
    choice = ChoiceButton("Lanes")
    qtbot.addWidget(choice)
    choice.set_items({None: "All", "a": "Storm & flood", "b": "B" * 25})
    return choice


def test_the_user_chooses_a_value_from_the_menu(qtbot: QtBot, choice: ChoiceButton) -> None:
    with qtbot.waitSignal(choice.activated):
        choice.menu().actions()[1].trigger()
    assert choice.value == "a"
    assert choice.text() == "Storm && flood ▾"
    assert choice.accessibleName() == "Lanes: Storm & flood"


def test_setting_a_value_is_not_a_choice_of_the_user(qtbot: QtBot, choice: ChoiceButton) -> None:
    with qtbot.assertNotEmitted(choice.activated):
        choice.set_value("b")
    assert choice.text() == f"{'B' * 23}… ▾"
    choice.set_value("unknown")
    assert choice.value is None


def test_new_items_keep_the_value_if_they_have_it(choice: ChoiceButton) -> None:
    choice.set_value("a")
    choice.set_items({None: "All", "a": "Storm"})
    assert choice.value == "a"
    assert choice.text() == "Storm ▾"
    choice.set_items({None: "All"})
    assert choice.value is None


def test_a_badge_takes_up_room_only_while_it_has_a_text(qtbot: QtBot) -> None:
    button = BadgeButton("Review", "", "count")
    qtbot.addWidget(button)
    button.show()
    narrow = button.sizeHint().width()
    button.set_badge("12")
    assert button.badge.isVisible()
    assert button.sizeHint().width() > narrow
    button.set_badge("")
    assert button.sizeHint().width() == narrow
