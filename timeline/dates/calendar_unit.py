"""Calendar units as texts name them: possibly without a year, possibly impossible.

TIMEX3 values denote them (`timeline.dates.timex` reads these): "2 March" is a day without a year,
"30 February 2021" a day that does not exist.
"""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import days
from timeline.dates.days import SECONDS_PER_DAY, Grain
from timeline.dates.when import Certainty, When

_LAST_YEAR = 9999  # TIMEX3 writes years in four digits
_MONTHS = {Grain.QUARTER: 3, Grain.HALF: 6}  # a season is numbered by its first month


class DayPart(StrEnum):
    """The parts of a day, by their codes in TIMEX3."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"
    SOME_TIME = "XX"  # at an unknown time

    __hash__ = str.__hash__  # Enum's own is slower, and units are keys of caches


# TIMEX3 names the parts of a day and leaves their hours open. Ours are contiguous, so that
# "morning" and "afternoon" neither overlap nor leave a gap; the night runs into the next day.
DAYPART_HOURS = {
    DayPart.MORNING: (5, 12),
    DayPart.MIDDAY: (12, 13),
    DayPart.AFTERNOON: (12, 17),
    DayPart.EVENING: (17, 21),
    DayPart.NIGHT: (21, 29),
    DayPart.DAYTIME: (5, 21),
}


class ClockTime(NamedTuple):
    """A time of the clock as a text gives it, possibly an impossible one: 25:61.

    `fraction` is that of the second with its separator (`.5`), `offset` the zone's (`Z`, `+01:00`).
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    fraction: str = ""
    offset: str = ""

    @property
    def seconds(self) -> int:
        """Seconds from midnight."""
        return self.hour * 3600 + (self.minute or 0) * 60 + (self.second or 0)

    @property
    def other_half(self) -> "ClockTime":
        """The same time in the other half of the day: 18:30 for 06:30."""
        return self._replace(hour=(self.hour + 12) % 24)


class CalendarUnit(NamedTuple):
    """A unit of the calendar; None stands for what is not known or does not apply.

    `year` is astronomical, for a week the ISO 8601 year, for a decade or longer its first year.
    `number` is the month (1 to 12), ISO week, quarter or half of the year; a season is numbered by
    its first month. For a day it is the month, or the ISO week if `weekday` (1 to 7) is given.
    `time` is a time of a day.
    """

    grain: Grain
    year: int | None = None
    number: int | None = None
    day: int | None = None
    weekday: int | None = None
    is_weekend: bool = False
    time: DayPart | ClockTime | None = None

    @property
    def when(self) -> When | None:
        """The date that it covers, None if that is not known or impossible."""
        try:
            return extent(self)
        except ValueError:
            return None

    @property
    def first_day(self) -> int | None:
        """Day number of its first day, None if it has no date."""
        when = self.when
        return None if when is None else when.first_day

    @property
    def starts(self) -> tuple[int, int] | None:
        """The month and day with which it begins, None for weeks and where that is not known."""
        is_of_week = self.grain is Grain.WEEK or self.weekday is not None
        if self.number is None or is_of_week or self.grain.rank >= Grain.YEAR.rank:
            return None
        return (self.number - 1) * _MONTHS.get(self.grain, 1) + 1, self.day or 1

    def on(self, time: DayPart | ClockTime) -> "CalendarUnit":
        """A time on this day; on an unknown day if this unit is longer than a day."""
        if self.grain is not Grain.DAY:
            return CalendarUnit(Grain.DAY, time=time)
        return CalendarUnit(*self[:-1], time)


@lru_cache(maxsize=4096)  # an article names the same few units again and again
def unit_holding(day: int, grain: Grain) -> CalendarUnit:
    """The unit of this grain that contains a day (its number); finer grains give the day.

    Before Christ units longer than a year, which TIMEX3 cannot express, give their first year.
    """
    if grain is Grain.WEEK:
        return CalendarUnit(grain, *days.iso_week(day))
    if grain.rank <= Grain.DAY.rank:
        return CalendarUnit(Grain.DAY, *days.civil(day))
    first = days.day_of(days.floor(day * SECONDS_PER_DAY, grain))
    year, month, _ = days.civil(first)
    if grain.rank < Grain.YEAR.rank:
        return part_of_year(grain, year, month)
    is_before_christ = days.civil(day)[0] <= 0
    return CalendarUnit(Grain.YEAR if is_before_christ else grain, year)


