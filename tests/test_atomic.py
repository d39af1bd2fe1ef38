"""Replacing a file: the old one or the new one, never half of one."""

import errno
import os
import re
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from timeline.atomic import replacing, write_failure
from timeline.project import file as project_file
from timeline.project.history import History

needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions and links")


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with replacing(path) as unfinished:
        unfinished.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_keeps_the_old_file_and_leaves_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def write_half(unfinished: Path) -> None:
        unfinished.write_text("half")
        raise RuntimeError("cut off")

    with pytest.raises(RuntimeError, match="cut off"), replacing(path) as unfinished:
        write_half(unfinished)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_crash_left_behind_is_neither_found_nor_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with replacing(path) as unfinished:
        unfinished.write_text("first")
    unfinished.write_text("left by a crash")
    assert list(tmp_path.glob("*.txt")) == [path]
    with replacing(path) as again:
        assert again == unfinished
        assert again.stat().st_size == 0
        again.write_text("second")
    assert path.read_text() == "second"


@needs_posix
def test_a_private_file_stays_private_all_the_time(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    for mode in (0o600, 0o640, 0o444):
        path.chmod(mode)
        with replacing(path) as unfinished:
            assert unfinished.stat().st_mode & 0o077 == 0
            unfinished.write_text("new")
        assert path.stat().st_mode & 0o777 == mode


@needs_posix
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    usual = tmp_path / "usual.txt"
    usual.touch()
    with replacing(tmp_path / "a.txt") as unfinished:
        unfinished.write_text("new")
    assert (tmp_path / "a.txt").stat().st_mode == usual.stat().st_mode


@needs_posix
def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "far"
    folder.mkdir()
    link = tmp_path / "a.txt"
    link.symlink_to(folder / "real.txt")  # which is not there yet
    for content in ("first", "second"):
        with replacing(link) as unfinished:
            unfinished.write_text(content)
        assert link.is_symlink()
        assert (folder / "real.txt").read_text() == content
    assert [one.name for one in folder.iterdir()] == ["real.txt"]


@needs_posix
def test_a_folder_that_cannot_be_flushed_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        flush(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    with replacing(tmp_path / "a.txt") as unfinished:
        unfinished.write_text("new")
    assert (tmp_path / "a.txt").read_text() == "new"


@pytest.mark.parametrize("name", ["no/a.txt", "folder", "file/a.txt"])
def test_an_error_names_the_file_that_the_person_chose(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    path = tmp_path / name

    def write() -> None:
        with replacing(path) as unfinished:
            unfinished.write_text("new")

    with pytest.raises(OSError, match=re.escape(name)) as caught:
        write()
    assert ".part" not in str(caught.value)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize("length", [200, 230, 246, 255])
def test_the_longest_names_work_and_do_not_clash(tmp_path: Path, length: int) -> None:
    for start in ("a", "é"):
        first, second = (tmp_path / f"{name}.txt" for name in _long_names(start, length - 4))
        assert len(os.fsencode(first.name)) == length
        with replacing(first) as one, replacing(second) as other:
            one.write_text("one")
            other.write_text("other")
        assert (first.read_text(), second.read_text()) == ("one", "other")
        first.unlink()
        second.unlink()
    assert list(tmp_path.iterdir()) == []


def _long_names(start: str, length: int) -> tuple[str, str]:
    """Two names of so many bytes that differ at their end."""
    count, rest = divmod(length - 1, len(start.encode()))
    return tuple(start * count + "x" * rest + end for end in "12")  # type: ignore[return-value]


@needs_posix
def test_a_project_with_a_long_name_is_saved(tmp_path: Path) -> None:
    path = tmp_path / f"{'p' * 237}.dateline"
    assert len(path.name) == 246
    project_file.save(History(), path)
    assert project_file.load(path).project.events == {}


@needs_posix
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "a.txt"
    os.mkfifo(pipe)
    read: list[bytes] = []
    thread = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    thread.start()
    with replacing(pipe) as unfinished:
        unfinished.write_text("new")
    thread.join()
    assert read == [b"new"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]


@needs_posix
def test_a_device_is_written_to_and_a_full_one_is_named(tmp_path: Path) -> None:
    with replacing(Path("/dev/zero")) as unfinished:
        unfinished.write_text("new")
    assert stat.S_ISCHR(Path("/dev/zero").stat().st_mode)
    link = tmp_path / "a.txt"
    link.symlink_to("/dev/full")

    def write() -> None:
        with replacing(link) as unfinished:
            unfinished.write_text("new")

    with pytest.raises(OSError, match=r"a\.txt") as caught:
        write()
    assert write_failure(caught.value) == "the disk is full; make room, or choose another folder"
    assert link.is_symlink()


@needs_posix
@pytest.mark.parametrize("target", ["pipe", "file"])
def test_the_standard_output_is_written_to(tmp_path: Path, target: str) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to("/dev/stdout")
    code = (
        "import sys, pathlib; from timeline.atomic import replacing\n"
        "with replacing(pathlib.Path(sys.argv[1])) as unfinished: unfinished.write_text('new')"
    )
    out = tmp_path / "out"
    with out.open("wb") as file:
        ran = subprocess.run(
            [sys.executable, "-c", code, str(link)],
            stdout=subprocess.PIPE if target == "pipe" else file,
            check=True,
            cwd=Path(__file__).parents[1],
            timeout=60,
        )
    assert (ran.stdout if target == "pipe" else out.read_bytes()) == b"new"
    assert link.is_symlink()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.txt", "out"]


def test_failures_say_what_to_do() -> None:
    assert write_failure(OSError(errno.EACCES, "Permission denied")).startswith("you may not")
    assert write_failure(OSError(errno.EIO, "Input/output error")) == "input/output error"
    assert write_failure(OSError("odd")) == "odd"
