"""Benchmarks do not see what a crash has left in the user's folders."""

import os
from pathlib import Path

import pytest

from gui.document.recovery import find_leftover, recovery_folder
from gui.document.settings import settings_path
from tests.benchmarks import startup
from tests.benchmarks.opened import opened
from tests.isolation import home_variables, own_home
from timeline.project import file
from timeline.project.history import History


@pytest.fixture
def leftover(tmp_path: Path) -> Path:
    """A recovery copy in a user's home, which a window that starts there would offer."""
    with own_home(tmp_path):
        folder = recovery_folder()
        folder.mkdir(parents=True)
        file.save(History(), folder / "crashed.dateline")
        assert find_leftover() == folder / "crashed.dateline"
    return tmp_path


def test_a_window_to_measure_has_folders_of_its_own(qapp: object, leftover: Path) -> None:
    with own_home(leftover):
        users = recovery_folder(), settings_path()
        with opened() as window:
            assert find_leftover() is None
            assert not window.offer_recovery()
            for own, of_user in zip((recovery_folder(), settings_path()), users, strict=True):
                assert own != of_user
                assert leftover not in own.parents
        assert (recovery_folder(), settings_path()) == users
        assert find_leftover() is not None


def test_the_start_is_measured_without_an_offer_to_restore(
    leftover: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(startup, "_ROUNDS", 1)
    with own_home(leftover):
        assert 0 < startup.seconds_to_window() < startup._LIMIT
        assert find_leftover() is not None


def test_a_window_that_does_not_open_is_given_up(
    leftover: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(startup, "_LIMIT", 4.0)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | home_variables(leftover)
    with pytest.raises(RuntimeError, match="did not open"):
        startup._seconds_until_painted(environment)
