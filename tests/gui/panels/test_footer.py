"""The buttons at the bottom of the inspector."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.footer import Footer
from gui.shell.window import Window
from tests.layout.samples import event
from timeline.dates import When
from timeline.model import Event, Status

LEFT = Qt.MouseButton.LeftButton
DAY = When.day(2022, 1, 6)
FOUND = replace(event("a", "Storm", DAY, "article"), status=Status.PROPOSED)
TWICE = replace(FOUND, id="c", claims=FOUND.claims * 2)
BY_HAND = event("b", "Flood", DAY)


def with_status(status: Status) -> Event:
    return replace(FOUND, status=status)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([FOUND], ["dismiss", "accept"]),
        ([with_status(Status.ACCEPTED)], ["dismiss"]),
        ([with_status(Status.DISMISSED)], ["bring_back"]),
        ([with_status(Status.DOUBTED)], ["bring_back"]),
        ([BY_HAND], ["delete"]),
        ([TWICE], ["dismiss", "split", "accept"]),
        ([TWICE, FOUND], ["dismiss", "accept"]),
        ([FOUND, BY_HAND], ["dismiss", "accept"]),
    ],
)
def test_only_the_buttons_that_apply_are_shown(
    qtbot: QtBot, events: list[Event], expected: list[str]
) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_events(events)
    names = ("delete", "dismiss", "split", "accept", "bring_back")
    assert [name for name in names if getattr(footer, name).isVisibleTo(footer)] == expected


def test_without_events_there_is_no_footer(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_events([FOUND])
    assert footer.isVisible()
    footer.show_events([])
    assert not footer.isVisible()


def test_several_events_are_deleted_together(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_events([BY_HAND, replace(BY_HAND, id="d")])
    assert footer.delete.text() == "Delete events"
    footer.show_events([BY_HAND])
    assert footer.delete.text() == "Delete event"


def test_split_is_offered_in_the_footer(qtbot: QtBot, merged: Window) -> None:
    button = merged.inspector.footer.split
    assert (button.label.text(), button.badge.text()) == ("Split", "⇧M")
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: not merged.tasks.busy)
    assert not any(len(event.claims) > 1 for event in merged.document.project.events.values())
    assert merged.document.history.next_undo is not None
    assert merged.document.history.next_undo.name.startswith("Split “")


def test_the_keys_in_the_footer_give_way_to_the_words(merged: Window) -> None:
    footer = merged.inspector.footer
    for width, keys in ((400, ["D", "⇧M", "A"]), (250, ["", "", ""])):
        footer.resize(width, footer.height())
        buttons = (footer.dismiss, footer.split, footer.accept)
        assert [button.badge.text() for button in buttons] == keys
        assert sum(button.width() - button.sizeHint().width() for button in buttons) >= 0
