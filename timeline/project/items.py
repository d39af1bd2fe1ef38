"""Persistent mappings of articles or events by id, which share memory with earlier versions."""

from collections.abc import Collection, ItemsView, Iterator, Mapping, Sequence, ValuesView
from typing import TypeVar

from timeline.model import Article, Event

Item = TypeVar("Item", Article, Event)
Step = tuple[str, Item | None, int | None]
"""An id, its new item (None removes it), and the position of a new item (None: at the end)."""

_MOST = 1000  # changes stored separately from the base: each edit copies them


class Items(Mapping[str, Item]):
    """An immutable, ordered mapping: a shared `base` and the differences from it.

    An edit of one event therefore copies none of the other 100,000. Base and differences are joined
    when the mapping is first iterated.
    """

    def __init__(
        self, base: dict[str, Item], changes: dict[str, Item | None], new: dict[str, Item]
    ) -> None:
        """`changes` replace items of the base (None removes one); `new` items follow the base."""
        self._base: dict[str, Item] = base
        self._changes: dict[str, Item | None] = changes
        self._new: dict[str, Item] = new
        self._joined: dict[str, Item] | None = None if changes or new else base
        gone = sum(item is None for item in changes.values())
        self._count = len(base) - gone + len(new)

    @classmethod
    def of(cls, items: Mapping[str, Item]) -> "Items[Item]":
        """The same items as an `Items`, from any mapping."""
        return items if isinstance(items, Items) else cls(dict(items), {}, {})

    def changed(self, steps: Sequence[Step[Item]]) -> "Items[Item]":
        """The items after the steps; KeyError for a step that removes an unknown id."""
        changes, new = dict(self._changes), dict(self._new)
        placed = any(place is not None and item is not None for _, item, place in steps)
        if placed or len(changes) + len(new) + len(steps) > _MOST:
            return self._rebuilt(steps)
        for id, item, _ in steps:
            if id in new and item is None:
                del new[id]
            elif id in new or changes.get(id, self._base.get(id)) is None:
                if item is None:
                    raise KeyError(id)
                new[id] = item
            else:
                changes[id] = item
        return Items(self._base, changes, new)

    def _rebuilt(self, steps: Sequence[Step[Item]]) -> "Items[Item]":
        base = dict(self._all)
        for id, item, place in steps:
            if item is None:
                del base[id]
            elif place is not None and id not in base:
                others = list(base.items())
                others.insert(place, (id, item))
                base = dict(others)
            else:
                base[id] = item
        return Items(base, {}, {})

    @property
    def _all(self) -> dict[str, Item]:
        if self._joined is None:
            there = {id: item for id, item in self._changes.items() if item is not None}
            joined = self._base | there
            for id in self._changes.keys() - there.keys():
                del joined[id]
            joined |= self._new
            self._joined = joined
        return self._joined

    def __getitem__(self, id: str) -> Item:
        if id in self._new:
            return self._new[id]
        item = self._changes[id] if id in self._changes else self._base[id]
        if item is None:
            raise KeyError(id)
        return item

    def __contains__(self, id: object) -> bool:
        gone = isinstance(id, str) and id in self._changes and self._changes[id] is None
        return id in self._new or (id in self._base and not gone)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def values(self) -> ValuesView[Item]:
        return self._all.values()

    def items(self) -> ItemsView[str, Item]:
        return self._all.items()

    def __repr__(self) -> str:
        return f"Items({self._all!r})"


def existing(items: Mapping[str, Item], ids: Collection[str]) -> list[Item]:
    """The items of those ids that exist, in order; fast for very many ids."""
    if isinstance(items, Items) and len(ids) > _MOST:
        items = items._all
    return [item for id in ids if (item := items.get(id)) is not None]
