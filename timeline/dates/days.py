"""Arithmetic on days and moments of the proleptic Gregorian calendar.

A *day number* counts days since 1970-01-01; a *moment* counts seconds since that midnight, in
the wall time of the article (no zone). Both are plain integers, so that years before Christ and
far in the future need no special handling. Years are astronomical: 1 BC is year 0, 2 BC is -1.
"""

from enum import StrEnum

SECONDS_PER_DAY = 86_400
DAYS_PER_WEEK = 7
MONTHS_PER_YEAR = 12
_DAYS_PER_ERA = 146_097  # 400 Gregorian years
_EPOCH_SHIFT = 719_468  # days from 0000-03-01 to 1970-01-01


class Grain(StrEnum):
    """The size of the calendar unit that a date names, from fine to coarse."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    rank: int  # position from fine (0) to coarse

    __hash__ = str.__hash__  # Enum's own is slower, and every calendar step uses it


for _rank, _grain in enumerate(Grain):
    _grain.rank = _rank

_SECONDS = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: 3600, Grain.DAY: SECONDS_PER_DAY}
_MONTHS = {
    Grain.MONTH: 1,
    Grain.QUARTER: 3,
    Grain.SEASON: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
    Grain.MILLENNIUM: 12_000,
}


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Days from 1970-01-01 to the given date (Howard Hinnant, "chrono-Compatible Low-Level Date
    Algorithms", days_from_civil). The date is not checked; see `is_date`."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return (
        era * _DAYS_PER_ERA
        + year_of_era * 365
        + year_of_era // 4
        - year_of_era // 100
        + (day_of_year - _EPOCH_SHIFT)
    )


def civil(day: int) -> tuple[int, int, int]:
    """(year, month, day of month) of a day number: the inverse of `day_number`."""
    era, day_of_era = divmod(day + _EPOCH_SHIFT, _DAYS_PER_ERA)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_index = (5 * day_of_year + 2) // 153
    month = month_index + 3 if month_index < 10 else month_index - 9
    year = year_of_era + era * 400 + (month <= 2)
    return year, month, day_of_year - (153 * month_index + 2) // 5 + 1


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month, 28 to 31."""
    next_year, next_month = (year + 1, 1) if month == MONTHS_PER_YEAR else (year, month + 1)
    return day_number(next_year, next_month) - day_number(year, month)


def is_date(year: int, month: int, day: int) -> bool:
    """Whether this date exists: False for 30 February."""
    return 1 <= month <= MONTHS_PER_YEAR and 1 <= day <= days_in_month(year, month)


def weekday(day: int) -> int:
    """ISO weekday of a day number: 1 is Monday, 7 is Sunday."""
    return (day + 3) % DAYS_PER_WEEK + 1


def iso_week(day: int) -> tuple[int, int]:
    """(ISO year, ISO week) of a day number (ISO 8601: the week belongs to its Thursday's year)."""
    thursday = day - weekday(day) + 4
    year = civil(thursday)[0]
    return year, (thursday - day_number(year)) // DAYS_PER_WEEK + 1


def week_start(year: int, week: int) -> int:
    """Day number of the Monday of an ISO week."""
    fourth = day_number(year, 1, 4)  # always in week 1
    return fourth - weekday(fourth) + 1 + (week - 1) * DAYS_PER_WEEK


def moment(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> int:
    """The moment at which the given minute begins."""
    return day_number(year, month, day) * SECONDS_PER_DAY + hour * 3600 + minute * 60


def day_of(at: int) -> int:
    """Day number of the day that contains a moment."""
    return at // SECONDS_PER_DAY


def floor(at: int, grain: Grain) -> int:
    """The moment at which the unit of this grain that contains `at` begins.

    A season begins in March, June, September or December; a day part is treated as its hour.
    """
    if grain is Grain.DAYPART:
        grain = Grain.HOUR
    if grain in _SECONDS:
        return at - at % _SECONDS[grain]
    day = day_of(at)
    if grain is Grain.WEEK:
        return (day - weekday(day) + 1) * SECONDS_PER_DAY
    count = _MONTHS[grain]
    offset = 2 if grain is Grain.SEASON else 0
    months = _months(at)
    return _month_start(months - (months - offset) % count)


def step(at: int, grain: Grain, count: int = 1) -> int:
    """`at` moved by `count` units; the 31st becomes the last day of a shorter month."""
    if grain is Grain.DAYPART:
        grain = Grain.HOUR
    if grain in _SECONDS:
        return at + count * _SECONDS[grain]
    if grain is Grain.WEEK:
        return at + count * DAYS_PER_WEEK * SECONDS_PER_DAY
    new_year, new_month = divmod(_months(at) + count * _MONTHS[grain], MONTHS_PER_YEAR)
    day = min(civil(day_of(at))[2], days_in_month(new_year, new_month + 1))
    return day_number(new_year, new_month + 1, day) * SECONDS_PER_DAY + at % SECONDS_PER_DAY


def ceil(at: int, grain: Grain) -> int:
    """The first moment at or after `at` at which a unit of this grain begins."""
    start = floor(at, grain)
    return start if start == at else step(start, grain)


def whole_units(start: int, end: int, grain: Grain) -> int:
    """How many units of this grain make up `start` <= t < `end`, 0 if they do not fill it exactly.

    A day part is treated as its hour.
    """
    if floor(start, grain) != start or floor(end, grain) != end:
        return 0
    if grain in _MONTHS:
        return (_months(end) - _months(start)) // _MONTHS[grain]
    return (end - start) // (step(start, grain) - start)


def _months(at: int) -> int:
    """Months from January of year 0."""
    year, month, _ = civil(day_of(at))
    return year * MONTHS_PER_YEAR + month - 1


def _month_start(months: int) -> int:
    year, month = divmod(months, MONTHS_PER_YEAR)
    return day_number(year, month + 1) * SECONDS_PER_DAY