@lru_cache(maxsize=4096)
def time_on(day: int, time: DayPart | ClockTime) -> CalendarUnit:
    """A time on a day (its number)."""
    return unit_holding(day, Grain.DAY).on(time)


@lru_cache(maxsize=4096)
def part_of_year(grain: Grain, year: int | None, month: int, day: int = 1) -> CalendarUnit:
    """The day, month, quarter, season or half of a year that begins with this month and day."""
    if grain is Grain.DAY:
        return CalendarUnit(grain, year, month, day)
    return CalendarUnit(grain, year, (month - 1) // _MONTHS.get(grain, 1) + 1)


def weekend_of(day: int) -> CalendarUnit:
    """The weekend of the ISO week that contains a day (its number)."""
    return unit_holding(day, Grain.WEEK)._replace(is_weekend=True)


def extent(unit: CalendarUnit) -> When | None:
    """The date that a unit covers, None if that is not known; ValueError if impossible."""
    year = unit.year
    if year is None or not -_LAST_YEAR < year <= _LAST_YEAR:
        return None
    if unit.grain is Grain.DAY:
        day = _day(year, unit)
        return None if day is None else _within_day(day * SECONDS_PER_DAY, unit.time)
    if unit.grain.rank >= Grain.YEAR.rank:
        return When.unit(days.moment(year), unit.grain)
    return None if unit.number is None else _part_of_year(year, unit.number, unit)


def _day(year: int, unit: CalendarUnit) -> int | None:
    """Day number, None if part of the date is not known."""
    if unit.number is None:
        return None
    if unit.weekday is not None:
        if not 1 <= unit.weekday <= days.DAYS_PER_WEEK:
            raise ValueError("no such weekday")
        return days.week_start(year, _week(year, unit.number)) + unit.weekday - 1
    if unit.day is None:
        return None
    if not days.is_date(year, unit.number, unit.day):
        raise ValueError("no such day")
    return days.day_number(year, unit.number, unit.day)


def _week(year: int, week: int) -> int:
    if not 1 <= week <= days.iso_week(days.day_number(year, 12, 28))[1]:
        raise ValueError("no such week")
    return week


def _part_of_year(year: int, number: int, unit: CalendarUnit) -> When:
    if unit.grain is Grain.WEEK:
        monday = days.week_start(year, _week(year, number)) * SECONDS_PER_DAY
        if not unit.is_weekend:
            return When.unit(monday, Grain.WEEK)
        return When(monday + 5 * SECONDS_PER_DAY, monday + 7 * SECONDS_PER_DAY, Grain.DAY)
    month = (number - 1) * _MONTHS.get(unit.grain, 1) + 1
    if not 1 <= month <= days.MONTHS_PER_YEAR:
        raise ValueError("no such month")
    return When.unit(days.moment(year, month), unit.grain)


def _within_day(midnight: int, time: DayPart | ClockTime | None) -> When:
    if time is None:
        return When.unit(midnight, Grain.DAY)
    if time is DayPart.SOME_TIME:
        return When.unit(midnight, Grain.DAY, Certainty.APPROXIMATE)
    if isinstance(time, DayPart):
        first, last = DAYPART_HOURS[time]
        return When(midnight + first * 3600, midnight + last * 3600, Grain.DAYPART)
    minute, second = time.minute or 0, time.second or 0
    is_end = time.hour == 24 and not (minute or second)
    if (time.hour > 23 and not is_end) or minute > 59 or second > 59:
        raise ValueError("no such time of day")
    grain = Grain.MINUTE if time.second is None else Grain.SECOND
    return When.unit(midnight + time.seconds, Grain.HOUR if time.minute is None else grain)
