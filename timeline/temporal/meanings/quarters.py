"""The quarter that a business report speaks of, and the same one in other years."""

from dataclasses import dataclass

from timeline.dates import Grain, days
from timeline.dates.timex import when_of
from timeline.interpretation import Plain
from timeline.temporal.context import Context, Resolved
from timeline.temporal.meanings.base import (
    Meaning,
    date,
    map_value,
    resolved_from,
    with_alternative,
)
from timeline.temporal.meanings.counted import Shift
from timeline.temporal.values import UNKNOWN, unit_value


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """The quarter in focus, moved to another year; the year where no quarter is in focus."""

    year: str

    def resolve(self, context: Context) -> Resolved:
        """`1988-Q3`, or `1988`."""
        if context.quarter is None:
            return date(self.year).resolve(context)
        value = f"{self.year}-{unit_value(context.quarter.day, Grain.QUARTER)[-2:]}"
        return date(value).resolve(context)._replace(moves_focus=False)


@dataclass(frozen=True, slots=True)
class QuarterTo:
    """The quarter that ends at a day told next to it: "the quarter ended Sept. 30"."""

    end: Meaning

    def resolve(self, context: Context) -> Resolved:
        """The quarter of the calendar whose end is the nearest to that day.

        A company that has told its quarter's number counts by its own business year.
        """
        if context.quarter is not None:
            return LatestQuarter().resolve(context)
        return map_value(self.end.resolve(context), _quarter_ended, Plain.QUARTER_TO, mod=None)


def _quarter_ended(end: str) -> str:
    when = when_of(end)
    if when is None or when.first_day is None:
        return UNKNOWN[Grain.QUARTER]
    return unit_value(when.first_day - _HALF_A_QUARTER, Grain.QUARTER)


_HALF_A_QUARTER = 46  # days


@dataclass(frozen=True, slots=True)
class LatestQuarter:
    """The quarter in focus, else the last one that had ended at publication."""

    def resolve(self, context: Context) -> Resolved:
        """`1989-Q3`."""
        quarter = context.quarter
        last = Shift(Grain.QUARTER, -1).resolve(context)
        if quarter is None:
            return last
        value = unit_value(quarter.day, Grain.QUARTER)
        resolved = resolved_from(quarter, value, Plain.SAME_QUARTER)
        return with_alternative(resolved, Plain.FROM_PUBLICATION, last)


@dataclass(frozen=True, slots=True)
class QuarterYearBefore:
    """The quarter in focus, else the last that had ended, one year before."""

    def resolve(self, context: Context) -> Resolved:
        """`1988-Q3`."""
        latest = LatestQuarter().resolve(context)
        if latest.unresolved:
            return latest
        return map_value(latest, _year_before, Plain.YEAR_BEFORE, moves_focus=False)


def _year_before(quarter: str) -> str:
    when = when_of(quarter)
    if when is None or when.start is None:
        return UNKNOWN[Grain.QUARTER]
    return unit_value(days.day_of(days.step(when.start, Grain.YEAR, -1)), Grain.QUARTER)
