"""Years, decades and centuries."""

import re
from dataclasses import replace

from timeline.dates import Grain, When, days
from timeline.dates.calendar_unit import CalendarUnit
from timeline.dates.timex import narrowed
from timeline.model import TimexType
from timeline.temporal.four_figures import is_no_year_after_at
from timeline.temporal.meanings import Constant, Meaning, date, year_date
from timeline.temporal.numbers import ordinal
from timeline.temporal.other_senses import (
    PREPOSITIONS,
    counts_things,
    is_before_pause,
    is_capital,
    next_is_capital,
    next_word,
    previous_word,
    starts_sentence,
)
from timeline.temporal.rule import Found, rule
from timeline.temporal.rules.months import spoken_year
from timeline.temporal.values import full_year
from timeline.temporal.vocabulary import DECADES, MODS, MONTHS, NUMBERED, SEASONS

# What follows a number that is not a year: a unit, the rest of a code or an address, a street.
_NOT_BEFORE = re.compile(
    r"\s?(?:%|percent|km|kg|mm|cm|mph|hp|cc|°|degrees)|[%@_]|-(?:foot|mile|page|year|seat|strong)"
    r"|[-–](?!(?:\d\d|\d{4})\b)[a-z0-9]|[.,:/]\d|[a-rt-z]|s[a-z]|['’][a-rt-z]"
    r"|\.(?:txt|csv|pdf|docx?|xlsx?|jpe?g|png|html?|zip|com|org|net|gov)\b"
    r"|\s(?:[a-z]+\.?\s){1,2}(?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd)\b"
)
# What precedes such a number: a currency, more digits, a code, initials.
_NOT_AFTER = re.compile(
    r"(?:[$£€¥#@&=*^~+\\/\d.,:]|[a-z]|\d[-–]|(?<!mid)(?<!pre)(?<!post)(?<=[a-z])-"
    r"|no\. ?|\d |[a-z]\.[a-z]\. ?)\Z"
)
_YEAR_BEFORE = re.compile(r"\b(?:1\d|20)\d\d\s?[-–/]\s?$")
_YEAR_AFTER = re.compile(r"\s?[-–]\s?(?:1\d|20)\d\d\b(?!-)")
_OLDEST_BARE = 1900
_LATEST_BARE = 2049
_LATEST = 2199
_FAR = 2999
_FULL_YEAR_BEFORE = re.compile(r"(?<![\d-])((?:1\d|20)\d\d)[-–/]$")


@rule(r"{y:year}", on=["#4"], leads=True)
def bare_year(found: Found) -> Meaning | None:
    """A number of four digits that is a year.

    The firm was founded in [1987]. = 1987
    """
    return year_date(int(found["y"])) if _is_year(found) and not _begins_title(found) else None


def _begins_title(found: Found) -> bool:
    """Whether it begins a title, as in the film "2001: A Space Odyssey"."""
    return _TITLE.match(found.text, found.match.end()) is not None and not starts_sentence(found)


_TITLE = re.compile(r": (?:An?|The) [A-Z]")


def _is_year(found: Found) -> bool:
    if _NOT_BEFORE.match(found.after) or counts_things(found):
        return False
    if is_no_year_after_at(found, found["y"]) or _is_named(found):
        return False
    first = _YEAR_BEFORE.search(found.before)
    if first is not None:
        return found.before[: first.start()].rstrip(". ").rpartition(" ")[2] not in NUMBERED
    if _YEAR_AFTER.match(found.after):
        return True
    if _NOT_AFTER.search(found.before) or _is_level(found):
        return False
    year, before = int(found["y"]), previous_word(found).rstrip(".")
    if year > _LATEST:
        return year <= _FAR and before in _BEFORE_YEARS and not next_word(found)
    if before in _BEFORE_YEARS or before in PREPOSITIONS or before in MONTHS or before in SEASONS:
        is_plain = before in _BEFORE_YEARS and year >= _OLDEST_PLAIN
        return year >= _OLDEST_AFTER_WORD or not next_word(found) or is_plain
    if _OLDEST_BARE <= year <= _LATEST_BARE:
        return True
    return year >= _OLDEST_AFTER_WORD and found.before.endswith("(")


