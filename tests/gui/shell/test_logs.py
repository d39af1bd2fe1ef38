"""The log: what is written where, and what is never written."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from gui.shell.logs import log_path, start_log

_log = logging.getLogger("dateline")


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Leaves Qt's messages and the logger as they were."""
    before = qInstallMessageHandler(None)
    qInstallMessageHandler(before)
    yield
    qInstallMessageHandler(before)
    for handler in list(_log.handlers):
        _log.removeHandler(handler)
        handler.close()
    _log.propagate = True


def logged() -> str:
    return log_path().read_text(encoding="utf-8")


def test_the_log_is_in_the_folder_of_this_user(tmp_path: Path) -> None:
    start_log()
    _log.info("begun")
    assert tmp_path in log_path().parents
    assert logged().endswith(" INFO begun\n")


def test_an_error_is_logged_without_its_message() -> None:
    start_log()
    try:
        raise ValueError("The minister resigned")
    except ValueError as error:
        _log.error("Unexpected error", exc_info=error)
        _log.exception("Again")
    assert "ValueError" in logged()
    assert logged().count("tests/gui/shell/test_logs.py, line ") == 2
    assert "minister" not in logged()


def test_messages_of_qt_are_logged() -> None:
    start_log()
    qWarning("a widget has no size")
    assert " WARNING Qt (default): a widget has no size\n" in logged()


@pytest.mark.parametrize(("value", "shown"), [("1", True), ("0", False), ("", False)])
def test_the_terminal_shows_the_log_where_it_is_asked_for(
    value: str,
    shown: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DATELINE_DEBUG", value)
    start_log()
    _log.warning("no folder")
    _log.debug("a detail")
    assert ("WARNING no folder" in capsys.readouterr().err) is shown
    assert ("a detail" in logged()) is shown


def test_without_a_folder_to_write_to_there_is_no_log_and_no_error() -> None:
    log_path().parent.parent.mkdir(parents=True)
    log_path().parent.write_text("a file where the folder should be")
    start_log()
    _log.error("not written")
    assert not log_path().exists()


def test_a_log_that_can_no_longer_be_written_costs_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start_log()
    (handler,) = _log.handlers

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler, "format", fail)
    _log.error("lost")
    assert capsys.readouterr().err == ""


def test_old_logs_are_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.shell.logs._MOST_BYTES", 1000)
    start_log()
    for number in range(200):
        _log.info("line %d", number)
    files = sorted(path.name for path in log_path().parent.iterdir())
    assert files == ["dateline.log", "dateline.log.1", "dateline.log.2"]
    assert all(path.stat().st_size <= 1000 for path in log_path().parent.iterdir())
    assert "line 199" in logged()


def test_a_log_that_is_started_twice_writes_each_line_once() -> None:
    start_log()
    start_log()
    _log.info("once")
    assert logged().count("once") == 1
