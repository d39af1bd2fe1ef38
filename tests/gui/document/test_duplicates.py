"""Pairs of events that may be one, and what the user has decided about them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from tests.gui.reports_of_a_collapse import (
    AGAIN,
    BRIDGE,
    NEXT_DAY,
    OTHERS,
    found,
    offered,
    report,
    select,
)
from tests.gui.using import Opened, activate
from timeline.project.edits import dismiss
from timeline.project.history import History

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """Three reports of one collapse, on two days, that were not merged."""
    monkeypatch.setattr("gui.document.duplicates.possible_duplicates", found)
    window = opened(BRIDGE, AGAIN, NEXT_DAY, OTHERS)
    activate(qtbot, window)
    return window


def test_another_project_forgets_what_was_kept_apart(qtbot: QtBot, window: Window) -> None:
    event = select(qtbot, window, "The Leith Star")
    other = report(window, "Evening Post")
    window.possible_duplicates.keep_apart((event.id, other.id))
    assert other.id not in offered(window)
    window.document.replace(History(window.document.project), None)
    window.selection.reveal([event.id])
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert other.id in offered(window)


def test_what_was_kept_apart_is_saved_with_the_project(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.commands.files.ask_where_to_save", lambda *_: tmp_path / "a.dateline")
    event = select(qtbot, window, "The Leith Star")
    other = report(window, "Evening Post")
    window.files.save()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert not window.isWindowModified()
    window.possible_duplicates.keep_apart((event.id, other.id))
    assert window.isWindowModified()
    window.files.save()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert not window.isWindowModified()
    window.files.open_path(tmp_path / "a.dateline")
    qtbot.waitUntil(lambda: not window.tasks.busy)
    select(qtbot, window, "The Leith Star")
    assert offered(window) == {report(window, "Harbour News").id}


def test_reports_in_the_same_words_on_two_days_are_found(qtbot: QtBot, opened: Opened) -> None:
    window = opened(BRIDGE, NEXT_DAY, OTHERS)
    select(qtbot, window, "The Leith Star")
    assert offered(window) == {report(window, "Harbour News").id}


def test_pairs_that_were_merged_are_pairs_of_what_is_left(qtbot: QtBot, window: Window) -> None:
    select(qtbot, window, "The Leith Star")
    possible = window.possible_duplicates
    star, post, news = (
        report(window, title).id for title in ("The Leith Star", "Evening Post", "Harbour News")
    )
    assert {offer.pair for offer in possible.offers} == {
        frozenset(pair) for pair in ((star, post), (star, news), (post, news))
    }
    edit = possible.merge((star, post))
    kept = edit.events[0].id
    assert [offer.pair for offer in possible.offers] == [frozenset((kept, news))]
    window.document.undo()
    assert len(possible.offers) == 3


def test_what_was_kept_apart_stays_apart_after_a_merge(qtbot: QtBot, window: Window) -> None:
    select(qtbot, window, "The Leith Star")
    possible = window.possible_duplicates
    star, post, news = (
        report(window, title).id for title in ("The Leith Star", "Evening Post", "Harbour News")
    )
    possible.keep_apart((post, news))
    possible.merge((star, post))
    assert not possible.offers


def test_a_pair_can_be_offered_again(qtbot: QtBot, window: Window) -> None:
    select(qtbot, window, "The Leith Star")
    possible = window.possible_duplicates
    first = possible.offers[0]
    with qtbot.waitSignal(possible.changed):
        possible.keep_apart(first.pair)
    assert first.pair not in {offer.pair for offer in possible.offers}
    with qtbot.waitSignal(possible.changed):
        possible.offer_again(first)
    assert possible.offers[0] == first


def test_a_hidden_event_is_in_no_pair(qtbot: QtBot, window: Window) -> None:
    event = select(qtbot, window, "The Leith Star")
    window.document.do(dismiss([event]))
    assert all(event.id not in offer.pair for offer in window.possible_duplicates.offers)
    assert len(window.possible_duplicates.offers) == 1


@pytest.mark.parametrize(("above", "is_found"), [(0, True), (1, False)])
def test_pairs_of_many_events_are_not_looked_for_unasked(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, above: int, is_found: bool
) -> None:
    count = len(window.document.project.events)
    monkeypatch.setattr("gui.document.duplicates.MOST", count - above)
    event = select(qtbot, window, "The Leith Star")
    assert bool(window.possible_duplicates.others(event.id)) is is_found
