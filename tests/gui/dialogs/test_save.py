"""Asking where to save: the suffix is there before the name is checked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.save import ask_where_to_save


@pytest.mark.parametrize(
    ("typed", "named"), [("report", "report.png"), ("a.b", "a.b.png"), ("x.PNG", "x.PNG")]
)
def test_the_name_that_is_checked_is_the_name_that_is_written(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, named: str
) -> None:
    suffixes: list[str] = []
    filters: list[str] = []

    def answer(dialog: QFileDialog) -> bool:
        suffixes.append(dialog.defaultSuffix())
        filters.extend(dialog.nameFilters())
        dialog.selectFile(str(tmp_path / typed))
        return True

    monkeypatch.setattr(QFileDialog, "exec", answer)
    window = QWidget()
    qtbot.addWidget(window)
    path = ask_where_to_save(window, "Export", tmp_path / "timeline.png", "PNG picture", ".png")
    assert path == tmp_path / named
    assert suffixes == ["png"]
    assert filters == ["PNG picture (*.png)"]


def test_no_answer_is_no_path(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _: False)
    window = QWidget()
    qtbot.addWidget(window)
    start = tmp_path / "a.dateline"
    assert ask_where_to_save(window, "Save", start, "Dateline project", ".dateline") is None


@pytest.mark.parametrize(
    ("typed", "named"), [("a.vis.json", "a.vis.json"), ("a.json", "a.json.vis.json")]
)
def test_a_suffix_may_have_two_parts(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, named: str
) -> None:
    def answer(dialog: QFileDialog) -> bool:
        dialog.selectFile(str(tmp_path / typed))
        return True

    monkeypatch.setattr(QFileDialog, "exec", answer)
    window = QWidget()
    qtbot.addWidget(window)
    start = tmp_path / "timeline.vis.json"
    path = ask_where_to_save(window, "Export", start, "vis-timeline", ".vis.json")
    assert path == tmp_path / named
