"""People, organisations and places that a sentence names."""

from typing import TypedDict

from timeline.titles.tree import Tree

_KINDS = {
    "PERSON": "people",
    "ORG": "organisations",
    "GPE": "places",
    "LOC": "places",
    "FAC": "places",
}
_NO_NAMES = frozenset("gmt bst est edt pst pdt cet utc et am pm help".split())
_BODIES = frozenset(
    """agency airlines airways alliance assembly association authority bank board brigade bureau
    campaign center centers centre centres charity church club college commission committee company
    congress cooperation corp corporation corps council court department directorate division
    embassy exchange federation force forces foundation fund government group guard hospital house
    inc institute institution institutes international laboratory league ltd ministry mission
    movement museum nations network office organisation organization organizations parliament
    party police press programme program red school schools secretariat senate service services
    society stadium studios supreme survey team treasury trust union university""".split()
)


class Names(TypedDict):
    """The names of a sentence by kind, each once, in the order of the text."""

    people: tuple[str, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]


def names_in(tree: Tree) -> Names:
    """The names of a parsed sentence."""
    found: dict[str, dict[str, None]] = {kind: {} for kind in ("people", "organisations", "places")}
    at = 0
    while at < len(tree):
        end = at + 1
        kind = _KINDS.get(tree[at].entity)
        while (
            end < len(tree) and tree[end].entity == tree[at].entity and not tree[end].begins_entity
        ):
            end += 1
        if kind is not None:
            name = _name(tree, at, end)
            if name and (kind != "organisations" or _is_organisation(tree, at, end)):
                found[kind][name] = None
        at = end
    return Names(
        people=tuple(found["people"]),
        organisations=tuple(found["organisations"]),
        places=tuple(found["places"]),
    )


def _is_organisation(tree: Tree, at: int, end: int) -> bool:
    """Whether a name that the parser takes for an organisation looks like one.

    The parser alone is right in three of four cases: it takes people and towns for organisations.
    It is right more often for abbreviations, names with "School" or "Council" in them, and single
    words that are a subject or a possessor.
    """
    words = [word for word in tree.words[at:end] if word.is_noun]
    if any(word.text.isupper() and len(word.text) > 1 for word in words):
        return len(words) == 1 or any(word.low in _BODIES for word in words)
    if any(word.low in _BODIES for word in words):
        return True
    if len(words) != 1 or words[0].dep not in ("nsubj", "nsubjpass", "poss", "compound"):
        return False
    return words[0].dep != "compound" or not tree[words[0].head].is_name


def _name(tree: Tree, at: int, end: int) -> str:
    """The words of a name without article and possessive; "" if it is not a name."""
    while at < end and (tree[at].tag == "DT" or tree[at].is_mark):
        at += 1
    while end > at and (tree[end - 1].tag == "POS" or tree[end - 1].is_mark):
        end -= 1
    words = tree.words[at:end]
    if not any(word.is_name for word in words) or any(word.low in _NO_NAMES for word in words):
        return ""
    name = tree.text[words[0].start : words[-1].end]
    return name if name[0].isupper() and not any(letter.isdigit() for letter in name) else ""
