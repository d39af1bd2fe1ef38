"""Adding articles to the window: their story, and which events are shown at first."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.commands import article_adder
from gui.paths import SAMPLES
from gui.shell.window import Window
from tests.gui.using import Opened, events, press
from timeline.model import Grouping, Status
from timeline.titles import Titler

RAIN = "Fire\nDate: 2022-01-07\n\nThe mill burned on Monday. It rained Wednesday."


def test_reports_of_one_event_are_merged_and_undone_by_themselves(
    qtbot: QtBot, opened: Opened
) -> None:
    window = opened(SAMPLES)
    sinking = max(window.document.project.events.values(), key=lambda event: len(event.claims))
    assert len(sinking.claims) >= 3
    assert sinking.status is Status.PROPOSED
    before = len(window.document.project.events)
    assert window.document.history.next_undo is not None
    assert window.document.history.next_undo.name.startswith("Merge ")
    press(qtbot, window, "Ctrl+Z")
    assert len(window.document.project.events) > before
    assert len(window.document.project.articles) == 12


def test_the_status_bar_does_not_count_events_whose_titles_are_missing(
    opened: Opened, title_gate: threading.Event
) -> None:
    assert opened(RAIN).status.message.text() == "Added 1 article"


def test_page_lines_and_reprints_are_left_out(opened: Opened) -> None:
    window = opened(SAMPLES)
    statuses = {event.status for event in window.document.project.events.values()}
    assert {Status.PAGE_LINE, Status.REPRINT} <= statuses
    assert not any(event.status.is_hidden for event in window.document.visible.events.values())


def test_many_articles_share_one_lane(opened: Opened) -> None:
    assert opened(SAMPLES).document.project.lanes.by is Grouping.NONE


def test_a_few_articles_have_a_lane_each(window: Window) -> None:
    assert window.document.project.lanes.by is Grouping.ARTICLE


@pytest.mark.parametrize(("most", "shown"), [(2, 1), (3, 3)])
def test_only_the_most_salient_are_shown_where_there_are_too_many(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, most: int, shown: int
) -> None:
    monkeypatch.setattr(article_adder, "SHOWN_AT_FIRST", 1)
    monkeypatch.setattr(article_adder, "SHOWN_AT_MOST", most)
    text = "A mill burned on Monday. Two men fled on Tuesday. It rained Wednesday."
    window = opened(f"Fire\nDate: 2022-01-07\n\n{text}")
    assert len(window.document.visible.events) == shown


def test_titles_are_parsed_by_the_model(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("gui.document.titles.Titler", Titler)
    file = tmp_path / "storm.txt"
    file.write_text(
        "Date: 2022-01-07\n\nA man who said he had seen the storm, police reported, was found on"
        " Thursday. Voters in the capital elected Ruth Calder mayor on Wednesday, and she thanked"
        " them in a speech that went on for an hour."
    )
    titles = [event.title for event in opened(file).document.project.events.values()]
    assert "Voters in the capital elected Ruth Calder mayor" in titles


def test_events_are_shown_before_their_titles_are_parsed_and_undone_with_them(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event
) -> None:
    window = opened(RAIN)
    assert [event.title for event in events(window)] == ["The mill burned", "It rained"]
    assert [event.title for event in window.document.visible.events.values()] == [
        "The mill burned", "It rained",
    ]  # fmt: skip
    steps = len(window.document.history.edits)
    title_gate.set()
    qtbot.waitUntil(lambda: not window.titles.busy)
    assert [event.title for event in window.document.visible.events.values()] == [
        "THE MILL BURNED ON MONDAY."
    ]
    assert window.document.counts.left_out == 1
    assert len(window.document.history.edits) == steps
    for _ in range(steps):
        press(qtbot, window, "Ctrl+Z")
    assert not window.document.project.events


def test_a_project_that_was_saved_while_titles_were_made_gets_them_when_it_is_opened(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event, tmp_path: Path
) -> None:
    window = opened(RAIN)
    window.files._save_to(tmp_path / "rain.dateline", lambda: None)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert not window.document.history.is_modified
    window.files.new()
    title_gate.set()
    window.files.open_path(tmp_path / "rain.dateline")
    qtbot.waitUntil(lambda: bool(events(window)) and not window.titles.busy)
    assert events(window)[0].title == "THE MILL BURNED ON MONDAY."
    assert not window.document.history.is_modified


def test_a_window_closes_while_titles_are_made(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event
) -> None:
    window = opened(RAIN)
    window.document.mark_unmodified()
    assert window.titles.busy
    window.close()
    assert not window.isVisible()
