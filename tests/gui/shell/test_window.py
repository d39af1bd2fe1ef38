"""The window as a person uses it: articles in, events edited, all of it undone."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.dialogs.publication_date import PublicationDateDialog
from gui.document.settings import Settings
from gui.paths import SAMPLES
from gui.shell.window import Window
from gui.widgets import theme as themes
from tests.gui.using import Opened, click, event_on, events, picture_of, place_of, press
from timeline.dates import When
from timeline.export import EXPORTERS, Options
from timeline.layout.style import load_theme
from timeline.project import file

THURSDAY = When.day(2022, 1, 6)


def test_an_empty_window_says_what_to_do(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    assert window.pages.currentWidget() is window.welcome
    offered = [button.text() for button in window.welcome.findChildren(QPushButton)]
    assert offered == ["Add articles…", "Paste article…", "Open sample project"]
    for id in ("export", "undo", "redo", "fit", "delete", "published"):
        assert not window.actions_by_id[id].isEnabled()
    sample = window.welcome.findChildren(QPushButton)[2]
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.document.project.articles) == 12, timeout=20_000)
    assert window.pages.currentWidget() is window.columns
    assert "undated" in window.status.undated.text()


def test_an_article_shows_its_events_and_counts(window: Window) -> None:
    assert window.articles.current() == window.text.article.id
    assert window.status.articles.text() == "1 article"
    assert window.status.events.text() == "3 events"
    assert not window.status.undated.isVisible()
    assert {box.owner for box in picture_of(window).boxes} == {e.id for e in events(window)}
    assert window.windowTitle() == "Untitled[*] — Dateline"
    assert window.isWindowModified()


def test_a_click_on_an_event_shows_why_and_lights_its_words(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    click(qtbot, window, place_of(window, event.id))
    assert window.inspector.title.toPlainText() == event.title
    assert "counted from the publication date" in window.inspector.why.chain.text()
    assert window.text._highlighted == {event.claims[0].span}


def test_a_click_on_words_selects_their_event(qtbot: QtBot, window: Window) -> None:
    mention = next(m for m in window.text.mentions if m.text == "Wednesday")
    at = (mention.span.start + mention.span.end) // 2
    point = window.text.text.cursorRect(window.text._cursor(at, at)).center()
    qtbot.mouseClick(window.text.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.selection.ids == [event_on(window, When.day(2022, 1, 5)).id]


def test_a_drag_moves_an_event_and_undo_names_and_reverses_it(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    start = place_of(window, event.id)
    viewport = window.canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (20, 60, 400):
        qtbot.mouseMove(viewport, start + QPoint(step, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(400, 0))
    moved = window.document.project.events[event.id]
    assert moved.when is not None
    assert moved.when.anchor > THURSDAY.anchor
    assert moved.when.is_unit  # it has snapped to a whole day
    undo = window.actions_by_id["undo"]
    assert undo.text().startswith("Undo Change date of “")
    press(qtbot, window, "Ctrl+Z")
    assert window.document.project.events[event.id] == event
    assert window.actions_by_id["redo"].text().startswith("Redo Change date of “")


def test_delete_and_double_click_on_the_empty_canvas(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    click(qtbot, window, place_of(window, event.id))
    qtbot.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert event.id not in window.document.project.events
    viewport = window.canvas.viewport()
    empty = next(
        QPoint(x, y)
        for y in range(20, viewport.height() - 100, 10)
        for x in range(60, viewport.width() - 60, 20)
        if not any(box.contains(x, y) for box in picture_of(window).boxes)
    )
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=empty)
    (added,) = (e for e in events(window) if not e.claims)
    assert added.when is not None
    assert window.selection.ids == [added.id]
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "The mayor resigns")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert window.document.project.events[added.id].title == "The mayor resigns"
    assert window.inspector.origin.text() == "Added by hand"


def test_an_event_added_to_nothing_asks_for_its_date(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    press(qtbot, window, "Ctrl+Shift+N")
    assert window.pages.currentWidget() is window.columns
    assert window.focusWidget() is window.inspector.date
    qtbot.keyClicks(window.inspector.date, "6 Jan 2022")
    qtbot.keyClick(window.inspector.date, Qt.Key.Key_Return)
    assert [event.when for event in events(window)] == [THURSDAY]
    assert [box.owner for box in picture_of(window).boxes] == window.selection.ids


def test_a_new_publication_date_moves_the_relative_dates_in_one_step(
    qtbot: QtBot, window: Window
) -> None:
    by_hand = event_on(window, When.day(2022, 1, 5))
    window.editing.move({by_hand.id: When.day(2021, 12, 24)})

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PublicationDateDialog)
        dialog.picker.field.selectAll()
        qtbot.keyClicks(dialog.picker.field, "14 January 2022")
        qtbot.waitUntil(dialog.set_button.isEnabled)
        qtbot.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    qtbot.mouseClick(window.text.published, Qt.MouseButton.LeftButton)
    dates = {event.when for event in events(window)}
    assert When.day(2022, 1, 13) in dates
    assert When.day(2021, 12, 24) in dates
    assert THURSDAY not in dates
    assert window.text.published.text() == "Fri 14 Jan 2022"
    assert window.actions_by_id["undo"].text() == "Undo Set publication date to 2022-01-14"
    assert len(picture_of(window).boxes) == 3  # the view has gone along
    press(qtbot, window, "Ctrl+Z")
    assert THURSDAY in {event.when for event in events(window)}
    assert window.text.published.text() == "Fri 7 Jan 2022"
    assert len(picture_of(window).boxes) == 3


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


def test_what_was_typed_is_saved_without_enter(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
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


def test_a_cancelled_export_keeps_the_old_file(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "timeline.png"
    path.write_bytes(b"old")
    window.exports.write(path, EXPORTERS[".png"], Options((800, None), 100, title="Bridge"))
    window.tasks.cancel()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.glob("*timeline*")] == ["timeline.png"]


def test_broken_geometry_costs_the_geometry_only(qtbot: QtBot) -> None:
    window = Window(Settings(geometry="äö no base64", splitter="%%%"))
    qtbot.addWidget(window)
    assert window.size().width() > 0


def test_letters_typed_into_a_field_are_no_shortcuts(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    click(qtbot, window, place_of(window, event.id))
    window.inspector.details.note.setFocus()
    for key in (Qt.Key.Key_F, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        qtbot.keyClick(window.inspector.details.note, key)
    assert event.id in window.document.project.events


@pytest.mark.parametrize("format", EXPORTERS)
def test_every_format_of_the_dialog_is_written(
    qtbot: QtBot, window: Window, tmp_path: Path, format: str
) -> None:
    path = tmp_path / f"timeline{format}"
    window.exports.write(path, EXPORTERS[format], Options((800, None), 100, title="Bridge"))
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    assert path.stat().st_size > 200
    assert [entry.name for entry in tmp_path.glob("timeline*")] == [path.name]


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
        counted = (window.canvas.stage.counted(count.owner) for count in picture.counts)
        shown |= {event.id for events in counted for event in events}
    visible = window.document.visible.events.values()
    assert shown == {event.id for event in visible if event.when is not None}
    assert not window.grab().isNull()


def test_the_window_follows_the_desktop_into_the_dark(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    light = window.grab().toImage().pixelColor(5, 200).lightness()
    monkeypatch.setattr(themes, "system_theme", lambda: load_theme("dark"))
    window.appearance.follow_system()
    assert window.grab().toImage().pixelColor(5, 200).lightness() < light / 2


def test_a_reading_is_given_to_all_dates_like_it(qtbot: QtBot, opened: Opened) -> None:
    window = opened("Date: 2022-01-07\n\nThe bridge fell on Wednesday. Engineers met on Tuesday.")
    window.selection.reveal([event_on(window, When.day(2022, 1, 5)).id])
    inspector = window.inspector
    other = next(chip for chip in inspector.why.chips if chip.text() == "Wed 12 Jan 2022")
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(inspector.why.read_alike, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert {event.when for event in events(window)} == {
        When.day(2022, 1, 12),
        When.day(2022, 1, 11),
    }
    assert window.status.message.text() == "Read 1 date like “Wednesday”. Press Ctrl+Z to undo."
    qtbot.mouseClick(inspector.why.read_alike, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert window.status.message.text() == "No other date is worded like “Wednesday”."


def test_every_command_of_the_table_is_connected(window: Window) -> None:
    unconnected = [
        id
        for id, action in window.actions_by_id.items()
        if not action.receivers(SIGNAL("triggered(bool)"))
    ]
    assert unconnected == []
