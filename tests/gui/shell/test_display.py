"""Without a screen the program ends with one clear line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui.shell import display

ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks a display")
@pytest.mark.parametrize("left_over", [{}, {"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "wayland-9"}])
def test_no_display_is_one_line_that_names_the_other_commands(left_over: dict[str, str]) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    ended = subprocess.run(
        [sys.executable, "main.py"],
        cwd=ROOT,
        env=environment | left_over,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert "annotate" in line
    assert "export" in line


def test_a_platform_without_a_screen_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:size=800x600")
    assert not display.is_missing()
