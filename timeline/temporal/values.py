"""TIMEX3 values written out: the one place that knows how a calendar unit is spelt."""

from functools import lru_cache

from timeline.dates import days
from timeline.dates.days import SECONDS_PER_DAY, Grain
from timeline.dates.timex import SEASON_MONTHS
from timeline.temporal.vocabulary import DURATION_LETTERS

_SEASON_OF_MONTH = {month: code for code, month in SEASON_MONTHS.items()}

# What stands for a unit whose date is not known.
UNKNOWN = {
    Grain.SECOND: "XXXX-XX-XXTXX:XX:XX",
    Grain.MINUTE: "XXXX-XX-XXTXX:XX",
    Grain.HOUR: "XXXX-XX-XXTXX",
    Grain.DAY: "XXXX-XX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.MONTH: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.SEASON: "XXXX-XX",
    Grain.HALF: "XXXX-HX",
    Grain.YEAR: "XXXX",
    Grain.DECADE: "XXX",
    Grain.CENTURY: "XX",
    Grain.MILLENNIUM: "X",
}


# Two-digit years up to this one are of this century (POSIX strptime's pivot).
_LAST_SHORT_YEAR = 68


def full_year(digits: str) -> int:
    """The year of two or four digits."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= _LAST_SHORT_YEAR else 1900)


def year_value(year: int) -> str:
    """`2022`, `0079`; `BC0044` for 44 BC, which is the astronomical year -43."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


@lru_cache(maxsize=4096)  # an article names the same few days again and again
def day_value(day: int) -> str:
    """`2022-01-06` of a day number."""
    year, month, of_month = days.civil(day)
    return f"{year_value(year)}-{month:02d}-{of_month:02d}"


def unit_value(day: int, grain: Grain) -> str:
    """The value of the calendar unit of this grain that holds the day; finer grains give days."""
    if grain.rank <= Grain.DAY.rank:
        return day_value(day)
    if grain is Grain.WEEK:
        year, week = days.iso_week(day)
        return f"{year_value(year)}-W{week:02d}"
    first = days.day_of(days.floor(day * SECONDS_PER_DAY, grain))
    year, month, _ = days.civil(first)
    if grain is Grain.YEAR:
        return year_value(year)
    if grain is Grain.MONTH:
        return f"{year_value(year)}-{month:02d}"
    if grain is Grain.QUARTER:
        return f"{year_value(year)}-Q{(month + 2) // 3}"
    if grain is Grain.HALF:
        return f"{year_value(year)}-H{(month + 5) // 6}"
    if grain is Grain.SEASON:
        return f"{year_value(year)}-{_SEASON_OF_MONTH[month]}"
    digits = {Grain.DECADE: 3, Grain.CENTURY: 2, Grain.MILLENNIUM: 1}[grain]
    return year_value(year)[:digits] if year >= 0 else year_value(year)


def duration_value(count: str, grain: Grain) -> str:
    """`P2W`, `PT4H`, `PXD`; `count` is a number in digits or X."""
    time = "T" if grain.rank <= Grain.HOUR.rank else ""
    return f"P{time}{count}{DURATION_LETTERS[grain]}"
