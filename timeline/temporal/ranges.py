"""Finds pairs of expressions that are one range: "from Thursday to Saturday"."""

import re
from collections.abc import Sequence

from timeline.dates import Grain
from timeline.model import Span
from timeline.temporal.candidate import Candidate
from timeline.temporal.context import Resolved
from timeline.temporal.kinds import POINTS
from timeline.temporal.values import when_of_value

_THROUGH = re.compile(r"\s{0,3}(?:to|until|till|through|thru|up to|-|–|—|and)\s{0,3}")
_FROM = re.compile(r"(?:from|between)\s{1,3}(?:about\s|around\s)?$")
_UNAMBIGUOUS = frozenset(("-", "–", "—", "through", "thru", "to", "until", "till"))
_LONGEST_JOINT = 12
_LONGEST_OPENING = 16


def range_ends(
    candidates: Sequence[Candidate], resolved: Sequence[Resolved], lowered: str
) -> list[Span | None]:
    """For each expression the span of the one that ends a range with it, None if there is none."""
    ends: list[Span | None] = [None] * len(candidates)
    for index in range(len(candidates) - 1):
        first, second = candidates[index].span, candidates[index + 1].span
        if second.start - first.end > _LONGEST_JOINT:
            continue
        are_points = resolved[index].type in POINTS and resolved[index + 1].type in POINTS
        if are_points and (
            _is_range(first, second, lowered)
            or _is_either(resolved[index], resolved[index + 1], lowered[first.end : second.start])
        ):
            ends[index] = second
    return ends


def _is_either(first: Resolved, second: Resolved, between: str) -> bool:
    """Whether it is one of two units in a row, so in the time of both: "in May or June"."""
    if between.strip() != "or":
        return False
    one, other = (each.when or when_of_value(each.value) for each in (first, second))
    if one is None or other is None or one.grain is not other.grain:
        return False
    return one.grain.rank >= Grain.DAY.rank and one.end is not None and one.end == other.start


def _is_range(first: Span, second: Span, lowered: str) -> bool:
    between = lowered[first.end : second.start]
    if _THROUGH.fullmatch(between) is None:
        return False
    word = between.strip()
    if word in _UNAMBIGUOUS:
        return True
    before = lowered[max(0, first.start - _LONGEST_OPENING) : first.start]
    opened = _FROM.search(before)
    return opened is not None and (word != "and" or opened[0].startswith("between"))
