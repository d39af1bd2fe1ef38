"""Reviewing: going through what was found by keys and buttons, and bringing it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from gui.commands import review
from gui.commands.review import ALL_REVIEWED, MORE, SHOWN_REVIEWED
from gui.document.document import Document
from gui.shell.window import Window
from gui.widgets.letter_guard import LETTER_IGNORED
from tests.gui.using import Opened, activate, click, event_on, events, picture_of, place_of, press
from timeline.dates import Grain, When, days
from timeline.export import EXPORTERS, Options
from timeline.model import Event, Status
from timeline.project.edits import add_event
from timeline.project.filter import Filter

FIRST = When.day(2022, 1, 5)
SECOND = When.day(2022, 1, 6)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(window: Window, qtbot: QtBot) -> Window:
    """Active, as single keys want it."""
    activate(qtbot, window)
    return window


def statuses(window: Window) -> list[Status]:
    """In order of time: built in 1971, the crack on Wednesday, the fall on Thursday."""
    return [event.status for event in sorted(events(window), key=lambda event: event.when.anchor)]


def selected(window: Window) -> Event:
    (id,) = window.selection.ids
    return window.document.project.events[id]


def offers(qtbot: QtBot, window: Window, words: str) -> QMenu:
    """The menu of a right click on words of the text."""
    mention = next(m for m in window.text.mentions if m.text == words)
    at = (mention.span.start + mention.span.end) // 2
    point = window.text.text.cursorRect(window.text._cursor(at, at)).center()
    window.text.text.customContextMenuRequested.emit(point)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(qtbot: QtBot, menu: QMenu, text: str) -> None:
    (action,) = (action for action in menu.actions() if action.text() == text)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


@pytest.fixture
def important(window: Window, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The fall matters most, and the year 1971 least."""
    weights = {event_on(window, SECOND).id: 2.0, event_on(window, FIRST).id: 1.0}
    monkeypatch.setattr(Document, "label_weights", property(lambda _: weights))
    return window


def test_the_keys_go_through_the_proposals_by_importance(qtbot: QtBot, important: Window) -> None:
    window = important
    assert window.header.review.badge.text() == "3"
    assert window.status.proposals.text() == "3 to review"
    qtbot.mouseClick(window.header.review, LEFT)
    assert window.canvas.hasFocus()
    assert window.status.message.text() == "3 events to review, the most important first."
    assert selected(window).when == SECOND
    qtbot.keyClick(window.canvas, Qt.Key.Key_A)
    assert selected(window).when == FIRST
    qtbot.keyClick(window.canvas, Qt.Key.Key_A)
    assert selected(window).when.anchor < FIRST.anchor
    assert window.header.review.badge.text() == "1"
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    assert statuses(window) == [Status.DISMISSED, Status.ACCEPTED, Status.ACCEPTED]
    assert not window.header.review.isVisible()
    assert not window.status.proposals.isVisible()
    assert window.status.message.text() == ALL_REVIEWED


def test_the_review_goes_round_and_ends_with_undated_events(
    qtbot: QtBot, important: Window
) -> None:
    window = important
    undated = Event("u", "The bridge is closed", None, status=Status.PROPOSED)
    window.document.do(add_event(undated))
    window.selection.reveal([event_on(window, SECOND).id])
    seen = []
    for _ in range(4):
        qtbot.keyClick(window.canvas, Qt.Key.Key_R)
        seen.append(selected(window).when)
    assert seen == [FIRST, When.unit(days.moment(1971), Grain.YEAR), None, SECOND]


def test_keys_work_in_the_article_after_a_click_on_a_source(qtbot: QtBot, window: Window) -> None:
    click(qtbot, window, place_of(window, event_on(window, FIRST).id))
    window.inspector.quote.linkActivated.emit("show")
    assert window.text.text.hasFocus()
    qtbot.keyClick(window.text.text, Qt.Key.Key_A)
    assert event_on(window, FIRST).status is Status.ACCEPTED
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D)
    assert statuses(window).count(Status.DISMISSED) == 1
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_R)
    assert window.canvas.hasFocus()


