"""Adds pairs of events that are known to be the same to groups of duplicates."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from timeline.story.same_event import Duplicates

_Group = tuple[str, ...]


def with_pairs(
    found: Duplicates, pairs: Iterable[tuple[str, str]], known: Collection[str] = ()
) -> Duplicates:
    """The duplicates, with these pairs of ids merged too.

    A pair that would merge two existing events (ids in `known`) is left out. Offers name the first
    id of each group.
    """
    groups: dict[str, _Group] = {id: group for group in found.merge for id in group}
    for pair in pairs:
        one, other = (groups.get(id, (id,)) for id in pair)
        if one == other or (any(id in known for id in one) and any(id in known for id in other)):
            continue
        first, second = (other, one) if any(id in known for id in other) else (one, other)
        whole = first + second
        groups |= dict.fromkeys(whole, whole)
    return Duplicates(tuple(dict.fromkeys(groups.values())), _named_by(groups, found.offer))


def _named_by(groups: Mapping[str, _Group], offers: Sequence[_Group]) -> tuple[_Group, ...]:
    """Offers with the first id of each group, without those that are left with one id."""
    named = (tuple(dict.fromkeys(groups.get(id, (id,))[0] for id in offer)) for offer in offers)
    return tuple(offer for offer in named if len(offer) > 1)
