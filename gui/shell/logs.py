"""The log: in the user's folder for logs, and on the terminal with DATELINE_DEBUG=1.

It holds no text of articles and no messages of exceptions, which may quote one. Any module may
write to it by `logging.getLogger("dateline")`, with `exc_info` for an error.
"""

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from gui.shell.crash_report import traceback_lines

_MOST_BYTES = 500_000  # of one file; two older ones are kept

_log = logging.getLogger("dateline")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def log_path() -> Path:
    """The log of this user on this platform."""
    return user_log_path("dateline", appauthor=False) / "dateline.log"


def start_log() -> None:
    """Sets the log up, with Qt's messages in it; where no file can be written, there is none."""
    for handler in list(_log.handlers):
        _log.removeHandler(handler)
        handler.close()
    _log.propagate = False
    _log.setLevel(logging.DEBUG if debugging() else logging.INFO)
    handlers: list[logging.Handler] = [_file_handler() or logging.NullHandler()]
    if debugging() and sys.stderr is not None:
        handlers.append(logging.StreamHandler(sys.stderr))
    for handler in handlers:
        handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(message)s"))
        _log.addHandler(handler)
    qInstallMessageHandler(_log_qt_message)
    _log.info("Started")


def debugging() -> bool:
    """Whether the user asks for the log on the terminal."""
    return os.environ.get("DATELINE_DEBUG", "") not in ("", "0")


class _Formatter(logging.Formatter):
    """Writes an exception as its type and places, without its message."""

    def formatException(self, ei: _ExcInfo) -> str:
        return "" if ei[1] is None else "\n".join(traceback_lines(ei[1]))


class _FileHandler(RotatingFileHandler):
    """A full disk, or a folder that has gone, costs the log and nothing else."""

    def handleError(self, record: logging.LogRecord) -> None:
        return


def _file_handler() -> logging.Handler | None:
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _FileHandler(path, maxBytes=_MOST_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return None


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS[kind], "Qt (%s): %s", context.category or "default", message)
