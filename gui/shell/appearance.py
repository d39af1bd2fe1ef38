"""The appearance of the window: theme, colours of events, folding."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication

from gui.canvas.colour_key import ColourKey
from gui.canvas.view import Canvas
from gui.commands.table import COMMANDS
from gui.document.document import Document
from gui.document.settings import Settings
from gui.filter.filter_bar import FilterBar
from gui.shell.header import set_icons
from gui.widgets import theme as themes
from timeline.layout.colours import category_colours
from timeline.layout.style import Theme, load_theme

SYSTEM, LIGHT, DARK = "system", "light", "dark"
THEMES = (SYSTEM, LIGHT, DARK)


class Themed(Protocol):
    """A widget that draws in the colours of a theme."""

    def set_theme(self, theme: Theme) -> None: ...


class Appearance(QObject):
    """Applies the theme and the other options of the View menu."""

    def __init__(
        self,
        document: Document,
        settings: Settings,
        canvas: Canvas,
        key: ColourKey,
        filter_bar: FilterBar,
        panels: Sequence[Themed],
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(canvas)
        self._document, self._settings = document, settings
        self._canvas, self._key, self._filter_bar = canvas, key, filter_bar
        key.category_clicked.connect(self._show_category)
        self._panels, self._actions = panels, actions
        self._theme = self._chosen_theme()
        self.apply()
        canvas.set_fold(settings.fold)
        actions["fold"].setChecked(settings.fold)
        actions["by_category"].setChecked(settings.by_category)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow_system)

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The handlers of the commands that are implemented here, by command id."""
        return {
            "fold": self.toggle_fold,
            "by_category": self.toggle_colours,
            **{f"theme_{name}": partial(self.choose_theme, name) for name in THEMES},
        }

    def follow_system(self) -> None:
        """Applies the theme of the desktop's colour scheme unless the user has chosen one."""
        self._theme = self._chosen_theme()
        self.apply()

    def choose_theme(self, name: str) -> None:
        """Applies one of `THEMES`."""
        self._settings.theme = name
        self.follow_system()

    def _chosen_theme(self) -> Theme:
        name = self._settings.theme
        return load_theme(name) if name in (LIGHT, DARK) else themes.system_theme()

    def apply(self) -> None:
        """Applies the theme to all widgets."""
        themes.apply(self._theme)
        icons = {command.id: command.icon for command in COMMANDS.values() if command.icon}
        set_icons(self._actions, icons, self._theme)
        for panel in self._panels:
            panel.set_theme(self._theme)
        self.update_colours()
        for name in THEMES:
            self._actions[f"theme_{name}"].setChecked(name == self._settings.theme)

    def toggle_fold(self) -> None:
        """Folds long empty periods, or draws all to scale."""
        self._settings.fold = self._actions["fold"].isChecked()
        self._canvas.set_fold(self._settings.fold)

    def toggle_colours(self) -> None:
        """Colours events by category or by article."""
        self._settings.by_category = self._actions["by_category"].isChecked()
        self.update_colours()

    def update_colours(self) -> None:
        """Assigns colours to the categories of the project."""
        categories = self._document.counts.categories if self._settings.by_category else None
        colours = {} if categories is None else category_colours(categories, self._theme)
        self._canvas.set_colours(colours)
        self._filter_bar.set_colours(colours)
        counts, names = self._document.counts, [name for name in colours if name]
        in_use = ["", *names] if names and counts.by_category[""] else names
        shown = self._document.filter.category
        self._key.show_colours({name: colours[name] for name in in_use}, shown)

    def _show_category(self, category: str | None) -> None:
        """Shows the events of one category, None for all."""
        self._document.set_filter(replace(self._document.filter, category=category))
