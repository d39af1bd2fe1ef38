"""Dates as other programs can hold them: as parts of a calendar day, or as Python's datetimes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from timeline.dates import SECONDS_PER_DAY, Grain, When, days

_YEARS = range(1, 10_000)  # of Python's datetime
_EPOCH = datetime(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day of a date, day numbers, or its moments where it has clock times.

    An end that is open is None. `last` is inclusive for days and exclusive for moments.
    """

    first: int | None
    last: int | None
    has_clock: bool


def period(when: When) -> Period:
    """The extent of a date in days, or in moments if its grain is finer than a part of a day."""
    if when.grain.rank < Grain.DAYPART.rank:
        return Period(when.start, when.end, True)
    return Period(when.first_day, when.last_day, False)


def as_date(day: int) -> date | None:
    """A day number as a `date`; None outside of the years 1 to 9999, which is all that it holds."""
    year, month, day_of_month = days.civil(day)
    return date(year, month, day_of_month) if year in _YEARS else None


def as_datetime(at: int) -> datetime | None:
    """A moment as a `datetime` without a zone; None outside of the years 1 to 9999."""
    if days.civil(at // SECONDS_PER_DAY)[0] not in _YEARS:
        return None
    return _EPOCH + timedelta(seconds=at)
