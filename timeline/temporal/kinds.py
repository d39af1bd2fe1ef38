"""What kind of thing a meaning dates: asked where neighbouring expressions may be one."""

from timeline.dates import Grain
from timeline.model import TimexType
from timeline.temporal import meanings as m
from timeline.temporal.holidays import Holiday

POINTS = (TimexType.DATE, TimexType.TIME)  # of the four types those that are on the calendar


def free_time(meaning: m.Meaning) -> m.TimeOfDay | None:
    """The time of day of an expression that has no day yet, None for any other."""
    if isinstance(meaning, m.Overnight):
        return m.TimeOfDay("TNI")
    if isinstance(meaning, m.TimeOfDay) and meaning.day is None and not meaning.bound:
        return meaning
    return None


def is_day(meaning: m.Meaning) -> bool:
    """Whether it is one day."""
    if isinstance(meaning, m.Weekday | Holiday):
        return True
    if isinstance(meaning, m.Either):
        return is_day(meaning.likelier)
    if isinstance(meaning, m.Shift):
        return meaning.grain is Grain.DAY and not meaning.counted
    if isinstance(meaning, m.Recurring):
        return meaning.grain is Grain.DAY
    if isinstance(meaning, m.InYear):
        return meaning.part.grain is Grain.DAY
    if isinstance(meaning, m.Nth):
        return meaning.grain is Grain.DAY and meaning.whole is not None
    return (
        isinstance(meaning, m.Constant)
        and meaning.type is TimexType.DATE
        and meaning.value.count("-") == 2
    )


def is_part(meaning: m.Meaning) -> bool:
    """Whether it is a part of a year that waits for its year: "March", "the third quarter"."""
    return isinstance(meaning, m.Recurring | Holiday) and meaning.direction == 0


def is_year(meaning: m.Meaning) -> bool:
    """Whether it is one year, told or counted."""
    if isinstance(meaning, m.Shift):
        return meaning.grain is Grain.YEAR
    return (
        isinstance(meaning, m.Constant)
        and meaning.type is TimexType.DATE
        and len(meaning.value) == 4
        and meaning.value.isdigit()
    )
