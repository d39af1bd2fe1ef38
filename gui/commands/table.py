"""The table of all commands: text, shortcuts, icon, and where the shortcuts work."""

from dataclasses import dataclass
from enum import Flag, auto
from typing import Final

from PySide6.QtGui import QKeySequence

from timeline.project.lanes import MOST

Keys = QKeySequence.StandardKey | str | tuple[str, ...] | None


class Scope(Flag):
    """The widgets in which a shortcut works while they have the focus."""

    TIMELINE = auto()
    OVERVIEW = auto()
    TRAY = auto()  # of events without a date
    TABLE = auto()
    INSPECTOR = auto()
    ARTICLE = auto()
    EVERYWHERE = TIMELINE | OVERVIEW | TRAY | TABLE | INSPECTOR | ARTICLE
    EVENTS = TIMELINE | TRAY
    # Where the selected events are shown; the article shows the words that report them.
    SELECTION = EVENTS | TABLE | INSPECTOR | ARTICLE


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `keys` are its default shortcuts: a standard key of the platform, one shortcut,
    several, or none. The user can change them (`gui.shortcuts`). `icon` is the name of a file in
    `resources/icons` without `.svg`, "" for none. `tip` is the tooltip, "" if the text says enough.

    A letter or Delete must keep its meaning where text is typed, so `where` limits where the
    shortcuts work.
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
        """Its text within a sentence."""
        return self.text.rstrip("…")


Std = QKeySequence.StandardKey
_BY_UNIT = "Move by one unit of the date, such as a day or a year"
_MOST_FREQUENT = f"A lane for each of the {MOST} most frequent ones"

