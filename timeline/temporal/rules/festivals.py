"""Holidays by name."""

import re

from timeline.temporal.holidays import HOLIDAYS, Holiday, date_of_any_year
from timeline.temporal.meanings import DaysAround, Meaning, WeekOf, every
from timeline.temporal.other_senses import (
    PREPOSITIONS,
    is_capital,
    next_is_capital,
    next_word,
    previous_word,
)
from timeline.temporal.patterns import any_of
from timeline.temporal.rule import Found, rule
from timeline.temporal.sentences import SENTENCE_END
from timeline.temporal.vocabulary import DIRECTIONS, EACH, OF_HOLIDAYS

_LITERAL = re.compile(r"[a-z]+")
_FIRST_WORDS = {_LITERAL.findall(name)[0] for name in HOLIDAYS}
_NAMES = any_of(HOLIDAYS).replace("'", "['’]")
_ORTHODOX = re.compile(r"\b(?:orthodox|julian calendar|coptic)\b")
_REACH = 200


@rule(rf"(?:(?P<way>last|this past|next|this|this coming) )?(?P<name>{_NAMES})", on=_FIRST_WORDS)
def holiday(found: Found) -> Meaning | None:
    """A holiday: the nearest one, or the last or next if words say so.

    Shops close on [Christmas Eve]. = 2021-12-24
    """
    if not is_capital(found, "name") or _is_name(found):
        return None
    way = DIRECTIONS[" ".join(found["way"].split())]
    if not way and previous_word(found) == "since":
        way = -1
    holiday = Holiday(_name(found), _is_orthodox(found), way)
    return DaysAround(holiday) if next_word(found) in _AROUND else holiday


# Some days around it: "during the Easter holidays".
_AROUND = frozenset(("holidays", "holiday", "break", "vacation", "period"))


def _is_name(found: Found) -> bool:
    """Whether it is part of another name or noun: "Easter Island", "a Christmas tree"."""
    if next_word(found) in OF_HOLIDAYS:
        return not found["name"].endswith("eve")  # what is of an eve is on it
    if previous_word(found) in ("father", "mother"):
        return True
    return next_is_capital(found) and previous_word(found) not in PREPOSITIONS


def _name(found: Found) -> str:
    """The name as in the tables."""
    return " ".join(found["name"].replace("’", "'").split())


@rule(rf"(?:every|each) (?P<name>{_NAMES})", on=EACH, leads=True)
def every_holiday(found: Found) -> Meaning | None:
    """A recurring holiday; the value of a movable one is only that it is yearly.

    They give a party [every Christmas]. = XXXX-12-25
    """
    if not is_capital(found, "name"):
        return None
    return every(date_of_any_year(_name(found)) or "P1Y")


@rule(rf"(?:the )?(?P<name>{_NAMES}) (?:holiday )?weekend", on=_FIRST_WORDS)
def holiday_weekend(found: Found) -> Meaning | None:
    """The weekend next to a holiday.

    They painted it over [the Labor Day weekend]. = 2021-W35-WE
    """
    if not is_capital(found, "name"):
        return None
    return WeekOf(Holiday(_name(found), _is_orthodox(found)), weekend=True)


def _is_orthodox(found: Found) -> bool:
    """Whether the sentence is about the Orthodox, who have many feasts on other days."""
    start, end = found.match.span()
    if _ORTHODOX.search(found.lowered, max(0, start - _REACH), end + _REACH) is None:
        return False
    before = SENTENCE_END.split(found.lowered[max(0, start - _REACH) : start])[-1]
    after = SENTENCE_END.split(found.lowered[end : end + _REACH])[0]
    return _ORTHODOX.search(before) is not None or _ORTHODOX.search(after) is not None
