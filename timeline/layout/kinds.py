"""Kinds of glyphs: points in time, spans, and coarse dates such as "2009"."""

from enum import Enum

from timeline.dates import Certainty, Grain, When

_ABOUT_A_YEAR = 360 * 86_400  # seconds
_APPROXIMATE = {Certainty.APPROXIMATE, Certainty.BOTH}


class Kind(Enum):
    """How an event is drawn."""

    COARSE = "a thin bar"
    SPAN = "a bar"
    POINT = "a card"


def kind_of(when: When) -> Kind:
    """The kind of glyph for a date."""
    if when.is_point:
        return Kind.POINT
    return Kind.COARSE if is_coarse(when) else Kind.SPAN


def is_coarse(when: When) -> bool:
    """Whether a date that is no point names no more than a year, a decade or a longer unit.

    So does a period of a year or more of which an end is approximate ("the past decade", "the early
    1990s", "in about 250 years"). Exact periods of several units ("1992 to 2003") are durations,
    and open ones are no units.
    """
    if when.start is None or when.end is None or when.end - when.start < _ABOUT_A_YEAR:
        return False
    if when.grain.rank >= Grain.YEAR.rank and when.is_unit:
        return True
    return when.start_certainty in _APPROXIMATE or when.end_certainty in _APPROXIMATE
