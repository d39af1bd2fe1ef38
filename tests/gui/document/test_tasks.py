"""Work off the GUI thread: results, cancellation, one task at a time."""

import threading
import weakref

import pytest
from pytestqt.qtbot import QtBot

from gui.document.tasks import Progress, Tasks


def never(error: object) -> None:
    pytest.fail(f"was not to be called: {error!r}")


def test_the_result_comes_back_on_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[int, bool]] = []
    worked_in: list[threading.Thread] = []

    def work(_: Progress) -> int:
        worked_in.append(threading.current_thread())
        return 42

    main = threading.current_thread()
    tasks.run(
        "Counting", work, lambda n: seen.append((n, threading.current_thread() is main)), never
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(42, True)]
    assert worked_in[0] is not main
    assert not tasks.busy


def test_an_error_is_passed_to_the_caller(qtbot: QtBot, tasks: Tasks) -> None:
    failed: list[Exception] = []

    def work(_: Progress) -> None:
        raise OSError("disk full")

    tasks.run("Writing", work, never, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert str(failed[0]) == "disk full"


def test_long_work_is_shown_and_can_be_cancelled(qtbot: QtBot, tasks: Tasks) -> None:
    shown: list[tuple[str, bool]] = []
    progressed: list[tuple[int, int, str]] = []
    tasks.shown.connect(lambda label, cancellable: shown.append((label, cancellable)))
    tasks.progressed.connect(lambda done, total, what: progressed.append((done, total, what)))
    pressed = threading.Event()

    def work(progress: Progress) -> None:
        progress.step(1, 2, "a.txt")
        pressed.wait(5)
        progress.step(2, 2, "b.txt")

    tasks.run("Reading", work, never, never)
    qtbot.waitUntil(lambda: ("Reading", True) in shown)
    tasks.cancel()
    pressed.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert progressed == [(1, 2, "a.txt")]
    assert shown[-1] == ("", False)


def test_a_result_that_was_finished_before_the_cancellation_is_dropped(
    qtbot: QtBot, tasks: Tasks
) -> None:
    pressed = threading.Event()
    told: list[str] = []
    tasks.run(
        "Reading", lambda _: pressed.wait(5), never, never, cancelled=lambda: told.append("gone")
    )
    tasks.cancel()
    pressed.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == ["gone"]


def test_a_file_written_before_cancel_took_effect_is_reported(qtbot: QtBot, tasks: Tasks) -> None:
    pressed = threading.Event()
    told: list[object] = []
    tasks.run("Saving", lambda _: pressed.wait(5), told.append, never, writes=True)
    tasks.cancel()
    pressed.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == [True]


def test_waiting_tasks_run_after_a_cancelled_one(qtbot: QtBot, tasks: Tasks) -> None:
    order: list[str] = []
    pressed = threading.Event()

    def read(progress: Progress) -> None:
        pressed.wait(5)
        progress.step(1, 1)

    tasks.run("Reading", read, never, never)
    tasks.run("Saving", lambda _: "saved", order.append, never)
    tasks.cancel()
    pressed.set()
    qtbot.waitUntil(lambda: order == ["saved"])
    assert not tasks.busy


def test_stop_waits_for_the_thread_without_callbacks(qtbot: QtBot, tasks: Tasks) -> None:
    ended: list[bool] = []

    def work(_: Progress) -> None:
        threading.Event().wait(0.05)
        ended.append(True)

    tasks.run("Writing", work, never, never)
    tasks.stop()
    assert ended == [True]
    qtbot.wait(20)  # a result that came back now would fail in `never`
    assert not tasks.busy


def test_waiting_tasks_run_even_if_a_callback_fails(qtbot: QtBot, tasks: Tasks) -> None:
    order: list[str] = []

    def fail(_: object) -> None:
        raise RuntimeError("cannot be shown")

    with qtbot.captureExceptions() as caught:
        tasks.run("Reading", lambda _: 1, fail, never)
        tasks.run("Saving", lambda _: "saved", order.append, never, writes=True)
        assert tasks.writing
        qtbot.waitUntil(lambda: order == ["saved"])
    assert [str(error) for _, error, _ in caught] == ["cannot be shown"]
    assert not tasks.writing


def test_idle_is_emitted_when_all_tasks_are_done(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.idle):
        tasks.run("Reading", lambda _: 1, lambda _: None, never)
        tasks.run("Reading", lambda _: 2, lambda _: None, never)
    assert not tasks.busy


def test_the_thread_keeps_no_callback(qtbot: QtBot, tasks: Tasks) -> None:
    """Else the last reference to a closed dialog could be dropped there."""

    class Dialog:
        def show(self, _: object) -> None:
            ended.append(threading.current_thread())

    ended: list[object] = []
    dialog = Dialog()
    weakref.finalize(dialog, lambda: ended.append(threading.current_thread()))
    tasks.run("Reading", lambda _: 1, dialog.show, never)
    del dialog
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert ended == [threading.main_thread()] * 2


def test_the_work_is_released_in_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    released: list[threading.Thread] = []

    class Work:
        def __call__(self, _: Progress) -> int:
            return 1

    work = Work()
    weakref.finalize(work, lambda: released.append(threading.current_thread()))
    tasks.run("Reading", work, lambda _: None, never)
    del work
    qtbot.waitUntil(lambda: bool(released))
    assert released == [threading.main_thread()]
