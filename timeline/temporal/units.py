"""Units of time by their names."""

from timeline.dates import Grain
from timeline.temporal.vocabulary import COMPOUND_UNITS, UNITS

ALL_UNITS = (*UNITS, *COMPOUND_UNITS)


def unit_of(word: str) -> tuple[Grain, int]:
    """The grain of a unit's name and how many of it the name stands for."""
    word = word.replace("’", "'").removesuffix("'s").rstrip("'")
    return COMPOUND_UNITS.get(word) or (UNITS[word], 1)


def reading(count: int, unit: str) -> str:
    """How a shift of so many units is told: "the week before"."""
    if count == 0:
        return "that day" if unit == "day" else f"the {unit} of that day"
    side = "before" if count < 0 else "after"
    return f"the {unit} {side}" if abs(count) == 1 else f"{abs(count)} {unit}s {side}"
