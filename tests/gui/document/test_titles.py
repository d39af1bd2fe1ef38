"""Titles made in the background: when they are applied, and what they do not change."""

import threading
import time
from collections.abc import Iterator, Sequence

import pytest
from pytestqt.qtbot import QtBot

from gui.document import titles as module
from gui.document.document import Document
from gui.document.tasks import Tasks
from gui.document.titles import Titles
from tests.silent_titler import SilentTitler
from timeline.project import edits
from timeline.project.filter import Filter
from timeline.project.history import History
from timeline.titles import ParsedTitle, Subject, Titler, TitleRequest
from timeline.workers import WorkFailed


class LoudTitler(SilentTitler):
    def parse(self, requests: Sequence[TitleRequest], **_: object) -> Sequence[ParsedTitle]:
        return [ParsedTitle(request.sentence.upper(), subject=Subject.NOUN) for request in requests]


class FailingTitler(SilentTitler):
    def parse(self, requests: Sequence[TitleRequest], **_: object) -> Sequence[ParsedTitle]:
        raise WorkFailed("no model")


@pytest.fixture
def titles(document: Document, tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> Iterator[Titles]:
    monkeypatch.setattr(module, "Titler", LoudTitler)
    made = Titles(document, tasks)
    yield made
    made.close()


def loud(document: Document) -> list[bool]:
    return [event.title.isupper() for event in document.project.events.values()]


def rest(qtbot: QtBot, titles: Titles) -> None:
    qtbot.waitUntil(lambda: not titles.busy)


def test_titles_are_part_of_the_edit_that_made_their_events(
    qtbot: QtBot, document: Document, titles: Titles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_FIRST", 1)
    monkeypatch.setattr(module, "_BATCH", 1)
    names = [edit.name for edit in document.history.edits]
    applied: list[int] = []
    document.changed.connect(lambda edit, _: applied.append(len(edit.events)))
    titles.make_later(list(document.project.events))
    rest(qtbot, titles)
    assert loud(document) == [True, True, True]
    assert applied == [1, 1, 1]
    assert [edit.name for edit in document.history.edits] == names
    document.undo()
    assert not document.project.events


def test_a_visible_event_is_titled_first(
    qtbot: QtBot, document: Document, titles: Titles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_FIRST", 1)
    *_, last = document.project.events.values()
    document.set_filter(Filter(words=last.title))
    assert list(document.visible.events) == [last.id]
    titled: list[str] = []
    document.changed.connect(lambda edit, _: titled.extend(each.id for each in edit.events))
    titles.make_later(list(document.project.events))
    rest(qtbot, titles)
    assert titled[0] == last.id
    assert len(titled) == 3


def test_an_event_that_was_renamed_in_the_meantime_is_left_alone(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    first, *_ = document.project.events.values()
    titles.make_later(list(document.project.events))
    document.do(edits.retitle(first, "Mine"))
    rest(qtbot, titles)
    assert document.project.events[first.id].title == "Mine"
    assert loud(document) == [False, True, True]


def test_edits_that_can_be_redone_are_not_discarded(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    first, *_ = document.project.events.values()
    document.do(edits.set_note(first, "Ask again"))
    document.undo()
    titles.make_later(list(document.project.events))
    rest(qtbot, titles)
    assert loud(document) == [True, True, True]
    document.redo()
    assert document.project.events[first.id].note == "Ask again"
    assert loud(document) == [True, True, True]


def test_events_of_an_edit_that_was_undone_are_titled_when_it_is_redone(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    ids = list(document.project.events)
    document.undo()
    titles.make_later(ids)
    assert not titles.tasks.busy
    document.redo()
    rest(qtbot, titles)
    assert loud(document) == [True, True, True]


def test_titles_wait_while_another_task_runs(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    go_on = threading.Event()
    titles._others.run("Waiting", lambda _: go_on.wait(), lambda _: None, lambda _: None)
    titles.make_later(list(document.project.events))
    qtbot.waitUntil(lambda: not titles.tasks.busy)
    assert loud(document) == [False, False, False]
    go_on.set()
    rest(qtbot, titles)
    assert loud(document) == [True, True, True]


def test_titles_wait_while_a_change_would_disturb_the_user(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    is_dragging = [True]
    titles.is_blocked = lambda: is_dragging[0]
    titles.make_later(list(document.project.events))
    qtbot.waitUntil(lambda: not titles.tasks.busy)
    assert loud(document) == [False, False, False]
    is_dragging[0] = False
    rest(qtbot, titles)
    assert loud(document) == [True, True, True]


def test_untitled_events_of_another_project_are_titled_when_it_is_opened(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    history = document.history.snapshot()
    history.untitled = tuple(document.project.events)
    titles.make_later(list(document.project.events))
    document.replace(History(), None)
    document.replace(history, None)
    rest(qtbot, titles)
    assert loud(document) == [True, True, True]
    assert not history.untitled
    assert not history.is_modified


def test_pending_titles_are_dropped_with_their_project(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    titles.make_later(list(document.project.events))
    document.replace(History(), None)
    rest(qtbot, titles)
    assert not document.history.edits


def test_what_waits_for_titles_goes_on_when_they_are_made_or_cancelled(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    for cancel, expected in ((True, False), (False, True)):
        called: list[list[bool]] = []
        titles.make_later(list(document.project.events))
        assert titles.are_pending(document.project.events)
        titles.call_after_next(lambda called=called: called.append(loud(document)))
        assert titles.are_awaited
        if cancel:
            titles.tasks.cancel()
        rest(qtbot, titles)
        assert called == [[expected] * 3]
        assert not titles.are_awaited
        assert not titles.are_pending(document.project.events)


@pytest.mark.parametrize("titler", [FailingTitler, SilentTitler])
def test_without_a_working_parser_no_titles_are_made(
    qtbot: QtBot,
    document: Document,
    tasks: Tasks,
    monkeypatch: pytest.MonkeyPatch,
    titler: type[SilentTitler],
) -> None:
    monkeypatch.setattr(module, "Titler", titler)
    titles = Titles(document, tasks)
    titles.make_later(list(document.project.events))
    rest(qtbot, titles)
    assert loud(document) == [False, False, False]
    assert document.history.untitled == ()
    titles.close()


def test_closing_does_not_wait_for_the_parser(
    qtbot: QtBot, document: Document, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "Titler", Titler)
    titles = Titles(document, tasks)
    titles.start()
    titles.make_later(list(document.project.events))
    qtbot.waitUntil(lambda: titles._titler._worker.is_running)
    start = time.monotonic()
    titles.close()
    assert time.monotonic() - start < 1.0  # the parser takes longer to load
    assert not titles._titler._worker.is_running
    assert loud(document) == [False, False, False]
