"""Quarters, halves and business years."""

import re
from functools import cache

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit
from timeline.temporal.meanings import (
    InYear,
    LatestQuarter,
    Meaning,
    QuarterYearBefore,
    Recurring,
    SamePeriod,
    Shift,
    date,
    duration,
    year_date,
)
from timeline.temporal.numbers import ordinal
from timeline.temporal.other_senses import is_of_a_match, next_word, previous_word
from timeline.temporal.rule import Found, rule
from timeline.temporal.rules.calendar_dates import month_number
from timeline.temporal.values import full_year
from timeline.temporal.vocabulary import AUXILIARIES, BEFORE_PERIODS, HALVED, MONTHS

_QUARTER_WORDS = r"first|second|third|fourth|1st|2nd|3rd|4th|final"


@cache
def quarter(number: int, direction: int = 0) -> Recurring:
    """A quarter without its year."""
    return Recurring(Grain.QUARTER, 3 * number - 2, direction=direction)


def _quarter(number: int, year: str) -> Meaning:
    """A quarter of a year in digits, or without its year for ""."""
    return date(CalendarUnit(Grain.QUARTER, int(year), number)) if year else quarter(number)


_OF_A_THING = re.compile(
    r"-(?:final|mile|pounder|inch)| of (?:the|an?|its|his|her|their|all|our)\b"
    r"(?! (?:\w{2,9} )?(?:year|fiscal|season|century|decade))"
)


def _number(word: str) -> int:
    return 4 if word == "final" else ordinal(word) or 1


@rule(
    r"(?:the )?(?:(?:fiscal )?(?P<year>(?:19|20)\d\d) )?(?:(?:fiscal|company's)(?: |-))?"
    rf"(?P<n>{_QUARTER_WORDS}) "
    rf"(?:fiscal )?quarters?(?:(?: of|,)?(?: fiscal)? {{y:year}})?"
    rf"|(?:fiscal )?(?P<m>{_QUARTER_WORDS})-quarter",
    on=["quarter", "quarters"],
)
def quarter_by_number(found: Found) -> Meaning | None:
    """A quarter by its number.

    It posted a [third-quarter] loss. = 2021-Q3
    Rates fell in [the first quarter of 1990]. = 1990-Q1
    """
    if _OF_A_THING.match(found.after):
        return None  # "the third quarter of the city"
    number = _number(found["n"] or found["m"])
    year = found["year"] or found["y"]
    if not year and is_of_a_match(found):
        return None
    return _quarter(number, year)


@rule(rf"the year-(?:ago|earlier) (?P<n>{_QUARTER_WORDS}) quarter", on=["quarter"])
def quarter_of_year_ago(found: Found) -> Meaning:
    """The same quarter of the year before, by its number.

    It lost money, unlike in [the year-ago third quarter]. = 2021-Q3
    """
    return InYear(quarter(_number(found["n"])), Shift(Grain.YEAR, -1))


@rule(
    rf"(?:the )?(?P<n>{_QUARTER_WORDS})"
    rf"(?= (?:and|or|to|through) (?:the )?(?:{_QUARTER_WORDS}) quarters?)",
    on=_QUARTER_WORDS.split("|"),
)
def quarter_before_another(found: Found) -> Meaning:
    """The first of two quarters that share the word "quarters".

    Sales rose in [the first] and second quarters. = 2022-Q1
    """
    return quarter(_number(found["n"]))


@rule(r"(?P<y>(?:19|20)\d\d)?(?: |-)?q(?P<n>[1-4])(?: (?:of )?{z:year})?", on=["q"])
def quarter_short(found: Found) -> Meaning:
    """Q3, with or without a year.

    Sales fell in [Q3 2020]. = 2020-Q3
    """
    year = found["y"] or found["z"]
    return _quarter(int(found["n"]), year)


@rule(
    r"(?:the )?{a:month}(?:-|–| to |-to-| through ){b:month}"
    r"(?:(?: |-)(?:fiscal )?(?:quarter|period)(?:(?: of|,)? {y:year})?| {z:year})?",
    on=MONTHS,
)
def quarter_by_months(found: Found) -> Meaning | None:
    """A quarter by its months; without "quarter" or "period" only with a hyphen.

    Output fell in [the October-December quarter]. = 2021-Q4
    Output fell in [July-September 2020]. = 2020-Q3
    """
    first, last = month_number(found["a"]), month_number(found["b"])
    if last != first + 2 or first % 3 != 1:
        return None
    if (
        not found.match[0].endswith(("quarter", "period"))
        and not found["y"]
        and not _HYPHEN.search(found.match[0])
    ):
        return None
    number = last // 3
    year = found["y"] or found["z"]
    return _quarter(number, year)


_HYPHEN = re.compile(r"[a-z.][-–][a-z]")


