"""Units of time by their names."""

from timeline.dates import Grain
from timeline.temporal.vocabulary import COMPOUND_UNITS, UNITS

ALL_UNITS = (*UNITS, *COMPOUND_UNITS)


def unit_of(word: str) -> tuple[Grain, int]:
    """The grain of a unit's name, and how many units of it the name means: 2 for a fortnight."""
    word = word.replace("’", "'").removesuffix("'s").rstrip("'")
    return COMPOUND_UNITS.get(word) or (UNITS[word], 1)
