"""Meanings: what an expression says, as values that a context counts out."""

from timeline.temporal.meanings.base import (
    Constant,
    Either,
    Length,
    Meaning,
    Modified,
    date,
    duration,
    every,
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
from timeline.temporal.meanings.times import SOME_TIME, Overnight, TimeLater, TimeOfDay
from timeline.temporal.meanings.weeks import Weekday, WeekdayBeside, Weekend, WeekOf

__all__ = [
    "SOME_TIME",
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
]
