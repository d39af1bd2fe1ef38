"""What is reported, and what is refused before any work."""

from pathlib import Path

import pytest

from timeline import cli


@pytest.mark.parametrize("command", ["annotate", "export"])
def test_an_input_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    source = tmp_path / "a.json"
    source.write_text("It fell yesterday.")
    named_otherwise = tmp_path / "." / "a.json"
    assert cli.main([command, str(source), "-o", str(named_otherwise)]) == 2
    assert source.read_text() == "It fell yesterday."
    assert "is an input" in capsys.readouterr().err
