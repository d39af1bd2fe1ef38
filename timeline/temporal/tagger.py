"""The time tagger: text in, mentions out."""

from timeline.model import Mention
from timeline.temporal.ranges import link_ranges
from timeline.temporal.recognise import lower, recognise
from timeline.temporal.resolve import resolve


def annotate(text: str, published: int | None) -> tuple[Mention, ...]:
    """The time expressions of a text in order, none overlapping another.

    `published` is the day number of the publication date. It decides values only: the same spans
    are found without it, and expressions that count from it then wait, unresolved.
    """
    candidates = recognise(text)
    lowered = lower(text)
    return tuple(link_ranges(resolve(candidates, text, lowered, published), lowered))
