"""Every action once: its text, shortcut, icon, and where it appears."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, auto
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey | str | tuple[str, ...] | None


class Scope(Flag):
    """Where shortcuts hold: while these have the focus."""

    TIMELINE = auto()
    OVERVIEW = auto()
    TRAY = auto()  # of events without a date
    TABLE = auto()
    INSPECTOR = auto()
    ARTICLE = auto()
    EVERYWHERE = TIMELINE | OVERVIEW | TRAY | TABLE | INSPECTOR | ARTICLE
    EVENTS = TIMELINE | TRAY
    SELECTION = EVENTS | TABLE | INSPECTOR  # the events and what speaks of those selected


@dataclass(frozen=True, slots=True)
class Command:
    """One action. `keys` is a platform standard key, one shortcut, several, or none: those that it
    has until a person gives it others (gui.shortcuts.shortcuts).

    A letter or Delete must keep its meaning where text is typed, so `where` says where they hold.
    """

    id: str
    text: str
    icon: str = ""
    keys: Keys = None
    tip: str = ""
    checkable: bool = False
    where: Scope = Scope.EVERYWHERE

    @property
    def name(self) -> str:
        """What it is called in a sentence."""
        return self.text.rstrip("…")


Std = QKeySequence.StandardKey
_BY_UNIT = "By one unit of its date"

ACTIONS: Final = (
    Command("new", "New project", "file-plus", Std.New),
    Command("open", "Open project…", "folder-open", Std.Open),
    Command("open_sample", "Open the sample"),
    Command("save", "Save", "save", Std.Save),
    Command("save_as", "Save as…", "", ("Ctrl+Shift+S",)),
    Command("add", "Add articles…", "newspaper", "Ctrl+Shift+O", "Add articles from text files"),
    Command(
        "paste", "Paste article…", "clipboard-paste", "Ctrl+Shift+V", "Add an article by pasting"
    ),
    Command("export", "Export…", "download", "Ctrl+E", "Export as PNG, SVG, PDF, CSV or JSON"),
    Command("quit", "Quit", "", Std.Quit),
    Command("undo", "Undo", "undo-2", Std.Undo),
    Command("redo", "Redo", "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command(
        "add_event",
        "New event",
        "plus",
        "Ctrl+Shift+N",
        "Add an event in the middle of the view, or one of the words selected in the article",
    ),
    Command("cut", "Cut", "", Std.Cut),
    Command("copy", "Copy", "copy", Std.Copy, "Copy events, for a spreadsheet or a text as well"),
    Command("paste_events", "Paste", "", Std.Paste, "Paste events, or text as an article"),
    Command("select_all", "Select all events", "", Std.SelectAll),
    Command("rename", "Rename event", "pencil", ("F2", "Return", "Enter"), where=Scope.TIMELINE),
    Command("earlier", "Move earlier", "", "Alt+Left", _BY_UNIT, where=Scope.EVENTS),
    Command("later", "Move later", "", "Alt+Right", _BY_UNIT, where=Scope.EVENTS),
    Command(
        "stretch",
        "Make it a stretch of time",
        tip="Give the event an end of its own, which can be dragged",
        where=Scope.SELECTION,
    ),
    Command("source", "Show in the article", "", "Space", where=Scope.EVENTS),
    Command("duplicate", "Duplicate", "", "Ctrl+D"),
    Command(
        "merge",
        "Merge into one",
        "",
        "M",
        "One event that keeps all sources",
        where=Scope.SELECTION,
    ),
    Command(
        "split",
        "Split by sources",
        "",
        "Shift+M",
        "An event for each source",
        where=Scope.SELECTION,
    ),
    Command("delete", "Delete", "trash-2", ("Del", "Backspace"), where=Scope.EVENTS | Scope.TABLE),
    Command("accept", "Accept", "check", "A", "Accept the selected events", where=Scope.SELECTION),
    Command(
        "dismiss",
        "Dismiss",
        "calendar-off",
        "D",
        "Dismiss the selected events",
        where=Scope.SELECTION,
    ),
    Command(
        "bring_back",
        "Bring back",
        "history",
        tip="Bring the selected events back",
        where=Scope.SELECTION,
    ),
    Command("edit", "Edit in the inspector", "", "E", where=Scope.SELECTION),
    Command(
        "review", "Next proposal", "", "R", "Go to the next event to review", where=Scope.SELECTION
    ),
    Command("show_dismissed", "Show dismissed events"),
    Command("search", "Search", "search", Std.Find),
    Command(
        "filter",
        "Filter",
        "list-filter",
        "Ctrl+Shift+F",
        "Show some events only: by article, certainty, time or review",
        checkable=True,
    ),
    Command("published", "Set publication date…", "calendar", "Ctrl+Shift+D"),
    Command("remove_article", "Remove article", "x"),
    Command("fit", "Fit all", "maximize", ("F", "0"), "Show all events", where=Scope.EVENTS),
    Command("zoom_in", "Zoom in", "zoom-in", ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", "Zoom out", "zoom-out", "Ctrl+-"),
    Command(
        "fold",
        "Fold empty stretches",
        "fold-horizontal",
        tip="Shorten long stretches in which nothing begins or ends",
        checkable=True,
    ),
    Command(
        "table",
        "Table of events",
        "table",
        "Ctrl+T",
        "Show the events as a table instead of a timeline",
        checkable=True,
    ),
    Command(
        "by_category",
        "Colour by category",
        tip="Colour events by their category instead of their article",
        checkable=True,
    ),
    Command("lanes_article", "Lanes by article", checkable=True),
    Command("lanes_category", "Lanes by category", checkable=True),
    Command("lanes_group", "Lanes by group", checkable=True),
    Command("lanes_none", "All in one lane", checkable=True),
    Command("collapse_lane", "Collapse or expand lane", "", "C", where=Scope.TIMELINE),
    Command("lane_up", "Move lane up", "", "Alt+Up", where=Scope.TIMELINE),
    Command("lane_down", "Move lane down", "", "Alt+Down", where=Scope.TIMELINE),
    Command("collapse_all", "Collapse all lanes"),
    Command("expand_all", "Expand all lanes"),
    Command("shortcuts", "Keyboard and mouse", "keyboard", "F1"),
    Command("about", "About Dateline", "info"),
    # Those that are keys only.
    Command(
        "add_here",
        "New event, by a key alone",
        "",
        "N",
        "Add an event as New event in the menu does, where no text is typed",
        where=Scope.EVENTS | Scope.ARTICLE,
    ),
    Command("previous", "Previous event", "", "Left", where=Scope.TIMELINE),
    Command("next", "Next event", "", "Right", where=Scope.TIMELINE),
    Command("above", "Event above", "", "Up", where=Scope.TIMELINE),
    Command("below", "Event below", "", "Down", where=Scope.TIMELINE),
    Command("first", "First event", "", "Home", where=Scope.TIMELINE),
    Command("last", "Last event", "", "End", where=Scope.TIMELINE),
    Command(
        "previous_too", "Select the previous event too", "", "Shift+Left", where=Scope.TIMELINE
    ),
    Command("next_too", "Select the next event too", "", "Shift+Right", where=Scope.TIMELINE),
    Command("above_too", "Select the event above too", "", "Shift+Up", where=Scope.TIMELINE),
    Command("below_too", "Select the event below too", "", "Shift+Down", where=Scope.TIMELINE),
    Command("first_too", "Select the first event too", "", "Shift+Home", where=Scope.TIMELINE),
    Command("last_too", "Select the last event too", "", "Shift+End", where=Scope.TIMELINE),
    Command("zoom_in_here", "Zoom in, by a key alone", "", ("+", "="), where=Scope.TIMELINE),
    Command("zoom_out_here", "Zoom out, by a key alone", "", "-", where=Scope.TIMELINE),
    Command("look_earlier", "Look at an earlier time", "", "Left", where=Scope.OVERVIEW),
    Command("look_later", "Look at a later time", "", "Right", where=Scope.OVERVIEW),
    Command("show_less", "Show less time", "", ("+", "=", "Up"), where=Scope.OVERVIEW),
    Command("show_more", "Show more time", "", ("-", "Down"), where=Scope.OVERVIEW),
    Command("date_chip", "Type the date", "", ("Return", "Enter"), where=Scope.TRAY),
    Command("rename_chip", "Rename event", "", "F2", where=Scope.TRAY),
    Command("edit_cell", "Edit the cell", "", ("F2", "Return", "Enter"), where=Scope.TABLE),
)

_TOOLTIP = "words"  # the property of an action that holds its tool tip without the shortcut

RECENT: Final = "recent"  # stands in the menu for the list of recent files
SEPARATOR: Final = "-"
LANES: Final = "lanes"  # stands for their menu

MENUS: Final[Mapping[str, tuple[str, ...]]] = {
    "&File": (
        "new", "open", RECENT, "open_sample", SEPARATOR,
        "add", "paste", SEPARATOR, "save", "save_as", SEPARATOR, "export", SEPARATOR, "quit",
    ),
    "&Edit": (
        "undo", "redo", SEPARATOR, "cut", "copy", "paste_events", "select_all", SEPARATOR,
        "add_event", "rename", "edit", "source", SEPARATOR,
        "earlier", "later", "stretch", "duplicate", "merge", "split", "delete", SEPARATOR,
        "review", "accept", "dismiss", "bring_back", SEPARATOR,
        "published", "remove_article",
    ),
    "&View": ("table", SEPARATOR, "fit", "zoom_in", "zoom_out", SEPARATOR, "fold", "by_category",
              LANES, SEPARATOR, "search", "filter", "show_dismissed"),
    "&Help": ("shortcuts", SEPARATOR, "about"),
}  # fmt: skip

LANE_MENU: Final = (
    "lanes_article", "lanes_category", "lanes_group", "lanes_none", SEPARATOR,
    "collapse_lane", "lane_up", "lane_down", SEPARATOR, "collapse_all", "expand_all",
)  # fmt: skip

# What stands in no menu and has keys, by where it is done.
KEYS_ONLY: Final[Mapping[str, tuple[str, ...]]] = {
    "Timeline": (
        "add_here", "previous", "next", "above", "below", "first", "last", "previous_too",
        "next_too", "above_too", "below_too", "first_too", "last_too", "zoom_in_here",
        "zoom_out_here",
    ),
    "Overview": ("look_earlier", "look_later", "show_less", "show_more"),
    "Tray of events without a date": ("date_chip", "rename_chip"),
    "Table": ("edit_cell",),
}  # fmt: skip

# What a right click offers, as far as there is a use for it.
EVENT_MENU: Final = (
    "rename", "edit", "source", SEPARATOR, "accept", "dismiss", "bring_back", SEPARATOR,
    "earlier", "later", "stretch", SEPARATOR, "merge", "split", SEPARATOR,
    "cut", "copy", "duplicate", "delete",
)  # fmt: skip
CANVAS_MENU: Final = (
    "paste_events", "select_all", SEPARATOR, "fit", "zoom_in", "zoom_out", "fold", SEPARATOR,
    "show_dismissed",
)  # fmt: skip

# What is offered in the inspector for several events.
MULTI_SELECTION: Final = ("merge", "duplicate", "copy", "earlier", "later")

# What the mouse does, and the keys that stay as they are; listed with the shortcuts under F1.
GESTURES: Final = (
    ("Scroll through time", "Wheel, or drag the empty canvas"),
    ("Zoom at the pointer", "Ctrl + wheel"),
    ("Move events to other dates", "Drag one (Esc cancels; Alt: by day or hour)"),
    ("Change when an event begins or ends", "Drag an end of its bar"),
    ("Make a stretch of a day", "Alt + Shift + drag"),
    ("Rename an event", "Double-click it"),
    ("Date an event that has no date", "Drag it from the tray, or double-click it there"),
    ("Add an event", "Double-click the empty canvas"),
    ("Select another event as well, or no longer", "Ctrl + click"),
    ("Select all from one event to another", "Shift + click"),
    ("Select what a band touches", "Shift + drag the empty canvas"),
    ("See what can be done with an event", "Right click, or the menu key"),
    ("Select nothing", "Esc, or click the empty canvas"),
    ("See what a number stands for", "Click it"),
    ("Collapse or expand a lane", "Click its name"),
    ("Put a lane elsewhere", "Drag its name"),
    ("Put events into another category or group", "Drag them into its lane"),
    ("Look elsewhere", "Drag the window in the overview"),
    ("Show more or less time", "Drag an edge of that window"),
    ("Take back what is being typed in a field", "Esc"),
    ("Be done with a field", "Enter"),
    ("Go on to the next field or button", "Tab"),
    ("Move about in the table, a list or a text", "Arrow keys"),
)


def default_keys(spec: Command) -> tuple[str, ...]:
    """The keys of an action that nobody has changed, as Qt writes them in files."""
    if spec.keys is None:
        return ()
    if isinstance(spec.keys, QKeySequence.StandardKey):
        return tuple(key.toString() for key in QKeySequence.keyBindings(spec.keys))
    keys = (spec.keys,) if isinstance(spec.keys, str) else spec.keys
    return tuple(QKeySequence(key).toString() for key in keys)


def shortcut_text(action: QAction) -> str:
    """The shortcut that an action has now, as the platform writes it; empty without one."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def with_shortcut(words: str, action: QAction) -> str:
    """Words, and after them the shortcut of the action that they speak of."""
    return f"{words} ({shortcut_text(action)})" if shortcut_text(action) else words


