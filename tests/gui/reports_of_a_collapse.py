"""Three reports of one collapse, and other events, for tests of possible duplicates."""

from collections.abc import Callable, Mapping, Sequence

from pytestqt.qtbot import QtBot

from gui.dialogs.duplicates import DuplicatesDialog
from gui.shell.window import Window
from tests.gui.using import press
from timeline.model import Article, Event
from timeline.story.offers import Offer

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
    qtbot.waitUntil(lambda: not (window.tasks.busy or window.titles.busy))
    return event


def offered(window: Window) -> set[str]:
    """The events that are offered as the same as the selected one."""
    return set(window.possible_duplicates.others(window.selection.ids[0]))


def find(qtbot: QtBot, window: Window) -> DuplicatesDialog:
    """Opens the dialog by its key."""
    press(qtbot, window, "Ctrl+M")
    qtbot.waitUntil(lambda: bool(window.findChildren(DuplicatesDialog)))
    dialog = dialog_of(window)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def dialog_of(window: Window) -> DuplicatesDialog:
    return window.findChildren(DuplicatesDialog)[-1]
