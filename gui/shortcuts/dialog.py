"""The dialog that lists all shortcuts and mouse gestures, and changes the shortcuts."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.commands.menu_table import GESTURES, KEYS_ONLY, MENUS, SUBMENUS
from gui.commands.table import COMMANDS, Command, Scope, default_keys
from gui.messages import Buttons, Messages
from gui.shortcuts.keys import join_keys, scope_names
from gui.shortcuts.record_dialog import RecordKeyDialog, owners_text
from gui.shortcuts.shortcuts import Shortcuts
from timeline.wording import counted

_SIZE = (800, 580)
_WIDTHS = (310, 285)
_NAME, _KEYS = range(2)  # columns
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIXED_KEYS: Final = "Mouse gestures and fixed keys"
_HINT: Final = (
    "Double-click a command, or press Enter, to change its shortcut. Shortcuts that work "
    "everywhere need Ctrl, Alt or a function key; those of the timeline can be single letters."
)
_GROUPS: Final = {**MENUS, **SUBMENUS, **KEYS_ONLY}


class CommandList(QTreeWidget):
    """The commands in groups. `change_requested` follows a double click or Enter on one of them."""

    change_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Commands and shortcuts")
        self.setHeaderLabels(("Command", "Shortcut", "Works in"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.ensurePolished()  # the rows are measured before they are shown
        self.setAllColumnsShowFocus(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.rows: dict[str, QTreeWidgetItem] = {}
        for title, ids in _GROUPS.items():
            group = self._group(title.replace("&", ""))
            for id in ids:
                if id in COMMANDS:
                    self.rows[id] = self._row(
                        group, (COMMANDS[id].name, "", _scope_text(COMMANDS[id]))
                    )
                    self.rows[id].setData(_NAME, Qt.ItemDataRole.UserRole, id)
        fixed = self._group(_FIXED_KEYS)
        for what, how in GESTURES:
            self._row(fixed, (what, how, ""))
        self.expandAll()
        self.itemDoubleClicked.connect(self.change_requested)

    def current(self) -> Command | None:
        """The command of the current row; None for a group or a mouse gesture."""
        item = self.currentItem()
        return COMMANDS.get(item.data(_NAME, Qt.ItemDataRole.UserRole)) if item else None

    def filter(self, text: str) -> int:
        """Shows the rows that contain all words of a text; returns how many there are."""
        found: list[QTreeWidgetItem] = []
        for number in range(self.topLevelItemCount()):
            group = self.topLevelItem(number)
            assert group is not None
            hits = [
                row for row in _children(group) if _contains(group, row, text.casefold().split())
            ]
            for row in _children(group):
                row.setHidden(row not in hits)
            group.setHidden(not hits)
            found += hits
        current = self.currentItem()
        if found and (current is None or current.isHidden()):
            self.setCurrentItem(found[0])
        return len(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.change_requested.emit()
        else:
            super().keyPressEvent(event)

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self, (title,))
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        font = group.font(_NAME)
        font.setBold(True)
        group.setFont(_NAME, font)
        return group

    def _row(self, group: QTreeWidgetItem, texts: Sequence[str]) -> QTreeWidgetItem:
        row = QTreeWidgetItem(group, texts)
        row.setToolTip(_KEYS, texts[_KEYS])  # it may be wider than its column
        return row


class ShortcutsDialog(QDialog):
    """The dialog that F1 opens."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setWindowTitle("Keyboard and mouse")
        self.resize(*_SIZE)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText("Search commands and shortcuts")
        self.search.setAccessibleName("Search commands and shortcuts")
        self.search.textChanged.connect(self._filter)
        self.commands = CommandList()
        self.commands.change_requested.connect(self._change)
        self.commands.currentItemChanged.connect(self._enable)
        self.no_matches = QLabel("No matching commands.")
        self.no_matches.setProperty("role", "soft")
        self.no_matches.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.change_button = self._button("Change…", self._change)
        self.add_button = self._button("Add shortcut…", self._add)
        self.remove_button = self._button("Remove", self._remove)
        self.reset_button = self._button("Reset", self._reset)
        self.reset_all_button = self._button("Reset all…", self._reset_all)
        self._lay_out()
        self._filter("")
        self._show_keys()

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, autoDefault=False)  # Enter belongs to the list
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        hint = QLabel(_HINT, wordWrap=True)
        hint.setProperty("role", "soft")
        line = QHBoxLayout()
        for button in (self.change_button, self.add_button, self.remove_button, self.reset_button):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.reset_all_button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self.commands, 1)
        layout.addWidget(self.no_matches, 1)
        layout.addWidget(hint)
        layout.addLayout(line)
        layout.addWidget(close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.search.hasFocus() and event.key() in _DOWN:
            self.commands.setFocus()
        else:
            super().keyPressEvent(event)

    # --- what is shown

    def _filter(self, text: str) -> None:
        found = self.commands.filter(text)
        self.no_matches.setVisible(not found)
        self.commands.setVisible(found > 0)
        self._enable()

    def _show_keys(self) -> None:
        for id, row in self.commands.rows.items():
            keys = shown_keys(COMMANDS[id], self._shortcuts.of(id))
            changed = self._shortcuts.is_changed(id)
            font = row.font(_KEYS)
            font.setBold(changed)
            row.setFont(_KEYS, font)
            row.setText(_KEYS, join_keys(keys))
            row.setToolTip(_KEYS, _default_text(COMMANDS[id]) if changed else "")
        self._enable()

    def _enable(self) -> None:
        command = self.commands.current() if self.commands.isVisibleTo(self) else None
        keys = self._shortcuts.of(command.id) if command else ()
        self.change_button.setEnabled(command is not None)
        self.add_button.setEnabled(bool(keys))
        self.remove_button.setEnabled(bool(keys))
        self.reset_button.setEnabled(command is not None and self._shortcuts.is_changed(command.id))
        self.reset_all_button.setEnabled(bool(self._shortcuts.changed))

    # --- what the user does

    def _change(self) -> None:
        self._ask(keep=False)

    def _add(self) -> None:
        self._ask(keep=True)

    def _ask(self, *, keep: bool) -> None:
        """Asks for a key, in addition to the present ones or instead of them."""
        command = self.commands.current()
        if command is None:
            return
        dialog = RecordKeyDialog(self._shortcuts, command, self)
        if dialog.exec():
            kept = self._shortcuts.of(command.id) if keep else ()
            self._shortcuts.assign(command.id, (*kept, dialog.key))
            self._show_keys()

    def _remove(self) -> None:
        if command := self.commands.current():
            self._shortcuts.assign(command.id, ())
            self._show_keys()

    def _reset(self) -> None:
        command = self.commands.current()
        if command is None:
            return
        keys = default_keys(command)
        owners = self._shortcuts.owners(command.id, keys)
        lost = [key for key in keys if self._shortcuts.owners(command.id, [key])]
        if not owners or self._confirm(f"{owners_text(owners, lost)}.", "Reassign it?"):
            self._shortcuts.reset(command.id)
            self._show_keys()

    def _reset_all(self) -> None:
        commands = counted(len(self._shortcuts.changed), "command has", "commands have")
        if self._confirm("Reset all shortcuts to defaults?", f"{commands} changed shortcuts."):
            self._shortcuts.reset_all()
            self._show_keys()

    def _confirm(self, text: str, explanation: str) -> bool:
        title, yes, icon = self.windowTitle(), Buttons.Yes, QMessageBox.Icon.Question
        buttons = yes | Buttons.Cancel
        return Messages(self).ask(title, text, explanation, buttons, yes, icon) == yes


def shown_keys(command: Command, keys: Sequence[str]) -> Sequence[str]:
    """The keys worth showing: the alternatives of a standard key are on rare keyboards ("Undo")."""
    default = default_keys(command)
    if isinstance(command.keys, QKeySequence.StandardKey) and default[:1] and default[0] in keys:
        return [key for key in keys if key not in default[1:]]
    return keys


def _default_text(command: Command) -> str:
    default = join_keys(shown_keys(command, default_keys(command)))
    return f"Changed; default: {default}" if default else "Changed; no default"


def _scope_text(command: Command) -> str:
    if command.where is Scope.EVERYWHERE:
        return "Everywhere"
    return ", ".join(scope_names(command.where)).capitalize()


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (group.child(number) for number in range(group.childCount()))
    return [row for row in rows if row is not None]


def _contains(group: QTreeWidgetItem, row: QTreeWidgetItem, words: Sequence[str]) -> bool:
    text = f"{group.text(_NAME)} {row.text(_NAME)} {row.text(_KEYS)}".casefold()
    return all(word in text for word in words)
