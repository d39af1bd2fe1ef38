"""Finds how the sentences before introduced somebody whom a title mentions only briefly: "Fleming",
"the woman"."""

import re
from collections.abc import Sequence

from timeline.titles.tree import Tree

_PERSONS = frozenset("man woman boy girl child baby toddler teenager couple pupil student".split())
_TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady prof professor president minister judge justice gen general
    col colonel maj major capt captain sgt rev saint st actor singer doctor pop star former prime
    vice deputy foreign health home secretary chief executive officer director director-general
    spokesman spokeswoman mayor senator sen rep congressman chairman coach inspector detective
    superintendent ambassador envoy bishop archbishop king queen prince princess pope""".split()
)
_KIN = (
    "(?:brothers?|sisters?|fathers?|mothers?|parents?|sons?|daughters?|wife|husband|family|children"
    "|widow|cousins?|uncle|aunt)"
)
_NO_FIRST_NAMES = re.compile(
    r"(?:The|A|An|And|But|In|On|At|When|While|After|Before|As|For|By|Since|If|With|Then|Today"
    r"|\w+day|Asked|Did|Was|Is|Has|Had|Does|Says|Said|Both|Of|To|From)\Z"
)


def full_name(tree: Tree, at: int, before: Sequence[str]) -> tuple[str, str] | None:
    """The full name of a person of whom a sentence gives only the surname, and the text with it.

    None if the texts before name several people with that surname, or mention relatives, who may
    have it too.
    """
    word = tree[at]
    is_alone = word.tag == "NNP" and not tree.children(at, "compound", "amod", "poss", "appos")
    if not is_alone or word.entity != "PERSON" or not word.text.istitle():
        return None
    name = re.escape(word.text)
    kin = re.compile(rf"\b(?:{name}(?:['’]s?)? (?:\w+ )?{_KIN}|{_KIN},? (?:\w+ ){{0,6}}{name})\b")
    if any(kin.search(text) for text in (*before, tree.text)):
        return None
    pattern = re.compile(rf"\b((?:[A-Z][\w'’-]+ ){{1,3}}){name}\b")
    found = {}
    for text in before:
        for match in pattern.finditer(text):
            words = [one for one in match[1].split() if not one.isupper() or len(one) < 2]
            names = [one for one in words if one.lower() not in _TITLES]
            if names and not any(_NO_FIRST_NAMES.match(one) for one in names):
                found[" ".join(names)] = text
    if len(found) != 1:
        return None
    ((first, text),) = found.items()
    return f"{first} {word.text}", text


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
    others = [
        i
        for i in tree.children(at)
        if tree[i].dep not in ("det", "case", "punct")
        and not (tree[i].dep in ("relcl", "acl") and tree[at + 1].text == ",")
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
