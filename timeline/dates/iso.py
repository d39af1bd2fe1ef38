"""Writes and reads days and moments as ISO 8601, with astronomical years (-0043 is 44 BC)."""

import re

from timeline.dates import days
from timeline.dates.days import SECONDS_PER_DAY, Grain
from timeline.dates.when import When

_CLOCK = re.compile(r"(\d\d):(\d\d)(?::(\d\d))?")
_DAY = re.compile(r"([+-]?\d{4,})-(\d\d)-(\d\d)")


def iso_year(year: int) -> str:
    """Four digits, with a sign for years that do not fit into four digits."""
    if year < 0:
        return f"-{-year:04d}"
    return f"{year:04d}" if year <= 9999 else f"+{year}"


def iso_day(day: int) -> str:
    """A day number as `2022-01-06`."""
    year, month, day_of_month = days.civil(day)
    return f"{iso_year(year)}-{month:02d}-{day_of_month:02d}"


def iso_moment(at: int) -> str:
    """A moment as `2022-01-05T21:00`, with seconds only if they are not zero."""
    minutes, second = divmod(at % SECONDS_PER_DAY, 60)
    clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
    return f"{iso_day(days.day_of(at))}T{clock}" + (f":{second:02d}" if second else "")


def parse_iso_moment(text: str) -> int:
    """The moment of `2022-01-05T21:00`, with or without seconds; ValueError for other forms."""
    day, _, clock = text.strip().partition("T")
    match = _CLOCK.fullmatch(clock)
    if match is None:
        raise ValueError(f"“{text}” is not a moment like 2022-01-05T21:00")
    hour, minute, second = (int(part or 0) for part in match.groups())
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f"no clock shows {clock}")
    return parse_iso_day(day) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second


def iso_extent(when: When) -> tuple[str, str]:
    """First and last day, both inclusive, or start and end moments for grains below a day.

    An open end is "".
    """
    if when.grain.rank < Grain.DAY.rank:
        start = "" if when.start is None else iso_moment(when.start)
        return start, "" if when.end is None else iso_moment(when.end)
    first, last = when.first_day, when.last_day
    return "" if first is None else iso_day(first), "" if last is None else iso_day(last)


def parse_iso_day(text: str) -> int:
    """The day number of `2022-01-06`; ValueError for other forms and for impossible days."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"“{text}” is not a date like 2022-01-06")
    year, month, day = (int(part) for part in match.groups())
    if not days.is_date(year, month, day):
        raise ValueError(f"the calendar has no day {text.strip()}")
    return days.day_number(year, month, day)
