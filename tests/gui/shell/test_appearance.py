"""The appearance of the window: themes, and colours of categories."""

import pytest
from pytestqt.qtbot import QtBot

from gui.document.settings import Settings
from gui.shell.window import Window
from gui.widgets import theme as themes
from tests.gui.using import Opened, activate, categorise, event_on, picture_of
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


def lightness(window: Window) -> int:
    return window.grab().toImage().pixelColor(5, 200).lightness()


def test_the_user_chooses_a_theme(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    light, actions = lightness(window), window.actions_by_id
    checked = lambda: [id for id in actions if id.startswith("theme_") and actions[id].isChecked()]  # noqa: E731
    assert checked() == ["theme_system"]
    actions["theme_dark"].trigger()
    assert lightness(window) < light / 2
    assert checked() == ["theme_dark"]
    window.appearance.follow_system()  # the desktop's scheme has changed
    assert lightness(window) < light / 2
    actions["theme_dark"].trigger()
    assert checked() == ["theme_dark"]
    actions["theme_light"].trigger()
    assert lightness(window) == light
    monkeypatch.setattr(themes, "system_theme", lambda: load_theme("dark"))
    actions["theme_system"].trigger()
    assert lightness(window) < light / 2


def test_a_chosen_theme_is_kept(opened: Opened) -> None:
    window = opened(settings=Settings(theme="dark"))
    assert window.actions_by_id["theme_dark"].isChecked()
    assert lightness(window) < 128
    window.appearance.choose_theme("light")
    window.settings.save()
    assert Settings.load().theme == "light"


def test_an_unknown_theme_in_the_settings_is_that_of_the_desktop(opened: Opened) -> None:
    assert lightness(opened(settings=Settings(theme="purple"))) > 128
