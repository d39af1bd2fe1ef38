"""Clock times, with parts of the day and zones."""

import re
from functools import lru_cache

from timeline.dates.calendar_unit import ClockTime
from timeline.interpretation import Plain
from timeline.temporal.four_figures import is_clock
from timeline.temporal.meanings import Meaning, TimeOfDay
from timeline.temporal.numbers import cardinal
from timeline.temporal.other_senses import (
    is_before_pause,
    is_capital,
    is_of_a_match,
    next_is_capital,
    next_word,
    previous_is_capital,
    previous_word,
)
from timeline.temporal.patterns import any_of
from timeline.temporal.rule import Found, rule
from timeline.temporal.vocabulary import BEFORE_TIMES, MONTHS, WEEKDAYS, ZONES

_NAMED_ZONE = r" {zone:zone}\b"
_ZONE = rf"(?:{_NAMED_ZONE})?"
_HALF = {"a": 0, "p": 12}
_PART_HALF = {"morning": 0, "afternoon": 12, "evening": 12, "night": 12}
_FIXED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


@lru_cache(maxsize=4096)  # texts repeat the same few times
def clock(
    hour: int, minute: str, second: str = "", zone: str = "", *, either_half: bool = False
) -> Meaning:
    """A time of day, also an impossible one; `zone` is one of `ZONES`.

    `either_half`: the words leave open which half of the day it is in.
    """
    time = ClockTime(hour, int(minute or 0), int(second) if second else None)
    zone = ZONES.get(" ".join(zone.split()), "")
    return TimeOfDay(time, interpretation=Plain.TIME_OF_DAY, zone=zone, either_half=either_half)


@rule(
    r"(?:(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<min>[0-5]\d)(?::(?P<sec>[0-5]\d))?)?"
    r"|(?P<of24>00|1[3-9]|2[0-3])[:.](?P<m24>[0-5]\d))\s?"
    r"(?P<half>[ap])(?:\.\s?m\.|\.m|m\b)" + _ZONE,
    on=["a.", "p.", "am", "pm"],
    follows=True,
)
def twelve_hour_clock(found: Found) -> Meaning | None:
    """A time with a.m. or p.m.

    The body was found at [10 p.m. Wednesday]. = 2022-01-05T22:00
    """
    if found["of24"]:
        return clock(int(found["of24"]), found["m24"], "", found["zone"])  # "00:48 am"
    hour = int(found["h"]) % 12 + _HALF[found["half"]]
    return clock(hour, found["min"], found["sec"], found["zone"])


_HOUR = r"1[0-2]|[1-9]"


@rule(
    rf"(?:(?:from|between) )?(?P<extent>(?P<h>{_HOUR})(?:[:.](?P<min>[0-5]\d))?)"
    rf"(?=(?: (?:to|and|until|till) |\s?[-–]\s?)(?:{_HOUR})(?:[:.][0-5]\d)?"
    r"(?:\s?[ap]\.?\s?m\b| (?:in the|this|that|yesterday|tomorrow) {daypart}\b))",
    on=["from", "between", "#2"],
    leads=True,
)
def start_of_hours(found: Found) -> Meaning:
    """The first of two times that share their a.m. or p.m.

    It is open from [6] to 8 p.m. = 2022-01-07T18:00
    It is open [10:30]-12 p.m. = 2022-01-07T10:30
    """
    return clock(int(found["h"]), found["min"], either_half=True)


@rule(
    r"(?P<h>[012]?\d):(?P<min>\d\d)(?::(?P<sec>\d\d))?(?:\s?hours|\s?hrs)?" + _ZONE + r"(?![:\d-])",
    on=["#2"],
    leads=True,
)
def twenty_four_hour_clock(found: Found) -> Meaning | None:
    """A time on the 24-hour clock; not scores and ratios.

    The train left at [14:30 on March 3, 2021]. = 2021-03-03T14:30
    """
    before = previous_word(found)
    zoned = found.match[0][-1:].isalpha()
    if len(found["h"]) == 1 and before not in ("at", "by", "until", "before", "after", "since"):
        return None
    if found.before[-1:] in (":", "-", "/") or (
        before not in BEFORE_TIMES and not zoned and not _is_alone(found)
    ):
        return None
    is_shown = int(found["h"]) <= 24 and found["min"] <= "59" and found["sec"] <= "59"
    if not is_shown and (before not in BEFORE_TIMES or is_of_a_match(found)):
        return None  # "in 25:61"
    return clock(
        int(found["h"]), found["min"], found["sec"], found["zone"],
        either_half=_may_be_of_either_half(found),
    )  # fmt: skip


def _may_be_of_either_half(found: Found) -> bool:
    """Whether it may be on the 12-hour clock: not in an article that uses the 24-hour clock."""
    hour = found["h"]
    if hour.startswith("0") or not 1 <= int(hour) <= 12 or found["zone"] in ("gmt", "utc"):
        return False
    return not found.match[0].endswith(("hours", "hrs")) and not _counts_24(found.lowered)


@lru_cache(maxsize=4)
def _counts_24(lowered: str) -> bool:
    """Whether the article has a time on the 24-hour clock."""
    return _OF_24.search(lowered) is not None