def set_tooltip(action: QAction, words: str) -> None:
    """Says what an action does in its tool tip, which goes on to name its present shortcut."""
    action.setProperty(_TOOLTIP, words)
    _update_tooltip(action)


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """The table's actions as Qt's, by id; they belong to `parent` and do nothing yet."""
    return {spec.id: _make(spec, parent) for spec in ACTIONS}


def bind_keys(actions: Mapping[str, QAction], widgets: Mapping[Scope, QWidget]) -> None:
    """Gives the widgets of each place the shortcuts that hold there only."""
    for spec in ACTIONS:
        if spec.where is not Scope.EVERYWHERE:
            for place, widget in widgets.items():
                if place & spec.where:
                    widget.addAction(actions[spec.id])


def _make(spec: Command, parent: QWidget) -> QAction:
    action = QAction(spec.text, parent)
    action.setIconText(spec.name)
    action.setObjectName(spec.id)
    action.setCheckable(spec.checkable)
    action.setStatusTip(spec.tip)
    action.setShortcuts([QKeySequence(key) for key in default_keys(spec)])
    set_tooltip(action, spec.tip or spec.name)
    action.changed.connect(partial(_update_tooltip, action))
    if spec.where is Scope.EVERYWHERE:
        parent.addAction(action)
    elif Scope.INSPECTOR in spec.where:  # whose buttons have the focus
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action


def _update_tooltip(action: QAction) -> None:
    action.setToolTip(with_shortcut(action.property(_TOOLTIP), action))
