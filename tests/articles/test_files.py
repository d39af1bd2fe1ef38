"""Only regular files are opened, whatever a folder contains."""

import os
import sys
from pathlib import Path

import pytest

from timeline.articles import files, load
from timeline.articles.files import content_of, files_of

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs FIFOs, links and /dev")


def texts(loaded: object) -> list[str]:
    return [article.text for article in loaded.articles]


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1_000)
    assert content_of(tmp_path / "a.txt", 1_000) == b"x" * 1_000
    with pytest.raises(OSError, match="split it"):
        content_of(tmp_path / "a.txt", 999)


@posix
def test_a_fifo_in_a_folder_is_a_sentence_and_nothing_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("B.")
    loaded = load([tmp_path])
    assert texts(loaded) == ["B."]
    assert [str(each) for each in loaded.problems] == [
        f"{tmp_path / 'a.txt'}: cannot be read: it is not a regular file"
    ]
    (problem,) = load([tmp_path / "a.txt"]).problems
    assert problem.message == "is not a regular file"


@posix
def test_links_that_lead_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("S.")
    (inside / "a.txt").write_text("A.")
    (inside / "b.txt").symlink_to(outside / "secret.txt")
    (inside / "c.txt").symlink_to("/dev/zero")
    (inside / "d.txt").symlink_to("a.txt")
    (inside / "e").symlink_to(outside)
    loaded = load([inside])
    assert texts(loaded) == ["A."]
    names = [Path(problem.where).name for problem in loaded.problems]
    assert names == ["b.txt", "c.txt"]
    assert all("outside the folder" in problem.message for problem in loaded.problems)
    assert texts(load([inside / "b.txt"])) == ["S."]  # the user chose it


@posix
def test_a_link_to_a_device_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/dev/zero")
    (problem,) = load([tmp_path / "a.txt"]).problems
    assert problem.message == "is not a regular file"
    with pytest.raises(OSError, match="not a regular file"):
        content_of(tmp_path / "a.txt")


@posix
def test_links_in_a_circle_are_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    loaded = load([tmp_path])
    assert not loaded.articles
    assert loaded.problems


def test_a_file_that_vanishes_is_a_sentence(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("It rained.")

    def vanish(done: int, total: int, where: str) -> None:
        (tmp_path / "b.txt").unlink(missing_ok=True)

    loaded = load([tmp_path], progress=vanish)
    assert texts(loaded) == ["It rained."]
    assert "no such file" in loaded.problems[0].message


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs /proc")
def test_a_file_without_a_size_is_read_up_to_the_limit() -> None:
    assert content_of(Path("/proc/self/maps"))
    with pytest.raises(OSError, match="limit"):
        content_of(Path("/proc/self/maps"), 10)


def test_so_many_files_are_read_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_FILES", 3)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(name)
    assert files_of([tmp_path], [".txt"])[1] == []
    (tmp_path / "d.txt").write_text("d")
    found, problems = files_of([tmp_path], [".txt"])
    assert [Path(name).name for name in found] == ["a.txt", "b.txt", "c.txt"]
    assert "first 3 files" in problems[0].message