_OF_24 = re.compile(r"(?<![\d:.-])(?:0\d|1[3-9]|2[0-3]):[0-5]\d(?![\d:-])")


def _is_alone(found: Found) -> bool:
    is_first = not found.before.strip() or found.before.endswith(("\n", ", "))
    return is_first or _DATE_BEFORE.search(found.before) is not None


_DATE_BEFORE = re.compile(rf"(?:\b(?:19|20)\d\d|\b{any_of(MONTHS)}\.?)\s$")


@rule(
    r"(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d)"
    rf"(?P<sure>{_NAMED_ZONE}|(?=\s?(?:to|and|-|–)\s?(?:[01]\d|2[0-3])[0-5]\d {{zone}}\b)"
    r"|(?: hours|\s?hrs)(?= on {weekday}| on \d| today| yesterday)"
    r"|(?P<hours>(?: hours|\s?hrs)\b))?",
    on=["#4"],
    leads=True,
)
def four_figure_clock(found: Found) -> Meaning | None:
    """A time in four figures, with its zone or where it cannot be a year.

    He landed at [1430 GMT on Monday]. = 2022-01-03T14:30
    The gates opened at [0615]. = 2022-01-07T06:15
    """
    is_sure = found.match["sure"] is not None
    if found["hours"] and previous_word(found) not in _BEFORE_HOURS:
        return None  # "for 1530 hours"
    if not is_sure and not is_clock(found, found["h"] + found["min"]):
        return None
    return clock(int(found["h"]), found["min"], zone=found["zone"])


_BEFORE_HOURS = frozenset("at by until till since around from".split())


def hour_of(hour: int, part: str) -> int:
    """The hour on the 24-hour clock; nights begin at 5 p.m., 12 at night is the end of the day."""
    if part == "night" and (hour < _FIVE or hour == _TWELVE):
        return hour if hour < _FIVE else 2 * _TWELVE
    return hour % 12 + _PART_HALF[part]


_FIVE, _TWELVE = 5, 12


@rule(
    r"(?P<h>{cardinal}) ?o['’]clock(?: (?:in the |at )(?P<part>morning|afternoon|evening|night))?",
    on=["clock"],
)
def o_clock(found: Found) -> Meaning | None:
    """A full hour, with its part of the day if there is one.

    They met at [six o'clock in the evening on March 3, 2021]. = 2021-03-03T18:00
    They met at [six o'clock]. = 2022-01-07T06:00
    """
    hour = cardinal(found["h"])
    if hour is None or not 1 <= hour <= 12 or hour.denominator != 1:
        return None
    if next_word(found) in _PASSING:
        return None  # "four o'clock came and went"
    if found["part"]:
        return clock(hour_of(int(hour), found["part"]), "")
    return clock(int(hour), "", either_half=True)


_PASSING = frozenset(("came", "went", "comes", "passed", "news", "bulletin"))


@rule(
    r"(?:a )?(?P<part>half|quarter|twenty|ten|five) (?P<side>past|to) (?P<h>{cardinal})"
    r"(?! \w{1,20}s\b|%| (?:percent|per|million|billion|of)\b)",
    on=["past", "to"],
    follows=True,
)
def spoken_clock(found: Found) -> Meaning | None:
    """Half past six.

    They met at [half past six on March 3, 2021]. = 2021-03-03T06:30
    They met at [a quarter to seven]. = 2022-01-07T06:45
    """
    minutes = {"half": 30, "quarter": 15, "twenty": 20, "ten": 10, "five": 5}[found["part"]]
    hour = cardinal(found["h"])
    if hour is None or not 1 <= hour <= 12 or previous_word(found) not in BEFORE_TIMES:
        return None
    if found["side"] == "past":
        return clock(int(hour), f"{minutes:02d}", either_half=True)
    if minutes == 30:
        return None
    return clock((int(hour) - 1) or 12, f"{60 - minutes:02d}", either_half=True)


@rule(r"half (?P<h>{cardinal})", on=["half"], leads=True)
def half_hour(found: Found) -> Meaning | None:
    """Half past six in British English.

    They met at [half six]. = 2022-01-07T06:30
    """
    hour = cardinal(found["h"])
    if hour is None or not 1 <= hour <= 12 or not found["h"].isalpha():
        return None
    is_placed = previous_word(found) in ("at", "until", "till", "around", "about", "by", "for")
    if not is_placed or not (is_before_pause(found) or next_word(found) in ("on", "in", "when")):
        return None  # "at half two companies"
    return clock(int(hour), "30", either_half=True)


@rule(r"(?P<name>noon|midday|midnight)" + _ZONE + r"(?! sun\b|er)", on=_FIXED, leads=True)
def noon_and_midnight(found: Found) -> Meaning | None:
    """Noon and midnight.

    Talks broke off at [noon Thursday]. = 2022-01-06T12:00
    """
    if is_capital(found) and (previous_is_capital(found) or _is_name(found)):
        return None  # Midnight Express
    if previous_word(found) == "high":
        return None  # "high noon for the party"
    hour, _, minute = _FIXED[found["name"]].partition(":")
    return clock(int(hour), minute, zone=found["zone"])


def _is_name(found: Found) -> bool:
    return next_is_capital(found) and next_word(found) not in WEEKDAYS
