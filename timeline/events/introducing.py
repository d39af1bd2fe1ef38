"""Finds the sentences of an article that first give the full names of people whom another sentence
mentions by surname."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from timeline.model import Span

_PAIR = re.compile(r"(?<![\w'’-])(?=([A-Z][\w'’-]+) ([A-Z][\w-]+))")
_SURNAME = re.compile(r"(?<![\w'’-])[A-Z][\w-]+")
_HONOURED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][\w-]+)")
_HONORIFICS = frozenset("Mr Mrs Ms Miss Dr The In On At And But".split())
_MOST = 6  # sentences


def introducing(
    text: str, sentence: Span, before: Sequence[Span], spans: Sequence[Span]
) -> tuple[Span, ...]:
    """The first sentences before one, each with another word before a surname in it, at most six.

    `before` are the sentences directly before it; people whom they mention as "Mr Lee" count too.
    """
    if not spans:
        return ()
    names = dict.fromkeys(_SURNAME.findall(sentence.of(text)))
    for span in before:
        names.update(dict.fromkeys(_HONOURED.findall(span.of(text))))
    pairs = _pairs(text)
    places = sorted(at for name in names for at in pairs.get(name, ()) if at < sentence.start)
    starts = [span.start for span in spans]
    found = dict.fromkeys(spans[max(0, bisect_right(starts, at) - 1)] for at in places)
    return tuple(span for span in found if span.end <= sentence.start)[:_MOST]


@lru_cache(maxsize=4)  # the sentences of an article are asked about in a row
def _pairs(text: str) -> dict[str, tuple[int, ...]]:
    """For each capitalised word the first places at which it follows each other one."""
    found: dict[str, dict[str, int]] = {}
    for match in _PAIR.finditer(text):
        if match[1] not in _HONORIFICS:
            found.setdefault(match[2], {}).setdefault(match[1], match.start())
    return {name: tuple(places.values()) for name, places in found.items()}
