"""What a report about an error says: where it happened and in which program, nothing of the user's.

Messages of exceptions are left out, since they may quote an article or name a file.
"""

import platform
import sys
import sysconfig
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from timeline.version import version

_PROGRAM = Path(__file__).resolve().parents[2]
_MOST_FRAMES = 40  # of one traceback, from its inner end: a recursion has a thousand


def report(error: BaseException) -> str:
    """The whole report: versions and platform, then the traceback."""
    return "\n".join([*_about(), "", *traceback_lines(error)])


def traceback_lines(error: BaseException) -> list[str]:
    """The types and places of an error and of those that led to it, the first of them first."""
    lines: list[str] = []
    for cause in reversed(list(_chain(error))):
        if lines:
            lines.append("then:")
        lines.extend(_frames(cause.__traceback__))
        lines.append(_type_name(type(cause)))
    return lines


def _about() -> list[str]:
    screen = QGuiApplication.platformName() if QGuiApplication.instance() else "no window"
    return [
        f"Dateline {version()}",
        f"Python {platform.python_version()}, PySide {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.platform()}, {screen}",
    ]


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, what caused it, what caused that, and so on."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or (
            None if current.__suppress_context__ else current.__context__
        )


def _frames(start: TracebackType | None) -> list[str]:
    frames = [
        f"  {_module_path(frame.f_code.co_filename)}, line {line}, in {frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(start)
    ]
    left_out = len(frames) - _MOST_FRAMES
    return [f"  … {left_out} more", *frames[left_out:]] if left_out > 0 else frames


def _module_path(filename: str) -> str:
    """The path of a module relative to the program, to its package or to Python's library."""
    if filename.startswith("<"):
        return filename
    path = Path(filename)
    if "site-packages" in path.parts:
        at = len(path.parts) - path.parts[::-1].index("site-packages")
        return "/".join(path.parts[at:])
    for root in (_PROGRAM, Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.name


def _type_name(kind: type[BaseException]) -> str:
    name = kind.__qualname__
    return name if kind.__module__ == "builtins" else f"{kind.__module__}.{name}"
