"""Seasons."""

import re
from dataclasses import replace

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit
from timeline.dates.timex import SEASON_MONTHS
from timeline.interpretation import CountAway
from timeline.temporal.meanings import (
    PAST_REF,
    InYear,
    Meaning,
    Modified,
    OfFocus,
    Recurring,
    Shift,
    date,
    duration,
    every,
)
from timeline.temporal.numbers import quantity
from timeline.temporal.other_senses import (
    is_behind_saying,
    is_capital,
    next_is_capital,
    next_word,
    previous_word,
)
from timeline.temporal.patterns import any_of
from timeline.temporal.rule import Found, rule
from timeline.temporal.vocabulary import (
    BEFORE_PERIODS,
    DIRECTIONS,
    DIRECTIONS_OF_FOCUS,
    EACH,
    MODS,
    SEASONS,
)


def season(word: str, direction: int = 0) -> Recurring:
    """A season without its year."""
    return Recurring(Grain.SEASON, _month(word), direction=direction, word=word)


def _month(word: str) -> int:
    """The month in which a season begins."""
    return SEASON_MONTHS[SEASONS[word]]


def _of_year(word: str, year: int) -> Meaning:
    """A season of a year (astronomical)."""
    return date(CalendarUnit(Grain.SEASON, year, _month(word)))


@rule(r"the {s:season} of (?:ad )?(?P<y>[1-9]\d\d)", on=SEASONS)
def season_of_early_year(found: Found) -> Meaning:
    """A season of a year of three digits.

    It came to the city in [the spring of 542]. = 0542-SP
    """
    return _of_year(found["s"], int(found["y"]))


@rule(
    r"(?:the )?{s:season}(?: of|,)? (?P<y>[1-9]\d{0,3}) (?:bce?\b|b\.c\.(?:e\.)?)",
    on=["bc", "bce", "b."],
)
def season_before_christ(found: Found) -> Meaning:
    """A season of a year before Christ.

    The fleet sailed in [the summer of 480 BC]. = BC0480-SU
    """
    return _of_year(found["s"], 1 - int(found["y"]))


@rule(
    r"(?:the )?winter(?: of|,)? {y:year}\s?[-–/]\s?(?P<z>\d{4}|\d\d)(?![-/.]?\d)",
    on=["winter"],
)
def winter_of_two_years(found: Found) -> Meaning | None:
    """A winter by both of its years.

    The lake froze in [the winter of 1962–63]. = 1962-WI
    """
    is_next = str(int(found["y"]) + 1).endswith(found["z"])
    return _of_year("winter", int(found["y"])) if is_next else None


@rule(r"(?:the )?{s:season}(?: of|,)? {y:year}", on=SEASONS)
def season_and_year(found: Found) -> Meaning:
    """A season of a year.

    They moved in [the summer of 1990]. = 1990-SU
    """
    return _of_year(found["s"], int(found["y"]))


@rule(r"(?:the )?(?P<way>this past|this coming|last|past|this|next|coming) {s:season}", on=SEASONS)
def season_by_direction(found: Found) -> Meaning | None:
    """This, last or next summer.

    They moved [last summer]. = 2021-SU
    """
    way = " ".join(found["way"].split())
    if way == "next" and found.match[0].startswith("the"):
        return None  # after the one in focus
    return replace(season(found["s"], DIRECTIONS[way]), same_year=way == "this")


@rule(r"(?:the )?(?:(?P<mod>early|mid|late)(?: |-))?{s:season}", on=SEASONS)
def season_alone(found: Found) -> Meaning | None:
    """A season after a preposition; "fall" and "spring" only there.

    The law was passed in [the summer]. = 2021-SU
    It was passed in [early spring]. = 2021-SP START
    """
    is_bound = previous_word(found) in ("before", "by", "until", "since", "till")
    if not (found.match[0].startswith("the") or found["mod"] or is_bound):
        return None
    if is_capital(found, "s") and next_is_capital(found):
        return None  # the Summer Palace
    if previous_word(found) not in BEFORE_PERIODS:
        return None
    is_common = next_word(found) in ("of", "from", "in", "and", "to")
    if is_common and found["s"] in ("fall", "spring") and not _AND_SEASON.match(found.after):
        return None
    return Modified(season(found["s"]), MODS[found["mod"]]) if found["mod"] else season(found["s"])


_AND_SEASON = re.compile(rf" (?:and|to) (?:the )?(?:early |late )?{any_of(SEASONS)}\b")


@rule(
    r"(?:(?:that|that same|the same)|the (?P<way>following|next|previous|preceding)) {s:season}",
    on=SEASONS,
)
def season_of_focus(found: Found) -> Meaning | None:
    """A season by the date in focus.

    It blew up in April 1986. [That summer] it was buried. = 1986-SU
    It was bought in May 1986 and sold [the following spring]. = 1987-SP
    """
    if found.match[0].startswith("that") and is_behind_saying(found):
        return None  # "said that spring had come"
    if found["s"] == "fall" and next_word(found) in _FALLING:
        return None  # "buildings that fall down"
    return OfFocus(season(found["s"]), DIRECTIONS_OF_FOCUS[found["way"]])


_FALLING = frozenset("down on off over apart into from to under out behind short below ill".split())
_SEASONS = "summer|autumn|winter"  # "two springs", "two falls" are other things


@rule(
    rf"(?:(?:the )?(?:past|last|next|coming) )?{{n:quantity}} (?P<s>{_SEASONS})s(?P<ago> ago)?",
    on=("summers", "autumns", "winters"),
)
def count_of_seasons(found: Found) -> Meaning:
    """A number of seasons, or the one a number of years ago.

    They have fought for [the past three summers]. = P3SU
    He left [two winters ago]. = 2020-WI
    """
    amount, word = quantity(found["n"]), found["s"]
    if not found["ago"]:
        return duration(f"P{amount.text}{SEASONS[word]}")
    if amount.count is None or amount.whole is None:
        return PAST_REF
    away = CountAway(amount.count, "years", is_before=True)
    return InYear(season(word), Shift(Grain.YEAR, -amount.whole, interpretation=away))


@rule(r"(?:every|each) {s:season}", on=EACH, leads=True)
def every_season(found: Found) -> Meaning:
    """A season that recurs.

    They come back [every spring]. = XXXX-SP
    """
    return every(CalendarUnit(Grain.SEASON, number=_month(found["s"])))
