"""Finds how the sentences before introduced somebody whom a title mentions only as "the woman"."""

from collections.abc import Sequence

from timeline.titles.tree import Tree

_PERSONS = frozenset("man woman boy girl child baby toddler teenager couple pupil student".split())


def introduction(tree: Tree, at: int, before: Sequence[Tree]) -> tuple[Tree, list[int]] | None:
    """The tree and the words that introduce "the man" or "the woman": "a man from Leeds".

    None if nothing does, or if several people may be meant.
    """
    if not is_bare(tree, at):
        return None
    low = tree[at].low
    found = [
        (one, word.index) for one in before for word in one.words if _may_be(one, word.index, low)
    ]
    if len(found) != 1 or _is_mentioned_with_others(before, low):
        return None
    one, noun = found[0]
    return one, _described(one, noun)


def is_bare(tree: Tree, at: int) -> bool:
    """Whether a word is "man" in "the man": a person without a description."""
    has_comma = at + 1 < len(tree) and tree[at + 1].text == ","
    others = [
        i
        for i in tree.children(at)
        if tree[i].dep not in ("det", "case", "punct")
        and not (tree[i].dep in ("relcl", "acl") and has_comma)
    ]
    named = tree.has(tree.children(at, "det"), ("the",))
    return tree[at].low in _PERSONS and tree[at].tag == "NN" and named and not others


def _may_be(tree: Tree, at: int, low: str) -> bool:
    """Whether a word introduces a person: "an 84-year-old woman", "a man from Leeds"."""
    if tree[at].low != low or not tree.has(tree.children(at, "det"), ("a", "an")):
        return False
    return len(_described(tree, at)) > 2


def _is_mentioned_with_others(before: Sequence[Tree], low: str) -> bool:
    """Whether there is another one or more of the kind: "another man", "two men"."""
    plural = {"man": "men", "woman": "women", "child": "children", "baby": "babies"}
    several = plural.get(low, f"{low}s")
    for tree in before:
        for word in tree.words:
            if word.low == several:
                return True
            if word.low == low and tree.has(tree.children(word.index, "det"), ("another", "one")):
                return True
    return False


def _described(tree: Tree, at: int) -> list[int]:
    """A noun with its adjectives, and where somebody is from."""
    drop = {i for i in tree.children(at) if i > at and tree[i].low not in ("from", "of")}
    aside = ("relcl", "acl", "advcl", "appos")
    drop |= {i for i in tree.subtree(at) if i != at and tree[i].dep in aside}
    words = tree.subtree(at, drop)
    while words and tree[words[-1]].is_mark:
        words.pop()
    return words
