"""Every action once: its text, shortcut, icon, and where it appears."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = QKeySequence.StandardKey | str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. `keys` is a platform standard key, one shortcut, several, or none.

    `canvas_keys` says that the canvas handles the shortcut itself, since a letter or Delete must
    keep its meaning while a text field has the focus: the menu shows it, Qt does not bind it.
    `beside` says that the shortcut holds in the widgets that the window adds the action to: the
    canvas and the inspector, except in their text fields, which take letters as they are.
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
        "add_event", "New event", "plus", "Ctrl+Shift+N", "Add an event in the middle of the view"
    ),
    Spec("rename", "Rename event", "pencil", "F2", canvas_keys=True),
    Spec("delete", "Delete event", "trash-2", "Del", canvas_keys=True),
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
    Spec("published", "Set publication date…", "calendar", "Ctrl+D"),
    Spec("remove_article", "Remove article", "x"),
    Spec("fit", "Fit all", "maximize", "F", "Show all events", canvas_keys=True),
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
    Spec("shortcuts", "Keyboard and mouse", "keyboard", "F1"),
    Spec("about", "About Dateline", "info"),
)

RECENT: Final = "recent"  # stands in the menu for the list of recent files
SEPARATOR: Final = "-"

MENUS: Final[Mapping[str, tuple[str, ...]]] = {
    "&File": (
        "new", "open", RECENT, "open_sample", SEPARATOR,
        "add", "paste", SEPARATOR, "save", "save_as", SEPARATOR, "export", SEPARATOR, "quit",
    ),
    "&Edit": (
        "undo", "redo", SEPARATOR, "add_event", "rename", "edit", "delete", SEPARATOR,
        "review", "accept", "dismiss", "bring_back", SEPARATOR,
        "published", "remove_article",
    ),
    "&View": ("table", SEPARATOR, "fit", "zoom_in", "zoom_out", SEPARATOR, "fold", "by_category",
              SEPARATOR, "search", "filter", "show_dismissed"),
    "&Help": ("shortcuts", SEPARATOR, "about"),
}  # fmt: skip

# What mouse and keys do on the canvas, listed with the shortcuts under F1.
ON_CANVAS: Final = (
    ("Scroll through time", "Wheel, or drag the empty canvas"),
    ("Zoom at the pointer", "Ctrl + wheel"),
    ("Move an event to another date", "Drag it (Esc cancels)"),
    ("Rename an event", "Double-click it"),
    ("Add an event", "Double-click the empty canvas"),
    ("Previous, next event", "← → or ↑ ↓"),
    ("First, last event", "Home, End"),
    ("Rename the selected event", "Enter"),
    ("Zoom in, out", "+ −"),
    ("Select several events", "Ctrl + click"),
    ("See what a number stands for", "Click it"),
    ("Look elsewhere", "Drag the window in the overview, or ← → there"),
    ("Show more or less time", "Drag an edge of that window, or + − there"),
)


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """The table's actions as Qt's, by id; they belong to `parent` and do nothing yet."""
    return {spec.id: _make(spec, parent) for spec in ACTIONS}


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
    if spec.canvas_keys:
        # A tab in an action's text shows what follows as its shortcut without binding it.
        shown = sequences[0].toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(f"{spec.text}\t{shown}")
    elif spec.beside:
        action.setShortcuts(sequences)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        action.setShortcuts(sequences)
        parent.addAction(action)
    return action
