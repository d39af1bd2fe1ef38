"""The current shortcuts of the commands: the defaults of the table and the user's changes."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence

from gui.commands.table import COMMANDS, Command, default_keys
from gui.document.settings import Settings
from gui.shortcuts.keys import is_key, rejection


class Shortcuts:
    """Sets the shortcuts of the actions, and stores in the settings what differs from the defaults.

    A default that the user has assigned to another command is not used; when that command is
    reset, it applies again.
    """

    def __init__(self, actions: Mapping[str, QAction], settings: Settings) -> None:
        self._actions, self._settings = actions, settings
        self._changed = _usable(settings.keys)
        self._current: dict[str, tuple[str, ...]] = {}
        self._apply()

    def of(self, id: str) -> tuple[str, ...]:
        """The current shortcuts of a command."""
        return self._current[id]

    def is_changed(self, id: str) -> bool:
        """Whether the shortcuts of a command differ from the defaults."""
        return self._current[id] != default_keys(COMMANDS[id])

    @property
    def changed(self) -> list[Command]:
        """The commands whose shortcuts differ from the defaults."""
        return [command for command in COMMANDS.values() if self.is_changed(command.id)]

    def owners(self, id: str, keys: Iterable[str]) -> list[Command]:
        """The other commands that have one of these keys and share a scope with this command."""
        wanted = set(keys)
        return [
            command
            for command in COMMANDS.values()
            if command.id != id
            and command.where & COMMANDS[id].where
            and not wanted.isdisjoint(self._current[command.id])
        ]

    def assign(self, id: str, keys: Sequence[str]) -> None:
        """Gives a command these keys and no others, and removes them from other commands."""
        for owner in self.owners(id, keys):
            if owner.id in self._changed:
                self._store(owner, [key for key in self._changed[owner.id] if key not in keys])
        self._store(COMMANDS[id], keys)
        self._save()

    def reset(self, id: str) -> None:
        """Restores the defaults of a command."""
        self.assign(id, default_keys(COMMANDS[id]))

    def reset_all(self) -> None:
        """Restores the defaults of all commands."""
        self._changed.clear()
        self._save()

    def _store(self, command: Command, keys: Sequence[str]) -> None:
        self._changed.pop(command.id, None)
        if tuple(keys) != default_keys(command):
            self._changed[command.id] = tuple(keys)

    def _save(self) -> None:
        self._settings.keys = {id: list(keys) for id, keys in self._changed.items()}
        self._settings.save()
        self._apply()

    def _apply(self) -> None:
        for command in COMMANDS.values():
            keys = self._changed.get(command.id, _available_defaults(command, self._changed))
            self._current[command.id] = keys
            self._actions[command.id].setShortcuts([QKeySequence(key) for key in keys])


def _available_defaults(
    command: Command, changed: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The default keys that the user has not assigned to another command in the same scope."""
    assigned = _assigned({id: keys for id, keys in changed.items() if id != command.id}, command)
    return tuple(key for key in default_keys(command) if key not in assigned)


def _usable(stored: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """The stored shortcuts that are valid; other commands keep their defaults."""
    changed: dict[str, tuple[str, ...]] = {}
    for command in COMMANDS.values():
        keys = stored.get(command.id)
        if not isinstance(keys, list) or not all(_is_valid(command, key) for key in keys):
            continue
        if _assigned(changed, command).isdisjoint(keys):
            changed[command.id] = tuple(dict.fromkeys(keys))
    return changed


def _assigned(changed: Mapping[str, tuple[str, ...]], command: Command) -> set[str]:
    """The keys of all commands that share a scope with this one."""
    shared = (keys for id, keys in changed.items() if COMMANDS[id].where & command.where)
    return {key for keys in shared for key in keys}


def _is_valid(command: Command, key: object) -> bool:
    return is_key(key) and (key in default_keys(command) or not rejection(command, str(key)))
