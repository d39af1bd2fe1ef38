"""The values of time expressions, and the only place that writes them as TIMEX3."""

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import Grain, When
from timeline.dates.calendar_unit import CalendarUnit, ClockTime, DayPart
from timeline.dates.timex import SEASON_MONTHS, narrowed
from timeline.temporal.vocabulary import DURATION_LETTERS

_SEASON_OF_MONTH = {month: code for code, month in SEASON_MONTHS.items()}


class Reference(StrEnum):
    """References to the past, the present or the future at large."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


class CalendarRange(NamedTuple):
    """The days from the start of one unit to the end of another."""

    first: CalendarUnit
    last: CalendarUnit


Value = CalendarUnit | CalendarRange | str
"""What an expression names. A str is a `Reference`, or a TIMEX3 value that is not calculated with:
a duration, a frequency, `KA12` for 12,000 years ago."""


@lru_cache(maxsize=4096)  # an article names the same few dates again and again
def when_of_value(value: Value, mod: str | None = None) -> When | None:
    """The date that a value covers, narrowed by a TIMEX3 `mod`, None if it has none."""
    if isinstance(value, str):
        return None
    when = value.when if isinstance(value, CalendarUnit) else _when_of_range(value)
    return when if when is None or mod is None else narrowed(when, mod)


def _when_of_range(value: CalendarRange) -> When | None:
    first, last = value.first.when, value.last.when
    return first.joined(last) if first and last else None


def first_day(value: Value) -> int | None:
    """Day number of the first day of a value, None if it has no date."""
    when = when_of_value(value)
    return None if when is None else when.first_day


# Two-digit years up to this one are in this century (as in POSIX strptime).
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


def timex(value: Value) -> str:
    """A value as TIMEX3 writes it, `X` for each digit that is not known."""
    if isinstance(value, CalendarUnit):
        return _unit(value)
    if isinstance(value, CalendarRange):
        return f"{_unit(value.first)}/{_unit(value.last)}"
    return str(value)


@lru_cache(maxsize=4096)  # an article names the same few units again and again
def _unit(unit: CalendarUnit) -> str:
    if unit.grain.rank > Grain.YEAR.rank:
        digits = _DIGITS[unit.grain]
        return "X" * digits if unit.year is None else f"{unit.year:04d}"[:digits]
    year = "XXXX" if unit.year is None else year_value(unit.year)
    if unit.grain is Grain.YEAR:
        return year
    if unit.grain is Grain.DAY:
        return f"{year}-{_of_year(unit)}{_time(unit.time)}"
    return f"{year}-{_PARTS[unit.grain](unit.number)}{'-WE' * unit.is_weekend}"


def _of_year(day: CalendarUnit) -> str:
    if day.weekday is not None:
        return f"{_week(day.number)}-{day.weekday}"
    return f"{_two(day.number)}-{_two(day.day)}"


def _time(time: DayPart | ClockTime | None) -> str:
    if time is None:
        return ""
    if isinstance(time, DayPart):
        return f"T{time}"
    clock = ":".join(f"{part:02d}" for part in time[:3] if part is not None)
    return f"T{clock}{time.fraction}{time.offset}"


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02d}"


def _week(number: int | None) -> str:
    return f"W{_two(number)}"


def _one(letter: str) -> Callable[[int | None], str]:
    return lambda number: letter + ("X" if number is None else str(number))


def _season(month: int | None) -> str:
    return "XX" if month is None else _SEASON_OF_MONTH[month]


_PARTS = {
    Grain.WEEK: _week,
    Grain.MONTH: _two,
    Grain.QUARTER: _one("Q"),
    Grain.HALF: _one("H"),
    Grain.SEASON: _season,
}
_DIGITS = {Grain.DECADE: 3, Grain.CENTURY: 2, Grain.MILLENNIUM: 1}


def duration_value(count: str, grain: Grain) -> str:
    """A TIMEX3 duration: `P2W`, `PT4H`, `PXD`; `count` is a number in digits or X."""
    time = "T" if grain.rank <= Grain.HOUR.rank else ""
    return f"P{time}{count}{DURATION_LETTERS[grain]}"
