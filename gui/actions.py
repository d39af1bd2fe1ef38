"""Every action once: its text, shortcut, icon, and where it appears."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey | str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `keys` is a platform standard key, one shortcut, several, or none.

    `canvas_keys` says that the shortcuts hold while the canvas has the focus, since a letter or
    Delete must keep its meaning elsewhere. Those `beside` hold in the inspector as well, except in
    its text fields, which take letters as they are.
    """

    id: str
    text: str
    icon: str = ""
    keys: Keys = None
    tip: str = ""
    checkable: bool = False
    canvas_keys: bool = False
    beside: bool = False


Std = QKeySequence.StandardKey

ACTIONS: Final = (
    Spec("new", "New project", "file-plus", Std.New),
    Spec("open", "Open project…", "folder-open", Std.Open),
    Spec("open_sample", "Open the sample"),
    Spec("save", "Save", "save", Std.Save),
    Spec("save_as", "Save as…", "", ("Ctrl+Shift+S",)),
    Spec("add", "Add articles…", "newspaper", "Ctrl+Shift+O", "Add articles from text files"),
    Spec("paste", "Paste article…", "clipboard-paste", "Ctrl+Shift+V", "Add an article by pasting"),
    Spec("export", "Export…", "download", "Ctrl+E", "Export as PNG, SVG, PDF, CSV or JSON"),
    Spec("quit", "Quit", "", Std.Quit),
    Spec("undo", "Undo", "undo-2", Std.Undo),
    Spec("redo", "Redo", "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Spec(
        "add_event",
        "New event",
        "plus",
        "Ctrl+Shift+N",
        "Add an event in the middle of the view, or one of the words selected in the article",
    ),
    Spec("cut", "Cut", "", Std.Cut),
    Spec("copy", "Copy", "copy", Std.Copy, "Copy events, for a spreadsheet or a text as well"),
    Spec("paste_events", "Paste", "", Std.Paste, "Paste events, or text as an article"),
    Spec("select_all", "Select all events", "", Std.SelectAll),
    Spec("rename", "Rename event", "pencil", ("F2", "Return", "Enter"), canvas_keys=True),
    Spec("earlier", "Move earlier", "", "Alt+Left", "By one unit of its date", canvas_keys=True),
    Spec("later", "Move later", "", "Alt+Right", "By one unit of its date", canvas_keys=True),
    Spec(
        "stretch",
        "Make it a stretch of time",
        tip="Give the event an end of its own, which can be dragged",
    ),
    Spec("source", "Show in the article", "", "Space", canvas_keys=True),
    Spec("duplicate", "Duplicate", "", "Ctrl+D"),
    Spec("merge", "Merge into one", "", "M", "One event that keeps all sources", beside=True),
    Spec("split", "Split by sources", "", "Shift+M", "An event for each source", beside=True),
    Spec("delete", "Delete", "trash-2", ("Del", "Backspace"), canvas_keys=True),
    Spec("accept", "Accept", "check", "A", "Accept the selected events", beside=True),
    Spec("dismiss", "Dismiss", "calendar-off", "D", "Dismiss the selected events", beside=True),
    Spec("bring_back", "Bring back", "history", tip="Bring the selected events back"),
    Spec("edit", "Edit in the inspector", "", "E", beside=True),
    Spec("review", "Next proposal", "", "R", "Go to the next event to review", beside=True),
    Spec("show_dismissed", "Show dismissed events"),
    Spec("search", "Search", "search", Std.Find),
    Spec(
        "filter",
        "Filter",
        "list-filter",
        "Ctrl+Shift+F",
        "Show some events only: by article, certainty, time or review",
        checkable=True,
    ),
    Spec("published", "Set publication date…", "calendar", "Ctrl+Shift+D"),
    Spec("remove_article", "Remove article", "x"),
    Spec("fit", "Fit all", "maximize", ("F", "0"), "Show all events", canvas_keys=True),
    Spec("zoom_in", "Zoom in", "zoom-in", ("Ctrl++", "Ctrl+=")),
    Spec("zoom_out", "Zoom out", "zoom-out", "Ctrl+-"),
    Spec(
        "fold",
        "Fold empty stretches",
        "fold-horizontal",
        tip="Shorten long stretches in which nothing begins or ends",
        checkable=True,
    ),
    Spec(
        "table",
        "Table of events",
        "table",
        "Ctrl+T",
        "Show the events as a table instead of a timeline",
        checkable=True,
    ),
    Spec(
        "by_category",
        "Colour by category",
        tip="Colour events by their category instead of their article",
        checkable=True,
    ),
    Spec("lanes_article", "Lanes by article", checkable=True),
    Spec("lanes_category", "Lanes by category", checkable=True),
    Spec("lanes_group", "Lanes by group", checkable=True),
    Spec("lanes_none", "All in one lane", checkable=True),
    Spec("collapse_lane", "Collapse or expand lane", "", "C", canvas_keys=True),
    Spec("lane_up", "Move lane up", "", "Alt+Up", canvas_keys=True),
    Spec("lane_down", "Move lane down", "", "Alt+Down", canvas_keys=True),
    Spec("collapse_all", "Collapse all lanes"),
    Spec("expand_all", "Expand all lanes"),
    Spec("shortcuts", "Keyboard and mouse", "keyboard", "F1"),
    Spec("about", "About Dateline", "info"),
)

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

