"""Large edits have the same results as small ones, only later."""

from threading import Event as Gate

import pytest
from pytestqt.qtbot import QtBot

from gui.document import edit_queue
from gui.document.document import Document
from gui.document.edit_queue import CANCELLED
from gui.document.tasks import Tasks
from gui.shell.window import Window
from tests.gui.using import event_on, events, press
from timeline.dates import When
from timeline.dates.moves import nudged
from timeline.model import Event, Project, Status
from timeline.project import edits
from timeline.project.edits import Edit
from timeline.project.history import History

THURSDAY = When.day(2022, 1, 6)


@pytest.fixture(autouse=True)
def none_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit_queue, "FEW", 0)


@pytest.fixture
def document(document: Document, tasks: Tasks) -> Document:
    """Three events, and tasks that a test can wait for."""
    again = Document(tasks=tasks)
    again.replace(document.history, None)
    return again


@pytest.fixture
def messages(document: Document) -> list[str]:
    texts: list[str] = []
    document.status_message.connect(texts.append)
    return texts


def later(chosen: list[Event]) -> Edit:
    return edits.move_events([(event, nudged(event.when, 1)) for event in chosen if event.when])


def whens(document: Document) -> list[When | None]:
    return [event.when for event in document.project.events.values()]


def moved(before: list[When | None], by: int) -> list[When | None]:
    return [when and nudged(when, by) for when in before]


def wait(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.busy)


def test_edits_are_applied_in_the_order_of_the_requests(
    qtbot: QtBot, document: Document, tasks: Tasks
) -> None:
    before, ids = whens(document), list(document.project.events)
    names: list[str] = []
    document.edit_events("Moving", ids, later, lambda edit: names.append(edit.name))
    document.edit_events("Moving", ids, later)
    document.undo()
    document.edit_events("Moving", ids[:1], later)
    assert whens(document) == before
    wait(qtbot, tasks)
    assert whens(document) == [*moved(before[:1], 2), *moved(before[1:], 1)]
    assert names == ["Move 3 events"]
    document.undo()
    document.undo()
    document.redo()
    wait(qtbot, tasks)
    assert whens(document) == moved(before, 1)


def test_small_edits_wait_for_large_ones_before_them(
    qtbot: QtBot, document: Document, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edit_queue, "FEW", 2)
    before, ids = whens(document), list(document.project.events)
    document.edit_events("Moving", ids[:2], later)
    assert whens(document) == [*moved(before[:2], 1), *before[2:]]
    document.edit_events("Moving", ids, later)
    document.edit_events("Deleting", ids[:1], edits.delete_events)
    assert len(document.project.events) == 3
    wait(qtbot, tasks)
    assert whens(document) == [*moved(before[1:2], 2), *moved(before[2:], 1)]


def test_edits_made_in_the_meantime_are_not_lost(
    qtbot: QtBot, document: Document, tasks: Tasks
) -> None:
    before, ids = whens(document), list(document.project.events)
    worked_on, edited = Gate(), Gate()
    projects: list[Project] = []

    def make(chosen: list[Event]) -> Edit:
        projects.append(document.project)
        worked_on.set()
        edited.wait(5)
        return later(chosen)

    document.edit_events("Moving", ids, make)
    worked_on.wait(5)
    document.do(edits.retitle(document.project.events[ids[0]], "Another"))
    document.do(edits.delete_events([document.project.events[ids[1]]]))
    edited.set()
    wait(qtbot, tasks)
    assert whens(document) == moved([before[0], before[2]], 1)
    assert document.project.events[ids[0]].title == "Another"
    assert len(projects) == 2


def test_a_recomputed_edit_stays_before_later_requests(
    qtbot: QtBot, document: Document, tasks: Tasks
) -> None:
    ids = list(document.project.events)
    worked_on, edited = Gate(), Gate()

    def first(chosen: list[Event]) -> Edit:
        worked_on.set()
        edited.wait(5)
        return edits.set_category(chosen, "First")

    document.edit_events("Changing", ids, first)
    document.edit_events("Changing", ids, lambda chosen: edits.set_category(chosen, "Second"))
    worked_on.wait(5)
    document.do(edits.retitle(document.project.events[ids[0]], "Another"))
    edited.set()
    wait(qtbot, tasks)
    assert {event.category for event in document.project.events.values()} == {"Second"}
    document.undo()
    wait(qtbot, tasks)
    assert {event.category for event in document.project.events.values()} == {"First"}


def test_edits_that_wait_for_a_cancelled_one_are_dropped(
    qtbot: QtBot, document: Document, tasks: Tasks
) -> None:
    pressed = Gate()
    document.do(edits.retitle(next(iter(document.project.events.values())), "Another"))
    before, ids = document.project, list(document.project.events)

    def make(chosen: list[Event]) -> Edit:
        pressed.wait(5)
        return later(chosen)

    document.edit_events("Moving", ids, make)
    document.undo()
    tasks.cancel()
    pressed.set()
    wait(qtbot, tasks)
    assert document.project is before
    assert not document.is_editing