def _is_named(found: Found) -> bool:
    """Whether it is the title of a work: "George Orwell's 1984", "Prince's 1999"."""
    if found.before[-2:] not in ("s ", "' ", "’ "):
        return False
    start = found.match.start()
    is_owned = _OWNER.search(found.text, max(0, start - 30), start) is not None
    return is_owned and (is_before_pause(found) or found.after.startswith((" -", " –", " —")))


_OWNER = re.compile(r"\b[A-Z][a-z]+['’]s? \Z")


def _is_level(found: Found) -> bool:
    """Whether it is the level of an index or a price: "the Dow fell to 1995"."""
    return _MOVED_TO.search(found.before) is not None and next_word(found) not in _OF_A_YEAR


_MOVED_TO = re.compile(
    r"\b(?:fell|falls?|fallen|rose|rises?|risen|drop(?:s|ped)?|climb(?:s|ed)|slipped|jump(?:s|ed)"
    r"|gained|surged|plunged|sank|slid|closed|ended)"
    r"(?: [\d.,]{1,8}(?: \d/\d)?(?:%| percent| points?)?,?)? (?:to|at) $"
)
_OF_A_YEAR = frozenset(("level", "levels", "high", "highs", "low", "lows", "prices", "dollars"))
_OLDEST_AFTER_WORD = 1400
_OLDEST_PLAIN = 1000
_BEFORE_YEARS = frozenset(("in", "since", "until", "by", "of", "dated", "dates"))


@rule(r"(?P<y>\d\d)", on=["#2"], leads=True)
def end_of_year_range(found: Found) -> Meaning | None:
    """The second year of a range, shortened.

    The drought of 2019-[20] emptied the lake. = 2020
    """
    match = _FULL_YEAR_BEFORE.search(found.before)
    if match is None or (found.after[:1] in tuple("-–/.") and found.after[1:2].isdigit()):
        return None
    year = int(match[1]) // 100 * 100 + int(found["y"])
    return year_date(year) if int(match[1]) < year <= int(match[1]) + 60 else None


@rule(r"(?:the )?year {y:year}|the year two thousand", on=["year"])
def the_year(found: Found) -> Meaning:
    """A year after the word "year".

    They stay until [the year 2030]. = 2030
    """
    return year_date(int(found["y"] or 2000))


@rule(r"(?P<w>{yearword})", on=["nineteen", "eighteen", "seventeen", "twenty"], leads=True)
def spoken(found: Found) -> Meaning | None:
    """A year in words, after a word that precedes dates.

    The law was passed in [nineteen ninety-six]. = 1996
    """
    if found["w"].startswith("twenty") and previous_word(found) not in ("in", "since", "by"):
        return None
    if is_capital(found) and not starts_sentence(found):
        return None  # the novel Nineteen Eighty-Four
    return None if counts_things(found) else year_date(spoken_year(found["w"]))


@rule(r"['’‘`](?P<y>\d\d)", on=["#2"])
def short_year(found: Found) -> Meaning | None:
    """A year of two digits with an apostrophe.

    The class of ['97] met again. = 1997
    """
    if counts_things(found):
        return None  # Route '66
    return year_date(full_year(found["y"]))


@rule(
    r"(?:the )?(?P<mod>early|mid|late)?[\s-]{0,2}"
    r"(?:(?P<y>(?:1\d|20)\d)0|['’‘`]?(?P<t>[2-9])0)['’]?s",
    on=["0s"],
    follows=True,
)
def decade_in_figures(found: Found) -> Meaning | None:
    """A decade in digits.

    Rents rose in [the 1990s]. = 199
    """
    start = found.match.start()
    if found["t"] and _SCALE.search(found.lowered, max(0, start - 80), start):
        return None
    if found["t"] and not (
        found.match[0].startswith("the") or "'" in found.match[0] or "’" in found.match[0]
    ):
        return None
    first = 10 * int(found["y"] or f"19{found['t']}")
    is_century = first % 100 == 0 and first < _FIRST_DECADE_OF_ITS_CENTURY  # "the 1300s"
    grain = Grain.CENTURY if is_century else Grain.DECADE
    return date(CalendarUnit(grain, first), MODS.get(found["mod"]))


_FIRST_DECADE_OF_ITS_CENTURY = 2000  # "the 2000s" are mostly the decade
_SCALE = re.compile(r"temperature|degrees|highs|lows|fahrenheit|his |her |their |my ")


