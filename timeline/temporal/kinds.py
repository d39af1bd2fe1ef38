"""What kind of date a meaning is, to decide whether neighbouring expressions are one."""

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, DayPart
from timeline.model import TimexType
from timeline.temporal import meanings as m
from timeline.temporal.holidays import Holiday

POINTS = (TimexType.DATE, TimexType.TIME)  # the types that have a date


def free_time(meaning: m.Meaning) -> m.TimeOfDay | None:
    """The time of day of an expression without a day, None for any other."""
    if isinstance(meaning, m.Overnight):
        return m.TimeOfDay(DayPart.NIGHT)
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
    unit = _unit(meaning)
    return unit is not None and unit.grain is Grain.DAY


def _unit(meaning: m.Meaning) -> CalendarUnit | None:
    """The unit of an absolute date."""
    if not isinstance(meaning, m.Constant) or meaning.type is not TimexType.DATE:
        return None
    return meaning.value if isinstance(meaning.value, CalendarUnit) else None


def is_part(meaning: m.Meaning) -> bool:
    """Whether it is a part of a year without its year: "March", "the third quarter"."""
    return isinstance(meaning, m.Recurring | Holiday) and meaning.direction == 0


def is_year(meaning: m.Meaning) -> bool:
    """Whether it is one year, given or counted."""
    if isinstance(meaning, m.Shift):
        return meaning.grain is Grain.YEAR
    unit = _unit(meaning)
    if unit is None or unit.grain is not Grain.YEAR:
        return False
    return unit.year is not None and unit.year > 0  # those before Christ have rules of their own


def is_longer_than_year(meaning: m.Meaning) -> bool:
    """Whether it is a decade or a century."""
    if isinstance(meaning, m.Shift | m.UnitInStory):
        return meaning.grain.rank > Grain.YEAR.rank
    unit = _unit(meaning)
    return unit is not None and unit.grain.rank > Grain.YEAR.rank and unit.year is not None
