"""Shortcuts of the user: applied at once, stored, and never taking a letter from a text."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.commands.table import COMMANDS, default_keys
from gui.document.settings import Settings, settings_path
from gui.shell.window import Window
from tests.gui.using import Opened, activate, event_on, events, key_as_shown, press
from timeline.dates import When
from timeline.model import Status

WEDNESDAY, THURSDAY = When.day(2022, 1, 5), When.day(2022, 1, 6)
ARTICLE = "The bridge\nDate: 2022-01-07\n\nThe old bridge fell yesterday. It was built in 1971."


def started_with(opened: Opened, keys: object) -> Window:
    """A window that finds these keys in the settings file."""
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(json.dumps({"keys": keys}))
    return opened(ARTICLE, settings=Settings.load())


def test_only_what_differs_is_stored_and_a_restart_keeps_it(window: Window, opened: Opened) -> None:
    usual = window.shortcuts.of("save")
    paste = [*window.shortcuts.of("paste_events"), "Ctrl+J"]  # with those of rare keyboards
    window.shortcuts.assign("accept", ["Q"])
    window.shortcuts.assign("save", [*usual, "F5"])
    window.shortcuts.assign("save", usual)
    window.shortcuts.assign("paste_events", paste)
    stored = json.loads(settings_path().read_text())["keys"]
    assert stored == {"accept": ["Q"], "paste_events": paste}
    again = started_with(opened, stored)
    assert key_as_shown(again, "accept") == "Q"
    assert [command.id for command in again.shortcuts.changed] == ["paste_events", "accept"]


@pytest.mark.parametrize(
    "keys",
    [
        "no table",
        {"accept": "Q", "save": 5, "no such command": ["Ctrl+J"]},
        {"accept": ["nonsense"], "save": ["S"], "delete": ["Esc"], "next": [["J"], None]},
        {"accept": ["Ctrl+K, Ctrl+C"]},
    ],
)
def test_damaged_keys_are_those_of_the_table(opened: Opened, keys: object) -> None:
    window = started_with(opened, keys)
    for command in COMMANDS.values():
        assert window.shortcuts.of(command.id) == default_keys(command)


def test_one_damaged_key_costs_no_other_and_no_key_has_two_commands(opened: Opened) -> None:
    keys = {"save": ["nonsense"], "accept": ["Q"], "dismiss": ["Q"], "export": []}
    window = started_with(opened, keys)
    assert window.shortcuts.of("save")[0] == "Ctrl+S"
    assert window.shortcuts.of("accept") == ("Q",)
    assert window.shortcuts.of("dismiss") == ("D",)
    assert window.shortcuts.of("export") == ()


def test_a_chosen_key_wins_over_the_table_of_a_later_version(opened: Opened) -> None:
    window = started_with(opened, {"merge": ["D"]})
    assert window.shortcuts.of("merge") == ("D",)
    assert window.shortcuts.of("dismiss") == ()


def test_keys_that_move_about_on_the_canvas_are_changed_too(qtbot: QtBot, window: Window) -> None:
    window.shortcuts.assign("next", ["J"])
    activate(qtbot, window)
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Right)
    assert window.selection.ids == []
    qtbot.keyClick(window.canvas, Qt.Key.Key_J)
    qtbot.keyClick(window.canvas, Qt.Key.Key_J)
    assert window.selection.ids == [event_on(window, WEDNESDAY).id]
    qtbot.keyClick(window.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.selection.ids) == 2


def test_the_keys_of_the_overview_and_the_number_pad_work(qtbot: QtBot, window: Window) -> None:
    activate(qtbot, window)
    strip = window.timeline.overview
    window.shortcuts.assign("look_later", ["L"])
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier)
    assert not window.canvas.shows_all
    strip.setFocus()
    before = strip.window_edges()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.window_edges() == before
    qtbot.keyClick(strip, Qt.Key.Key_L)
    assert strip.window_edges()[0] > before[0]


def test_the_keys_of_the_table_are_changed_too(qtbot: QtBot, window: Window) -> None:
    window.shortcuts.assign("delete", ["X"])
    window.shortcuts.assign("edit_cell", ["F3"])
    press(qtbot, window, "Ctrl+T")
    activate(qtbot, window)
    window.selection.set([event_on(window, THURSDAY).id])
    qtbot.keyClick(window.table, Qt.Key.Key_Delete)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert len(events(window)) == 3
    assert window.table.viewport().findChild(QLineEdit) is None
    qtbot.keyClick(window.table, Qt.Key.Key_F3)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "x")
    assert len(events(window)) == 3  # a letter in a cell
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(window.table, Qt.Key.Key_X)
    assert len(events(window)) == 2


def test_no_letter_is_taken_from_what_is_typed(qtbot: QtBot, window: Window) -> None:
    for id, key in (("accept", "E"), ("dismiss", "T"), ("next", "O"), ("add_here", "Space")):
        window.shortcuts.assign(id, [key])
    activate(qtbot, window)
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    inspector = window.inspector
    for field in (
        inspector.title,
        inspector.details.note,
        inspector.details.category,
        window.filter_bar.search,
    ):
        field.setFocus()
        field.clear()
        qtbot.keyClicks(field, "to tee off")
    assert inspector.title.toPlainText() == inspector.details.note.toPlainText() == "to tee off"
    assert inspector.details.category.text() == window.filter_bar.search.text() == "to tee off"
    assert window.document.project.events[event.id].status is not Status.DISMISSED
    assert len(events(window)) == 3


def test_no_letter_is_taken_from_a_title_on_the_canvas(qtbot: QtBot, window: Window) -> None:
    window.shortcuts.assign("rename", ["R"])  # of the review
    window.shortcuts.assign("delete", ["E"])
    assert window.shortcuts.of("review") == ()
    activate(qtbot, window)
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_R)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "A rarer tree")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert event_on(window, THURSDAY).title == "A rarer tree"