_TABLE: Final = (
    Command("new", "New project", "file-plus", Std.New),
    Command("open", "Open project…", "folder-open", Std.Open),
    Command("open_sample", "Open sample project"),
    Command("save", "Save", "save", Std.Save),
    Command("save_as", "Save as…", "", ("Ctrl+Shift+S",)),
    Command("add", "Add articles…", "newspaper", "Ctrl+Shift+O", "Add articles from files"),
    Command(
        "paste",
        "Paste article…",
        "clipboard-paste",
        "Ctrl+Shift+V",
        "Add an article by pasting its text",
    ),
    Command(
        "import_events",
        "Import events…",
        "",
        None,
        "Add events from a table, a calendar or another timeline program",
    ),
    Command(
        "export",
        "Export…",
        "download",
        "Ctrl+E",
        "Export a picture, a table or data",
    ),
    Command("quit", "Quit", "", Std.Quit),
    Command("undo", "Undo", "undo-2", Std.Undo),
    Command("redo", "Redo", "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command(
        "add_event",
        "New event",
        "plus",
        "Ctrl+Shift+N",
        "Add an event in the middle of the view, or from the words selected in the article",
    ),
    Command("cut", "Cut", "", Std.Cut),
    Command(
        "copy", "Copy", "copy", Std.Copy, "Copy the selected events, also as a table and as text"
    ),
    Command("copy_picture", "Copy picture", "", "Ctrl+Shift+C", "Copy the timeline as it is shown"),
    Command(
        "paste_events", "Paste", "", Std.Paste, "Paste events, or add pasted text as an article"
    ),
    Command("select_all", "Select all events", "", Std.SelectAll),
    Command("rename", "Rename event", "pencil", ("F2", "Return", "Enter"), where=Scope.TIMELINE),
    Command("earlier", "Move earlier", "", "Alt+Left", _BY_UNIT, where=Scope.EVENTS),
    Command("later", "Move later", "", "Alt+Right", _BY_UNIT, where=Scope.EVENTS),
    Command(
        "stretch",
        "Turn into a time span",
        tip="Give the event an end, which can be dragged",
        where=Scope.SELECTION,
    ),
    Command("source", "Show in article", "", "Space", where=Scope.EVENTS),
    Command("duplicate", "Duplicate", "", "Ctrl+D"),
    Command(
        "merge",
        "Merge events",
        "",
        "M",
        "Merge the selected events into one with all their sources",
        where=Scope.SELECTION,
    ),
    Command(
        "split",
        "Split by source",
        "",
        "Shift+M",
        "Split the event into one for each source",
        where=Scope.SELECTION,
    ),
    Command(
        "find_duplicates",
        "Find duplicates…",
        "",
        "Ctrl+M",
        "Compare events that may be the same, pair by pair",
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
        "B",
        "Bring back the selected events that were dismissed or left out",
        where=Scope.SELECTION,
    ),
    Command("edit", "Edit in inspector", "", "E", where=Scope.SELECTION),
    Command(
        "review",
        "Next proposal",
        "",
        "R",
        "Go to the next event to review, the most important first",
        where=Scope.SELECTION,
    ),
    Command(
        "top",
        "Show top events…",
        "",
        "Ctrl+Shift+T",
        "Choose how many of the events that matter most are shown",
    ),
    Command(
        "one_a_day",
        "One event a day",
        "",
        "Ctrl+1",
        "Show only the event of each day that matters most",
        checkable=True,
    ),
    Command(
        "accepted_only",
        "Accepted events only",
        "",
        "Ctrl+2",
        "Show only events that were accepted or added by hand",
        checkable=True,
    ),
    Command("show_all", "Show all events", "", "Ctrl+Shift+A", "Show all events, unfiltered"),
    Command(
        "show_merged",
        "Show merged events",
        tip="Show only the events with several sources",
        checkable=True,
    ),
    Command(
        "show_disagreeing",
        "Show events on which sources differ",
        tip="Show only events whose sources give different days",
        checkable=True,
    ),
    Command(
        "show_dismissed",
        "Show what was left out",
        tip="Show only what was dismissed, and page lines, reprints and doubtful dates",
        checkable=True,
    ),
    Command("search", "Search", "search", Std.Find),
    Command(
        "filter",
        "Filter",
        "list-filter",
        "Ctrl+Shift+F",
        "Filter events by article, category, people and places, certainty, time or review",
        checkable=True,
    ),
    Command("published", "Set publication date…", "calendar", "Ctrl+Shift+D"),
    Command("remove_article", "Remove article", "x"),
    Command("fit", "Fit all", "maximize", ("F", "0"), "Show all events", where=Scope.EVENTS),
    Command("zoom_in", "Zoom in", "zoom-in", ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", "Zoom out", "zoom-out", "Ctrl+-"),
    Command(
        "fold",
        "Fold empty periods",
        "fold-horizontal",
        tip="Shorten long periods in which nothing begins or ends",
        checkable=True,
    ),
    Command(
        "table",
        "Event table",
        "table",
        "Ctrl+T",
        "Show the events in a table instead of on the timeline",
        checkable=True,
    ),
    Command(
        "by_category",
        "Colour by category",
        tip="Colour events by category instead of by article",
        checkable=True,
    ),
    Command(
        "theme_system", "System", tip="Follow the colour scheme of the desktop", checkable=True
    ),
    Command("theme_light", "Light", tip="Use the light theme", checkable=True),
    Command("theme_dark", "Dark", tip="Use the dark theme", checkable=True),
    Command("lanes_article", "Lanes by article", checkable=True),
    Command("lanes_category", "Lanes by category", checkable=True),
    Command("lanes_group", "Lanes by group", checkable=True),
    Command("lanes_person", "Lanes by person", tip=_MOST_FREQUENT, checkable=True),
    Command("lanes_organisation", "Lanes by organisation", tip=_MOST_FREQUENT, checkable=True),
    Command("lanes_place", "Lanes by place", tip=_MOST_FREQUENT, checkable=True),
    Command("lanes_none", "All in one lane", checkable=True),
    Command("collapse_lane", "Collapse or expand lane", "", "C", where=Scope.TIMELINE),
    Command("lane_up", "Move lane up", "", "Alt+Up", where=Scope.TIMELINE),
    Command("lane_down", "Move lane down", "", "Alt+Down", where=Scope.TIMELINE),
    Command("collapse_all", "Collapse all lanes"),
    Command("expand_all", "Expand all lanes"),
    Command("shortcuts", "Keyboard and mouse", "keyboard", "F1"),
    Command("about", "About Dateline", "info"),
    # Commands that are in no menu.
    Command(
        "add_here",
        "New event (single key)",
        "",
        "N",
        "Add an event, where no text is being typed",
        where=Scope.EVENTS | Scope.ARTICLE,
    ),
    Command("previous", "Previous event", "", "Left", where=Scope.TIMELINE),
    Command("next", "Next event", "", "Right", where=Scope.TIMELINE),
    Command("above", "Event above", "", "Up", where=Scope.TIMELINE),
    Command("below", "Event below", "", "Down", where=Scope.TIMELINE),
    Command("first", "First event", "", "Home", where=Scope.TIMELINE),
    Command("last", "Last event", "", "End", where=Scope.TIMELINE),
    Command(
        "previous_too",
        "Extend the selection to the previous event",
        "",
        "Shift+Left",
        where=Scope.TIMELINE,
    ),
    Command(
        "next_too",
        "Extend the selection to the next event",
        "",
        "Shift+Right",
        where=Scope.TIMELINE,
    ),
    Command(
        "above_too", "Extend the selection to the event above", "", "Shift+Up", where=Scope.TIMELINE
    ),
    Command(
        "below_too",
        "Extend the selection to the event below",
        "",
        "Shift+Down",
        where=Scope.TIMELINE,
    ),
    Command(
        "first_too",
        "Extend the selection to the first event",
        "",
        "Shift+Home",
        where=Scope.TIMELINE,
    ),
    Command(
        "last_too", "Extend the selection to the last event", "", "Shift+End", where=Scope.TIMELINE
    ),
    Command("zoom_in_here", "Zoom in (single key)", "", ("+", "="), where=Scope.TIMELINE),
    Command("zoom_out_here", "Zoom out (single key)", "", "-", where=Scope.TIMELINE),
    Command("look_earlier", "Scroll to earlier times", "", "Left", where=Scope.OVERVIEW),
    Command("look_later", "Scroll to later times", "", "Right", where=Scope.OVERVIEW),
    Command("show_less", "Show a shorter period", "", ("+", "=", "Up"), where=Scope.OVERVIEW),
    Command("show_more", "Show a longer period", "", ("-", "Down"), where=Scope.OVERVIEW),
    Command("date_chip", "Enter a date", "", ("Return", "Enter"), where=Scope.TRAY),
    Command("rename_chip", "Rename event", "", "F2", where=Scope.TRAY),
    Command("edit_cell", "Edit cell", "", ("F2", "Return", "Enter"), where=Scope.TABLE),
)

COMMANDS: Final = {command.id: command for command in _TABLE}


def default_keys(command: Command) -> tuple[str, ...]:
    """The default shortcuts of a command, in Qt's portable format."""
    if command.keys is None:
        return ()
    if isinstance(command.keys, QKeySequence.StandardKey):
        return tuple(key.toString() for key in QKeySequence.keyBindings(command.keys))
    keys = (command.keys,) if isinstance(command.keys, str) else command.keys
    return tuple(QKeySequence(key).toString() for key in keys)
