"""How long the window does not answer while a long article comes in, and while it is edited."""

import random
from typing import TYPE_CHECKING

from tests.benchmarks.opened import longest_stall, opened, timed
from timeline.dates import SECONDS_PER_DAY

if TYPE_CHECKING:
    from gui.shell.window import Window

CHARACTERS = 1_000_000
_EDITS = 10
_WHO = "The minister|A court|The union|The ferry company|Divers|The police|Two families".split("|")
_DID = (
    "opened an inquiry into the sinking|ruled on the appeal|called a strike at the harbour|"
    "found a fault in the bow door|arrested the owner of the line|debated the law"
).split("|")
_ON = (
    "yesterday|on Monday|last week|on 3 March 2021|in 2019|in the spring of 2018|two days ago|"
    "in early February|on 12 January 2020|next Friday|today"
).split("|")


def coming_in_ms() -> float:
    """The longest that the event loop stands still while an article of a million characters is
    read, found to have some 19,000 events, and shown."""
    with opened() as window:
        return _come_in(window)


def stall_of_edit_ms() -> float:
    """The longest of some edits of such an article, each with what it leads to in the window."""
    from PySide6.QtWidgets import QApplication

    from timeline.project import edits

    with opened() as window:
        _come_in(window)
        document = window.document
        dated = [event for event in document.project.events.values() if event.when is not None]
        times = []
        for event in random.Random(7).sample(dated, _EDITS):
            assert event.when is not None
            window.selection.reveal([event.id])
            QApplication.processEvents()
            edit = edits.move(event, event.when.moved(event.when.anchor + SECONDS_PER_DAY))
            times.append(timed(lambda edit=edit: document.do(edit)))
            times.append(timed(document.undo))
    return max(times)


def _come_in(window: "Window") -> float:
    window.files.add_text(_article())
    return longest_stall(window)


def _article() -> str:
    chance = random.Random(7)
    paragraphs, length = [], 0
    while length < CHARACTERS:
        told = [" ".join(map(chance.choice, (_WHO, _DID, _ON))) + "." for _ in range(4)]
        paragraphs.append(" ".join(told))
        length += len(paragraphs[-1]) + 2
    return "A long story\nPublished: 12 March 2021\n\n" + "\n\n".join(paragraphs)
