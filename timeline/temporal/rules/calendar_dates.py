"""Days by month and number, in words or digits."""

import re
from functools import lru_cache

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, ClockTime
from timeline.dates.words import LONG_MONTHS
from timeline.interpretation import Plain
from timeline.model import TimexType
from timeline.temporal.meanings import Constant, DayInMonth, Either, Meaning, Recurring, date
from timeline.temporal.numbers import ordinal
from timeline.temporal.other_senses import (
    counts_things,
    ends_phrase,
    is_capital,
    is_over,
    next_word,
    previous_word,
)
from timeline.temporal.patterns import any_of
from timeline.temporal.rule import Found, rule
from timeline.temporal.values import full_year
from timeline.temporal.vocabulary import DIRECTIONS, MONTHS, ZONES

_NINE_ELEVEN = CalendarUnit(Grain.DAY, 2001, 9, 11)
VERBS = frozenset(("may", "march", "mar"))  # which in lower case are not months


def is_verb(found: Found) -> bool:
    """Whether the group `m` is a verb, not a month: "they may 10 times"."""
    return found["m"] in VERBS and not is_capital(found, "m")


def month_number(word: str) -> int:
    """The number of a month, 1 to 12."""
    return MONTHS[word.rstrip(".")]


def day_of_month(word: str) -> int:
    """The number in "3" or "3rd"."""
    return int(word.rstrip("stndrh"))


@lru_cache(maxsize=1024)  # texts repeat the same few dates
def month_day(
    month: int, day: int, year: str = "", begun: bool = False, direction: int = 0
) -> Meaning:
    """A day of a month; without a year the nearest one, the latest that has begun, or the last or
    next one by its `direction` (-1, 1)."""
    if year:
        return date(CalendarUnit(Grain.DAY, full_year(year), month, day))
    return Recurring(Grain.DAY, month, day, direction, begun=begun)


@rule(
    r"(?P<extent>sept(?:ember|\.)? 11(?:th)?)"
    r"(?P<attacks> (?:terror(?:ist)? )?(?:attacks?|hijackings?|commission))?",
    on=("september", "sept"),
    leads=True,
)
def september_attacks(found: Found) -> Meaning | None:
    """The attacks of 11 September 2001 by month and day.

    Security changed after the [Sept. 11] attacks. = 2001-09-11
    """
    if not found["attacks"] and not found.before.endswith(("attacks of ", "attacks on ")):
        return None
    return date(_NINE_ELEVEN)


@rule(
    r"(?:(?P<way>last|past|this past|next|coming|this coming|this) )?"
    r"{m:month} (?:the (?=\d{1,2}(?:st|nd|rd|th)\b))?(?P<d>{dom}|{ordinalword})"
    r"(?:,? (?:of )?{y:year}(?![\w,]{0,3}\d))?(?!,\d|\.\d|:\d|\s?%)",
    on=MONTHS,
)
def month_then_day(found: Found) -> Meaning | None:
    """The American order, with or without a year.

    The plant opened on [March 3, 2021]. = 2021-03-03
    It closed on [Dec. 30]. = 2021-12-30
    She was elected [last Feb. 2]. = 2021-02-02
    """
    if is_verb(found):
        return None
    day = ordinal(found["d"])
    if not day or (found["d"][0].isalpha() and _NOUN.match(found.after)):
        return None  # "the May second quarter"
    way = DIRECTIONS[" ".join(found["way"].split())]
    return month_day(month_number(found["m"]), day, found["y"], not way and is_over(found), way)


@rule(
    r"(?:the )?(?P<d>{dom}|{ordinalword})(?: day)?(?: of|-| )\s?{m:month}(?:(?:,? |-){y:year})?",
    on=MONTHS,
)
def day_then_month(found: Found) -> Meaning | None:
    """The European order, with or without a year.

    The plant opened on [3 March 2021]. = 2021-03-03
    It closed on [the 30th of December]. = 2021-12-30
    """
    if is_verb(found):
        return None
    day = ordinal(found["d"])
    if not day:
        return None
    return month_day(month_number(found["m"]), day, found["y"], is_over(found))


@rule(
    r"(?:(?:(?:the )?{d:dom} (?:of )?)?{m:month}|{n:month} {e:dom},?)"
    r" (?:of )?(?P<y>\d{1,4}) (?:bce?\b|b\.c\.(?:e\.)?)",
    on=["bc", "bce", "b."],
)
def day_before_christ(found: Found) -> Meaning | None:
    """A day or a month of a year before Christ.

    Caesar died on [15 March 44 BC]. = BC0044-03-15
    He was made dictator in [February 44 BC]. = BC0044-02
    """
    month, day = found["m"] or found["n"], found["d"] or found["e"]
    if not int(found["y"]):
        return None
    year, number = 1 - int(found["y"]), month_number(month)
    if not day:
        return date(CalendarUnit(Grain.MONTH, year, number))
    return date(CalendarUnit(Grain.DAY, year, number, day_of_month(day)))


_NOUN = re.compile(r"(?: |-)(?:quarter|half|round|edition|anniversary)")
_RANGE_START = re.compile(
    r"(?<!\w)([a-z]{3,9})\.?\s(?:\d{1,2},\s){0,3}\d{1,2}(?:st|nd|rd|th)?"
    r"(?:\s?(?:[-–—]|to|through|until)|(?P<more>,?\s(?:and|or)|,))\s?$"
)


