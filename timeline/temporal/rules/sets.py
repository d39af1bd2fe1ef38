"""Recurring times: "daily", "every week", "twice a month", "$5 a year"."""

import re

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit
from timeline.temporal.meanings import Meaning, every
from timeline.temporal.numbers import quantity
from timeline.temporal.other_senses import (
    ends_phrase,
    is_capital,
    next_is_capital,
    previous_word,
    starts_sentence,
)
from timeline.temporal.patterns import any_of, expand
from timeline.temporal.rule import Found, rule
from timeline.temporal.units import unit_of
from timeline.temporal.values import duration_value
from timeline.temporal.vocabulary import (
    CARDINALS,
    COMPOUND_UNITS,
    COUNTED,
    EACH,
    FREQUENCIES,
    PLAIN_DAYPARTS,
    SCALES,
    TENS,
    UNITS,
)

_SINGULAR = [word for word in (*UNITS, *COMPOUND_UNITS) if not word.endswith("s")]
_TAGGED = ("daily", "weekly", "monthly", "yearly", "annually", "hourly", "nightly", "biweekly")
_NUMBERS = (*CARDINALS, *TENS, *SCALES, "dozen")
_FIGURE = re.compile(rf"(?:\d[\d,.]*(?:k|m|bn|tn|%)?|(?:\d|\b{any_of(_NUMBERS)})\s\w{{2,12}}s)\s$")
# Words before "a year" that make it a rate.
_AMOUNTS = COUNTED.union(
    _NUMBERS,
    "percent dollar hour hours minute minutes days times once twice much per".split(),
)


@rule(r"(?:(?:once|twice) )?(?P<word>" + "|".join(_TAGGED) + ")", on=_TAGGED)
def frequency(found: Found) -> Meaning | None:
    """Adverbs and adjectives of frequency.

    The paper prints a [daily] tally. = P1D
    """
    if is_capital(found) and (next_is_capital(found) or not starts_sentence(found)):
        return None  # the Daily Mail
    if previous_word(found) in ("average", "median", "mean") or (
        found["word"] == "hourly" and not ends_phrase(found)
    ):
        return None  # "average daily volume", "hourly earnings": of one day, one hour
    return every(FREQUENCIES[found["word"]])


@rule(r"quarterly", on=["quarterly"], leads=True)
def quarterly(found: Found) -> Meaning | None:
    """The adverb; "a quarterly loss" is that of one quarter.

    The board meets [quarterly]. = P1Q
    """
    return every(FREQUENCIES["quarterly"]) if ends_phrase(found) else None


@rule(
    r"(?:every|each) (?:(?P<other>other) |{n:quantity} )?"
    r"(?:(?:fiscal|financial|tax|school|academic|calendar|working|single) )?{u:unit}",
    on=EACH,
    leads=True,
)
def every_unit(found: Found) -> Meaning | None:
    """Every unit, or every few units.

    They meet [every two weeks]. = P2W
    """
    grain, times = unit_of(found["u"])
    if found["u"] in ("second", "min") and not found["n"]:
        return None
    count = quantity("two") if found["other"] else quantity(found["n"] or "one")
    text = str(count.whole * times) if count.whole is not None else count.text
    return every(duration_value(text, grain))


@rule(r"(?:every|each) {part:daypart}", on=EACH, leads=True)
def every_part_of_day(found: Found) -> Meaning:
    """Every morning.

    He runs [every morning]. = XXXX-XX-XXTMO
    """
    return every(CalendarUnit(Grain.DAY, time=PLAIN_DAYPARTS[found["part"]]))


@rule(
    r"(?:(?P<times>once|twice|thrice|(?:{cardinal}|several) times) )?"
    r"(?:an?|(?P<per>per)|each) {u:unit}",
    on=_SINGULAR,
)
def rate(found: Found) -> Meaning | None:
    """A price or a count per unit of time.

    They sell fifty thousand CDs [a year]. = P1Y
    """
    grain, times = unit_of(found["u"])
    if found["u"].endswith("s") or grain.rank < Grain.HOUR.rank:
        return None
    if not (found["times"] or found["per"] or _is_amount(found) or _is_price(found)):
        return None
    if not found["per"] and _IS_LENGTH.match(found.after):
        return None
    return every(duration_value(str(times), grain))


_IS_LENGTH = re.compile(
    expand(
        r" (?:ago|earlier|later|apart|or (?:so|more|two|less)|after|before|and a half"
        r"|from (?:now|today|tomorrow|{weekday}|{month}))|-"
    )
)


def _is_amount(found: Found) -> bool:
    return previous_word(found) in _AMOUNTS or _FIGURE.search(found.before) is not None


def _is_price(found: Found) -> bool:
    """Whether an amount precedes by a few words: "three million litres of water a year"."""
    if not ends_phrase(found):
        return False
    start = found.match.start()
    return _AMOUNT_OF.search(found.lowered, max(0, start - 40), start) is not None


_AMOUNT_OF = re.compile(
    rf"(?:\d|\b{any_of(number for number in _NUMBERS if number != 'one')})"
    r"(?:\s(?!of\b|for\b|in\b|after\b|within\b|over\b)[a-z-]{3,15}){1,2}"
    r"(?:\s(?:of|in|at)(?:\s[a-z]{3,12}){1,2})?\s$"
)
