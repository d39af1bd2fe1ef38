"""Checks for a display before Qt does, which aborts without one."""

import ctypes
import os
import sys
from pathlib import Path

# Qt platforms that need no display.
_SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def is_missing() -> bool:
    """Whether Qt would find no display. Windows and macOS always have one."""
    if not sys.platform.startswith("linux"):
        return False
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _SCREENLESS:
        return False
    return not (_wayland_answers() or _x11_answers())


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and (Path(folder) / str(name)).exists()


def _x11_answers() -> bool:
    """Tries to connect, since DISPLAY may be left over from a session that has ended."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
