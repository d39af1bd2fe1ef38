"""The date of an event in words, and whether it is long: the same for every document."""

from timeline.dates import When
from timeline.dates.words import in_words
from timeline.model import Event


def date_of(event: Event) -> str:
    """`Thu 6 Jan 2022`, `Thu 6 Jan 2022 (inferred)` if no text states it, `undated`."""
    if event.when is None:
        return "undated"
    return in_words(event.when) + (" (inferred)" if event.is_inferred else "")


def is_stretch(when: When) -> bool:
    """Whether a date has both ends and is drawn from one to the other, not as a point."""
    return when.start is not None and when.end is not None and not when.is_point
