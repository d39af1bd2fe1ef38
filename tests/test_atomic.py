"""Replacing a file: the old one or the new one, never half of one."""

from pathlib import Path

import pytest

from timeline.atomic import replacing


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


def test_what_a_crash_left_behind_is_not_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with replacing(path) as unfinished:
        unfinished.write_text("first")
    unfinished.write_text("left by a crash")
    with replacing(path) as again:
        assert not again.exists()
        again.write_text("second")
    assert path.read_text() == "second"