@rule(
    r"(?:the )?(?P<mod>early|mid|late)?[\s-]{0,2}(?:nineteen[\s-])?"
    r"(?P<d>\w{3,6}ties|noughties|aughts)",
    on=DECADES,
)
def decade_in_words(found: Found) -> Meaning | None:
    """A decade in words.

    Rents rose in [the nineties]. = 199
    """
    if found["d"] not in DECADES or previous_word(found) in ("his", "her", "their", "my"):
        return None
    if not found.match[0].startswith(("the", "nineteen")):
        return None
    decade = DECADES[found["d"]]
    first = (1900 if decade else 2000) + 10 * decade
    return date(CalendarUnit(Grain.DECADE, first), MODS.get(found["mod"]))


_ERA = r"(?: (?P<era>b\.c\.(?:e\.)?|bce?\b|a\.d\.|ad\b|c\.e\.|ce\b))?"
_LATEST_CENTURY = 30
_OLDEST_CENTURY = 100  # before Christ
_LATEST_MILLENNIUM = 10


@rule(
    r"(?:the )?(?:(?P<mod>early|mid|late)[\s-])?{n:ordinal}(?: |-)(?:century|centuries)" + _ERA,
    on=["century", "centuries"],
)
def century(found: Found) -> Meaning | None:
    """A century by number.

    The chapel is of [the 12th century]. = 11
    """
    number = ordinal(found["n"])
    if not number or number > (_OLDEST_CENTURY if found["era"] else _LATEST_CENTURY):
        return None
    if "Century" in found.text[slice(*found.match.span())] and next_is_capital(found):
        return None  # 20th Century Fox
    return _long_unit(Grain.CENTURY, number, found["era"], MODS.get(found["mod"]))


@rule(
    r"(?:the )?(?:(?P<mod>early|mid|late)[\s-])?{n:ordinal} (?:millennium|millennia)" + _ERA,
    on=["millennium", "millennia"],
)
def millennium(found: Found) -> Meaning | None:
    """A millennium by number.

    The town was built in [the third millennium BC]. = BC2
    """
    number = ordinal(found["n"])
    if not number or number > _LATEST_MILLENNIUM:
        return None
    return _long_unit(Grain.MILLENNIUM, number, found["era"], MODS.get(found["mod"]))


_YEARS = {Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
_DIGITS = {Grain.CENTURY: 2, Grain.MILLENNIUM: 1}


def _long_unit(grain: Grain, number: int, era: str, mod: str | None) -> Constant:
    """A century or millennium; before Christ they are counted from AD 1 back."""
    if not era.startswith("b"):
        return date(CalendarUnit(grain, (number - 1) * _YEARS[grain]), mod)
    value = f"BC{number - 1:0{_DIGITS[grain]}d}"
    first = days.moment(1 - number * _YEARS[grain])
    when = When(first, days.step(first, grain), grain)
    return Constant(TimexType.DATE, value, mod, narrowed(when, mod) if mod else when)


@rule(
    r"(?:the )?(?P<part>first|second|latter|last|1st|2nd) half of the {n:ordinal}"
    r"(?: |-)(?P<unit>century|millennium)" + _ERA,
    on=["half"],
)
def half_of_century(found: Found) -> Meaning | None:
    """A half of a century.

    It was built in [the second half of the 19th century]. = 18 END
    """
    number, grain = ordinal(found["n"]), Grain(found["unit"])
    if not number or number > _LATEST_CENTURY:
        return None
    is_first = found["part"] in ("first", "1st")
    whole = _long_unit(grain, number, found["era"], None)
    length = _YEARS[grain]
    first = 1 - number * length if found["era"].startswith("b") else (number - 1) * length
    first += 0 if is_first else length // 2
    when = When(days.moment(first), days.moment(first + length // 2), Grain.YEAR)
    return replace(whole, mod="START" if is_first else "END", when=when)


@rule(
    r"(?P<y>\d{1,4}) (?P<era>b\.c\.(?:e\.)?|bce?\b|a\.d\.|ad\b|c\.e\.|ce\b)"
    r"|(?:ad|a\.d\.) (?P<ad>\d{1,4})",
    on=["bc", "bce", "b.", "ad", "a.", "c.", "ce"],
)
def year_of_era(found: Found) -> Meaning | None:
    """A year before or after Christ.

    Caesar died in [44 BC]. = BC0044
    """
    number = int(found["y"] or found["ad"])
    if number == 0:
        return None
    return year_date(1 - number if found["era"].startswith("b") else number)
