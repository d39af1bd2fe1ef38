"""Work in a separate process: its results, and that a failure affects only its job."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workers import jobs
from timeline.model import Span
from timeline.workers import Crashed, TookTooLong, Worker, WorkFailed
from timeline.workers.process import command

ROOT = Path(__file__).parents[2]


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


class Stopped(Exception):
    pass


def stop() -> None:
    raise Stopped


def is_gone(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return True
    return False


def test_gives_what_the_work_returns(worker: Worker) -> None:
    assert worker.run(jobs.doubled, 21) == 42
    assert worker.run(jobs.answer, 3) == Span(3, 5)


def test_a_process_that_cannot_be_started_is_reported(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "absent"))
    with pytest.raises(Crashed, match="could not be started"):
        worker.run(jobs.doubled, 21)


def test_jobs_share_a_separate_process(worker: Worker) -> None:
    first = worker.run(jobs.process_id, None)
    assert first != os.getpid()
    assert worker.run(jobs.process_id, None) == first


def test_work_that_prepares_the_process_is_done_before_the_first_job(worker: Worker) -> None:
    worker.start(jobs.process_id, None)
    started = worker._process
    assert started is not None
    assert worker.run(jobs.process_id, None) == started.pid
    assert worker.run(jobs.doubled, 21) == 42


def test_no_process_before_the_first_job_and_after_close() -> None:
    worker = Worker()
    assert not worker.is_running
    process_id = worker.run(jobs.process_id, None)
    assert worker.is_running
    worker.close()
    assert not worker.is_running
    assert is_gone(process_id)


def test_a_closed_worker_starts_again(worker: Worker) -> None:
    worker.run(jobs.doubled, 1)
    worker.close()
    assert worker.run(jobs.doubled, 2) == 4


def test_progress_is_reported(worker: Worker) -> None:
    seen: list[tuple[int, int]] = []
    worker.run(jobs.counted, 3, step=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_what_the_work_prints_does_not_disturb_its_results(worker: Worker) -> None:
    assert worker.run(jobs.printing, "hello") == "hello"


def test_an_error_of_the_work_affects_only_that_job(worker: Worker) -> None:
    process_id = worker.run(jobs.process_id, None)
    with pytest.raises(WorkFailed, match="ValueError: no good"):
        worker.run(jobs.failing, "no good")
    assert worker.run(jobs.process_id, None) == process_id


def test_a_crash_affects_only_that_job(worker: Worker) -> None:
    with pytest.raises(Crashed, match="exit status 7"):
        worker.run(jobs.crashing, None)
    assert worker.run(jobs.doubled, 2) == 4


def test_work_that_takes_too_long_is_ended(worker: Worker) -> None:
    process_id = worker.run(jobs.process_id, None)
    with pytest.raises(TookTooLong, match=r"0\.2 seconds"):
        worker.run(jobs.hanging, None, seconds=0.2)
    assert is_gone(process_id)
    assert worker.run(jobs.doubled, 2) == 4


def test_cancel_ends_work_at_its_next_step_and_keeps_the_process(worker: Worker) -> None:
    process_id = worker.run(jobs.process_id, None)
    with pytest.raises(Stopped):
        worker.run(jobs.stepping, None, check=stop)
    assert worker.run(jobs.process_id, None) == process_id


def test_cancel_ends_work_that_takes_no_step(worker: Worker) -> None:
    process_id = worker.run(jobs.process_id, None)
    with pytest.raises(Stopped):
        worker.run(jobs.hanging, None, check=stop)
    assert is_gone(process_id)
    assert worker.run(jobs.doubled, 2) == 4


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process's memory")
def test_memory_is_limited() -> None:
    with Worker(megabytes=400) as worker:
        assert worker.run(jobs.hungry, 10) == 10 * 1024 * 1024
        with pytest.raises(Crashed, match="400 MB"):
            worker.run(jobs.hungry, 1000)
        assert worker.run(jobs.doubled, 2) == 4


def test_only_plain_data_is_accepted_from_the_process(worker: Worker) -> None:
    with pytest.raises(Crashed):
        worker.run(jobs.harmful, None)
    assert worker.run(jobs.doubled, 2) == 4


def test_the_process_ends_with_its_owner() -> None:
    script = (
        "import os, sys; sys.path.insert(0, sys.argv[1])\n"
        "from tests.workers import jobs; from timeline.workers import Worker\n"
        "worker = Worker(); print(worker.run(jobs.process_id, None), flush=True); os._exit(0)"
    )
    owner = [sys.executable, "-c", script, str(ROOT)]
    process_id = int(subprocess.run(owner, capture_output=True, check=True, timeout=60).stdout)
    end = time.monotonic() + 10
    while not is_gone(process_id) and time.monotonic() < end:
        time.sleep(0.02)
    assert is_gone(process_id)


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(512) == [sys.executable, "--worker", "512"]


def test_the_main_program_is_a_worker_when_asked() -> None:
    started = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--worker", "0"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    out, _ = started.communicate(b"", timeout=60)  # its input ends, so it does
    assert (started.returncode, out) == (0, b"")
