"""Months, with or without a year."""

import re
from dataclasses import replace
from functools import lru_cache

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit
from timeline.temporal.meanings import Meaning, OfFocus, Recurring, date, every
from timeline.temporal.numbers import cardinal
from timeline.temporal.other_senses import (
    PREPOSITIONS,
    is_before_pause,
    is_capital,
    is_over,
    is_pointing,
    next_is_capital,
    next_word,
    previous_is_capital,
    previous_word,
    starts_sentence,
)
from timeline.temporal.rule import Found, rule
from timeline.temporal.rules.calendar_dates import VERBS, is_verb, month_number
from timeline.temporal.values import full_year
from timeline.temporal.vocabulary import (
    DATED,
    DIRECTIONS,
    DIRECTIONS_OF_FOCUS,
    EACH,
    MONTHS,
    TITLES,
)

# Months that are also names or verbs.
_AMBIGUOUS = frozenset(("may", "march", "mar", "jan", "april", "june", "august"))


@lru_cache
def month(number: int, direction: int = 0) -> Recurring:
    """A month without its year."""
    return Recurring(Grain.MONTH, number, direction=direction)


@rule(
    r"{m:month}(?:,? (?:of )?(?:{y:year}|{w:yearword})|\s?['’](?P<s>\d\d))", on=MONTHS, leads=True
)
def month_and_year(found: Found) -> Meaning | None:
    """A month of a year.

    The war began in [August 1990]. = 1990-08
    """
    if is_verb(found):
        return None
    year = full_year(found["y"] or found["s"]) if not found["w"] else spoken_year(found["w"])
    return date(CalendarUnit(Grain.MONTH, year, month_number(found["m"])))


def spoken_year(words: str) -> int:
    """1997 for "nineteen ninety-seven"."""
    first, _, rest = words.replace("-", " ").partition(" ")
    century = {"nineteen": 19, "eighteen": 18, "seventeen": 17, "twenty": 20}[first]
    rest = rest.replace("hundred", "").replace("oh", "").strip()
    return century * 100 + int(cardinal(rest) or 0)


@rule(
    r"(?:(?P<way>last|past|this past|next|this|this coming|coming) )?{m:month}",
    on=MONTHS,
)
def month_alone(found: Found) -> Meaning | None:
    """A month without a year: the nearest, unless the verb or a word says otherwise.

    The mill closed in [October]. = 2021-10
    They signed [last May]. = 2021-05
    """
    if not _is_month(found):
        return None
    way = DIRECTIONS[" ".join(found["way"].split())]
    if not way and _DELIVERY.match(found.after):
        way = 1
    plain = month(month_number(found["m"]), way)
    if found["way"] == "this":
        return replace(plain, same_year=True)
    is_begun = is_over(found) or _FIGURES.match(found.after) is not None
    return replace(plain, begun=True) if not way and is_begun else plain


# A future month has none: "October's figures are due on Friday".
_FIGURES = re.compile(
    r"(?:['’]s)? (?:[a-z]{3,12} ){0,2}(?:figures?|data|numbers|statistics|readings?|reports? on)\b"
)
_DELIVERY = re.compile(r" (?:delivery|settlement|contracts?|futures)\b")


def _is_month(found: Found) -> bool:
    name = found["m"].rstrip(".")
    if _is_acronym(found):
        return False
    if not is_capital(found, "m") and (name in _AMBIGUOUS or len(name) < 5):
        return False
    if found["way"]:
        return True
    before = previous_word(found)
    if before.rstrip(".") in TITLES:
        return False
    if found.before.endswith(("mid-", "early-", "late-")):
        return True
    if before in PREPOSITIONS:
        return not (name in _AMBIGUOUS and _is_name(found))
    if before in _ARTICLES and name in ("may", "march") and next_word(found) in DATED:
        return True  # "the May budget"
    if name in ("may", "march") and _is_noun(found):
        return True  # "a dry March"
    if name in ("may", "march", "mar", "jan", "sep", "dec", "oct", "nov", "jul", "jun"):
        return found["m"].endswith(".") and name not in VERBS
    if name in _AMBIGUOUS:
        return not (next_is_capital(found) or previous_is_capital(found))
    return True


def _is_acronym(found: Found) -> bool:
    """Whether it is a short name in capitals, among words that are not: "donate to DEC"."""
    start, end = found.match.span("m")
    is_upper = len(found["m"].rstrip(".")) == _ABBREVIATED and found.text[start:end].isupper()
    before = found.text[max(0, start - _REACH) : start].rpartition("\n")[2]
    return is_upper and before.upper() != before


_ABBREVIATED = 3  # letters
_REACH = 20


def _is_noun(found: Found) -> bool:
    """Whether a capital inside a sentence and the words around make it a month."""
    if not is_before_pause(found) or starts_sentence(found) or previous_is_capital(found):
        return False
    return _ADJECTIVE.search(found.before) is not None


_ADJECTIVE = re.compile(r"\b(?:a|an|the|another|this|that|our|its)\s[a-z]{3,10}\s$")
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that"))
_SURNAME = re.compile(r"[A-Z][a-z]+")


def _is_name(found: Found) -> bool:
    """Whether a capitalised word follows: "for April Smith"."""
    if not next_is_capital(found):
        return False
    return _SURNAME.match(found.text, found.match.end() + 1) is not None


@rule(
    r"(?:(?P<that>that(?: same)?)|the (?P<way>following|next|previous|preceding)) {m:month}",
    on=MONTHS,
)
def month_of_focus(found: Found) -> Meaning | None:
    """A month by the date in focus.

    It sank in 1986. [That April] it was raised. = 1986-04
    """
    if not is_capital(found, "m") or (found["that"] and not is_pointing(found)):
        return None
    return OfFocus(month(month_number(found["m"])), DIRECTIONS_OF_FOCUS[found["way"]])


@rule(r"(?:every|each) {m:month}", on=EACH, leads=True)
def every_month_by_name(found: Found) -> Meaning:
    """A month that recurs.

    They march [each July]. = XXXX-07
    """
    return every(CalendarUnit(Grain.MONTH, number=month_number(found["m"])))
