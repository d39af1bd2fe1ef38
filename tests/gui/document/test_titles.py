"""Titles made in the background: when they are applied, and what they do not change."""

from collections.abc import Iterator, Sequence

import pytest
from pytestqt.qtbot import QtBot

from gui.document import titles as module
from gui.document.document import Document
from gui.document.tasks import Tasks
from gui.document.titles import Titles
from tests.silent_titler import SilentTitler
from timeline.project import edits
from timeline.titles import ParsedTitle, Subject, TitleRequest
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
    qtbot.waitUntil(lambda: not titles._tasks.busy and not titles._pending)


def test_background_titles_are_one_edit_that_can_be_undone(
    qtbot: QtBot, document: Document, titles: Titles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH", 2)
    titles.make_later(list(document.project.events))
    rest(qtbot, titles)
    assert loud(document) == [True, True, True]
    assert document.history.next_undo is not None
    assert document.history.next_undo.name == "Title 3 events"
    document.undo()
    assert loud(document) == [False, False, False]


def test_an_event_that_changed_in_the_meantime_is_left_alone(
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
    assert loud(document) == [False, False, False]
    document.redo()
    assert loud(document) == [False, True, True]  # the first has another note than before


def test_other_tasks_run_first_and_titles_are_still_made(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    titles.make_later(list(document.project.events))
    done: list[int] = []
    titles._tasks.run("Counting", lambda _: 3, done.append, lambda _: None)
    rest(qtbot, titles)
    assert done == [3]
    assert loud(document) == [True, True, True]


def test_pending_titles_are_dropped_with_their_project(
    qtbot: QtBot, document: Document, titles: Titles
) -> None:
    from timeline.project.history import History

    titles.make_later(list(document.project.events))
    document.replace(History(), None)
    rest(qtbot, titles)
    assert not document.history.edits


def test_without_a_working_parser_no_titles_are_made(
    qtbot: QtBot, document: Document, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "Titler", FailingTitler)
    titles = Titles(document, tasks)
    titles.make_later(list(document.project.events))
    rest(qtbot, titles)
    assert loud(document) == [False, False, False]
