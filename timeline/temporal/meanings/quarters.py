"""The quarter that a business report is about, and the same quarter in other years."""

from dataclasses import dataclass

from timeline.dates import SECONDS_PER_DAY, Grain, days
from timeline.dates.calendar_unit import CalendarUnit, unit_holding
from timeline.interpretation import Plain
from timeline.temporal.context import Context, Resolved
from timeline.temporal.meanings.base import (
    Meaning,
    date,
    map_value,
    resolved_from,
    with_alternative,
    year_date,
)
from timeline.temporal.meanings.counted import Shift
from timeline.temporal.values import Value, first_day


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """The quarter in focus, in another year; that year if no quarter is in focus."""

    year: int

    def resolve(self, context: Context) -> Resolved:
        """`1988-Q3`, or `1988`."""
        if context.quarter is None:
            return year_date(self.year).resolve(context)
        quarter = unit_holding(context.quarter.day, Grain.QUARTER)._replace(year=self.year)
        return date(quarter).resolve(context)._replace(moves_focus=False)


@dataclass(frozen=True, slots=True)
class QuarterTo:
    """The quarter that ends on a day given next to it: "the quarter ended Sept. 30"."""

    end: Meaning

    def resolve(self, context: Context) -> Resolved:
        """The calendar quarter whose end is nearest to that day.

        If the text has numbered its quarter, the company uses a business year of its own.
        """
        if context.quarter is not None:
            return LatestQuarter().resolve(context)
        return map_value(self.end.resolve(context), _quarter_ended, Plain.QUARTER_TO, mod=None)


def _quarter_ended(end: Value) -> CalendarUnit:
    first = first_day(end)
    if first is None:
        return CalendarUnit(Grain.QUARTER)
    return unit_holding(first - _HALF_A_QUARTER, Grain.QUARTER)


_HALF_A_QUARTER = 46  # days


@dataclass(frozen=True, slots=True)
class LatestQuarter:
    """The quarter in focus, else the last one that ended before publication."""

    def resolve(self, context: Context) -> Resolved:
        """`1989-Q3`."""
        quarter = context.quarter
        last = Shift(Grain.QUARTER, -1).resolve(context)
        if quarter is None:
            return last
        value = unit_holding(quarter.day, Grain.QUARTER)
        resolved = resolved_from(quarter, value, Plain.SAME_QUARTER)
        return with_alternative(resolved, Plain.FROM_PUBLICATION, last)


@dataclass(frozen=True, slots=True)
class QuarterYearBefore:
    """The quarter in focus, else the last one that ended before publication, one year before."""

    def resolve(self, context: Context) -> Resolved:
        """`1988-Q3`."""
        latest = LatestQuarter().resolve(context)
        if latest.unresolved:
            return latest
        return map_value(latest, _year_before, Plain.YEAR_BEFORE, moves_focus=False)


def _year_before(quarter: Value) -> CalendarUnit:
    first = first_day(quarter)
    if first is None:
        return CalendarUnit(Grain.QUARTER)
    at = days.step(first * SECONDS_PER_DAY, Grain.YEAR, -1)
    return unit_holding(days.day_of(at), Grain.QUARTER)
