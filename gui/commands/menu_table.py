"""The menus as lists of command ids, and what the shortcuts dialog lists besides."""

from collections.abc import Mapping
from typing import Final

RECENT: Final = "recent"  # stands for the submenu of recent projects
SEPARATOR: Final = "-"
LANES: Final = "Lanes"  # the submenu with this title, as is the next
THEME: Final = "Theme"
TAGS: Final = "tags"  # stands for the submenu of the tags of the selected events

# Each command is in exactly one of MENUS, SUBMENUS and KEYS_ONLY, which the list under F1 shows.
MENUS: Final[Mapping[str, tuple[str, ...]]] = {
    "&File": (
        "new", "open", RECENT, "open_sample", SEPARATOR,
        "add", "paste", "import_events", SEPARATOR, "save", "save_as", SEPARATOR, "export",
        SEPARATOR, "quit",
    ),
    "&Edit": (
        "undo", "redo", SEPARATOR,
        "cut", "copy", "copy_picture", "paste_events", "select_all", SEPARATOR,
        "add_event", "rename", "edit", "source", SEPARATOR,
        "earlier", "later", "stretch", "duplicate", "merge", "split", "delete", SEPARATOR,
        "review", "accept", "dismiss", "bring_back", "find_duplicates", SEPARATOR,
        "published", "remove_article",
    ),
    "&View": ("table", SEPARATOR, "fit", "zoom_in", "zoom_out", SEPARATOR, "fold", "by_category",
              LANES, THEME, SEPARATOR, "top", "one_a_day", "accepted_only", "show_all", SEPARATOR,
              "search", "filter", TAGS, "show_merged", "show_disagreeing", "show_dismissed"),
    "&Help": ("shortcuts", SEPARATOR, "about"),
}  # fmt: skip

SUBMENUS: Final[Mapping[str, tuple[str, ...]]] = {
    LANES: (
        "lanes_article", "lanes_category", "lanes_group", "lanes_person", "lanes_organisation",
        "lanes_place", "lanes_none", SEPARATOR,
        "collapse_lane", "lane_up", "lane_down", SEPARATOR, "collapse_all", "expand_all",
    ),
    THEME: ("theme_system", "theme_light", "theme_dark"),
}  # fmt: skip

# Commands that have shortcuts but are in no menu, by where they work.
KEYS_ONLY: Final[Mapping[str, tuple[str, ...]]] = {
    "Timeline": (
        "add_here", "previous", "next", "above", "below", "first", "last", "previous_too",
        "next_too", "above_too", "below_too", "first_too", "last_too", "zoom_in_here",
        "zoom_out_here",
    ),
    "Overview": ("look_earlier", "look_later", "show_less", "show_more"),
    "Tray of undated events": ("date_chip", "rename_chip"),
    "Table": ("edit_cell",),
}  # fmt: skip

# Context menus; only enabled commands are shown.
EVENT_MENU: Final = (
    "rename", "edit", "source", SEPARATOR, "accept", "dismiss", "bring_back", SEPARATOR,
    "earlier", "later", "stretch", SEPARATOR, "merge", "split", SEPARATOR, TAGS, SEPARATOR,
    "cut", "copy", "duplicate", "delete",
)  # fmt: skip
CANVAS_MENU: Final = (
    "paste_events", "select_all", SEPARATOR, "fit", "zoom_in", "zoom_out", "fold", SEPARATOR,
    "show_dismissed",
)  # fmt: skip

# Buttons in the inspector while several events are selected.
MULTI_SELECTION: Final = ("merge", "duplicate", "copy", "earlier", "later")

# Mouse gestures, and keys that cannot be changed; listed with the shortcuts under F1.
GESTURES: Final = (
    ("Scroll through time", "Mouse wheel, or drag the empty canvas"),
    ("Zoom at the pointer", "Ctrl + mouse wheel"),
    ("Move events to other dates", "Drag an event (Esc cancels; Alt: by day or hour)"),
    ("Change when an event begins or ends", "Drag an end of its bar"),
    ("Turn a single day into a time span", "Alt + Shift + drag"),
    ("Rename an event", "Double-click it"),
    ("Give an undated event a date", "Drag it from the tray, or double-click it there"),
    ("Add an event", "Double-click the empty canvas"),
    ("Add an event to the selection, or remove it", "Ctrl + click"),
    ("Select all events between two", "Shift + click"),
    ("Select the events in a rectangle", "Shift + drag the empty canvas"),
    ("Open the context menu", "Right-click, or the Menu key"),
    ("Clear the selection", "Esc, or click the empty canvas"),
    ("Show the events behind a number", "Click the number"),
    ("Collapse or expand a lane", "Click its name"),
    ("Move a lane", "Drag its name"),
    ("Move events to another category or group", "Drag them into its lane"),
    ("Scroll the timeline", "Drag the window in the overview"),
    ("Show a longer or shorter period", "Drag an edge of that window"),
    ("Remove a person, an organisation or a place from an event", "Del on its name"),
    ("Rename a person, an organisation or a place in all events", "F2 on its name"),
    ("Discard what was typed in a field, then leave it", "Esc"),
    ("Confirm a field", "Enter"),
    ("Accept a proposal and go to the title of the next one", "Enter in the title"),
    ("Go to the next field or button", "Tab"),
    ("Move within the table, a list or a text", "Arrow keys"),
)