def test_cancelling_changes_nothing(
    qtbot: QtBot, document: Document, tasks: Tasks, messages: list[str]
) -> None:
    before, ids = document.project, list(document.project.events)
    pressed = Gate()

    def make(chosen: list[Event]) -> Edit:
        pressed.wait(5)
        return later(chosen)

    document.edit_events("Moving", ids, make)
    tasks.cancel()
    pressed.set()
    wait(qtbot, tasks)
    assert document.project is before
    assert messages == [CANCELLED]
    document.edit_events("Moving", ids, later)
    wait(qtbot, tasks)
    assert document.project is not before


def test_edits_are_not_applied_to_another_project(
    qtbot: QtBot, document: Document, tasks: Tasks, messages: list[str]
) -> None:
    document.edit_events("Moving", list(document.project.events), later)
    document.replace(History(document.project), None)
    project = document.project
    wait(qtbot, tasks)
    assert document.project is project
    assert "another project" in messages[-1]


@pytest.mark.parametrize("few", [0, 10])
def test_an_edit_that_cannot_be_made_is_reported(
    qtbot: QtBot,
    document: Document,
    tasks: Tasks,
    messages: list[str],
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(edit_queue, "FEW", few)

    def make(_: Project) -> Edit:
        raise ValueError("There is no room for more.")

    document.edit_project("Adding", 5, make)
    wait(qtbot, tasks)
    assert messages == ["There is no room for more."]


@pytest.mark.parametrize("failing", ["do", "then"])
def test_an_edit_that_fails_leaves_the_queue_working(
    qtbot: QtBot,
    document: Document,
    tasks: Tasks,
    failing: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, ids = whens(document), list(document.project.events)

    def fail(*_: object) -> None:
        raise RuntimeError("a bug")

    with qtbot.capture_exceptions() as exceptions:
        if failing == "do":
            document.edit_events("Moving", ids, later)
            with monkeypatch.context() as patch:
                patch.setattr(document.history, "do", fail)
                wait(qtbot, tasks)
            expected = before
        else:
            document.edit_events("Moving", ids, later, fail)
            wait(qtbot, tasks)
            expected = moved(before, 1)
    assert [str(error) for _, error, _ in exceptions] == ["a bug"]
    assert not document.is_editing
    assert whens(document) == expected
    document.edit_events("Moving", ids, later)
    wait(qtbot, tasks)
    assert whens(document) == moved(expected, 1)


def test_edits_of_unknown_events_and_an_empty_redo_change_nothing(
    qtbot: QtBot, document: Document, tasks: Tasks
) -> None:
    steps = len(document.history.edits)
    document.edit_events("Moving", ["gone", "nobody"], later)
    document.redo()
    wait(qtbot, tasks)
    assert len(document.history.edits) == steps


def test_commands_of_the_window_use_the_queue(qtbot: QtBot, window: Window) -> None:
    def do(keys: str) -> None:
        press(qtbot, window, keys)
        wait(qtbot, window.tasks)

    before = {event.id: event.when for event in events(window)}
    press(qtbot, window, "Ctrl+A")
    do("Alt+Right")
    assert {e.id: e.when and nudged(e.when, -1) for e in events(window)} == before
    do("Ctrl+Z")
    assert {event.id: event.when for event in events(window)} == before
    assert set(window.selection.ids) == set(before)
    for id, status in (("dismiss", Status.DISMISSED), ("undo", Status.PROPOSED)):
        window.actions_by_id[id].trigger()
        wait(qtbot, window.tasks)
        assert {event.status for event in events(window)} == {status}
    press(qtbot, window, "Ctrl+A")
    do("Ctrl+D")
    assert len(events(window)) == 6
    assert set(window.selection.ids).isdisjoint(before)
    do("Del")
    assert {event.id: event.when for event in events(window)} == before
    assert [placed.event.when for placed in window.canvas.stage.arrangement.between(0, 1e9, 0, 1e9)]
    window.selection.reveal([event_on(window, THURSDAY).id])
    window.actions_by_id["remove_article"].trigger()
    wait(qtbot, window.tasks)
    assert not window.document.project.articles
    assert window.pages.currentWidget() is window.welcome


def test_closing_waits_for_an_edit_and_then_asks_about_it(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.document.mark_unmodified()
    asked: list[bool] = []
    monkeypatch.setattr(window.files, "maybe_save", lambda _: asked.append(True))
    go_on = Gate()

    def slowly(project: Project) -> Edit:
        go_on.wait(5)
        return later(list(project.events.values()))

    window.document.edit_project("Moving", 3, slowly)
    window.close()
    assert window.isVisible()
    assert not asked
    go_on.set()
    qtbot.waitUntil(lambda: bool(asked))
    assert window.document.history.is_modified
