"""The appearance of the window: themes, and colours of categories."""

import pytest
from pytestqt.qtbot import QtBot

from gui.shell.window import Window
from gui.widgets import theme as themes
from tests.gui.using import activate, categorise, event_on, picture_of
from timeline.dates import When
from timeline.layout.picture import Bar
from timeline.layout.style import load_theme
from timeline.model import Event

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    activate(qtbot, window)
    return window


def colour_of(window: Window, event: Event) -> set[str]:
    parts = picture_of(window).primitives
    return {part.fill for part in parts if isinstance(part, Bar) and part.owner == event.id}


def test_events_are_coloured_by_category_or_by_article(qtbot: QtBot, window: Window) -> None:
    accident = categorise(qtbot, window, THURSDAY, "Accident")
    article = load_theme("light").series[0]
    other = event_on(window, WEDNESDAY)
    window.selection.reveal([])
    assert article in colour_of(window, accident) & colour_of(window, other)
    window.actions_by_id["by_category"].trigger()
    assert window.settings.by_category
    colour = window.canvas.stage.content.colours.categories["Accident"]
    assert colour in colour_of(window, accident)
    assert load_theme("light").soft in colour_of(window, other)
    repairs = categorise(qtbot, window, WEDNESDAY, "Repairs")
    window.selection.reveal([])
    assert window.canvas.stage.content.colours.categories["Repairs"] in colour_of(window, repairs)
    window.actions_by_id["by_category"].trigger()
    assert article in colour_of(window, accident) & colour_of(window, repairs)


def test_the_window_follows_the_colour_scheme_of_the_desktop(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    light = window.grab().toImage().pixelColor(5, 200).lightness()
    monkeypatch.setattr(themes, "system_theme", lambda: load_theme("dark"))
    window.appearance.follow_system()
    assert window.grab().toImage().pixelColor(5, 200).lightness() < light / 2
