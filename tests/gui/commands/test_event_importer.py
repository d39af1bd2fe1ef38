"""Importing events in the window: one step, undone alone; bad files are said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gui.dialogs.columns import ColumnsDialog
from gui.shell.window import Window
from tests.export.reported import PROJECT
from timeline.export.csv_table import csv_text
from timeline.export.icalendar_file import calendar_bytes


def import_file(qtbot: QtBot, window: Window, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose the file in the dialog of the menu command."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.actions_by_id["import_events"].trigger()
    qtbot.waitUntil(lambda: not window.tasks.busy)


def accept_columns(qtbot: QtBot, *, accepted: bool = True) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ColumnsDialog)
        dialog.accept() if accepted else dialog.reject()

    def wait() -> None:
        if QApplication.activeModalWidget() is None:
            QTimer.singleShot(10, wait)
        else:
            answer()

    QTimer.singleShot(0, wait)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of message boxes."""
    texts: list[str] = []

    def exec(box: QMessageBox) -> int:
        texts.append(f"{box.text()} {box.informativeText()}".strip())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec)
    return texts


def titles(window: Window) -> set[str]:
    return {event.title for event in window.document.project.events.values()}


def test_a_calendar_is_added_in_one_step(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = titles(window)
    path = tmp_path / "ferry.ics"
    path.write_bytes(calendar_bytes(PROJECT))
    import_file(qtbot, window, path, monkeypatch)
    assert titles(window) - before == {event.title for event in PROJECT.events.values()}
    assert window.status.message.text() == "Imported 7 events from ferry.ics"
    window.document.undo()
    assert titles(window) == before


def test_the_columns_of_a_table_are_asked_for(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ferry.csv"
    path.write_text("Date,Event\n8 March 2021,The ferry sank\n")
    accept_columns(qtbot, accepted=False)
    import_file(qtbot, window, path, monkeypatch)
    assert "The ferry sank" not in titles(window)
    accept_columns(qtbot)
    import_file(qtbot, window, path, monkeypatch)
    qtbot.waitUntil(lambda: "The ferry sank" in titles(window))


def test_the_table_of_an_export_is_added_without_a_question(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ferry.csv"
    path.write_text(csv_text(PROJECT))
    import_file(qtbot, window, path, monkeypatch)
    qtbot.waitUntil(lambda: {e.title for e in PROJECT.events.values()} <= titles(window))


def test_a_file_of_another_format_is_refused(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    import_file(qtbot, window, tmp_path / "ferry.txt", monkeypatch)
    assert said == [
        "“ferry.txt” could not be imported. Its name must end in one of"
        " .json .ics .timeline .csv .tsv .xlsx."
    ]


def test_what_could_not_be_read_is_said_and_the_rest_is_there(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    path = tmp_path / "t.json"
    path.write_text('{"items": [{"content": "A", "start": 0}, {"content": "B"}]}')
    import_file(qtbot, window, path, monkeypatch)
    assert "A" in titles(window)
    assert said == [
        "1 event imported from “t.json”, with problems. Entry 2 cannot be read, and was left out."
    ]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.json", b"{", "it is not JSON in UTF-8; export it again"),
        ("a.ics", b"no", "it is not an iCalendar file; export it again"),
        ("a.csv", b"", "it has no heading with rows under it"),
        ("a.xlsx", b"no", "it is not an Excel workbook (.xlsx); save it again as one"),
    ],
)
def test_a_bad_file_changes_nothing_and_says_why(
    qtbot: QtBot,
    window: Window,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: list[str],
    name: str,
    content: bytes,
    reason: str,
) -> None:
    before = titles(window)
    path = tmp_path / name
    path.write_bytes(content)
    import_file(qtbot, window, path, monkeypatch)
    assert titles(window) == before
    assert said == [f"“{name}” could not be imported. {reason}"]


def test_a_file_that_is_gone_or_too_large_is_said(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    import_file(qtbot, window, tmp_path / "gone.ics", monkeypatch)
    monkeypatch.setattr("timeline.imports.MOST_BYTES", 2)
    path = tmp_path / "large.ics"
    path.write_bytes(b"xyz")
    import_file(qtbot, window, path, monkeypatch)
    assert said[0] == "“gone.ics” could not be imported. No such file or directory"
    assert "divide it into smaller ones" in said[1]
