"""Events that may be the same as the selected one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.panels.same_event import SameEvent
from tests.layout.samples import event
from timeline.dates import When
from timeline.model import Event

LEFT = Qt.MouseButton.LeftButton
DAY = When.day(2022, 1, 6)


def offers(count: int) -> list[tuple[Event, str]]:
    return [(event(f"e{n}", f"Fall {n}", DAY, "a"), f"It fell, {n}.") for n in range(count)]


@pytest.fixture
def panel(qtbot: QtBot) -> SameEvent:
    panel = SameEvent()
    qtbot.addWidget(panel)
    return panel


def labels(panel: SameEvent) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def test_without_offers_nothing_is_shown(panel: SameEvent) -> None:
    assert panel.isHidden()
    panel.show_offers(offers(1))
    assert not panel.isHidden()
    panel.show_offers([])
    assert panel.isHidden()
    assert panel.same == []


def test_an_offer_has_its_title_date_sources_and_a_passage(panel: SameEvent) -> None:
    panel.show_offers([*offers(1), (event("u", "Undated", None), "Some day.")])
    assert "“Fall 0” · Thu 6 Jan 2022 · 1 source" in labels(panel)
    assert "It fell, 0." in labels(panel)
    assert any(text.startswith("“Undated” · no date · ") for text in labels(panel))


@pytest.mark.parametrize(("count", "more"), [(3, ""), (4, "1 more: Find duplicates")])
def test_three_offers_are_shown_at_once(panel: SameEvent, count: int, more: str) -> None:
    panel.show_offers(offers(count))
    assert len(panel.same) == len(panel.different) == 3
    assert panel.more.isHidden() is (not more)
    if more:
        assert panel.more.text() == more


def test_the_buttons_carry_the_other_event(qtbot: QtBot, panel: SameEvent) -> None:
    panel.show_offers(offers(4))
    panel.show()
    with qtbot.waitSignal(panel.same_requested) as same:
        qtbot.mouseClick(panel.same[1], LEFT)
    with qtbot.waitSignal(panel.different_requested) as different:
        qtbot.mouseClick(panel.different[2], LEFT)
    assert (same.args, different.args) == (["e1"], ["e2"])
    with qtbot.waitSignal(panel.all_requested):
        qtbot.mouseClick(panel.more, LEFT)
    assert panel.same[1].accessibleName() == "Same: Fall 1"


def test_the_same_offers_keep_their_buttons_and_others_replace_them(panel: SameEvent) -> None:
    panel.show_offers(offers(2))
    button = panel.same[0]
    panel.show_offers(offers(2))
    assert panel.same[0] is button
    panel.show_offers(offers(1))
    assert panel.same != [button]
    assert len(panel.same) == 1