def test_every_step_of_a_review_is_named_and_undone(qtbot: QtBot, window: Window) -> None:
    before = statuses(window)
    event = event_on(window, SECOND)
    click(qtbot, window, place_of(window, event.id))
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    assert window.actions_by_id["undo"].text().startswith("Undo Dismiss “")
    press(qtbot, window, "Ctrl+Z")
    assert statuses(window) == before
    assert picture_of(window).box_of(event.id) is not None


def test_the_buttons_of_the_inspector_do_the_same(qtbot: QtBot, window: Window) -> None:
    """The bridge that fell is more salient than the crack that had been found."""
    click(qtbot, window, place_of(window, event_on(window, SECOND).id))
    assert window.inspector.origin.text() == "Proposed from The bridge"
    qtbot.mouseClick(window.inspector.footer.accept, LEFT)
    assert event_on(window, SECOND).status is Status.ACCEPTED
    assert selected(window).when == FIRST
    qtbot.mouseClick(window.inspector.footer.dismiss, LEFT)
    assert event_on(window, FIRST).status is Status.DISMISSED


def test_enter_in_a_title_accepts_and_goes_on_to_the_next_title(
    qtbot: QtBot, window: Window
) -> None:
    title = window.inspector.title
    click(qtbot, window, place_of(window, event_on(window, FIRST).id))
    qtbot.keyClick(window.canvas, Qt.Key.Key_E)
    assert title.hasFocus()
    assert "next proposal" in title.toolTip()
    qtbot.keyClicks(title, "A dad read")  # no letter of it is a command
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert event_on(window, FIRST).title == "A dad read"
    assert event_on(window, FIRST).status is Status.ACCEPTED
    following = selected(window)
    assert following.status is Status.PROPOSED
    assert title.hasFocus()
    qtbot.keyClicks(title, "d")  # a command elsewhere
    assert statuses(window).count(Status.PROPOSED) == 2
    qtbot.keyClick(title, Qt.Key.Key_Return)
    accepted = window.document.project.events[following.id]
    assert (accepted.title, accepted.status) == (f"{following.title}d", Status.ACCEPTED)


def canvas_editor(window: Window) -> QLineEdit:
    found = window.canvas.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_enter_in_a_title_on_the_canvas_accepts_and_goes_on_too(
    qtbot: QtBot, window: Window
) -> None:
    place = place_of(window, event_on(window, FIRST).id)
    qtbot.mouseDClick(window.canvas.viewport(), LEFT, pos=place)
    qtbot.keyClicks(canvas_editor(window), "A crack")
    qtbot.keyClick(canvas_editor(window), Qt.Key.Key_Return)
    assert event_on(window, FIRST).title == "A crack"
    assert event_on(window, FIRST).status is Status.ACCEPTED
    assert selected(window).status is Status.PROPOSED
    assert window.inspector.title.hasFocus()


def test_letters_after_a_title_on_the_canvas_are_no_commands(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+A")
    window.actions_by_id["accept"].trigger()
    click(qtbot, window, place_of(window, event_on(window, FIRST).id))
    qtbot.keyClick(window.canvas, Qt.Key.Key_F2)
    qtbot.keyClicks(canvas_editor(window), "A crack")
    qtbot.keyClick(canvas_editor(window), Qt.Key.Key_Return)
    assert window.canvas.hasFocus()
    for key in (Qt.Key.Key_D, Qt.Key.Key_Shift, Qt.Key.Key_D, Qt.Key.Key_Delete):
        qtbot.keyClick(window.canvas, key)
    assert statuses(window) == [Status.ACCEPTED] * 3
    assert window.status.message.text() == LETTER_IGNORED
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert selected(window).title == "A crack"
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    assert statuses(window).count(Status.DISMISSED) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_F2, None])
def test_other_keys_and_clicks_end_a_title(
    qtbot: QtBot, window: Window, key: Qt.Key | None
) -> None:
    press(qtbot, window, "Ctrl+A")
    window.actions_by_id["accept"].trigger()
    click(qtbot, window, place_of(window, event_on(window, FIRST).id))
    qtbot.keyClick(window.canvas, Qt.Key.Key_F2)
    qtbot.keyClick(canvas_editor(window), Qt.Key.Key_Return)
    if key is None:
        click(qtbot, window, place_of(window, event_on(window, FIRST).id))
    else:
        qtbot.keyClick(window.canvas, key)
    if canvas_editor(window).isVisible():
        qtbot.keyClick(canvas_editor(window), Qt.Key.Key_Escape)
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    assert statuses(window).count(Status.DISMISSED) == 1


