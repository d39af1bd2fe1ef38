"""Parses of sentences, and their words by text."""

from functools import cache

from timeline.titles.parser import parsed
from timeline.titles.tree import Tree


@cache
def parse(text: str) -> Tree:
    (tree,) = parsed([text])
    return tree


def place(tree: Tree, word: str) -> int:
    """The index of the first word with this text."""
    return next(each.index for each in tree.words if each.text == word)


def phrase(tree: Tree, words: "list[int] | tuple[int, ...] | set[int]") -> str:
    """The texts of some words with spaces between them."""
    return " ".join(tree[at].text for at in sorted(words))
