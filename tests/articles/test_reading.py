"""Files are read in worker processes; a crash, a hang or a bomb costs that file and no other."""

import os
import time
from pathlib import Path

import pytest

from timeline.articles import load_steps
from timeline.articles.problem import Loaded
from timeline.articles.readers import READERS
from timeline.articles.reading import Source, WorkerPool, is_isolated, waited_for

WORK = "tests.articles.test_reading:read_hostile"


def read_hostile(file: str, _step: object = None) -> Loaded:
    """What a parser may do with a hostile file, by its name."""
    kind = Path(file).stem
    if kind == "hang":
        time.sleep(60)
    elif kind == "crash":
        os._exit(11)
    elif kind == "bomb":
        bytearray(4_000_000_000)
    elif kind == "error":
        raise KeyError("secret words of the article")
    return Loaded(problems=[])


def nothing() -> None:
    pass


def test_only_simple_formats_are_read_here() -> None:
    here = {suffix for suffix in READERS if not is_isolated(Source(f"a{suffix}", ""))}
    assert here == {".txt", ".md", ".jsonl"}
    assert not is_isolated(Source("a.xyz", ""))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hang.x", "longer than 10 seconds"),
        ("crash.x", "crashed"),
        ("error.x", "damaged"),
        pytest.param(
            "bomb.x",
            "memory",
            marks=pytest.mark.skipif(os.uname().sysname != "Linux", reason="no memory limit"),
        ),
    ],
)
def test_a_bad_file_is_a_sentence_and_the_next_is_read(name: str, words: str) -> None:
    # The time of a file includes that of starting a process, on a machine with other work too.
    with WorkerPool(seconds=10 if name == "hang.x" else 60) as pool:
        bad = pool.submit(name, WORK, name)
        good = [pool.submit("good", WORK, "good") for _ in range(3)]
        (problem,) = waited_for(bad, nothing).problems
        assert problem.where == name
        assert words in problem.message
        assert "secret" not in problem.message
        assert [waited_for(each, nothing).problems for each in good] == [[], [], []]


def test_cancelling_ends_what_is_being_read() -> None:
    class Cancelled(Exception):
        pass

    def cancel() -> None:
        raise Cancelled

    with WorkerPool() as pool:
        reading = pool.submit("hang.x", WORK, "hang.x")
        with pytest.raises(Cancelled):
            waited_for(reading, cancel)
        assert not reading.done()
    assert reading.done()  # not after the minute that it would take


def test_files_of_both_kinds_keep_their_order(tmp_path: Path) -> None:
    names = ["a.txt", "b.html", "c.txt", "d.html"]
    for name in names:
        (tmp_path / name).write_text("It rained.")
    assert [Path(step.where).name for step in load_steps([tmp_path])] == names