@rule(r"h(?P<n>[12]) {y:year}", on=["h"])
def half_short(found: Found) -> Meaning:
    """H1 of a year.

    Sales fell in [H1 2020]. = 2020-H1
    """
    return date(CalendarUnit(Grain.HALF, int(found["y"]), int(found["n"])))


@rule(
    r"(?:the )?(?:(?:comparable|corresponding|same|equivalent|like) )?"
    r"(?P<y>(?:19|20)\d\d) (?:quarter|period)",
    on=["quarter", "period"],
)
def quarter_of_year(found: Found) -> Meaning:
    """The 1988 quarter: the quarter in focus in another year.

    Profit rose in the third quarter, from a loss in [the 1988 quarter]. = 1988-Q3
    """
    return SamePeriod(int(found["y"]))


@rule(
    r"the (?:corresponding|same|comparable|equivalent|like) (?:quarter|period) "
    r"(?:of )?(?:last year|(?:a|the) year (?:ago|earlier|before))"
    r"|the (?:quarter|period) a year (?:ago|earlier)|last year's (?:quarter|period)",
    on=["quarter", "period"],
)
def quarter_a_year_before(found: Found) -> Meaning:
    """The quarter in focus, one year before.

    The third quarter beat [the same quarter last year]. = 2020-Q3
    """
    if "quarter" in found.match[0]:
        return QuarterYearBefore()
    return Shift(Grain.YEAR, -1, follows_quarter=True)


@rule(
    r"(?:the )?(?:latest|recent|most recent|just-ended) (?:quarter|period)",
    on=["quarter", "period"],
)
def latest_quarter(_: Found) -> Meaning:
    """The quarter that is being reported.

    Sales fell in [the latest quarter]. = 2021-Q4
    """
    return LatestQuarter()


@rule(r"the (?:full )?quarter", on=["quarter"])
def the_quarter(found: Found) -> Meaning | None:
    """The quarter in focus; "by the end of" it is of the current one.

    Sales fell in [the quarter]. = 2021-Q4
    The report is due by [the end of the quarter]. = 2022-Q1 END
    """
    if found.before.endswith("by the end of "):
        return Shift(Grain.QUARTER, 0)
    following = next_word(found)
    is_subject = following in AUXILIARIES or following in ("also", "included", "includes", "ended")
    is_reported = is_subject or found.after.startswith(("'s ", "’s "))
    is_placed = previous_word(found) in ("for", "in", "during", "of")
    if following in HALVED:
        return None  # "for the quarter deck"
    return LatestQuarter() if is_reported or is_placed else None


@rule(
    r"(?:the )?(?:fiscal(?: year)?|financial year|fy|tax year)[\s-]?"
    r"(?:(?P<y>(?:19|20)\d\d)|['’]?(?P<s>\d\d))",
    on=["fiscal", "fy", "year"],
)
def fiscal_year(found: Found) -> Meaning:
    """A business year by number.

    In [fiscal 1989] it lost money. = 1989
    """
    return year_date(full_year(found["y"] or found["s"]))


@rule(r"the (?:fiscal|financial) year", on=["year"])
def a_fiscal_year(_: Found) -> Meaning:
    """A business year whose end is given next to it.

    In [the fiscal year] ended Jan. 31 it lost money. = P1Y
    """
    return duration("P1Y")


@rule(r"(?P<n>first|second)-half", on=["half"])
def half_of_figures(found: Found) -> Meaning | None:
    """The half of a year that figures are reported for.

    [Second-half] profit rose. = 2021-H2
    """
    return half(1 if found["n"] == "first" else 2) if next_word(found) in _REPORTED else None


_REPORTED = frozenset(
    "profit profits net earnings results result loss losses sales revenue revenues figures pretax "
    "operating income growth gdp output trading turnover dividend".split()
)


@rule(
    r"(?:the )?(?P<n>first|second|latter|last) half"
    r"(?: of(?: the)? {y:year}| {z:year}| of the (?P<u>year))?",
    on=["half"],
)
def half_year(found: Found) -> Meaning | None:
    """A half of a year.

    Sales fell in [the first half of 1990]. = 1990-H1
    """
    number = 1 if found["n"] == "first" else 2
    if year := found["y"] or found["z"]:
        return date(CalendarUnit(Grain.HALF, int(year), number))
    if _OF_YEAR.match(found.after):
        return half(number)
    is_fraction = found.after.startswith("-") or next_word(found) in HALVED
    if not found.match[0].endswith(("half", "year")) or is_fraction:
        return None
    is_placed = previous_word(found) in BEFORE_PERIODS
    if not found["u"] and not is_placed and next_word(found) not in AUXILIARIES:
        return None
    if is_of_a_match(found):
        return None
    return half(number)


_OF_YEAR = re.compile(r" of (?:last|this|next|the (?:same|following|previous)) year")


def half(number: int) -> Recurring:
    """A half without its year."""
    return Recurring(Grain.HALF, 6 * number - 5)
