"""Every command with its key, which can be changed here, and what the mouse does."""

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

from gui.commands.actions import (
    ACTIONS,
    GESTURES,
    KEYS_ONLY,
    LANE_MENU,
    MENUS,
    Command,
    Scope,
    default_keys,
)
from gui.messages import Buttons, Messages
from gui.shortcuts.keys import join_keys, scope_names
from gui.shortcuts.record_dialog import RecordKeyDialog, owners_text
from gui.shortcuts.shortcuts import Shortcuts
from timeline.wording import counted

_SIZE = (800, 580)
_WIDTHS = (310, 285)
_NAME, _KEYS = range(2)  # columns
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SPECS = {spec.id: spec for spec in ACTIONS}
_FIXED: Final = "Mouse, and keys that stay as they are"
_HINT: Final = (
    "Press Enter on a command, or double-click it, to give it another key. Commands that work "
    "everywhere need Ctrl, Alt or an F key; those of the timeline can have a letter alone."
)
_GROUPS: Final = {**MENUS, "Lanes": LANE_MENU, **KEYS_ONLY}


class CommandList(QTreeWidget):
    """The commands in groups. `chosen` says that one of them was double-clicked or entered."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Commands and keys")
        self.setHeaderLabels(("Command", "Key", "Where"))
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
                if id in _SPECS:
                    self.rows[id] = self._row(group, (_SPECS[id].name, "", _places(_SPECS[id])))
                    self.rows[id].setData(_NAME, Qt.ItemDataRole.UserRole, id)
        fixed = self._group(_FIXED)
        for what, how in GESTURES:
            self._row(fixed, (what, how, ""))
        self.expandAll()
        self.itemDoubleClicked.connect(self.chosen)

    def current(self) -> Command | None:
        """The command of the current row; of what the mouse does there is none."""
        item = self.currentItem()
        return _SPECS.get(item.data(_NAME, Qt.ItemDataRole.UserRole)) if item else None

    def narrow(self, words: str) -> int:
        """Shows the rows that have all these words; returns how many there are."""
        found: list[QTreeWidgetItem] = []
        for number in range(self.topLevelItemCount()):
            group = self.topLevelItem(number)
            assert group is not None
            hits = [row for row in _children(group) if _has(group, row, words.casefold().split())]
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
            self.chosen.emit()
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
        row.setToolTip(_KEYS, texts[_KEYS])  # which may be longer than its column
        return row


class ShortcutsDialog(QDialog):
    """Shown by F1."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self.setWindowTitle("Keyboard and mouse")
        self.resize(*_SIZE)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText("Search commands and keys")
        self.search.setAccessibleName("Search commands and keys")
        self.search.textChanged.connect(self._narrow)
        self.commands = CommandList()
        self.commands.chosen.connect(self._change)
        self.commands.currentItemChanged.connect(self._enable)
        self.nothing = QLabel("No command and no key has these words.")
        self.nothing.setProperty("role", "soft")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.change_button = self._button("Change…", self._change)
        self.add_button = self._button("Add a key…", self._add)
        self.none_button = self._button("No key", self._take_away)
        self.reset_button = self._button("Reset", self._reset)
        self.reset_all_button = self._button("Reset all…", self._reset_all)
        self._lay_out()
        self._narrow("")
        self._show_keys()

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, autoDefault=False)  # Enter belongs to the list
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        hint = QLabel(_HINT, wordWrap=True)
        hint.setProperty("role", "soft")
        line = QHBoxLayout()
        for button in (self.change_button, self.add_button, self.none_button, self.reset_button):
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
        layout.addWidget(self.nothing, 1)
        layout.addWidget(hint)
        layout.addLayout(line)
        layout.addWidget(close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.search.hasFocus() and event.key() in _DOWN:
            self.commands.setFocus()
        else:
            super().keyPressEvent(event)

    # --- what is shown

    def _narrow(self, words: str) -> None:
        found = self.commands.narrow(words)
        self.nothing.setVisible(not found)
        self.commands.setVisible(found > 0)
        self._enable()

    def _show_keys(self) -> None:
        for id, row in self.commands.rows.items():
            keys = shown_keys(_SPECS[id], self._shortcuts.of(id))
            changed = self._shortcuts.is_changed(id)
            font = row.font(_KEYS)
            font.setBold(changed)
            row.setFont(_KEYS, font)
            row.setText(_KEYS, join_keys(keys))
            row.setToolTip(_KEYS, _before(_SPECS[id]) if changed else "")
        self._enable()

    def _enable(self) -> None:
        spec = self.commands.current() if self.commands.isVisibleTo(self) else None
        keys = self._shortcuts.of(spec.id) if spec else ()
        self.change_button.setEnabled(spec is not None)
        self.add_button.setEnabled(bool(keys))
        self.none_button.setEnabled(bool(keys))
        self.reset_button.setEnabled(spec is not None and self._shortcuts.is_changed(spec.id))
        self.reset_all_button.setEnabled(bool(self._shortcuts.changed))

    # --- what a person does

    def _change(self) -> None:
        self._ask(keep=False)

    def _add(self) -> None:
        self._ask(keep=True)

    def _ask(self, *, keep: bool) -> None:
        """Asks for a key, beside those that there are or in their place."""
        spec = self.commands.current()
        if spec is None:
            return
        dialog = RecordKeyDialog(self._shortcuts, spec, self)
        if dialog.exec():
            kept = self._shortcuts.of(spec.id) if keep else ()
            self._shortcuts.give(spec.id, (*kept, dialog.key))
            self._show_keys()

    def _take_away(self) -> None:
        if spec := self.commands.current():
            self._shortcuts.give(spec.id, ())
            self._show_keys()

    def _reset(self) -> None:
        spec = self.commands.current()
        if spec is None:
            return
        keys = default_keys(spec)
        owners = self._shortcuts.owners(spec.id, keys)
        lost = [key for key in keys if self._shortcuts.owners(spec.id, [key])]
        if not owners or self._may(owners_text(owners, lost), "Take it back?"):
            self._shortcuts.reset(spec.id)
            self._show_keys()

    def _reset_all(self) -> None:
        many = counted(len(self._shortcuts.changed), "command has", "commands have")
        if self._may(f"{many} other keys than at first.", "Give all commands their first keys?"):
            self._shortcuts.reset_all()
            self._show_keys()

    def _may(self, what: str, question: str) -> bool:
        yes = Buttons.Yes
        icon = QMessageBox.Icon.Question
        messages = Messages(self)
        title = self.windowTitle()
        return messages.ask(title, what, question, yes | Buttons.Cancel, yes, icon) == yes


def shown_keys(spec: Command, keys: Sequence[str]) -> Sequence[str]:
    """Those worth showing: of a standard key the others are those of rare keyboards ("Undo")."""
    usual = default_keys(spec)
    if isinstance(spec.keys, QKeySequence.StandardKey) and usual[:1] and usual[0] in keys:
        return [key for key in keys if key not in usual[1:]]
    return keys


def _before(spec: Command) -> str:
    usual = join_keys(shown_keys(spec, default_keys(spec)))
    return f"Changed; it was {usual} at first" if usual else "Changed; it had none at first"


def _places(spec: Command) -> str:
    if spec.where is Scope.EVERYWHERE:
        return "Everywhere"
    return ", ".join(scope_names(spec.where)).capitalize()


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (group.child(number) for number in range(group.childCount()))
    return [row for row in rows if row is not None]


def _has(group: QTreeWidgetItem, row: QTreeWidgetItem, words: Sequence[str]) -> bool:
    text = f"{group.text(_NAME)} {row.text(_NAME)} {row.text(_KEYS)}".casefold()
    return all(word in text for word in words)