# Adds an event while the canvas or the article has the focus, beside the action's own shortcut.
NEW_KEY: Final = "N"

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
FOR_SEVERAL: Final = ("merge", "duplicate", "copy", "earlier", "later")

# What mouse and keys do on the canvas, listed with the shortcuts under F1.
ON_CANVAS: Final = (
    ("Scroll through time", "Wheel, or drag the empty canvas"),
    ("Zoom at the pointer", "Ctrl + wheel"),
    ("Move events to other dates", "Drag one (Esc cancels; Alt: by day or hour)"),
    ("Change when an event begins or ends", "Drag an end of its bar"),
    ("Make a stretch of a day", "Alt + Shift + drag"),
    ("Rename an event", "Double-click it"),
    ("Date an event that has no date", "Drag it from the tray to its day, or Enter there"),
    ("Add an event", "Double-click the empty canvas, or N"),
    ("Add an event of words in the article", "Select them, then N"),
    ("Previous, next event", "← →"),
    ("Event above, below", "↑ ↓"),
    ("First, last event", "Home, End"),
    ("Zoom in, out", "+ −"),
    ("Select another event as well, or no longer", "Ctrl + click"),
    ("Select all from one event to another", "Shift + click, or Shift + arrow key"),
    ("Select what a band touches", "Shift + drag the empty canvas"),
    ("See what can be done with an event", "Right click, or the menu key"),
    ("Select nothing", "Esc, or click the empty canvas"),
    ("See what a number stands for", "Click it"),
    ("Collapse or expand a lane", "Click its name"),
    ("Put a lane elsewhere", "Drag its name"),
    ("Put events into another category or group", "Drag them into its lane"),
    ("Look elsewhere", "Drag the window in the overview, or ← → there"),
    ("Show more or less time", "Drag an edge of that window, or + − there"),
)


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """The table's actions as Qt's, by id; they belong to `parent` and do nothing yet."""
    return {spec.id: _make(spec, parent) for spec in ACTIONS}


def bind_keys(
    actions: Mapping[str, QAction],
    canvases: Sequence[QWidget],
    besides: Sequence[QWidget],
    article: QWidget,
) -> None:
    """Gives the widgets the shortcuts that hold in them only."""
    for spec in ACTIONS:
        if spec.beside:
            for widget in besides:
                widget.addAction(actions[spec.id])
        if spec.beside or spec.canvas_keys:
            for canvas in canvases:
                canvas.addAction(actions[spec.id])
    for place in (*canvases, article):
        add = QShortcut(NEW_KEY, place, context=Qt.ShortcutContext.WidgetShortcut)
        add.activated.connect(actions["add_event"].trigger)


def shortcuts_of(spec: Spec) -> list[QKeySequence]:
    """The key sequences of an action on this platform."""
    if spec.keys is None:
        return []
    if isinstance(spec.keys, QKeySequence.StandardKey):
        return QKeySequence.keyBindings(spec.keys)
    keys = (spec.keys,) if isinstance(spec.keys, str) else spec.keys
    return [QKeySequence(key) for key in keys]


def _make(spec: Spec, parent: QWidget) -> QAction:
    action = QAction(spec.text, parent)
    action.setIconText(spec.text.rstrip("…"))
    action.setObjectName(spec.id)
    action.setCheckable(spec.checkable)
    if spec.tip:
        action.setToolTip(spec.tip)
        action.setStatusTip(spec.tip)
    sequences = shortcuts_of(spec)
    action.setShortcuts(sequences)
    if spec.canvas_keys:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    elif spec.beside:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        parent.addAction(action)
    return action
