"""Sparse TF-IDF vectors of texts, using only numpy.

Term weights as in Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 2008,
section 6.4: (1 + log tf) · log(n / df), vectors of length 1.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Words; in scripts without spaces between words, each pair of characters is one.
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_STOP = frozenset(
    """a an the of in on at to for from by with as is are was were be been being has have had will
    would could should may might can did do does it its he she they we i you his her their our my
    your him them us me this that these those there here who whom whose which what when where why
    how and or but if than then so not no also more most some any all said says say after before
    about into over under out up down off again other one two mr mrs ms dr s t""".split()
)

_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Vectors:
    """Sparse rows of unit length (or all zero): row i has the terms `terms[begins[i]:begins[i+1]]`
    with `weights` at the same places; `width` is the number of terms in all."""

    begins: NDArray[np.int64]
    terms: NDArray[np.int64]
    weights: NDArray[np.float64]
    width: int

    def __len__(self) -> int:
        return len(self.begins) - 1

    def row(self, index: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The terms and weights of one text."""
        part = slice(self.begins[index], self.begins[index + 1])
        return self.terms[part], self.weights[part]

    def cosines_with_others(self) -> NDArray[np.float64]:
        """The cosine of each row with the centroid of all others; 0 if either is zero."""
        rows = np.repeat(np.arange(len(self)), np.diff(self.begins))
        centroid = np.bincount(self.terms, self.weights, self.width)
        products = np.bincount(rows, self.weights * centroid[self.terms], len(self))
        own = np.bincount(rows, self.weights**2, len(self))
        lengths = np.sqrt(np.maximum(float(centroid @ centroid) - 2 * products + own, 0.0))
        with_others = np.maximum(products - own, 0.0)
        cosines: NDArray[np.float64] = with_others / np.where(lengths > _TINY, lengths, np.inf)
        return cosines


def words_of(text: str) -> list[str]:
    """The words of a text except stop words, in lower case and in order, with repetitions."""
    found = _WORD.findall(text.casefold())
    if not _UNSPACED.search(text):
        return [word for word in found if word not in _STOP]
    words = []
    for word in found:
        if _UNSPACED.search(word):
            words += [word[at : at + 2] for at in range(max(1, len(word) - 1))]
        elif word not in _STOP:
            words.append(word)
    return words


def vectors(texts: Iterable[Sequence[str]], check: Callable[[], object] = lambda: None) -> Vectors:
    """The vectors of texts given as their words (`words_of`); `check` is called for each text."""
    numbers: dict[str, int] = {}
    begins, terms, counts = [0], [], []
    for words in texts:
        check()
        for word, count in Counter(words).items():
            terms.append(numbers.setdefault(word, len(numbers)))
            counts.append(count)
        begins.append(len(terms))
    return _weighted(np.array(begins), np.array(terms, np.int64), np.array(counts), len(numbers))


def _weighted(
    begins: NDArray[np.int64],
    terms: NDArray[np.int64],
    counts: NDArray[np.int64],
    width: int,
) -> Vectors:
    rows = len(begins) - 1
    found_in = np.bincount(terms, minlength=width) if width else np.zeros(0)
    rarity = np.log((1 + rows) / np.maximum(found_in, 1))
    weights = (1 + np.log(np.maximum(counts, 1))) * rarity[terms] if width else np.zeros(0)
    row_of = np.repeat(np.arange(rows), np.diff(begins))
    lengths = np.sqrt(np.bincount(row_of, weights**2, rows)) if width else np.zeros(rows)
    weights = weights / np.where(lengths > 0, lengths, 1)[row_of] if width else weights
    return Vectors(begins, terms, weights, width)