def test_enter_in_the_last_title_stays_there(qtbot: QtBot, window: Window) -> None:
    title = window.inspector.title
    click(qtbot, window, place_of(window, event_on(window, FIRST).id))
    qtbot.keyClick(window.canvas, Qt.Key.Key_E)
    for _ in range(3):  # an unchanged title is accepted too
        qtbot.keyClick(title, Qt.Key.Key_Return)
    assert statuses(window) == [Status.ACCEPTED] * 3
    assert title.hasFocus()
    assert window.status.message.text() == ALL_REVIEWED
    last = selected(window)
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert selected(window) == last
    assert "next proposal" not in title.toolTip()
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_enter_in_other_fields_leaves_the_focus_there(qtbot: QtBot, window: Window) -> None:
    click(qtbot, window, place_of(window, event_on(window, FIRST).id))
    event = selected(window)
    for field in (window.inspector.date, window.inspector.details.tags):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.hasFocus()
    assert selected(window) == event


@pytest.mark.parametrize(("count", "asks"), [(3, False), (4, True)])
def test_dismissing_many_events_asks(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, count: int, asks: bool
) -> None:
    window = opened(
        "Published: 2022-01-07\n\nA dam broke on Monday. A mill burned on Tuesday. "
        "The mayor resigned on Wednesday. The bank failed in 2015."
    )
    activate(qtbot, window)
    asked: list[str] = []

    def press_button(box: QMessageBox) -> None:
        asked.append(box.text())
        wanted = answers.pop()
        (button,) = (each for each in box.buttons() if each.text().replace("&", "") == wanted)
        qtbot.mouseClick(button, LEFT)

    monkeypatch.setattr(QMessageBox, "exec", press_button)
    answers = ["Dismiss", "Cancel"]
    ids = [event.id for event in events(window)][:count]
    window.selection.reveal(ids)
    if asks:
        qtbot.keyClick(window.canvas, Qt.Key.Key_D)
        assert not any(event.status.is_hidden for event in events(window))
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    assert sum(event.status is Status.DISMISSED for event in events(window)) == count
    assert asked == ["Dismiss 4 events?"] * 2 * asks


def test_keys_work_on_the_buttons_of_the_inspector_and_escape_leaves_its_fields(
    qtbot: QtBot, window: Window
) -> None:
    click(qtbot, window, place_of(window, event_on(window, FIRST).id))
    window.inspector.footer.accept.setFocus()
    qtbot.keyClick(window.inspector.footer.accept, Qt.Key.Key_D)
    assert event_on(window, FIRST).status is Status.DISMISSED
    for field in (window.inspector.title, window.inspector.date, window.inspector.details.note):
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert window.canvas.hasFocus()


def test_several_events_are_accepted_at_once_and_stay_selected(
    qtbot: QtBot, window: Window
) -> None:
    ids = [event.id for event in events(window)]
    window.selection.reveal(ids)
    qtbot.mouseClick(window.inspector.footer.accept, LEFT)
    assert set(statuses(window)) == {Status.ACCEPTED}
    assert window.selection.ids == ids
    assert window.actions_by_id["undo"].text() == "Undo Accept 3 events"


