"""A way to run commands, and inputs for them."""

from pathlib import Path

import pytest

from tests.cli.running import Ran, Run
from tests.silent_titler import SilentTitler
from timeline import cli


@pytest.fixture(autouse=True)
def no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles are not parsed, which takes seconds, unless a test puts the titler back."""
    monkeypatch.setattr("timeline.cli.export.Titler", SilentTitler)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> Ran:
        status = cli.main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    path = tmp_path / "dated.txt"
    path.write_text("Date: 2022-01-07\n\nThe bridge fell yesterday.", encoding="utf-8")
    return path


@pytest.fixture
def undated(tmp_path: Path) -> Path:
    path = tmp_path / "undated.txt"
    path.write_text("The bridge fell yesterday. It was built on 3 May 1971.", encoding="utf-8")
    return path


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text(
        '{"id": "one", "published": "2022-01-07", "text": "😀 It fell yesterday."}\n'
        "not json\n"
        '{"id": "two", "published": "soon", "text": "It fell on 3 May 1971."}\n',
        encoding="utf-8",
    )
    return path
