"""Screens of 150 % and 200 %: what mouse and keys do on the canvas, in a program started so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

GUI = Path(__file__).parent
RUN_AT_ALL_SCALES = (GUI / "canvas", GUI / "commands" / "test_lanes.py")


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_the_canvas_works_on_a_scaled_screen(scale: str) -> None:
    # Qt reads the scale when the application is made, of which there is one in a process.
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [*command, *map(str, RUN_AT_ALL_SCALES)],
        cwd=GUI.parents[1],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
