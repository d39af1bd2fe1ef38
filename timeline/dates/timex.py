"""TIMEX3 values (TimeML 1.2.1) read as stretches of the calendar."""

import re
from dataclasses import replace
from functools import lru_cache

from timeline.dates import days
from timeline.dates.days import SECONDS_PER_DAY, Grain
from timeline.dates.when import Certainty, When

# TIMEX3 names the parts of a day and leaves their hours open. Ours are contiguous, so that
# "morning" and "afternoon" neither overlap nor leave a gap; the night runs into the next day.
DAYPART_HOURS = {
    "MO": (5, 12),
    "MI": (12, 13),
    "AF": (12, 17),
    "EV": (17, 21),
    "NI": (21, 29),
    "DT": (5, 21),
}
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

# How much of a unit "early", "mid" and "late" mean, as fractions of its length.
_MODIFIER_PARTS = {"START": (0, 1 / 3), "MID": (1 / 3, 2 / 3), "END": (2 / 3, 1)}


@lru_cache(maxsize=4096)  # an article names the same few dates again and again
def when_of(value: str, mod: str | None = None) -> When | None:
    """The stretch that a TIMEX3 DATE or TIME value names, narrowed by its `mod` attribute.

    An ISO 8601 interval of two such values is one as well. None where it names none:
    underspecified values (`2022-XX`), references (`PAST_REF`), durations, sets, and impossible
    dates such as `2022-02-30`.
    """
    try:
        when = _named(value)
    except ValueError:
        return None
    return when if when is None or mod is None else narrowed(when, mod)


def is_impossible(value: str) -> bool:
    """Whether a TIMEX3 value names a day or a time that there is not: `2021-02-30`, `…T25:61`."""
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
    digits = match["year"]
    if len(digits) < 4 and (match.end("year") != match.end() or match["bc"]):
        return None
    if len(digits) < 4:
        grain = {3: Grain.DECADE, 2: Grain.CENTURY, 1: Grain.MILLENNIUM}[len(digits)]
        return When.unit(days.moment(int(digits) * 10 ** (4 - len(digits))), grain)
    year = 1 - int(digits) if match["bc"] else int(digits)
    day = _day(year, match)
    if day is None:
        return _longer_than_a_day(year, match) if match["part"] is match["hour"] is None else None
    return _within_day(day * SECONDS_PER_DAY, match)


def _day(year: int, match: re.Match[str]) -> int | None:
    """Day number, None where the value names no single day."""
    if match["day"]:
        month, day = int(match["month"]), int(match["day"])
        if not days.is_date(year, month, day):
            raise ValueError("no such day")
        return days.day_number(year, month, day)
    if match["weekday"]:
        return days.week_start(year, _week(year, match)) + int(match["weekday"]) - 1
    return None


def _week(year: int, match: re.Match[str]) -> int:
    week = int(match["week"])
    if not 1 <= week <= days.iso_week(days.day_number(year, 12, 28))[1]:
        raise ValueError("no such week")
    return week


def _longer_than_a_day(year: int, match: re.Match[str]) -> When:
    if match["week"]:
        monday = days.week_start(year, _week(year, match)) * SECONDS_PER_DAY
        if match["weekend"]:
            saturday = monday + 5 * SECONDS_PER_DAY
            return When(saturday, monday + 7 * SECONDS_PER_DAY, Grain.DAY)
        return When.unit(monday, Grain.WEEK)
    if match["quarter"]:
        return When.unit(days.moment(year, 3 * int(match["quarter"]) - 2), Grain.QUARTER)
    if match["half"]:
        return When.unit(days.moment(year, 6 * int(match["half"]) - 5), Grain.HALF)
    if match["season"]:
        return When.unit(days.moment(year, SEASON_MONTHS[match["season"]]), Grain.SEASON)
    if match["month"]:
        month = int(match["month"])
        if not 1 <= month <= days.MONTHS_PER_YEAR:
            raise ValueError("no such month")
        return When.unit(days.moment(year, month), Grain.MONTH)
    return When.unit(days.moment(year), Grain.YEAR)


def _within_day(midnight: int, match: re.Match[str]) -> When | None:
    if match["part"] == "XX":  # some time of the day
        return narrowed(When.unit(midnight, Grain.DAY), "APPROX")
    if match["part"]:
        if match["part"] not in DAYPART_HOURS:
            return None
        first, last = DAYPART_HOURS[match["part"]]
        return When(midnight + first * 3600, midnight + last * 3600, Grain.DAYPART)
    if match["hour"] is None:
        return When.unit(midnight, Grain.DAY)
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise ValueError("no such time of day")
    grain = Grain.SECOND if match["second"] else Grain.MINUTE if match["minute"] else Grain.HOUR
    return When.unit(midnight + hour * 3600 + minute * 60 + second, grain)


def narrowed(when: When, mod: str) -> When:
    """A closed date narrowed to its early, middle or late part, opened, or made approximate.

    `mod` is TIMEX3's; one that says nothing of the calendar leaves the date as it is.
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
