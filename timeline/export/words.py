"""The date of an event in words, and whether it is long: the same for every document."""

from timeline.dates import When
from timeline.dates.words import in_words
from timeline.export.characters import one_line
from timeline.model import Event


def date_of(event: Event) -> str:
    """`Thu 6 Jan 2022`, `Thu 6 Jan 2022 (inferred)` if no text states it, `undated`."""
    if event.when is None:
        return "undated"
    return in_words(event.when) + (" (inferred)" if event.is_inferred else "")


def line_of(event: Event) -> str:
    """`Thu 6 Jan 2022: Crowd breaks into the residence`, for a text that stands for a picture."""
    return f"{date_of(event)}: {one_line(event.title)}"


def is_stretch(when: When) -> bool:
    """Whether a date has both ends and is drawn from one to the other, not as a point."""
    return when.start is not None and when.end is not None and not when.is_point
