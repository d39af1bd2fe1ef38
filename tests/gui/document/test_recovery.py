"""Unsaved work survives a crash, and is offered only after one."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event as Gate

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from gui.document.document import Document
from gui.document.recovery import Recovery, find_leftover, offer_recovery, recovery_folder
from gui.document.tasks import Tasks
from gui.messages import Messages
from timeline.project import edits, file
from timeline.project.file import ProjectFileError
from timeline.project.history import History


@pytest.fixture
def recovery(document: Document, tasks: Tasks) -> Iterator[Recovery]:
    recovery = Recovery(document, tasks, document)
    yield recovery
    recovery.clear()  # its timer must not start work in the next test


def copies() -> list[Path]:
    return list(recovery_folder().glob("*.dateline"))


def crash(recovery: Recovery) -> None:
    """Leaves what a killed process leaves: the copy, and a stale lock."""
    recovery._lock.unlock()
    recovery._timer.stop()


def test_unsaved_work_is_copied_and_a_save_removes_the_copy(
    qtbot: QtBot, recovery: Recovery, document: Document, tasks: Tasks, tmp_path: Path
) -> None:
    recovery.write()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert len(copies()) == 1
    document.mark_saved(tmp_path / "a.dateline", document.history.snapshot())
    assert copies() == []


def test_the_copy_of_a_running_program_is_left_alone(
    qtbot: QtBot, recovery: Recovery, tasks: Tasks
) -> None:
    recovery.write()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert find_leftover() is None


def test_after_a_crash_the_work_is_restored_as_unsaved(
    qtbot: QtBot, recovery: Recovery, document: Document, tasks: Tasks
) -> None:
    recovery.write()
    qtbot.waitUntil(lambda: not tasks.busy)
    crash(recovery)
    leftover = find_leftover()
    assert leftover is not None
    again = Document()
    parent = QObject()
    second = Recovery(again, tasks, parent)
    second.adopt(leftover)
    assert dict(again.project.events) == dict(document.project.events)
    assert again.history.is_modified
    assert again.path is None
    assert find_leftover() is None  # it is now the copy of the second program
    assert len(copies()) == 1
    second.clear()
    assert copies() == []


def test_restored_work_belongs_to_its_original_file(
    qtbot: QtBot, recovery: Recovery, document: Document, tasks: Tasks, tmp_path: Path
) -> None:
    document.path = tmp_path / "Ferry.dateline"
    recovery.write()
    qtbot.waitUntil(lambda: not tasks.busy)
    crash(recovery)
    leftover = find_leftover()
    assert leftover is not None
    again = Document()
    second = Recovery(again, tasks, again)
    second.adopt(leftover)
    assert again.name == "Ferry"
    assert again.history.is_modified
    second.clear()
    assert list(recovery_folder().glob("*.origin")) == []


def test_a_damaged_copy_is_reported(recovery: Recovery) -> None:
    folder = recovery_folder()
    folder.mkdir(parents=True)
    (folder / "x.dateline").write_text("not a database" * 99)
    leftover = find_leftover()
    assert leftover is not None
    with pytest.raises(ProjectFileError):
        recovery.adopt(leftover)


def test_an_unfinished_copy_is_not_offered() -> None:
    folder = recovery_folder()
    folder.mkdir(parents=True)
    (folder / ".x.dateline.99.part.dateline").write_text("half")
    assert find_leftover() is None


def test_steady_editing_does_not_delay_the_copy(
    qtbot: QtBot, recovery: Recovery, document: Document
) -> None:
    recovery._timer.setInterval(60)
    event = next(iter(document.project.events.values()))
    for number in range(500):
        document.do(edits.retitle(event, f"Title {number}"))
        event = document.project.events[event.id]
        qtbot.wait(10)
        if copies():
            break
    assert len(copies()) == 1


def test_a_copy_that_is_written_after_the_save_is_removed(
    qtbot: QtBot, recovery: Recovery, document: Document, tasks: Tasks, tmp_path: Path
) -> None:
    recovery.write()
    document.mark_saved(tmp_path / "a.dateline", document.history.snapshot())
    qtbot.waitUntil(lambda: not tasks.busy)
    assert copies() == []


def test_without_a_folder_nothing_is_offered() -> None:
    assert find_leftover() is None


@pytest.mark.parametrize(
    ("pressed", "restored", "kept"),
    [("Restore", True, True), ("Ask later", False, True), ("Delete", False, False)],
)
def test_the_user_decides_what_happens_to_the_copy(
    qtbot: QtBot,
    recovery: Recovery,
    tasks: Tasks,
    monkeypatch: pytest.MonkeyPatch,
    pressed: str,
    restored: bool,
    kept: bool,
) -> None:
    recovery.write()
    qtbot.waitUntil(lambda: not tasks.busy)
    crash(recovery)

    def answer(box: QMessageBox) -> None:
        next(button for button in box.buttons() if button.text() == pressed).click()

    monkeypatch.setattr(QMessageBox, "exec", answer)
    window = QWidget()
    qtbot.addWidget(window)
    again = Document()
    second = Recovery(again, tasks, window)
    offer_recovery(second, Messages(window))
    assert bool(again.project.events) is restored
    assert len(copies()) == kept
    second.clear()


def test_a_copy_is_cancelled_by_another_task_and_written_afterwards(
    qtbot: QtBot,
    recovery: Recovery,
    document: Document,
    tasks: Tasks,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = Gate()
    save = file.save

    def wait(snapshot: History, path: Path, check: Callable[[], object]) -> None:
        asked.wait(5)
        save(snapshot, path, check)

    monkeypatch.setattr("gui.document.recovery.file.save", wait)
    recovery.write()
    recovery._timer.stop()
    order: list[str] = []
    tasks.run("Moving", lambda _: "moved", order.append, pytest.fail)
    asked.set()
    qtbot.waitUntil(lambda: order == ["moved"] and not tasks.busy)
    assert copies() == []
    assert recovery._timer.isActive()
    recovery.write()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert len(copies()) == 1


def test_a_copy_that_takes_long_is_not_cancelled_by_the_next_one(
    qtbot: QtBot, recovery: Recovery, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Gate(), Gate()
    saves: list[Path] = []

    def save_slowly(snapshot: History, path: Path, check: Callable[[], object]) -> None:
        begun.set()
        go_on.wait(5)
        check()
        saves.append(path)

    monkeypatch.setattr("gui.document.recovery.file.save", save_slowly)
    recovery.write()
    begun.wait(5)
    recovery._timer.stop()
    recovery.write()
    assert recovery._timer.isActive()  # to try again later
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert len(saves) == 1


def test_the_pause_between_copies_grows_with_their_duration(
    qtbot: QtBot, recovery: Recovery, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = recovery._timer.interval()
    now = iter((0.0, 2.0))
    monkeypatch.setattr("gui.document.recovery.monotonic", lambda: next(now))
    recovery.write()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert recovery._timer.interval() == 20_000 > usual
