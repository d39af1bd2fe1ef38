"""The version of the program."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import version as module
from timeline.version import version


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    version.cache_clear()
    yield
    version.cache_clear()


def test_it_is_the_one_of_the_project() -> None:
    assert re.fullmatch(r"\d+\.\d+(\.\d+)?\w*", version())
    assert f'version = "{version()}"' in module._PYPROJECT.read_text(encoding="utf-8")


def test_without_the_project_file_it_is_not_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "_PYPROJECT", tmp_path / "none.toml")
    assert version() == "unknown"
