"""A parsed sentence as plain data: words with their Penn tag, dependency label and head.

Labels are those of ClearNLP, which spaCy's English models use ("nsubj", "dobj", "relcl" …).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark; `head` is the index of its governor, its own index for a root.

    `start` is its first code point in the parsed text, `spaced` whether white space precedes it,
    `entity` the kind of name that it belongs to ("PERSON", "ORG", "GPE" …) and `begins_entity`
    whether it is the first word of that name.
    """

    index: int
    text: str
    tag: str
    dep: str
    head: int
    start: int
    spaced: bool
    entity: str = ""
    begins_entity: bool = False

    @property
    def low(self) -> str:
        """The word in lower case, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def end(self) -> int:
        """The code point after it."""
        return self.start + len(self.text)

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return not any(letter.isalnum() for letter in self.text) and self.text not in "$€£¥%&#"

    @property
    def is_verb(self) -> bool:
        """Whether it is a form of a verb."""
        return self.tag.startswith("VB") or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun or a name."""
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        """Whether it is (part of) a proper noun."""
        return self.tag.startswith("NNP")


@dataclass(frozen=True)
class Tree:
    """The words of a text and their dependencies."""

    text: str
    words: tuple[Word, ...]

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Word:
        return self.words[index]

    @cached_property
    def _children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                found[word.head].append(word.index)
        return found

    @cached_property
    def roots(self) -> list[int]:
        """The words without a governor, except punctuation: one for each sentence."""
        return [word.index for word in self.words if word.head == word.index and not word.is_mark]

    def children(self, index: int, *deps: str) -> list[int]:
        """The dependents of a word, in the order of the text; only those with these labels if
        given."""
        found = self._children[index]
        return [child for child in found if self[child].dep in deps] if deps else list(found)

    def child(self, index: int, *deps: str) -> int | None:
        """The first of `children`, None if there are none."""
        return next(iter(self.children(index, *deps)), None)

    def subtree(self, index: int, without: Collection[int] = ()) -> list[int]:
        """A word and all its descendants, in the order of the text, except `without` and their
        descendants."""
        found = []
        waiting = [index]
        while waiting:
            at = waiting.pop()
            if at in without:
                continue
            found.append(at)
            waiting.extend(self._children[at])
        return sorted(found)

    def path(self, index: int) -> list[int]:
        """A word, its head, the head of that, and so on up to a root."""
        found = [index]
        while self[found[-1]].head != found[-1]:
            found.append(self[found[-1]].head)
        return found

    def depends(self, index: int, on: int) -> bool:
        """Whether a word is a descendant of another, or the same word."""
        return on in self.path(index)

    def inside(self, start: int, end: int) -> list[int]:
        """The words that overlap these code points."""
        return [word.index for word in self.words if word.start < end and start < word.end]

    def top(self, indices: Sequence[int]) -> int:
        """The first of some words whose head is not among them."""
        among = set(indices)
        return next(
            at for at in indices if self[at].head not in among or self[at].head == self[at].index
        )

    def has(self, indices: Iterable[int], lows: Collection[str]) -> bool:
        """Whether one of these words, in lower case, is in `lows`."""
        return any(self[index].low in lows for index in indices)


def brackets(tree: Tree) -> list[tuple[int, int]]:
    """The pairs of round brackets of a text."""
    found = []
    opened: list[int] = []
    for word in tree.words:
        if word.text == "(":
            opened.append(word.index)
        elif word.text == ")" and opened:
            found.append((opened.pop(), word.index))
    return found


def quotations(tree: Tree) -> list[tuple[int, int]]:
    """The pairs of quotation marks of a text."""
    found = []
    opened: int | None = None
    for word in tree.words:
        closes = word.text in ("”", "''") or (word.text == '"' and opened is not None)
        if closes and opened is not None:
            found.append((opened, word.index))
            opened = None
        elif word.text in ("“", "``", '"'):
            opened = word.index
    return found
