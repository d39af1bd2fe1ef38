"""People, organisations and places that a sentence names."""

from collections.abc import Collection
from typing import TypedDict

from timeline.titles.name_kinds import kind_of
from timeline.titles.tree import Tree

_KINDS = {
    "PERSON": "people",
    "ORG": "organisations",
    "GPE": "places",
    "LOC": "places",
    "FAC": "places",
}
_NEVER = frozenset("gmt bst est edt pst pdt cet utc et am pm help".split())
_PARTICLES = frozenset("au aux da de del della der di do dos du la le van von".split())


class Names(TypedDict):
    """The names of a sentence by kind, each once, in the order of the text."""

    people: tuple[str, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]


NO_NAMES = Names(people=(), organisations=(), places=())


def names_in(tree: Tree, among: Collection[int] | None = None) -> Names:
    """The names of a parsed sentence; only those that begin with one of the words `among` if
    given."""
    found: dict[str, dict[str, None]] = {kind: {} for kind in ("people", "organisations", "places")}
    at = 0
    while at < len(tree):
        end = at + 1
        kind = _KINDS.get(tree[at].entity)
        while (
            end < len(tree) and tree[end].entity == tree[at].entity and not tree[end].begins_entity
        ):
            end += 1
        end = _whole_end(tree, end, kind)
        if kind is not None and (among is None or at in among):
            first, last = _trimmed(tree, at, end)
            name = _name(tree, first, last)
            kind = kind_of(tree, first, last, kind) if name else None
            if kind is not None:
                found[kind][name] = None
        at = end
    return Names(
        people=tuple(found["people"]),
        organisations=tuple(found["organisations"]),
        places=tuple(found["places"]),
    )


def joined(some: Names, others: Names) -> Names:
    """The names of two sentences, each once."""
    return Names(
        people=tuple(dict.fromkeys((*some["people"], *others["people"]))),
        organisations=tuple(dict.fromkeys((*some["organisations"], *others["organisations"]))),
        places=tuple(dict.fromkeys((*some["places"], *others["places"]))),
    )


def _whole_end(tree: Tree, end: int, kind: str | None) -> int:
    """The end of a name of which the parser has found only the first part: "Port au Prince",
    "US Agency for International Development"."""
    low = tree[end].low if end + 1 < len(tree) else ""
    if kind == "organisations" and low in ("for", "of"):
        at = end + 2 if tree[end + 1].low == "the" else end + 1
        goes_on = at < len(tree) and tree[at].entity == "ORG" and tree[at].begins_entity
        while goes_on and at < len(tree) and tree[at].entity == "ORG":
            at += 1
        return at if goes_on else end
    if kind is None or not low:
        return end
    at = end if tree[end - 1].low in _PARTICLES else end + 1
    if at > end and (low not in _PARTICLES or not tree[at].is_name):
        return end
    while at < len(tree) and tree[at].is_name and tree[at].text[0].isupper():
        at += 1
    return at


def _trimmed(tree: Tree, at: int, end: int) -> tuple[int, int]:
    """The words of a name without article, possessive and brackets."""
    end = next((i for i in range(at, end) if tree[i].text == "("), end)
    while at < end and (tree[at].tag == "DT" or tree[at].is_mark):
        at += 1
    while end > at and (tree[end - 1].tag == "POS" or tree[end - 1].is_mark):
        end -= 1
    return at, end


def _name(tree: Tree, at: int, end: int) -> str:
    """The name in these words; "" if it is none."""
    words = tree.words[at:end]
    if not any(word.is_name for word in words) or any(word.low in _NEVER for word in words):
        return ""
    name = tree.text[words[0].start : words[-1].end]
    return name if name[0].isupper() and not any(letter.isdigit() for letter in name) else ""
