"""Reads TIMEX3 values (TimeML 1.2.1) as calendar units and the dates that they cover."""

import re
from dataclasses import replace
from functools import lru_cache

from timeline.dates.calendar_unit import CalendarUnit, ClockTime, DayPart, extent
from timeline.dates.days import SECONDS_PER_DAY, Grain
from timeline.dates.when import Certainty, When

# Meteorological seasons of the northern hemisphere; a winter is named after its December.
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

_DATE = re.compile(
    r"""(?P<bc>BC)?(?P<year>\d{1,4})
    (?: -W(?P<week>\d\d) (?: -(?: (?P<weekend>WE) | (?P<weekday>[1-7]) ) )?
      | -Q(?P<quarter>[1-4])
      | -H(?P<half>[12])
      | -(?P<season>SP|SU|FA|WI)
      | -(?P<month>\d\d) (?: -(?P<day>\d\d) )?
    )?
    (?: T(?: (?P<part>[A-Z]{2})
           | (?P<hour>\d\d) (?: :(?P<minute>\d\d) (?: :(?P<second>\d\d) (?:[.,]\d+)? )? )?
             (?P<zone>Z|[+-]\d\d(?::?\d\d)?)? ) )?""",
    re.VERBOSE,
)

_DAYPARTS = {part.value: part for part in DayPart}
# How much of a unit "early", "mid" and "late" mean, as fractions of its length.
_MODIFIER_PARTS = {"START": (0, 1 / 3), "MID": (1 / 3, 2 / 3), "END": (2 / 3, 1)}


@lru_cache(maxsize=4096)  # an article names the same few dates again and again
def when_of(value: str, mod: str | None = None) -> When | None:
    """The date that a TIMEX3 DATE or TIME value names, narrowed by its `mod` attribute.

    An ISO 8601 interval of two such values is read too. None if it names no date:
    underspecified values (`2022-XX`), references (`PAST_REF`), durations, sets, and impossible
    dates such as `2022-02-30`.
    """
    try:
        when = _named(value)
    except ValueError:
        return None
    return when if when is None or mod is None else narrowed(when, mod)


def is_impossible(value: str) -> bool:
    """Whether a TIMEX3 value names a day or time that does not exist: `2021-02-30`, `…T25:61`."""
    some_day = value.replace("XXXX-XX-XX", "2000-01-01").replace("XXXX", "2000")  # a leap year
    try:
        _named(some_day)
    except ValueError:
        return True
    return False


def _named(value: str) -> When | None:
    match = _DATE.fullmatch(value)
    if match is not None:
        return _stretch(match)
    start, is_interval, end = value.partition("/")
    first, last = (_DATE.fullmatch(start), _DATE.fullmatch(end)) if is_interval else (None, None)
    if first is None or last is None:
        return None
    begun, ended = _stretch(first), _stretch(last)
    return begun.joined(ended) if begun and ended else None


def _stretch(match: re.Match[str]) -> When | None:
    unit = _unit(match)
    return None if unit is None else extent(unit)


def _unit(match: re.Match[str]) -> CalendarUnit | None:
    """The unit that a value names, None for combinations without a meaning."""
    digits = match["year"]
    if len(digits) < 4:
        if match.end("year") != match.end() or match["bc"]:
            return None
        grain = {3: Grain.DECADE, 2: Grain.CENTURY, 1: Grain.MILLENNIUM}[len(digits)]
        return CalendarUnit(grain, int(digits) * 10 ** (4 - len(digits)))
    year = 1 - int(digits) if match["bc"] else int(digits)
    if match["part"] is match["hour"] is None:
        return _longer_than_a_day(year, match) or _day(year, match)
    time = _time(match)
    return None if time is None or _longer_than_a_day(year, match) else _day(year, match).on(time)


def _day(year: int, match: re.Match[str]) -> CalendarUnit:
    if match["weekday"]:
        weekday = int(match["weekday"])
        return CalendarUnit(Grain.DAY, year, int(match["week"]), weekday=weekday)
    return CalendarUnit(Grain.DAY, year, int(match["month"]), int(match["day"]))


def _longer_than_a_day(year: int, match: re.Match[str]) -> CalendarUnit | None:
    if match["day"] or match["weekday"]:
        return None
    if match["week"]:
        is_weekend = match["weekend"] is not None
        return CalendarUnit(Grain.WEEK, year, int(match["week"]), is_weekend=is_weekend)
    if match["season"]:
        return CalendarUnit(Grain.SEASON, year, SEASON_MONTHS[match["season"]])
    for grain in (Grain.QUARTER, Grain.HALF, Grain.MONTH):
        if match[grain]:
            return CalendarUnit(grain, year, int(match[grain]))
    return CalendarUnit(Grain.YEAR, year)


def _time(match: re.Match[str]) -> DayPart | ClockTime | None:
    """The time of day, None for a part of the day that TIMEX3 does not define."""
    if match["part"]:
        return _DAYPARTS.get(match["part"])
    hour, minute, second = (
        None if match[name] is None else int(match[name]) for name in ("hour", "minute", "second")
    )
    assert hour is not None
    return ClockTime(hour, minute, second)


def narrowed(when: When, mod: str) -> When:
    """A closed date narrowed to its early, middle or late part, opened, or made approximate.

    `mod` is a TIMEX3 modifier; those that do not concern the calendar leave the date unchanged.
    """
    assert when.start is not None
    assert when.end is not None
    if mod == "APPROX":
        return replace(
            when, start_certainty=Certainty.APPROXIMATE, end_certainty=Certainty.APPROXIMATE
        )
    if mod == "BEFORE":
        return When(None, when.start, when.grain)
    if mod == "ON_OR_BEFORE":
        return When(None, when.end, when.grain)
    if mod == "AFTER":
        return When(when.end, None, when.grain)
    if mod == "ON_OR_AFTER":
        return When(when.start, None, when.grain)
    if mod not in _MODIFIER_PARTS or when.grain.rank <= Grain.DAY.rank:
        return when
    first, last = _MODIFIER_PARTS[mod]
    length = (when.end - when.start) // SECONDS_PER_DAY
    start = when.start + round(length * first) * SECONDS_PER_DAY
    end = when.start + round(length * last) * SECONDS_PER_DAY
    return When(
        start,
        end,
        Grain.DAY if when.grain.rank <= Grain.SEASON.rank else Grain.MONTH,
        Certainty.EXACT if first == 0 else Certainty.APPROXIMATE,
        Certainty.EXACT if last == 1 else Certainty.APPROXIMATE,
    )
