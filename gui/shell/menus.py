"""The menu bar, the context menus and the list of recent projects."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QMenuBar, QWidget

from gui.canvas.view import Canvas
from gui.commands.menu_table import (
    CANVAS_MENU,
    EVENT_MENU,
    MENUS,
    RECENT,
    SEPARATOR,
    SUBMENUS,
)
from gui.document.settings import Settings
from timeline.dates.words import in_words


class RecentMenu(QMenu):
    """The recent projects, read from the settings whenever the menu is opened."""

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
            self.addAction("No recent projects").setEnabled(False)


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction], recent: QMenu) -> None:
    """Fills the menu bar according to the table of commands."""
    for title, ids in MENUS.items():
        _fill(bar.addMenu(title), ids, actions, recent)


def _fill(menu: QMenu, ids: Sequence[str], actions: Mapping[str, QAction], recent: QMenu) -> None:
    for id in ids:
        if id == SEPARATOR:
            menu.addSeparator()
        elif id == RECENT:
            menu.addMenu(recent)
        elif id in SUBMENUS:
            _fill(menu.addMenu(id), SUBMENUS[id], actions, recent)
        else:
            menu.addAction(actions[id])


def open_canvas_menu(canvas: Canvas, actions: Mapping[str, QAction], at: QPoint) -> None:
    """Opens the context menu of the canvas or of the selected events at a point."""
    menu = QMenu(canvas)
    on_event = canvas.stage.picture.event_at(at.x(), at.y()) is not None
    if not on_event and (when := canvas.stage.unit_at(at.x())) is not None:
        add = partial(canvas.add_requested.emit, when)
        menu.addAction(actions["add_event"].icon(), f"New event: {in_words(when)}", add)
    _open(menu, EVENT_MENU if on_event else CANVAS_MENU, actions, canvas, at)


def open_event_menu(view: QAbstractScrollArea, actions: Mapping[str, QAction], at: QPoint) -> None:
    """Opens the context menu of the selected events at a point of a view."""
    _open(QMenu(view), EVENT_MENU, actions, view, at)


def _open(
    menu: QMenu,
    ids: Iterable[str],
    actions: Mapping[str, QAction],
    view: QAbstractScrollArea,
    at: QPoint,
) -> None:
    """Opens a menu with the enabled ones of these actions."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for id in ids:
        if id == SEPARATOR:
            menu.addSeparator()
        elif actions[id].isEnabled():
            menu.addAction(actions[id])
    menu.popup(view.viewport().mapToGlobal(at))
