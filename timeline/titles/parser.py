"""Parses texts with spaCy, in the worker process. The only module that imports spaCy."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.titles.tree import Tree, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = Path(__file__).parents[2] / "resources" / "models" / "en_core_web_sm-3.8.0"
_LEFT_OUT = ["senter", "attribute_ruler", "lemmatizer"]  # not shipped
_BATCH = 64


def parsed(texts: Iterable[str]) -> Iterator[Tree]:
    """The parse of each text, which may contain several sentences."""
    for doc in _model().pipe(texts, batch_size=_BATCH):
        yield _tree(doc)


@lru_cache(maxsize=1)
def _model() -> "Language":
    import spacy  # 1 s

    return spacy.load(MODEL, exclude=_LEFT_OUT)


def _tree(doc: "Doc") -> Tree:
    spaced = True
    words = []
    index: dict[int, int] = {}
    for token in doc:
        if not token.is_space:
            index[token.i] = len(index)
    for token in doc:
        if token.is_space:
            spaced = True
            continue
        head = token.head
        while head.is_space and head != head.head:
            head = head.head
        word = Word(
            index[token.i],
            token.text,
            token.tag_,
            token.dep_,
            index.get(head.i, index[token.i]),
            token.idx,
            spaced,
            token.ent_type_,
            token.ent_iob_ == "B",
        )
        words.append(word)
        spaced = bool(token.whitespace_)
    return Tree(doc.text, tuple(words))