@rule(r"{d:dom}(?:,? {y:year})?", on=["#2"], leads=True)
def end_of_day_range(found: Found) -> Meaning | None:
    """The second day of a range within a month.

    The fair ran March 3–[7, 2021]. = 2021-03-07
    """
    start = _RANGE_START.search(found.before)
    if start is None or start[1] not in MONTHS:
        return None
    if start["more"] and (found["y"] or not _ENDS_OR_GOES_ON.match(found.after)):
        return None  # "March 3, 2000", "on May 3 and 4 others"
    if start["more"] == "," and not _LIST_GOES_ON.match(found.after):
        return None  # "on May 3, 12 in the town died"
    return month_day(MONTHS[start[1]], day_of_month(found["d"]), found["y"])


_LIST_GOES_ON = re.compile(r"(?:,|,? (?:and|or)) \d{1,2}\b(?!,\d)")
_ENDS_OR_GOES_ON = re.compile(
    r"\s*(?:$|[.;:!?)\"”]|,\s(?!\d{4})|(?:and \d{1,2}\b|to|at|in|after|when|for|by|with|from)\b)"
)


@rule(r"{d:dom}(?=\s?[-–—]\s?{dom}\s{m:month}(?:,? {y:year})?)", on=["#2"], leads=True)
def start_of_day_range(found: Found) -> Meaning:
    """The first day of a range that is followed by its month.

    The fair ran [6]-9 March 2021. = 2021-03-06
    """
    return month_day(month_number(found["m"]), day_of_month(found["d"]), found["y"])


@rule(
    r"(?P<y>[12]\d{3})(?P<s>[-/.])(?P<m>\d\d)(?P=s)(?P<d>\d\d)"
    r"(?:[t\s](?P<h>\d\d):(?P<min>\d\d)(?::(?P<sec>\d\d)(?P<f>[.,]\d{1,9})?)?"
    r"(?:(?P<z>z|(?<!\s\d\d:\d\d)[+-]\d\d(?::?\d\d)?)| {zone:zone}\b)?)?(?![-/]?\d)",
    on=["#4"],
    leads=True,
)
def iso_date(found: Found) -> Meaning:
    """ISO 8601, also with slashes or full stops; a time with its zone.

    The log ends at [2021-03-03T14:30:00Z]. = 2021-03-03T14:30:00Z
    """
    day = CalendarUnit(Grain.DAY, int(found["y"]), int(found["m"]), int(found["d"]))
    if not found["h"]:
        return date(day)
    offset = found["z"].upper()
    named = ZONES.get(" ".join(found["zone"].split()), "")
    second = int(found["sec"]) if found["sec"] else None
    time = ClockTime(int(found["h"]), int(found["min"]), second, found["f"], offset)
    return Constant(TimexType.TIME, day.on(time), zone=offset or named)


@rule(
    r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)(?![-/.:]?\d)",
    on=["#2"],
    leads=True,
)
def numeric_date(found: Found) -> Meaning | None:
    """A date in figures, in the order of the other dates of the article.

    Signed on [12/31/2021]. = 2021-12-31
    """
    if found.lowered[found.match.start() - 1 : found.match.start()] in tuple("-/.:"):
        return None
    if len(found["y"]) == 2 and found["s"] == "." and "." in found["a"]:
        return None
    first, second = int(found["a"]), int(found["b"])
    return _in_figures(first, second, _day_first(found.lowered, found["s"]), found["y"])


def _in_figures(first: int, second: int, day_first: bool, year: str = "") -> Meaning | None:
    """The day of two numbers; if both can be the month, with the other reading as alternative."""
    american, european = (
        month_day(month, day, year) if 1 <= month <= 12 and 1 <= day <= 31 else None
        for month, day in ((first, second), (second, first))
    )
    if american is None or european is None or american == european:
        return american or european
    if day_first:
        return Either(european, american, Plain.MONTH_FIRST)
    return Either(american, european, Plain.DAY_FIRST)


_NUMERIC = re.compile(r"(?<![\d/.:-])(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/:-])")


_IN_WORDS = re.compile(
    rf"(?<!\w)(?:(?P<european>\d{{1,2}}\s{any_of(LONG_MONTHS).lower()}\b)"
    rf"|{any_of(LONG_MONTHS).lower()}\s\d{{1,2}}\b)"
)


@lru_cache(maxsize=4)
def _day_first(lowered: str, separator: str) -> bool:
    """Whether the article writes the day before the month, in figures or else in words."""
    for match in _NUMERIC.finditer(lowered):
        if int(match[1]) > 12:
            return True
        if int(match[3]) > 12:
            return False
    in_words = _IN_WORDS.search(lowered)
    return separator == "." or (in_words is not None and in_words["european"] is not None)


@rule(r"9/11", on=["#2"], leads=True)
def nine_eleven(found: Found) -> Meaning | None:
    """The attacks of 11 September 2001, which are named by their date.

    Security changed after [9/11]. = 2001-09-11
    """
    return None if counts_things(found) else date(_NINE_ELEVEN)


@rule(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?![/\d.,-]?\d)", on=["#2"], leads=True)
def month_and_day_in_figures(found: Found) -> Meaning | None:
    """Month and day in figures, only after a word that precedes dates.

    It was paid on [12/30]. = 2021-12-30
    """
    if not found.before.endswith((" on ", " by ", " until ", " since ", "dated ")):
        return None
    is_day_first = _day_first(found.lowered, "/")
    return _in_figures(int(found["m"]), int(found["d"]), is_day_first)


@rule(r"the {d:ordinal}", on=["st", "nd", "rd", "th"])
def day_of_this_month(found: Found) -> Meaning | None:
    """A bare ordinal after "on" or "by" is a day of the month in focus.

    It rained on March 3, 2021 and again on [the 15th]. = 2021-03-15
    """
    is_placed = previous_word(found) in ("on", "by", "until", "since", "before")
    if not is_placed or not (ends_phrase(found) or next_word(found) == "the"):
        return None
    day = ordinal(found["d"])
    return DayInMonth(day) if day and day <= 31 else None
