"""The dialog that goes through pairs of events that may be one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.duplicates import NO_MORE, NONE, OTHER_DAY, SAME_DAY, DuplicatesDialog
from gui.shell.window import Window
from tests.gui.reports_of_a_collapse import (
    AGAIN,
    BRIDGE,
    NEXT_DAY,
    OTHERS,
    find,
    found,
)
from tests.gui.using import Opened, activate

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """Three reports of one collapse, on two days, that were not merged."""
    monkeypatch.setattr("gui.document.duplicates.possible_duplicates", found)
    window = opened(BRIDGE, AGAIN, NEXT_DAY, OTHERS)
    activate(qtbot, window)
    return window


@pytest.fixture
def dialog(qtbot: QtBot, window: Window) -> Iterator[DuplicatesDialog]:
    dialog = find(qtbot, window)
    yield dialog
    for left in window.findChildren(DuplicatesDialog):
        left.reject()


def shown(dialog: DuplicatesDialog) -> set[str]:
    """The titles of the articles on both sides."""
    return {card.text_shown.title for side in dialog.sides for card in side.cards}


def test_pairs_are_shown_side_by_side(window: Window, dialog: DuplicatesDialog) -> None:
    count = len(window.possible_duplicates.offers)
    assert count == 3
    assert dialog.progress.text() == f"1 of {count}"
    assert dialog.offer is not None
    first = window.document.project.events[dialog.offer.one]
    assert dialog.sides[0].title.text() == first.title
    assert dialog.sides[0].summary.text().endswith("· 1 source")
    assert len(shown(dialog)) == 2
    assert dialog.question.text() == (OTHER_DAY if dialog.offer.is_other_day else SAME_DAY)
    assert not dialog.back.isVisible()


def test_keys_merge_and_keep_apart_until_no_pair_is_left(
    qtbot: QtBot, window: Window, dialog: DuplicatesDialog
) -> None:
    steps = window.document.history.done
    qtbot.keyClick(dialog, Qt.Key.Key_S)
    assert window.document.history.done == steps + 1
    assert len(window.possible_duplicates.offers) == 1
    assert dialog.progress.text() == "2 of 2"
    qtbot.keyClick(dialog, Qt.Key.Key_D)
    assert window.document.history.done == steps + 1
    assert dialog.question.text() == NO_MORE
    assert not dialog.same.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.document.history.next_undo is not None
    assert window.document.history.next_undo.name == "Merge 2 events"


def test_enter_merges_and_back_takes_it_back(
    qtbot: QtBot, window: Window, dialog: DuplicatesDialog
) -> None:
    before, offer = window.document.project, dialog.offer
    qtbot.keyClick(dialog.same, Qt.Key.Key_Return)
    assert len(window.document.project.events) == len(before.events) - 1
    qtbot.keyClick(dialog, Qt.Key.Key_B)
    assert window.document.project.events == before.events
    assert dialog.offer == offer
    qtbot.mouseClick(dialog.different, LEFT)
    assert dialog.offer != offer
    qtbot.mouseClick(dialog.back, LEFT)
    assert dialog.offer == offer
    assert len(window.possible_duplicates.offers) == 3


def test_a_pair_can_be_decided_later(qtbot: QtBot, dialog: DuplicatesDialog) -> None:
    seen = []
    for _ in range(3):
        assert dialog.offer is not None
        seen.append(dialog.offer.pair)
        qtbot.keyClick(dialog, Qt.Key.Key_L)
    assert len(set(seen)) == 3
    assert dialog.offer is not None
    assert dialog.offer.pair == seen[0]


def test_without_pairs_the_dialog_says_so(qtbot: QtBot, opened: Opened) -> None:
    window = opened(OTHERS)
    activate(qtbot, window)
    dialog = find(qtbot, window)
    assert dialog.question.text() == NONE
    assert not dialog.same.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
