"""The start of the application, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SECRET = "The minister resigned"
REPOSITORY = Path(__file__).parents[3]

_BEFORE_THE_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.dialogs.crash_report import CrashReportDialog
from gui.shell import app

def broken(*_):
    raise ValueError("The minister resigned")

def close():
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, CrashReportDialog):
            print(widget.report.toPlainText())
            widget.close()

app.Window = broken
load_fonts = app.theme.load_fonts
app.theme.load_fonts = lambda: (load_fonts(), QTimer.singleShot(0, close))
sys.exit(app.run([]))
"""


@pytest.mark.parametrize("writable", [True, False])
def test_an_error_before_there_is_a_window_is_shown_and_logged(
    tmp_path: Path, writable: bool
) -> None:
    home = Path(os.environ["XDG_STATE_HOME"])
    if not writable:
        home.parent.mkdir(parents=True, exist_ok=True)
        home.write_text("a file where the folder should be")
    ran = subprocess.run(
        [sys.executable, "-c", _BEFORE_THE_WINDOW],
        cwd=REPOSITORY,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1
    assert "gui/shell/app.py, line" in ran.stdout
    assert ran.stdout.rstrip().endswith("ValueError")
    assert SECRET not in ran.stdout + ran.stderr
    if writable:
        (log,) = home.rglob("dateline.log")
        assert "gui/shell/app.py, line" in log.read_text(encoding="utf-8")
        assert SECRET not in log.read_text(encoding="utf-8")


def test_the_program_starts_and_ends_with_its_hook_and_its_log(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom PySide6.QtCore import QTimer\nfrom gui.shell import app\n"
        "start = app.start\n"
        "def and_leave(arguments):\n"
        "    window = start(arguments)\n"
        "    assert sys.excepthook is not sys.__excepthook__\n"
        "    QTimer.singleShot(0, window.leave)\n"
        "    return window\n"
        "app.start = and_leave\n"
        "status = app.run([])\n"
        "assert sys.excepthook is sys.__excepthook__\n"
        "sys.exit(status)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    (log,) = Path(os.environ["XDG_STATE_HOME"]).rglob("dateline.log")
    assert log.read_text(encoding="utf-8").count(" INFO Started\n") == 1


_ARGUMENTS = """
import sys
from PySide6.QtCore import QCoreApplication
from gui.shell import app

app.Window.offer_recovery = lambda window: RECOVERS
app.Window.open_arguments = lambda window, arguments: print(*arguments)
window = app.start(["a.txt", "b.txt"])
QCoreApplication.processEvents()
window.leave()
sys.exit(QCoreApplication.exec())
"""


@pytest.mark.parametrize(("recovers", "opened"), [(False, "a.txt b.txt\n"), (True, "")])
def test_the_arguments_are_opened_unless_a_recovery_copy_is(recovers: bool, opened: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _ARGUMENTS.replace("RECOVERS", repr(recovers))],
        cwd=REPOSITORY,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, opened, "")
