"""A window whose selected event has several sources, and an inspector without a window."""

import pytest
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.panels.inspector import Inspector
from gui.selection import Selection
from gui.shell.window import Window
from tests.gui.panels.inspecting import yesterday
from tests.gui.several_sources import BEACON, COURIER, HARBOUR, merge_sources
from tests.gui.using import Opened, activate
from timeline.layout.style import Theme


@pytest.fixture
def merged(opened: Opened, qtbot: QtBot) -> Window:
    """The sinking selected, which three articles report."""
    window = opened(COURIER, HARBOUR, BEACON)
    event = merge_sources(window.document)
    window.selection.reveal([event.id])
    activate(qtbot, window)
    return window


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture
def inspector(qtbot: QtBot, document: Document, selection: Selection, light: Theme) -> Inspector:
    inspector = Inspector(document, selection, light)
    qtbot.addWidget(inspector)

    def update() -> None:
        selection.set_selectable(document.project.events)
        inspector.refresh()

    document.changed.connect(update)
    update()
    inspector.resize(320, 760)
    selection.set([yesterday(document).id])
    inspector.show()
    return inspector
