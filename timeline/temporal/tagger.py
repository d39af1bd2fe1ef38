"""The time tagger: text in, mentions out."""

from timeline.dates import Grain
from timeline.model import Anchor, Mention, Tense
from timeline.temporal.context import Origin, Told
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


def annotate_from(text: str, start: int, day: int) -> tuple[Mention, ...]:
    """The time expressions from a place in a text on, counted from a day that a person names.

    The text counts as published on that day (its number) and as having told of it just before;
    what it really told before `start` does not count.
    """
    candidates = [candidate for candidate in recognise(text) if candidate.span.start >= start]
    lowered = lower(text)
    origin = Origin(day, Grain.DAY, Anchor.FOCUS, is_absolute=True)
    named = Told(origin, lambda: Tense.UNKNOWN, lambda: None)
    return tuple(link_ranges(resolve(candidates, text, lowered, day, (named,)), lowered))
