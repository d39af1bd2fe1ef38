"""Garbage is collected in the GUI thread, by thresholds, and not during large work."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QTimerEvent
from pytestqt.qtbot import QtBot

from gui.document import garbage
from gui.document.garbage import GarbageCollector, collect_due, no_garbage_collection
from gui.document.tasks import Progress, Tasks


class Node:
    """Refers to itself, so only the collector frees it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The generations that are collected, without collecting them."""
    generations: list[int] = []
    monkeypatch.setattr(gc, "collect", generations.append)
    return generations


def test_work_in_the_background_frees_no_garbage(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    freed: list[threading.Thread] = []
    node = Node()
    weakref.finalize(node, lambda: freed.append(threading.current_thread()))
    del node

    made: list[list[int]] = []

    def work(_: Progress) -> None:
        made.extend([i] for i in range(20_000))  # far past the threshold

    tasks.run("Working", work, lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: bool(freed))
    assert freed == [threading.main_thread()]


@pytest.mark.parametrize(
    ("count", "generations"),
    [
        ((700, 10, 10), []),
        ((701, 10, 10), [0]),
        ((701, 11, 10), [1]),
        ((0, 11, 11), [2]),
    ],
)
def test_the_oldest_generation_past_its_threshold_is_collected(
    monkeypatch: pytest.MonkeyPatch,
    collected: list[int],
    count: tuple[int, int, int],
    generations: list[int],
) -> None:
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "get_count", lambda: count)
    collect_due()
    assert collected == generations


def test_a_threshold_of_zero_disables_its_generation(
    monkeypatch: pytest.MonkeyPatch, collected: list[int]
) -> None:
    monkeypatch.setattr(gc, "get_threshold", lambda: (0, 10, 0))
    monkeypatch.setattr(gc, "get_count", lambda: (5, 11, 5))
    collect_due()
    assert collected == [1]


def test_automatic_collection_is_off_until_the_collector_is_stopped(qtbot: QtBot) -> None:
    collector = GarbageCollector()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    gc.disable()  # as it was before this test


def test_large_work_is_not_interrupted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, collected: list[int]
) -> None:
    monkeypatch.setattr(garbage, "collect_due", lambda: collected.append(0))
    collector = GarbageCollector()
    with no_garbage_collection():
        collector.timerEvent(QTimerEvent(1))
        assert collected == []
    collector.timerEvent(QTimerEvent(1))
    assert collected == [0]
    collector.stop()
    gc.disable()


@pytest.mark.parametrize("automatic", [True, False])
def test_large_work_freezes_what_it_made_and_leaves_the_setting(automatic: bool) -> None:
    (gc.enable if automatic else gc.disable)()
    frozen = gc.get_freeze_count()
    with no_garbage_collection():
        assert not gc.isenabled()
    assert gc.isenabled() == automatic
    assert gc.get_freeze_count() > frozen
    gc.unfreeze()
    gc.disable()
