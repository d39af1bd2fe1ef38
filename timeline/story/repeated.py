"""Titles of one day that report the same in other words, so that a list of the most salient events
names it once. English only.

Such events are not merged, because they may report two steps: only the most salient of a day are
compared, and what repeats them ranks lower.
"""

import re
from collections.abc import Mapping, Sequence
from heapq import nlargest

REPEATED = 0.4  # the factor
_MAIN = 3  # events of a day that others are compared with
_ALIKE = 0.4  # share of the words of the shorter title that are in both
_FEWEST = 2  # words in both
_LETTERS = 5  # by which words are compared: "rescued", "rescuers"
_WORD = re.compile(r"(?<![\w’'-])[a-z]{4,}")  # names are shared by many
_COMMON = frozenset(
    """about after also been before during from have into more over said says some than that
    their them they this were when where which while will with would""".split()
)


def repeated(titles: Mapping[str, str], values: Mapping[str, float]) -> set[str]:
    """The ids of events of one day whose titles repeat that of one of the main events, by their
    titles and their values. O(n log n)."""
    main = nlargest(_MAIN, values, key=lambda id: (values[id], id))
    words = {id: _words(titles[id]) for id in main}
    return {id for id in titles if _repeats(id, titles[id], main, words)}


def _repeats(id: str, title: str, main: Sequence[str], words: Mapping[str, frozenset[str]]) -> bool:
    own = words.get(id) or _words(title)
    above = main[: main.index(id)] if id in words else main
    return any(_are_alike(own, words[other]) for other in above)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    return both >= _FEWEST and both >= _ALIKE * min(len(one), len(other))


def _words(title: str) -> frozenset[str]:
    found = (match[0] for match in _WORD.finditer(title))
    return frozenset(word[:_LETTERS] for word in found if word not in _COMMON)
