"""Cut, copy and paste, within a window, between two, and with other programs."""

import csv
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.commands.clipboard import CSV, EVENTS, HTML, TABS, EventMimeData
from gui.dialogs.paste import PasteDialog
from gui.shell.window import Window
from tests.gui.using import Opened, event_on, events, press
from timeline.dates import When
from timeline.project import edits

THURSDAY = When.day(2022, 1, 6)


@pytest.fixture(autouse=True)
def empty_clipboard() -> Iterator[None]:
    """The clipboard without a screen outlives Python, and what it holds must not be Python's."""
    yield
    QApplication.clipboard().clear()


def data() -> QMimeData:
    return QApplication.clipboard().mimeData()


def test_a_copy_is_lines_a_table_and_events(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+A")
    press(qtbot, window, "Ctrl+C")
    lines = data().text().splitlines()
    assert len(lines) == 3
    assert lines[-1] == f"2022-01-06  {event_on(window, THURSDAY).title}"
    for format, delimiter in ((CSV, ","), (TABS, "\t")):
        text = bytes(data().data(format).data()).decode()
        rows = list(csv.DictReader(text.splitlines(), delimiter=delimiter))
        assert [row["start"] for row in rows] == ["1971-01-01", "2022-01-05", "2022-01-06"]
    assert data().hasFormat(EVENTS)


def test_a_word_processor_gets_a_table_of_text(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.document.do(edits.retitle(event, "The <b>bridge</b> fell"))
    window.selection.reveal([event.id])
    press(qtbot, window, "Ctrl+C")
    html = bytes(data().data(HTML).data()).decode()
    assert "<td>Thu 6 Jan 2022</td><td>The &lt;b&gt;bridge&lt;/b&gt; fell</td>" in html


def test_the_timeline_is_copied_as_a_picture(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+Shift+C")
    assert data().hasImage()
    picture = QApplication.clipboard().image()
    assert picture.width() == 2 * window.canvas.width()
    points = ((x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5))
    colours = {picture.pixel(x, y) for x, y in points}
    assert len(colours) > 1  # more than the ground
    assert window.status.message.text() == "Copied the timeline as a picture"


def test_cut_and_paste_are_a_step_each(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    press(qtbot, window, "Ctrl+X")
    assert len(events(window)) == 2
    assert window.actions_by_id["undo"].text().startswith("Undo Cut “")
    press(qtbot, window, "Ctrl+V")
    pasted = event_on(window, THURSDAY)
    assert (pasted.title, pasted.claims) == (event.title, event.claims)
    assert window.selection.ids == [pasted.id]
    assert window.actions_by_id["undo"].text().startswith("Undo Paste “")


def test_another_window_takes_what_was_copied(qtbot: QtBot, window: Window, opened: Opened) -> None:
    press(qtbot, window, "Ctrl+A")
    press(qtbot, window, "Ctrl+C")
    other = opened()
    press(qtbot, other, "Ctrl+V")
    assert {event.when for event in events(other)} == {event.when for event in events(window)}
    assert other.pages.currentWidget() is other.columns
    assert "“The old bridge fell yesterday in heavy rain.”" in event_on(other, THURSDAY).note


def test_text_from_elsewhere_becomes_an_article(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    QApplication.clipboard().setText("Date: 2022-01-08\n\nThe tower burnt yesterday.")

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasteDialog)
        assert "tower" in dialog.text
        qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    press(qtbot, window, "Ctrl+V")
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert [event.when for event in events(window)] == [When.day(2022, 1, 7)]


def test_unreadable_clipboard_data_is_reported(qtbot: QtBot, window: Window) -> None:
    broken = QMimeData()
    broken.setData(EVENTS, b"{")
    QApplication.clipboard().setMimeData(broken)
    with qtbot.waitSignal(window.document.status_message) as told:
        press(qtbot, window, "Ctrl+V")
    assert "not from this version" in told.args[0]
    assert len(events(window)) == 3


@pytest.mark.parametrize("by", ["key", "menu"])
def test_words_selected_in_a_panel_are_copied_as_words(
    qtbot: QtBot, window: Window, by: str
) -> None:
    window.selection.reveal([event_on(window, THURSDAY).id])
    text = window.text.text
    text.setTextCursor(window.text._cursor(0, 14))
    text.setFocus()
    words = text.textCursor().selection().toPlainText()
    if by == "key":
        qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    else:
        window.actions_by_id["copy"].trigger()
    assert data().text() == words
    assert not data().hasFormat(EVENTS)


def test_what_was_copied_is_as_it_was_then(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, THURSDAY)
    window.selection.reveal([event.id])
    press(qtbot, window, "Ctrl+C")
    window.document.do(edits.retitle(event, "The fall"))
    assert data().text() == f"2022-01-06  {event.title}"
    press(qtbot, window, "Ctrl+V")
    assert window.selection.ids != [event.id]
    assert {one.title for one in events(window) if one.when == THURSDAY} == {
        "The fall",
        event.title,
    }


def test_formats_are_created_when_they_are_requested(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    monkeypatch.setattr(
        "gui.commands.clipboard.plain_lines", lambda events: made.append(len(events)) or "x"
    )
    press(qtbot, window, "Ctrl+A")
    press(qtbot, window, "Ctrl+C")
    press(qtbot, window, "Ctrl+V")
    assert made == []
    assert [data().text(), data().text()] == ["x", "x"]
    assert made == [3]
    assert not bytes(data().data("image/png").data())


def test_what_was_copied_outlives_the_program(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+A")
    press(qtbot, window, "Ctrl+C")
    before = {format: data().data(format) for format in data().formats()}
    assert set(before) == {"text/plain", HTML, CSV, TABS, EVENTS}
    window.clipboard.store_all_formats()
    assert not isinstance(data(), EventMimeData)
    assert {format: data().data(format) for format in data().formats()} == before
    window.clipboard.store_all_formats()
    assert len(data().text().splitlines()) == 3
