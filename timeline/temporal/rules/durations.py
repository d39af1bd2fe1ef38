"""Lengths of time that are nowhere on the calendar."""

import re

from timeline.dates import Grain
from timeline.temporal.meanings import Length, Meaning, duration
from timeline.temporal.numbers import VAGUE, Quantity, quantity
from timeline.temporal.rule import Found, rule
from timeline.temporal.rules.relative import unit_of
from timeline.temporal.senses import previous_word
from timeline.temporal.vocabulary import COMPOUND_UNITS, UNITS

_ALL_UNITS = (*UNITS, *COMPOUND_UNITS)
_PLURALS = tuple(word for word in _ALL_UNITS if word.endswith("s") or word == "millennia")
_BEFORE_PLURALS = frozenset(
    "for in within after over of took takes take lasted lasts last spent during follows through "
    "throughout than about nearly almost many".split()
)


@rule(
    r"(?P<the>the (?:(?:first|final|latest|opening|initial|full|entire) )?)?{n:quantity}"
    r"(?:(?: to | or |-|–){m:number})?(?: |-)(?:{more}(?: |-))?"
    r"{u:unit}(?:-old| and a half| or (?:so|more|two|three|longer|less))?",
    on=_ALL_UNITS,
)
def count_of_units(found: Found) -> Meaning | None:
    """A number of units, in words or digits, with a hyphen or without.

    The state imposed a [two-week] state of emergency. = P2W
    It lasted [two and a half years]. = P2.5Y
    """
    if _is_rank_or_instant(found) or (found["the"] and not found["u"].endswith("s")):
        return None  # "the 30-day rate": found again without its article
    if _YEAR.fullmatch(found["n"]):
        return None  # "the 1988 second quarter"
    grain, times = unit_of(found["u"])
    amount = quantity(found["n"])
    if found["m"] and amount.count is not None and amount.count >= 10:
        amount = VAGUE
    if "and a half" in found.match[0][-12:] and amount.count is not None:
        amount = Quantity(amount.count + quantity("half").count)  # type: ignore[operator]
    if times > 1 and amount.count is not None:
        amount = Quantity(amount.count * times)
    if (amount.whole, grain) == (24, Grain.HOUR):
        amount, grain = quantity("one"), Grain.DAY
    return Length(amount, grain)


def _is_rank_or_instant(found: Found) -> bool:
    """Whether "a second", "one minute" is a rank or an instant, "a quarter" a fraction."""
    unit = found["u"]
    first = found["n"]
    if unit in ("second", "min", "quarter"):
        return first in ("a", "an", "one", "the", "some", "half", "three") or "half" in first
    if unit == "quarters":
        return first in ("three", "a few", "some", "many", "several", "few")
    if first in ("a", "an") and not _FROM.match(found.after):
        return (
            unit not in _LONG
            or _IS_RATE.match(found.after) is not None
            or previous_word(found) not in _BEFORE_A
        )
    return first in ("some",) and not unit.endswith("s")


_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG = frozenset("minute hour day week fortnight month year decade century".split())
_BEFORE_A = frozenset(
    "for in within after over than about nearly almost lasted took half least most takes last "
    "every".split()
)
_FROM = re.compile(r" from (?:\w+day|tomorrow|\w{3,9}\.? \d)\b")
_IS_RATE = re.compile(r" (?:ago|earlier)")


@rule(r"(?P<u>{unit})", on=_PLURALS, leads=True)
def units_alone(found: Found) -> Meaning | None:
    """Bare "weeks", "years" after a word that a length of time follows.

    The ports were closed for [weeks]. = PXW
    """
    if found["u"] not in _PLURALS or previous_word(found) not in _BEFORE_PLURALS:
        return None
    if found["u"] in ("minutes", "seconds", "quarters", "mins", "secs") and previous_word(
        found
    ) not in ("for", "within"):
        return None
    return Length(VAGUE, unit_of(found["u"])[0])


@rule(r"a (?:little |long |short )?while", on=["while"])
def a_while(found: Found) -> Meaning | None:
    """An open length of time.

    They waited for [a while]. = PXX
    """
    return duration("PXX") if previous_word(found) in ("for", "in", "after", "quite") else None
