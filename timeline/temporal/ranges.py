"""Two expressions that name one interval: "from Thursday to Saturday", "between 1999 and 2003"."""

import re
from dataclasses import replace
from itertools import pairwise

from timeline.model import Mention, TimexType

_THROUGH = re.compile(r"\s{0,3}(?:to|until|till|through|thru|up to|-|–|—|and)\s{0,3}")
_FROM = re.compile(r"(?:from|between)\s{1,3}(?:about\s|around\s)?$")
_TELLING = frozenset(("-", "–", "—", "through", "thru", "to", "until", "till"))
_LONGEST_JOINT = 12
_LONGEST_OPENING = 16


def link_ranges(mentions: list[Mention], lowered: str) -> list[Mention]:
    """The mentions, the first of each range marked with the span of its second."""
    linked = list(mentions)
    for index, (first, second) in enumerate(pairwise(mentions)):
        if _is_range(first, second, lowered):
            linked[index] = replace(first, range_end=second.span)
    return linked


def _is_range(first: Mention, second: Mention, lowered: str) -> bool:
    points = (TimexType.DATE, TimexType.TIME)
    if first.type not in points or second.type not in points:
        return False
    between = lowered[first.span.end : second.span.start]
    if len(between) > _LONGEST_JOINT:
        return False
    joint = _THROUGH.fullmatch(between)
    if joint is None:
        return False
    word = between.strip()
    if word in _TELLING:
        return True
    before = lowered[max(0, first.span.start - _LONGEST_OPENING) : first.span.start]
    opened = _FROM.search(before)
    return opened is not None and (word != "and" or opened[0].startswith("between"))
