"""Meanings: what expressions mean, as values that are resolved against a context."""

from timeline.temporal.meanings.base import (
    FUTURE_REF,
    PAST_REF,
    PRESENT_REF,
    BesideNow,
    Constant,
    Either,
    Length,
    Meaning,
    Modified,
    date,
    duration,
    every,
    year_date,
)
from timeline.temporal.meanings.counted import (
    Counted,
    DayInMonth,
    NewYear,
    Nth,
    PeriodOver,
    Shift,
    Stretch,
    UnitInStory,
)
from timeline.temporal.meanings.quarters import (
    LatestQuarter,
    QuarterTo,
    QuarterYearBefore,
    SamePeriod,
)
from timeline.temporal.meanings.recurring import InYear, OfFocus, Recurring
from timeline.temporal.meanings.times import Overnight, TimeLater, TimeOfDay
from timeline.temporal.meanings.weeks import Weekday, WeekdayBeside, Weekend, WeekOf

__all__ = [
    "FUTURE_REF",
    "PAST_REF",
    "PRESENT_REF",
    "BesideNow",
    "Constant",
    "Counted",
    "DayInMonth",
    "Either",
    "InYear",
    "LatestQuarter",
    "Length",
    "Meaning",
    "Modified",
    "NewYear",
    "Nth",
    "OfFocus",
    "Overnight",
    "PeriodOver",
    "QuarterTo",
    "QuarterYearBefore",
    "Recurring",
    "SamePeriod",
    "Shift",
    "Stretch",
    "TimeLater",
    "TimeOfDay",
    "UnitInStory",
    "WeekOf",
    "Weekday",
    "WeekdayBeside",
    "Weekend",
    "date",
    "duration",
    "every",
    "year_date",
]
