"""EDTF (ISO 8601-2:2019, levels 0 and 1, and the codes of level 2 for quarters and halves).

Written forms: `2022-01-06`, `2022-01`, `2022`, `199X`, `19XX`, `2018-21` (spring), `2021-35`
(third quarter), `2022-01-06T14:30:00`, intervals `2022-01-04~/2022-01-07`, open ends `../2010`,
and the qualifiers `?`, `~`, `%`. EDTF has no weeks and no parts of a day: they are written as
intervals of days. Beyond the years 9999 and -9999 it has years only (`Y12000`): finer dates are
written as their years.
"""

import re
from dataclasses import replace

from timeline.dates import days
from timeline.dates.days import Grain
from timeline.dates.iso import iso_day, iso_moment
from timeline.dates.when import Certainty, When

_QUALIFIERS = {
    "": Certainty.EXACT,
    "?": Certainty.UNCERTAIN,
    "~": Certainty.APPROXIMATE,
    "%": Certainty.BOTH,
}
_SIGNS = {certainty: sign for sign, certainty in _QUALIFIERS.items()}
_OPEN = ("", "..")
_LAST_YEAR = 9999

# Sub-year codes of ISO 8601-2, table 8: code -> (grain, first month).
_SUB_YEARS = {
    21: (Grain.SEASON, 3),
    22: (Grain.SEASON, 6),
    23: (Grain.SEASON, 9),
    24: (Grain.SEASON, 12),
    33: (Grain.QUARTER, 1),
    34: (Grain.QUARTER, 4),
    35: (Grain.QUARTER, 7),
    36: (Grain.QUARTER, 10),
    40: (Grain.HALF, 1),
    41: (Grain.HALF, 7),
}
_SUB_YEAR_CODES = {unit: code for code, unit in _SUB_YEARS.items()}

_YEAR = r"(?P<year>-?\d{4}|Y-?\d{5,}(?!-))"
_UNIT = re.compile(
    rf"""(?: {_YEAR} (?: -(?P<month>\d\d) (?: -(?P<day>\d\d)
             (?: T(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d) (?:Z|[+-]\d\d(?::\d\d)?)? )?
           )? )?
         | (?P<decade>-?\d{{3}})X | (?P<century>-?\d{{2}})XX | (?P<millennium>-?\d)XXX )""",
    re.VERBOSE,
)


def to_edtf(when: When) -> str:
    """A date as an EDTF string, with its qualifiers and open ends."""
    if when.is_unit and when.start is not None and when.start_certainty is when.end_certainty:
        unit = _unit(when.start, when.grain)
        if unit:
            return unit + _SIGNS[when.start_certainty]
    start = ".." if when.start is None else _end(when, when.start) + _SIGNS[when.start_certainty]
    if when.end is None:
        return f"{start}/.."
    # Without a time of day, an end includes the whole of its last unit.
    end = _end(when, when.end - 1) + _SIGNS[when.end_certainty]
    return start if start == end else f"{start}/{end}"


def _end(when: When, at: int) -> str:
    """One end of an interval, in the grain of `when` if EDTF has it and both ends align to it."""
    grain = when.grain if when.grain.rank > Grain.DAY.rank else Grain.DAY
    fits = all(end is None or days.floor(end, grain) == end for end in (when.start, when.end))
    return (_unit(at, grain) if fits else "") or _unit(at, Grain.DAY) or _unit(at, Grain.YEAR)


def _unit(at: int, grain: Grain) -> str:
    """The unit that contains `at`, "" if EDTF has no form for it."""
    year, month, _ = days.civil(days.day_of(days.floor(at, grain)))
    if abs(year) > _LAST_YEAR and grain is not Grain.YEAR:
        return ""
    if grain.rank < Grain.DAYPART.rank:
        full = iso_moment(at)
        return full if full.count(":") == 2 else f"{full}:00"
    if grain is Grain.DAY:
        return iso_day(days.day_of(at))
    if grain is Grain.MONTH:
        return f"{_year(year)}-{month:02d}"
    if (grain, month) in _SUB_YEAR_CODES:
        return f"{_year(year)}-{_SUB_YEAR_CODES[grain, month]}"
    if grain is Grain.YEAR:
        return _year(year)
    digits = {Grain.DECADE: 3, Grain.CENTURY: 2, Grain.MILLENNIUM: 1}.get(grain)
    if digits is None or year < 0:
        return ""
    return f"{year:04d}"[:digits] + "X" * (4 - digits)


def _year(year: int) -> str:
    if abs(year) > _LAST_YEAR:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def parse_edtf(text: str) -> When:
    """The date that an EDTF string names; ValueError with a message for anything else."""
    parts = text.strip().split("/")
    if len(parts) == 1:
        return _read_unit(parts[0])
    if len(parts) != 2 or (parts[0] in _OPEN and parts[1] in _OPEN):
        raise ValueError(f"“{text}” is not an EDTF date")
    start = None if parts[0] in _OPEN else _read_unit(parts[0])
    end = None if parts[1] in _OPEN else _read_unit(parts[1])
    if start and end:
        return start.joined(end)
    if start:
        return replace(start, end=None, end_certainty=Certainty.EXACT)
    assert end is not None  # one of the two is given
    return replace(end, start=None, start_certainty=Certainty.EXACT)


def _read_unit(text: str) -> When:
    sign = text[-1:] if text[-1:] in ("?", "~", "%") else ""
    match = _UNIT.fullmatch(text.removesuffix(sign))
    if match is None:
        raise ValueError(f"“{text}” is not an EDTF date")
    for name, length in (("decade", 10), ("century", 100), ("millennium", 1000)):
        if match[name]:
            return When.unit(days.moment(int(match[name]) * length), Grain(name), _QUALIFIERS[sign])
    return _read_calendar_unit(text, match, _QUALIFIERS[sign])


def _read_calendar_unit(text: str, match: re.Match[str], certainty: Certainty) -> When:
    year = int(match["year"].removeprefix("Y"))
    if not match["month"]:
        return When.unit(days.moment(year), Grain.YEAR, certainty)
    month = int(match["month"])
    if not match["day"]:
        grain, first = _SUB_YEARS.get(month, (Grain.MONTH, month))
        if not 1 <= first <= days.MONTHS_PER_YEAR:
            raise ValueError(f"“{text}”: there is no month {month}")
        return When.unit(days.moment(year, first), grain, certainty)
    day = int(match["day"])
    if not days.is_date(year, month, day):
        raise ValueError(f"the calendar has no day {text}")
    midnight = days.moment(year, month, day)
    if not match["hour"]:
        return When.unit(midnight, Grain.DAY, certainty)
    hour, minute, second = (int(match[name]) for name in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f"“{text}”: there is no such time of day")
    at = midnight + hour * 3600 + minute * 60 + second
    return When.unit(at, Grain.SECOND if second else Grain.MINUTE, certainty)
