"""The worker process itself, without the program that starts it."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from tests.workers import jobs
from timeline.workers.wire import Cancel, Failure, Job, Result, Step, receive, send

ROOT = Path(__file__).parents[2]


def start(script: str) -> "subprocess.Popen[bytes]":
    begin = "import sys; sys.path.insert(0, sys.argv[1]); from timeline.workers import child; "
    return subprocess.Popen(
        [sys.executable, "-c", begin + script, str(ROOT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def answers(*given: Job, until: int) -> list[object]:
    """The first answers of a worker process to some jobs."""
    with start("child.main()") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for message in given:
            send(process.stdin, message)
        found = [receive(process.stdout) for _ in range(until)]
        process.stdin.close()
        assert process.wait(20) == 0  # it ends as its input does
    return found


def job(number: int, name: str, argument: object) -> Job:
    return Job(number, f"{jobs.__name__}:{name}", argument)


def test_jobs_are_done_one_after_the_other() -> None:
    given = (job(1, "doubled", 21), job(2, "counted", 2))
    assert answers(*given, until=4) == [Result(1, 42), Step(2, 1, 2), Step(2, 2, 2), Result(2, 2)]


def test_an_error_of_the_work_is_its_answer() -> None:
    assert answers(job(1, "failing", "no good"), job(2, "doubled", 1), until=2) == [
        Failure(1, "ValueError: no good"),
        Result(2, 2),
    ]


@pytest.mark.parametrize("name", ["nothing_of_this_name", "doubled"])
def test_work_that_cannot_be_called_is_an_error_of_that_job(name: str) -> None:
    (failure,) = answers(job(1, name, None), until=1)
    assert isinstance(failure, Failure)
    assert failure.number == 1
    assert failure.text.startswith(("AttributeError", "TypeError"))
    assert not failure.cancelled
    assert not failure.out_of_memory


def test_a_cancelled_job_says_so_at_its_next_step() -> None:
    with start("child.main()") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        send(process.stdin, job(1, "stepping", None))
        assert receive(process.stdout) == Step(1, 0, 0)
        send(process.stdin, Cancel(1))
        while isinstance(answer := receive(process.stdout), Step):
            pass
        process.stdin.close()
    assert answer == Failure(1, "cancelled", cancelled=True)


def test_what_the_work_prints_goes_to_standard_error() -> None:
    stream = BytesIO()
    send(stream, job(1, "printing", "hello"))
    with start("child.main()") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(stream.getvalue())
        process.stdin.flush()
        assert receive(process.stdout) == Result(1, "hello")
        process.stdin.close()
        assert process.stdout.read() == b""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process's memory")
def test_the_limit_of_memory_is_in_megabytes() -> None:
    script = (
        "import resource; child.limit_memory(512); print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    with start(script) as process:
        out, _ = process.communicate(timeout=20)
    assert int(out) == 512 * 1024 * 1024
