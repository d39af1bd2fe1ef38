"""The summary of added articles: what it says, its links, and how it is closed."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.paths import SAMPLES
from gui.shell import summary_bar
from gui.shell.summary_bar import SummaryBar
from gui.shell.window import Window
from tests.gui.using import Opened, activate, press
from timeline.model import Article, Status
from timeline.project.adding import Addition, add_story
from timeline.project.edits import Change, Edit
from timeline.project.filter import Filter

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(opened: Opened, qtbot: QtBot) -> Window:
    """The sample project, with merges, page lines and a reprint."""
    window = opened(SAMPLES)
    activate(qtbot, window)
    return window


@pytest.fixture
def bar(qtbot: QtBot, document: Document) -> SummaryBar:
    bar = SummaryBar(document)
    qtbot.addWidget(bar)
    return bar


def addition_of(document: Document, *statuses: Status) -> Addition:
    """A made-up addition of one article with an event, and with others of these statuses."""
    article = Article("storm", "The storm", "It rained on Monday.", 0)
    addition = add_story(document.project, [article])
    (change,) = addition.add.events
    assert change.after is not None
    others = tuple(
        Change(None, replace(change.after, id=str(number), status=status))
        for number, status in enumerate(statuses)
    )
    return replace(addition, add=replace(addition.add, events=(change, *others)))


def test_it_says_what_was_merged_and_left_out(window: Window) -> None:
    counts, text = window.document.counts, window.summary.text.text()
    assert window.summary.isVisible()
    assert text.startswith(f"<b>12 articles, {counts.total} events.</b> ")
    assert "reports of the same event were merged" in text
    assert text.endswith(" left out.")
    assert f" {counts.left_out} " in text


def test_one_article_with_nothing_to_report_has_no_summary(opened: Opened) -> None:
    window = opened("Fire\nDate: 2022-01-07\n\nThe mill burned on Monday.")
    assert not window.summary.isVisible()


def test_its_links_list_what_it_counts(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(window.summary.merges, LEFT)
    merged = window.document.visible.events.values()
    assert merged
    assert all(len(event.claims) > 1 for event in merged)
    qtbot.mouseClick(window.summary.left_out, LEFT)
    left_out = window.document.visible.events.values()
    assert len(left_out) == window.document.counts.left_out
    assert {event.status for event in left_out} == {
        Status.PAGE_LINE,
        Status.REPRINT,
        Status.DOUBTED,
    }
    qtbot.mouseClick(window.summary.left_out, LEFT)
    assert window.document.filter.without_limits == Filter()
    assert window.document.filter.top is not None


def test_the_merges_are_undone_and_redone(qtbot: QtBot, window: Window) -> None:
    merged = window.document.counts.total
    assert window.summary.undo.text() == "Undo merges"
    qtbot.mouseClick(window.summary.undo, LEFT)
    assert window.document.counts.total > merged
    assert f"{window.document.counts.total} events" in window.summary.text.text()
    assert "were separated" in window.summary.text.text()
    assert window.summary.undo.text() == "Redo merges"
    qtbot.mouseClick(window.summary.undo, LEFT)
    assert window.document.counts.total == merged


def test_the_merges_are_undone_without_what_was_done_after_them(
    qtbot: QtBot, window: Window
) -> None:
    project = window.document.project
    first, second = [each for each in project.events.values() if len(each.claims) > 1][:2]
    window.selection.reveal([first.id])
    qtbot.keyClick(window.canvas, Qt.Key.Key_A)
    qtbot.mouseClick(window.summary.undo, LEFT)
    after = window.document.project.events
    assert after[first.id].status is Status.ACCEPTED
    assert after[first.id].claims == first.claims
    assert len(after[second.id].claims) < len(second.claims)
    kept = len(first.claims) - 1
    assert f"{kept} report" in window.summary.text.text()
    assert not window.summary.undo.isVisible()
    press(qtbot, window, "Ctrl+Z")
    assert window.summary.undo.text() == "Undo merges"
    assert window.summary.undo.isVisible()


def test_its_button_closes_it(qtbot: QtBot, window: Window) -> None:
    assert window.summary.close_button.accessibleName() == "Close the summary"
    qtbot.mouseClick(window.summary.close_button, LEFT)
    assert not window.summary.isVisible()
    assert window.canvas.hasFocus()


def test_escape_clears_the_selection_first_and_closes_it_then(qtbot: QtBot, window: Window) -> None:
    window.selection.reveal([next(iter(window.document.visible.events))])
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.selection.ids == []
    assert window.summary.isVisible()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.summary.isVisible()


def test_it_is_reached_by_tab_and_escape_leaves_it(qtbot: QtBot, window: Window) -> None:
    window.header.export.setFocus()
    qtbot.keyClick(window.header.export, Qt.Key.Key_Tab)
    assert window.summary.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.summary.isVisible()
    assert window.canvas.hasFocus()


def test_another_project_has_no_summary(window: Window) -> None:
    window.document.replace(type(window.document.history)(), None)
    assert not window.summary.isVisible()


def test_it_fits_a_narrow_window(window: Window) -> None:
    window.resize(900, 600)
    QApplication.processEvents()
    assert window.width() == 900
    for widget in (window.summary.text, window.summary.undo):
        right = widget.mapTo(window, widget.rect().topRight()).x()
        assert right < 900
        assert widget.width() >= widget.sizeHint().width()


@pytest.mark.parametrize(
    ("statuses", "text", "kinds"),
    [
        ([], "", ""),
        ([Status.PAGE_LINE], "1 page line left out.", "1 page line"),
        ([Status.DOUBTED] * 2, "2 doubtful dates left out.", "2 doubtful dates"),
        (
            [Status.REPRINT, Status.PAGE_LINE, Status.PAGE_LINE],
            "3 passages left out.",
            "2 page lines\n1 event of a reprint",
        ),
    ],
)
def test_what_was_left_out_is_named_by_its_kind_or_listed_in_the_tooltip(
    bar: SummaryBar, document: Document, statuses: list[Status], text: str, kinds: str
) -> None:
    addition = addition_of(document, *statuses)
    document.do(addition.add)
    bar.show_addition(addition)
    assert bar.text.text().removeprefix("<b>1 article added, 1 event.</b>").strip() == text
    assert bar.left_out.toolTip() == kinds


def test_unclear_passages_that_are_shown_once_merged_count_as_events(
    bar: SummaryBar, document: Document
) -> None:
    addition = addition_of(document, Status.UNCLEAR, Status.UNCLEAR)
    _, one, two = (change.after for change in addition.add.events)
    assert one is not None
    merged = replace(one, status=Status.PROPOSED, claims=one.claims * 2)
    merge = Edit("Merge 1 duplicate", events=(Change(one, merged), Change(two, None)))
    addition = replace(addition, merge=merge)
    document.do(addition.add)
    document.do(addition.merge)
    bar.show_addition(addition)
    assert bar.text.text().startswith(
        "<b>1 article added, 2 events.</b> 1 report of the same event"
    )
    document.undo()
    assert bar.text.text().startswith("<b>1 article added, 1 event.</b>")


def test_what_was_left_out_says_why_and_can_be_brought_back(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(window.summary.left_out, LEFT)
    left_out = window.document.visible.events.values()
    line = next(event for event in left_out if event.status is Status.PAGE_LINE)
    reprint = next(event for event in left_out if event.status is Status.REPRINT)
    window.selection.reveal([reprint.id])
    assert window.inspector.origin.text().startswith("Reprint of “")
    window.selection.reveal([line.id])
    assert window.inspector.origin.text().startswith("Page line, from ")
    before = window.document.counts.left_out
    qtbot.mouseClick(window.inspector.footer.bring_back, LEFT)
    assert window.document.project.events[line.id].status is Status.PROPOSED
    assert window.document.counts.left_out == before - 1


RAIN = "Fire\nDate: 2022-01-07\n\nThe mill burned on Monday. It rained Wednesday."


def test_very_many_events_are_counted_again_after_the_last_titles(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summary_bar, "_MANY", 1)
    monkeypatch.setattr(summary_bar, "_PAUSE_MS", 100)
    window = opened(RAIN)
    title_gate.set()
    qtbot.waitUntil(lambda: not window.titles.busy)
    assert not window.summary.isVisible()
    qtbot.waitUntil(window.summary.isVisible)
    assert "1 event." in window.summary.text.text()


@pytest.mark.parametrize("is_closed", [False, True])
def test_it_counts_what_later_titles_leave_out(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event, is_closed: bool
) -> None:
    window = opened(RAIN)
    assert not window.summary.isVisible()
    if is_closed:
        window.summary.close_bar()
    title_gate.set()
    qtbot.waitUntil(lambda: not window.titles.busy)
    assert window.summary.isVisible() is not is_closed
    if not is_closed:
        assert window.summary.text.text() == (
            "<b>1 article, 1 event.</b> 1 passage without a clear subject or date left out."
        )
