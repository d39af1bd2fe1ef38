"""How long the user waits in a window that shows very many events."""

import gc
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.frames import WEEKS, close_to, p95, sample
from tests.benchmarks.opened import longest_stall, opened, timed
from timeline.dates import SECONDS_PER_DAY
from timeline.model import Event
from timeline.project import edits, file
from timeline.project.history import History

if TYPE_CHECKING:
    from gui.shell.window import Window

_EDITED = 20


def edit_ms_p95(count: int) -> float:
    """The 95th percentile, in ms, of renaming and moving a selected event, undo and redo, each
    until the whole window is painted; in a view of two weeks."""
    times: list[float] = []
    with _showing(count) as window:
        close_to(window.canvas, WEEKS)
        document, picture = window.document, window.canvas.stage.picture
        for id in dict.fromkeys(box.owner for box in picture.boxes[:_EDITED]):
            timed(lambda id=id: window.selection.reveal([id]))
            event = document.project.events[id]
            for edit in (edits.retitle(event, f"Renamed {id}"), _moved(event)):
                times.append(timed(lambda edit=edit: document.do(edit)))
                times.append(timed(document.undo))
                times.append(timed(document.redo))
                document.undo()
    return p95(times)


def stall_of_selecting_ms(count: int) -> float:
    """The longest that the window stands still while all events are selected, and copied."""
    with _showing(count) as window:
        return max(_triggered(window, "select_all"), _triggered(window, "copy"))


def stall_of_nudging_ms(count: int) -> float:
    """The longest that it stands still while all events are moved by a unit of time, and back."""
    with _showing(count) as window:
        _triggered(window, "select_all")
        return max(_triggered(window, "later"), _triggered(window, "undo"))


def stall_of_opening_ms(count: int) -> float:
    """The longest that it stands still while a project file of so many events is opened."""
    with tempfile.TemporaryDirectory() as folder, opened() as window:
        path = Path(folder, f"many{file.SUFFIX}")
        file.save(History(sample(count)), path)
        gc.collect()
        window.files.open_path(path)
        return longest_stall(window)


def stall_of_saving_ms(count: int) -> float:
    """The longest that it stands still while one is saved."""
    with tempfile.TemporaryDirectory() as folder, _showing(count) as window:
        window.document.mark_saved(Path(folder, f"many{file.SUFFIX}"), window.document.history)
        window.files.save()
        return longest_stall(window)


@contextmanager
def _showing(count: int) -> Iterator["Window"]:
    with opened() as window:
        window.document.replace(History(sample(count)), None)
        gc.freeze()  # as the program does when a project has come in
        timed(lambda: None)
        yield window
        window.document.mark_unmodified()


def _triggered(window: "Window", action: str) -> float:
    trigger = window.actions_by_id[action].trigger
    return max(timed(trigger), longest_stall(window))


def _moved(event: Event) -> edits.Edit:
    assert event.when is not None
    return edits.move(event, event.when.moved(event.when.anchor + SECONDS_PER_DAY))
