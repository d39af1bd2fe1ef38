"""Events that may be the same: offered in the inspector, and by Find duplicates pair by pair."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.duplicates import NO_MORE, NONE, OTHER_DAY, SAME_DAY, DuplicatesDialog
from gui.shell.window import Window
from tests.gui.using import Opened, activate, press
from timeline.model import Article, Event
from timeline.story.offers import Offer

LEFT = Qt.MouseButton.LeftButton
BRIDGE = (
    "The Leith Star\nDate: 2022-01-03\n\n"
    "The old iron bridge over the Leith collapsed on Saturday after weeks of heavy rain."
)
AGAIN = (
    "Evening Post\nDate: 2022-01-04\n\n"
    "Trains were stopped when a crossing gave way on Saturday, the operator said."
)
NEXT_DAY = (
    "Harbour News\nDate: 2022-01-05\n\n"
    "The old iron bridge over the Leith collapsed on Sunday after weeks of heavy rain."
)
OTHERS = (
    "Courier\nDate: 2022-01-03\n\nThe mayor opened a school for nurses on Saturday.\n\n"
    "Voters went to the polls in the north on Sunday."
)


PAIRS = (
    ("The Leith Star", "Evening Post", False),
    ("The Leith Star", "Harbour News", True),
    ("Evening Post", "Harbour News", True),
)


def found(
    articles: Mapping[str, Article], events: Sequence[Event], check: Callable[[], object]
) -> tuple[Offer, ...]:
    """The three pairs, whatever the words are."""
    check()
    ids = {
        articles[claim.article].title: event.id
        for event in events
        for claim in event.claims
        if claim.expression
    }
    return tuple(
        Offer(ids[one], ids[other], is_other_day)
        for one, other, is_other_day in PAIRS
        if one in ids and ids[one] != ids[other]
    )


@pytest.fixture
def window(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """Three reports of one collapse, on two days, that were not merged."""
    monkeypatch.setattr("gui.document.duplicates.possible_duplicates", found)
    window = opened(BRIDGE, AGAIN, NEXT_DAY, OTHERS)
    activate(qtbot, window)
    return window


def report(window: Window, title: str) -> Event:
    """The event of the day that an article states."""
    return next(
        event
        for event in window.document.project.events.values()
        for claim in event.claims
        if window.document.project.articles[claim.article].title == title and claim.expression
    )


def select(qtbot: QtBot, window: Window, title: str) -> Event:
    """Selects an event, and waits until pairs were looked for."""
    event = report(window, title)
    window.selection.reveal([event.id])
    qtbot.waitUntil(lambda: not window.tasks.busy)
    return event


def offered(window: Window) -> set[str]:
    """The events that are offered as the same as the selected one."""
    return set(window.possible_duplicates.others(window.selection.ids[0]))


def test_the_inspector_offers_what_may_be_the_same(qtbot: QtBot, window: Window) -> None:
    event = select(qtbot, window, "The Leith Star")
    panel = window.inspector.same_event
    again, next_day = report(window, "Evening Post"), report(window, "Harbour News")
    assert offered(window) == {again.id, next_day.id}
    assert panel.isVisible()
    assert {button.accessibleName() for button in panel.same} == {
        f"Same: {again.title}",
        f"Same: {next_day.title}",
    }
    same = next(each for each in panel.same if again.title in each.accessibleName())
    same.setFocus()
    qtbot.keyClick(same, Qt.Key.Key_Space)
    merged = window.document.project.events[window.selection.ids[0]]
    assert set(merged.claims) == {*event.claims, *again.claims}
    assert window.status.message.text() == "Merge 2 events. Press Ctrl+Z to undo."
    assert offered(window) == {next_day.id}
    press(qtbot, window, "Ctrl+Z")
    assert window.document.project.events[event.id] == event
    assert window.document.project.events[again.id] == again


def test_what_is_different_is_not_offered_again(qtbot: QtBot, window: Window) -> None:
    select(qtbot, window, "The Leith Star")
    panel = window.inspector.same_event
    before, steps = offered(window), window.document.history.done
    qtbot.mouseClick(panel.different[0], LEFT)
    qtbot.mouseClick(panel.different[0], LEFT)
    assert len(before) == 2
    assert not offered(window)
    assert not panel.isVisible()
    assert window.document.history.done == steps  # this is no edit
    select(qtbot, window, "Evening Post")
    select(qtbot, window, "The Leith Star")
    assert not panel.isVisible()


def test_nothing_is_offered_for_several_or_hidden_events(qtbot: QtBot, window: Window) -> None:
    event = select(qtbot, window, "The Leith Star")
    window.selection.reveal([event.id, report(window, "Evening Post").id])
    assert not window.inspector.same_event.isVisible()
    window.selection.reveal([event.id])
    assert window.inspector.same_event.isVisible()
    window.actions_by_id["dismiss"].trigger()
    window.actions_by_id["show_dismissed"].trigger()
    window.selection.reveal([event.id])
    assert not window.inspector.same_event.isVisible()


def test_what_was_split_is_kept_apart(qtbot: QtBot, window: Window) -> None:
    select(qtbot, window, "The Leith Star")
    qtbot.mouseClick(window.inspector.same_event.same[0], LEFT)
    window.actions_by_id["split"].trigger()
    (first, second) = window.selection.ids
    window.selection.reveal([first])
    assert second not in offered(window)
    find(qtbot, window)
    pairs = [offer.pair for offer in window.possible_duplicates.offers]
    assert frozenset((first, second)) not in pairs
    dialog_of(window).reject()


def find(qtbot: QtBot, window: Window) -> DuplicatesDialog:
    """Opens the dialog by its key."""
    press(qtbot, window, "Ctrl+M")
    qtbot.waitUntil(lambda: bool(window.findChildren(DuplicatesDialog)))
    dialog = dialog_of(window)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def dialog_of(window: Window) -> DuplicatesDialog:
    return window.findChildren(DuplicatesDialog)[-1]


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


def test_another_project_forgets_what_was_kept_apart(qtbot: QtBot, window: Window) -> None:
    event = select(qtbot, window, "The Leith Star")
    other = report(window, "Evening Post")
    window.possible_duplicates.keep_apart((event.id, other.id))
    assert other.id not in offered(window)
    window.document.replace(window.document.history, None)
    window.selection.reveal([event.id])
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert other.id in offered(window)


def test_reports_in_the_same_words_on_two_days_are_found(qtbot: QtBot, opened: Opened) -> None:
    window = opened(BRIDGE, NEXT_DAY, OTHERS)
    select(qtbot, window, "The Leith Star")
    assert offered(window) == {report(window, "Harbour News").id}
