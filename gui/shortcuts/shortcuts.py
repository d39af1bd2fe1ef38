"""The keys that the commands have now: those of the table, but for what the person has changed."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence

from gui.commands.actions import ACTIONS, Command, default_keys
from gui.document.settings import Settings
from gui.shortcuts.keys import is_key, rejection

_SPECS = {spec.id: spec for spec in ACTIONS}


class Shortcuts:
    """Gives the actions their keys, and keeps in the settings what differs from the table.

    A key that a person gave to one command is no longer that of another by the table; so it goes
    back there by itself when the first is reset.
    """

    def __init__(self, actions: Mapping[str, QAction], settings: Settings) -> None:
        self._actions, self._settings = actions, settings
        self._own = _usable(settings.keys)
        self._now: dict[str, tuple[str, ...]] = {}
        self._apply()

    def of(self, id: str) -> tuple[str, ...]:
        """The keys that a command has now."""
        return self._now[id]

    def is_changed(self, id: str) -> bool:
        """Whether a command has other keys than the table gives it."""
        return self._now[id] != default_keys(_SPECS[id])

    @property
    def changed(self) -> list[Command]:
        """The commands that have other keys than the table gives them."""
        return [spec for spec in ACTIONS if self.is_changed(spec.id)]

    def owners(self, id: str, keys: Iterable[str]) -> list[Command]:
        """The other commands that have one of these keys where it would be this command's."""
        wanted = set(keys)
        return [
            spec
            for spec in ACTIONS
            if spec.id != id
            and spec.where & _SPECS[id].where
            and not wanted.isdisjoint(self._now[spec.id])
        ]

    def give(self, id: str, keys: Sequence[str]) -> None:
        """Gives a command these keys and no others, and takes them from all that have them."""
        for owner in self.owners(id, keys):
            if owner.id in self._own:
                self._keep(owner, [key for key in self._own[owner.id] if key not in keys])
        self._keep(_SPECS[id], keys)
        self._save()

    def reset(self, id: str) -> None:
        """Gives a command the keys of the table."""
        self.give(id, default_keys(_SPECS[id]))

    def reset_all(self) -> None:
        """Gives all commands the keys of the table."""
        self._own.clear()
        self._save()

    def _keep(self, spec: Command, keys: Sequence[str]) -> None:
        self._own.pop(spec.id, None)
        if tuple(keys) != default_keys(spec):
            self._own[spec.id] = tuple(keys)

    def _save(self) -> None:
        self._settings.keys = {id: list(keys) for id, keys in self._own.items()}
        self._settings.save()
        self._apply()

    def _apply(self) -> None:
        for spec in ACTIONS:
            keys = self._own.get(spec.id, _free(spec, self._own))
            self._now[spec.id] = keys
            self._actions[spec.id].setShortcuts([QKeySequence(key) for key in keys])


def _free(spec: Command, own: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys of the table that no other command was given where they hold."""
    given = {
        key for id, keys in own.items() if id != spec.id and _SPECS[id].where & spec.where
        for key in keys
    }  # fmt: skip
    return tuple(key for key in default_keys(spec) if key not in given)


def _usable(stored: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """What of the stored keys can be used; a command with others keeps those of the table."""
    own: dict[str, tuple[str, ...]] = {}
    for spec in ACTIONS:
        keys = stored.get(spec.id)
        if isinstance(keys, list) and all(_can_be(spec, key) for key in keys):
            taken = {k for id, ks in own.items() if _SPECS[id].where & spec.where for k in ks}
            if taken.isdisjoint(keys):
                own[spec.id] = tuple(dict.fromkeys(keys))
    return own


def _can_be(spec: Command, key: object) -> bool:
    return is_key(key) and (key in default_keys(spec) or not rejection(spec, str(key)))