def test_dismissed_events_are_shown_by_their_count_and_can_be_brought_back(
    qtbot: QtBot, window: Window
) -> None:
    event = event_on(window, SECOND)
    click(qtbot, window, place_of(window, event.id))
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    assert window.status.events.text() == "2 events"
    assert window.status.dismissed.text() == "1 dismissed"
    qtbot.mouseClick(window.status.dismissed, LEFT)
    assert window.filter_bar.count.text() == "1 event left out or dismissed"
    assert [box.owner for box in picture_of(window).boxes] == [event.id]
    assert not window.actions_by_id["export"].isEnabled()
    click(qtbot, window, place_of(window, event.id))
    assert window.inspector.origin.text() == "Dismissed, from The bridge"
    assert window.inspector.footer.bring_back.badge.text() == "B"
    qtbot.keyClick(window.canvas, Qt.Key.Key_B)
    assert event_on(window, SECOND).status is Status.PROPOSED
    assert not window.filter_bar.isVisible()
    assert len(picture_of(window).boxes) == 3


def test_show_all_leaves_the_dismissed(qtbot: QtBot, window: Window) -> None:
    window.selection.reveal([event_on(window, SECOND).id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    qtbot.mouseClick(window.status.dismissed, LEFT)
    qtbot.mouseClick(window.filter_bar.show_all, LEFT)
    assert len(picture_of(window).boxes) == 2
    assert not window.filter_bar.isVisible()


def test_words_are_dismissed_and_brought_back_in_the_text(qtbot: QtBot, window: Window) -> None:
    choose(qtbot, offers(qtbot, window, "Wednesday"), "“Wednesday” is not a date")
    assert event_on(window, FIRST).status is Status.DISMISSED
    assert window.actions_by_id["undo"].text() == "Undo “Wednesday” is not a date"
    struck = [
        selection.cursor.selectedText()
        for selection in window.text.text.extraSelections()
        if selection.format.fontStrikeOut()
    ]
    assert struck == ["Wednesday"]
    choose(qtbot, offers(qtbot, window, "Wednesday"), "Bring back the event of “Wednesday”")
    assert event_on(window, FIRST).status is Status.PROPOSED
    assert selected(window).when == FIRST


def test_a_deleted_event_can_be_made_again_in_the_text(qtbot: QtBot, window: Window) -> None:
    event = event_on(window, FIRST)
    window.selection.reveal([event.id])
    window.editing.delete_selected()
    choose(qtbot, offers(qtbot, window, "Wednesday"), "Create event from “Wednesday”")
    assert event_on(window, FIRST) == event


def test_what_is_no_date_has_no_such_entries(qtbot: QtBot, window: Window) -> None:
    menu = offers(qtbot, window, "two weeks")
    assert not any("two weeks" in action.text() for action in menu.actions())
    menu.close()


def test_an_event_added_by_hand_needs_no_review(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "Ctrl+Shift+N")
    assert window.status.proposals.text() == "3 to review"
    assert window.inspector.footer.delete.isVisible()
    assert not window.inspector.footer.accept.isVisible()


def test_exports_leave_the_dismissed_out(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    window.selection.reveal([event_on(window, SECOND).id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_D)
    path = tmp_path / "timeline.csv"
    window.exports.write(path, EXPORTERS[".csv"], Options())
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert "2022-01-05" in path.read_text()
    assert "2022-01-06" not in path.read_text()


@pytest.mark.parametrize(("more", "top"), [(1, 2), (2, None), (9, None)])
def test_the_review_goes_on_with_the_events_that_matter_next(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, more: int, top: int | None
) -> None:
    monkeypatch.setattr(review, "_MORE", more)
    window.filtering.show_top(1)
    qtbot.keyClick(window.canvas, Qt.Key.Key_R)
    qtbot.keyClick(window.canvas, Qt.Key.Key_A)
    assert window.status.message.text() == SHOWN_REVIEWED
    qtbot.keyClick(window.canvas, Qt.Key.Key_R)
    assert selected(window).status is Status.PROPOSED
    assert window.document.filter.top == top
    text = window.status.message.text()
    assert text == f"{MORE} 2 events to review, the most important first."


def test_the_review_shows_what_conditions_hide(qtbot: QtBot, window: Window) -> None:
    window.document.set_filter(Filter(words="nothing has these words", top=1))
    qtbot.keyClick(window.canvas, Qt.Key.Key_R)
    assert selected(window).status is Status.PROPOSED
    assert window.document.filter == Filter()
