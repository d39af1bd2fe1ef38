"""The menu bar, filled from the table of actions, and the list of recent projects."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.actions import MENUS, RECENT, SEPARATOR
from gui.settings import Settings


class RecentMenu(QMenu):
    """The projects opened last, read from the settings each time it is shown."""

    def __init__(
        self, settings: Settings, open_path: Callable[[Path], None], parent: QWidget
    ) -> None:
        super().__init__("Open recent", parent)
        self._settings, self._open_path = settings, open_path
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._settings.recent:
            self.addAction(path.replace("&", "&&"), partial(self._open_path, Path(path)))
        if not self._settings.recent:
            self.addAction("Nothing yet").setEnabled(False)


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction], recent: QMenu) -> None:
    """Puts the actions into the menus of the table."""
    for title, ids in MENUS.items():
        menu = bar.addMenu(title)
        for id in ids:
            if id == SEPARATOR:
                menu.addSeparator()
            elif id == RECENT:
                menu.addMenu(recent)
            else:
                menu.addAction(actions[id])
