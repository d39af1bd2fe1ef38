"""The main window as a whole."""

import threading
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from gui.canvas.hit_testing import counted_events
from gui.paths import SAMPLES
from gui.shell.window import Window
from gui.widgets import theme as themes
from tests.gui.using import Opened, activate, click, event_on, events, picture_of, place_of, press
from timeline.dates import When
from timeline.export import EXPORTERS, Options
from timeline.layout.style import load_theme
from timeline.project import file

THURSDAY = When.day(2022, 1, 6)


def test_files_and_text_can_be_dropped(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    window = opened()
    path = tmp_path / "2022-01-07-bridge.txt"
    path.write_text("The bridge fell yesterday.")
    files, text = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    text.setText("Date: 2022-01-08\n\nThe tower burnt yesterday.")
    for data in (files, text):
        drop = QDropEvent(
            QPointF(200, 200),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        window.dropEvent(drop)
        qtbot.waitUntil(lambda: not window.tasks.busy)
    assert {e.when for e in events(window)} == {THURSDAY, When.day(2022, 1, 7)}


def test_closing_asks_and_saving_first_closes_afterwards(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Save]
    monkeypatch.setattr(QMessageBox, "exec", lambda _: answers.pop(0))
    window.document.path = tmp_path / "bridge.dateline"
    closing = QCloseEvent()
    window.closeEvent(closing)
    assert not closing.isAccepted()
    assert window.isVisible()
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert len(file.load(tmp_path / "bridge.dateline").project.events) == 3


def test_typed_text_is_saved_without_enter(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    event = event_on(window, THURSDAY)
    window.document.path = tmp_path / "bridge.dateline"
    click(qtbot, window, place_of(window, event.id))
    qtbot.keyClicks(window.inspector.details.note, "Ask the mayor")
    press(qtbot, window, "Ctrl+S")
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert not window.isWindowModified()
    saved = file.load(tmp_path / "bridge.dateline").project.events[event.id]
    assert saved.note == "Ask the mayor"


def test_what_was_typed_belongs_to_its_own_project(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = event_on(window, THURSDAY)
    copy = tmp_path / "copy.dateline"
    file.save(window.document.history, copy)
    window.document.mark_unmodified()
    click(qtbot, window, place_of(window, event.id))
    qtbot.keyClicks(window.inspector.details.note, "Mine")
    answers = [QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "exec", lambda _: answers.pop(0))
    window.files.add_paths([copy])
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert answers == []  # the typed note was unsaved work, and asked about
    assert window.document.project.events[event.id].note == ""
    window.inspector.details.note.setFocus()
    window.actions_by_id["new"].trigger()
    assert not window.document.project.events


def test_an_article_can_be_removed_while_its_title_is_being_typed(
    qtbot: QtBot, window: Window
) -> None:
    event = event_on(window, THURSDAY)
    click(qtbot, window, place_of(window, event.id))
    qtbot.keyClicks(window.inspector.title, "x")
    window.actions_by_id["remove_article"].trigger()
    assert not window.document.project.events
    window.document.undo()
    assert window.document.project.events[event.id].title.startswith("x")


def test_closing_waits_for_an_export(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    window.document.mark_unmodified()
    path = tmp_path / "timeline.png"
    window.exports.write(path, EXPORTERS[".png"], Options((800, None), 100, title="Bridge"))
    window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert path.exists()


def test_letters_typed_into_a_field_are_no_shortcuts(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    click(qtbot, window, place_of(window, event.id))
    window.inspector.details.note.setFocus()
    for key in (Qt.Key.Key_F, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        qtbot.keyClick(window.inspector.details.note, key)
    assert event.id in window.document.project.events


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", [(900, 600), (1440, 900), (2560, 1440), (3840, 2160)])
def test_no_two_labels_overlap_and_nothing_is_lost(
    qtbot: QtBot,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    colours: str,
    size: tuple[int, int],
) -> None:
    monkeypatch.setattr(themes, "system_theme", lambda: load_theme(colours))
    window = opened(SAMPLES)
    window.resize(*size)
    qtbot.wait(50)
    shown: set[str] = set()
    bar = window.canvas._rows
    for top in range(0, bar.maximum() + bar.pageStep(), bar.pageStep() // 2):
        bar.setValue(top)
        picture = picture_of(window)
        owned = [label for label in picture.labels() if label.owner]
        for one, other in combinations(owned, 2):
            assert not one.box.overlaps(other.box), (one.text, other.text)
        for one, other in combinations(picture.boxes, 2):
            assert not one.overlaps(other), (one.owner, other.owner)
        shown |= {box.owner for box in picture.boxes}
        counted = (counted_events(window.canvas.stage, count.owner) for count in picture.counts)
        shown |= {event.id for events in counted for event in events}
    visible = window.document.visible.events.values()
    assert shown == {event.id for event in visible if event.when is not None}
    assert not window.grab().isNull()


def test_titles_do_not_end_what_the_user_types(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event
) -> None:
    window = opened(
        "Fire\nDate: 2022-01-07\n\nThe mill burned on Monday. The two men fled on Tuesday."
    )
    activate(qtbot, window)
    mill, men = events(window)
    window.selection.reveal([mill.id])
    window.inspector.edit()
    qtbot.keyClicks(window.inspector.title, "My mi")
    title_gate.set()
    qtbot.waitUntil(lambda: not window.titles.tasks.busy)
    window.titles._apply()
    assert window.inspector.title.toPlainText() == "My mi"
    assert [event.title for event in events(window)] == [mill.title, men.title]
    qtbot.keyClicks(window.inspector.title, "ll")
    window.inspector.commit()
    qtbot.waitUntil(lambda: not window.titles.busy)
    assert [each.title for each in events(window)] == ["My mill", "THE TWO MEN FLED ON TUESDAY."]


def test_titles_do_not_close_the_editor_of_the_canvas(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event
) -> None:
    window = opened("Fire\nDate: 2022-01-07\n\nThe mill burned on Monday.")
    activate(qtbot, window)
    (mill,) = events(window)
    window.canvas.edit_title(mill.id)
    title_gate.set()
    qtbot.waitUntil(lambda: not window.titles.tasks.busy)
    window.titles._apply()
    assert window.canvas._editor.editing == mill.id
    assert events(window) == [mill]
    window.canvas._editor.cancel()
    qtbot.waitUntil(lambda: not window.titles.busy)
    assert events(window)[0].title == "THE MILL BURNED ON MONDAY."
