"""The commands that lead from one panel to another."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.publication_date import PublicationDateDialog
from gui.shell.window import Window
from tests.gui.using import event_on, events, picture_of, press
from timeline.dates import When

WEDNESDAY, THURSDAY = When.day(2022, 1, 5), When.day(2022, 1, 6)


def test_space_shows_the_source_and_then_the_next_one(qtbot: QtBot, window: Window) -> None:
    fell, crack = event_on(window, THURSDAY), event_on(window, WEDNESDAY)
    window.canvas.setFocus()
    window.selection.reveal([fell.id, crack.id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_M)
    places = []
    for _ in range(3):
        qtbot.keyClick(window.canvas, Qt.Key.Key_Space)
        places.append(window.text.text.textCursor().position())
    first, second = (event.claims[0].span.start for event in (fell, crack))
    assert places == [second + 1, first, second + 1]  # an emoji before it is two of Qt's letters
    assert window.canvas.hasFocus()
    assert set(window.text._highlighted) == {fell.claims[0].span, crack.claims[0].span}


def test_a_click_on_words_selects_their_event(qtbot: QtBot, window: Window) -> None:
    mention = next(m for m in window.text.mentions if m.text == "Wednesday")
    at = (mention.span.start + mention.span.end) // 2
    point = window.text.text.cursorRect(window.text._cursor(at, at)).center()
    qtbot.mouseClick(window.text.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.selection.ids == [event_on(window, When.day(2022, 1, 5)).id]


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
