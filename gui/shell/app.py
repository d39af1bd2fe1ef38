"""Starts the application."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.document.garbage import GarbageCollector
from gui.document.settings import Settings
from gui.shell import window_geometry
from gui.shell.errors import ErrorHook
from gui.shell.logs import start_log
from gui.shell.window import Window
from gui.widgets import theme


def run(arguments: Sequence[str]) -> int:
    """Opens the window with the arguments of the command line; returns when it is closed."""
    window = start(arguments)
    status = QApplication.exec()
    del window  # must be deleted before the application
    return status


def start(arguments: Sequence[str]) -> Window:
    """Shows the window, which then opens the arguments of the command line."""
    start_log()
    errors = ErrorHook()
    errors.install()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("dateline")
    application.setApplicationDisplayName("Dateline")
    application.setDesktopFileName("dateline")
    application.setStyle("Fusion")
    GarbageCollector(application)
    theme.load_fonts()
    settings = Settings.load()
    window = Window(settings)
    if not settings.geometry:
        window_geometry.fit_screen(window)
    window.show()
    errors.watch(window)
    application.aboutToQuit.connect(window.clipboard.store_all_formats)
    application.aboutToQuit.connect(errors.uninstall)
    QTimer.singleShot(0, lambda: _begin(window, arguments))
    return window


def _begin(window: Window, arguments: Sequence[str]) -> None:
    window.titles.start()  # the parser takes seconds to load
    if not window.offer_recovery():
        window.open_arguments(arguments)
