"""The menu bar and the list of recent projects."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from gui.commands.actions import make_actions
from gui.commands.menu_table import KEYS_ONLY, MENUS, TAGS
from gui.document.settings import Settings
from gui.shell.menus import RecentMenu, fill_menus
from gui.shell.window import Window
from tests.gui.using import event_on, events, place_of
from timeline.dates import When

THURSDAY, WEDNESDAY = When.day(2022, 1, 6), When.day(2022, 1, 5)
Reason = QContextMenuEvent.Reason


def menu_at(window: Window, at: QPoint, reason: Reason = Reason.Mouse) -> QMenu:
    view = window.canvas.viewport()
    event = QContextMenuEvent(reason, at, view.mapToGlobal(at))
    QApplication.sendEvent(view if reason is Reason.Mouse else window.canvas, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menus_are_those_of_the_table(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar, recent = QMenuBar(window), QMenu(window)
    actions = {**make_actions(window), TAGS: QMenu(window).menuAction()}
    fill_menus(bar, actions, recent)
    assert [action.text() for action in bar.actions()] == list(MENUS)
    listed = {entry for menu in bar.findChildren(QMenu) for entry in menu.actions()}
    beside = {id for ids in KEYS_ONLY.values() for id in ids}
    assert {action for id, action in actions.items() if id not in beside} <= listed
    assert recent.menuAction() in listed


def test_recent_projects_are_read_whenever_the_menu_opens(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    settings, opened = Settings(), []
    menu = RecentMenu(settings, opened.append, window)
    menu.aboutToShow.emit()
    (nothing,) = menu.actions()
    assert not nothing.isEnabled()
    settings.remember(Path("/tmp/Ferry.dateline"))
    menu.aboutToShow.emit()
    (entry,) = menu.actions()
    assert entry.text() == "/tmp/Ferry.dateline"
    entry.trigger()
    assert opened == [Path("/tmp/Ferry.dateline")]


def test_on_an_event_it_is_selected_and_all_it_has_a_use_for_is_offered(
    qtbot: QtBot, window: Window
) -> None:
    event = event_on(window, THURSDAY)
    menu = menu_at(window, place_of(window, event.id))
    assert window.selection.ids == [event.id]
    texts = offered(menu)
    assert {"Rename event", "Accept", "Turn into a time span", "Copy", "Delete"} <= set(texts)
    assert "Merge events" not in texts  # of one there is nothing to merge
    next(action for action in menu.actions() if action.text() == "Delete").trigger()
    menu.close()
    assert event.id not in window.document.project.events


def test_on_one_of_several_they_stay_selected(qtbot: QtBot, window: Window) -> None:
    ids = [event_on(window, when).id for when in (THURSDAY, WEDNESDAY)]
    window.selection.reveal(ids)
    menu = menu_at(window, place_of(window, ids[1]))
    assert window.selection.ids == ids
    assert "Merge events" in offered(menu)
    menu.close()


def test_beside_it_offers_an_event_on_that_day(qtbot: QtBot, window: Window) -> None:
    view = window.canvas.viewport()
    place = QPoint(view.width() - 60, 12)
    expected = window.canvas.stage.unit_at(place.x())
    menu = menu_at(window, place)
    texts = offered(menu)
    assert texts[0].startswith("New event: ")
    assert {"Paste", "Select all events", "Fit all"} <= set(texts)
    menu.actions()[0].trigger()
    menu.close()
    (added,) = (event for event in events(window) if not event.claims)
    assert added.when == expected


def test_the_menu_key_opens_it_on_the_selected_event(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, WEDNESDAY)
    window.selection.reveal([event.id])
    menu = menu_at(window, QPoint(0, 0), Reason.Keyboard)
    assert "Rename event" in offered(menu)
    menu.close()
