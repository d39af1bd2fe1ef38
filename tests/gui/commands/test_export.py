"""Exporting from the window: the dialog, the file name, the file."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.export import ExportDialog
from gui.document.settings import Settings
from gui.paths import SAMPLES
from gui.shell.window import Window
from tests.export.invented import invented_exporter
from tests.gui.using import Opened, press
from timeline.export import EXPORTERS, Exporter, Options
from timeline.export.pages.choices import Form, PageChoices
from timeline.project.history import History


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Exporter]:
    with invented_exporter(tmp_path, monkeypatch) as exporter:
        yield exporter


def test_the_dialog_offers_a_new_exporter_and_the_window_writes_with_it(
    qtbot: QtBot,
    window: Window,
    invented: Exporter,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filters: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.format.setCurrentText(invented.name)
        assert not dialog.width_px.isVisible()
        dialog.accept()

    def name_file(dialog: QFileDialog) -> bool:
        filters.extend(dialog.nameFilters())
        dialog.selectFile(str(tmp_path / "ferry"))
        return True

    monkeypatch.setattr(QFileDialog, "exec", name_file)
    QTimer.singleShot(0, choose)
    press(qtbot, window, "Ctrl+E")
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert filters == ["Invented, for tests (*.invented)"]
    assert (tmp_path / "ferry.invented").read_text() == "3 events"
    assert window.status.message.text() == f"Exported to {tmp_path / 'ferry.invented'}"


def test_the_choices_for_a_table_are_those_of_last_time(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bool, str]] = []

    def choose(dialog: ExportDialog) -> int:
        seen.append(
            (dialog.separator.currentText(), dialog.mark.isChecked(), dialog.rows.currentText())
        )
        dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
        dialog.separator.setCurrentText("Tab")
        dialog.mark.setChecked(True)
        dialog.rows.setCurrentText("One per source")
        return 1

    def name_file(dialog: QFileDialog) -> bool:
        dialog.selectFile(str(tmp_path / "ferry.csv"))
        return True

    monkeypatch.setattr(ExportDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "exec", name_file)
    for _ in range(2):
        window.exports.ask()
        qtbot.waitUntil(lambda: not window.tasks.busy)
    assert (tmp_path / "ferry.csv").read_bytes().startswith(b"\xef\xbb\xbfid\ttitle\t")
    assert seen == [("Comma", False, "One per event"), ("Tab", True, "One per source")]
    window.settings.save()
    stored = Settings.load()
    assert (stored.table_separator, stored.table_mark, stored.table_rows) == ("tab", True, "source")


def test_a_cancelled_export_keeps_the_old_file(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    path = tmp_path / "timeline.png"
    path.write_bytes(b"old")
    window.exports.write(path, EXPORTERS[".png"], Options((800, None), 100, title="Bridge"))
    window.tasks.cancel()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.glob("*timeline*")] == ["timeline.png"]


@pytest.mark.parametrize("format", EXPORTERS)
def test_every_format_of_the_dialog_is_written(
    qtbot: QtBot, window: Window, tmp_path: Path, format: str
) -> None:
    path = tmp_path / f"timeline{format}"
    window.exports.write(path, EXPORTERS[format], Options((800, None), 100, title="Bridge"))
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    content = path.read_bytes()
    assert len(content) > 200 or b"The old bridge fell" in content  # a short list of words
    assert [entry.name for entry in tmp_path.glob("timeline*")] == [path.name]


def test_exported_data_says_how_much_events_matter(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    window = opened(SAMPLES)
    window.filtering.show_top(5)
    path = tmp_path / "timeline.json"
    window.exports.write(path, EXPORTERS[".json"], Options())
    qtbot.waitUntil(lambda: not window.tasks.busy)
    events = json.loads(path.read_text(encoding="utf-8"))["events"]
    assert sum(event["start"] is not None for event in events) == 5
    assert [event["salience"] for event in events] == [
        window.document.salience(event["id"]) for event in events
    ]
    assert window.status.message.text().startswith(f"Exported {len(events)} of ")


def test_an_export_waits_for_the_titles_of_what_it_shows(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event, tmp_path: Path
) -> None:
    window = opened("Fire\nDate: 2022-01-07\n\nThe mill burned on Monday.")
    path = tmp_path / "fire.json"
    window.exports.write(path, EXPORTERS[".json"], Options())
    assert window.status.message.text() == "Exporting fire.json when the titles are made…"
    assert not window.tasks.busy
    title_gate.set()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    (event,) = json.loads(path.read_text(encoding="utf-8"))["events"]
    assert event["title"] == "THE MILL BURNED ON MONDAY."


def test_an_export_goes_on_without_titles_that_are_cancelled(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event, tmp_path: Path
) -> None:
    window = opened("Fire\nDate: 2022-01-07\n\nThe mill burned on Monday.")
    path = tmp_path / "fire.json"
    window.exports.write(path, EXPORTERS[".json"], Options())
    window.titles.tasks.cancel()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    (event,) = json.loads(path.read_text(encoding="utf-8"))["events"]
    assert event["title"] == "The mill burned"


def test_an_export_that_waits_ends_with_its_project(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event, tmp_path: Path
) -> None:
    window = opened("Fire\nDate: 2022-01-07\n\nThe mill burned on Monday.")
    window.exports.write(tmp_path / "fire.json", EXPORTERS[".json"], Options())
    window.document.replace(History(), None)
    qtbot.waitUntil(lambda: not window.titles.busy)
    assert "another project was opened" in window.status.message.text()
    assert list(tmp_path.glob("*.json")) == []


def test_closing_waits_for_an_export_that_waits_for_titles(
    qtbot: QtBot, opened: Opened, title_gate: threading.Event, tmp_path: Path
) -> None:
    window = opened("Fire\nDate: 2022-01-07\n\nThe mill burned on Monday.")
    window.document.mark_unmodified()
    path = tmp_path / "fire.json"
    window.exports.write(path, EXPORTERS[".json"], Options())
    window.close()
    assert window.isVisible()
    title_gate.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert "THE MILL BURNED" in path.read_text(encoding="utf-8")


def test_the_preview_and_the_file_are_the_same_pages_and_choices_are_remembered(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(SAMPLES)
    seen: list[str] = []

    def choose(dialog: ExportDialog) -> int:
        dialog.show()
        dialog.format.setCurrentIndex(dialog.format.findData(".pdf"))
        dialog.page.form.setCurrentIndex(dialog.page.form.findData(Form.CHRONICLE))
        dialog.page.top.setValue(5)
        qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
        seen.append(dialog.preview.summary.text())
        return 1

    def name_file(dialog: QFileDialog) -> bool:
        dialog.selectFile(str(tmp_path / "story.pdf"))
        return True

    monkeypatch.setattr(ExportDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "exec", name_file)
    window.exports.ask()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    assert "A4 landscape, 5 events" in seen[0]
    assert (tmp_path / "story.pdf").read_bytes().startswith(b"%PDF")
    stored = Settings()
    stored.pages, stored.export_format = window.settings.pages, window.settings.export_format
    assert stored.export_format == ".pdf"
    assert PageChoices.restored(stored.pages).form is Form.CHRONICLE
    window.settings.save()
    assert Settings.load().pages == stored.pages


def test_a_disk_that_is_full_is_said_with_what_to_do(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.exports._messages, "error", lambda *texts: said.append(str(texts)))
    path = tmp_path / "timeline.pdf"
    path.symlink_to("/dev/full")
    window.exports.write(path, EXPORTERS[".pdf"], Options(title="Bridge"))
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)
    assert "The disk is full; make room, or choose another folder." in said[0]
    assert path.is_symlink()


def test_the_title_of_the_pages_is_remembered_with_the_project(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, str]] = []
    typed = [("The fall of the bridge", "A chronicle"), ("", ""), ("Untyped", "")]

    def export(dialog: ExportDialog) -> bool:
        shown.append((dialog.page.title.text(), dialog.page.subtitle.text()))
        title, subtitle = typed.pop(0)
        dialog.page.title.setText(title)
        dialog.page.subtitle.setText(subtitle)
        return bool(typed)  # the last one is cancelled

    monkeypatch.setattr(ExportDialog, "exec", export)
    monkeypatch.setattr("gui.commands.export.ask_where_to_save", lambda *_: None)
    monkeypatch.setattr("gui.commands.files.ask_where_to_save", lambda *_: tmp_path / "a.dateline")
    press(qtbot, window, "Ctrl+E")
    window.files.save()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    window.files.open_path(tmp_path / "a.dateline")
    qtbot.waitUntil(lambda: not window.tasks.busy)
    press(qtbot, window, "Ctrl+E")
    press(qtbot, window, "Ctrl+E")
    assert shown == [("", ""), ("The fall of the bridge", "A chronicle"), ("", "")]
    assert window.document.page_titles == ("", None)
