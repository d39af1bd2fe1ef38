"""Lengths of time without a place on the calendar."""

import re
from fractions import Fraction

from timeline.dates import Grain
from timeline.temporal.meanings import Length, Meaning, duration
from timeline.temporal.numbers import HALF, VAGUE, Quantity, ordinal, quantity
from timeline.temporal.other_senses import is_age, next_word, previous_word
from timeline.temporal.rule import Found, rule
from timeline.temporal.units import ALL_UNITS, unit_of
from timeline.temporal.values import duration_value
from timeline.temporal.vocabulary import DETERMINERS, UNITS

_LASTING_UNITS = ("day", "week", "month", "quarter", "year")
_PLURALS = tuple(word for word in ALL_UNITS if word.endswith("s") or word == "millennia")
_BEFORE_PLURALS = frozenset(
    "for in within after over of took takes take lasted lasts last spent during follows through "
    "throughout than about nearly almost many wait waits waited waiting spend spends "
    "spending".split()
)
# Half a unit, in the next smaller unit.
_HALVES = {
    Grain.MINUTE: (Quantity(Fraction(30)), Grain.SECOND),
    Grain.HOUR: (Quantity(Fraction(30)), Grain.MINUTE),
    Grain.DAY: (Quantity(Fraction(12)), Grain.HOUR),
    Grain.YEAR: (Quantity(Fraction(6)), Grain.MONTH),
}
_YEARS_IN = {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}


@rule(
    r"(?P<the>the (?:(?:first|final|latest|opening|initial|full|entire) )?|another )?{n:quantity}"
    r"(?:(?: to | or |-|–){m:number})?(?:-plus|\+)?(?: |-|(?<=\d)(?=(?:hr|min|sec|yr)s?\b))"
    r"(?:{more}(?: |-))?"
    r"{u:unit}(?:-long|(?P<half> and a half)| or (?:so|more|two|three|longer|less))?",
    on=ALL_UNITS,
)
def count_of_units(found: Found) -> Meaning | None:
    """A number of units, in words or digits, with a hyphen or without.

    The state imposed a [two-week] state of emergency. = P2W
    It lasted [two and a half years]. = P2.5Y
    """
    if (
        is_age(found)
        or _is_rank_or_instant(found)
        or (found["the"] and not found["u"].endswith("s"))
    ):
        return None  # "the 30-day rate": matched without its article
    if _YEAR.fullmatch(found["n"]) or (found["n"] == "many" and previous_word(found) == "as"):
        return None  # "the 1988 second quarter", "the second in as many days"
    amount = quantity(found["n"])
    if found["m"] and amount.count is not None and amount.count >= _WIDE_RANGE:
        amount = VAGUE
    if found["half"] and amount.count is not None:
        amount = Quantity(amount.count + HALF)
    return length(amount, found["u"])


_WIDE_RANGE = 10  # "two to three weeks" are about two; "12 to 18 months" are any number


def length(amount: Quantity, word: str) -> Length:
    """A number of units; fractions of decades and centuries are given in years."""
    grain, times = unit_of(word)
    if amount.count is None:
        return Length(amount, grain)
    if amount.whole is None and grain in _YEARS_IN:
        return Length(Quantity(amount.count * _YEARS_IN[grain]), Grain.YEAR)
    if amount.count == HALF and grain in _HALVES:
        return Length(*_HALVES[grain])
    return Length(Quantity(amount.count * times), grain)


def _is_rank_or_instant(found: Found) -> bool:
    """Whether "a second", "one minute" is a rank or an instant, "a quarter" a fraction."""
    unit, first = found["u"], found["n"]
    if unit == "second" and first.isalpha() and not found["half"] and "-" not in found.match[0]:
        return True  # "two second homes"
    if unit in ("second", "min", "quarter"):
        is_plain = first in ("a", "an", "one", "some", "three") or "half" in first
        return is_plain and not found["half"]
    if unit == "quarters":
        if found["the"].startswith("the "):
            return False  # "the first three quarters"
        return first in ("three", "a handful of") or found.after.startswith(
            (" of the ", " of all ")
        )
    if first in ("a", "an"):
        return not found["half"] and not _is_length_of_one(found)
    return first == "some" and not unit.endswith("s")


def _is_length_of_one(found: Found) -> bool:
    """Whether "a week", "an hour" is a length: "for a week", "a decade of war"."""
    after = found.after
    if found["u"] not in _LONG or _IS_RATE.match(after):
        return False
    return (
        after.startswith(("'s worth", "’s worth"))
        or _OR_MORE.search(found.match[0]) is not None
        or _AN_EXTRA.match(found.match[0]) is not None
        or previous_word(found) in _BEFORE_A
        or found.before.endswith(_BEFORE_LENGTH)
        or _FROM.match(after) is not None
        or (found["u"] in _LASTING and after.startswith(" of "))
    )


_BEFORE_LENGTH = (
    "part of ", "most of ", "course of ", "space of ", "upwards of ", "as long as ",
    "as little as ",
)  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG = frozenset("minute hour day week fortnight month year decade century".split())
_LASTING = frozenset("week month year decade century".split())
_BEFORE_A = frozenset(
    "for in within after over than about nearly almost lasted took half least most takes take "
    "taking need needs needed last "
    "every".split()
)
_FROM = re.compile(
    r" (?:from (?:\w+day|tomorrow|\w{3,9}\.? \d)|(?:before|after|into)(?= \w)|left|apart"
    r"|(?:later|earlier|longer|sooner) than"
    r"|to (?:spare|go|live|prepare|decide|respond|appeal|comply|pay|leave|find|reach))\b"
)
_IS_RATE = re.compile(r" (?:ago|earlier)")
_AN_EXTRA = re.compile(r"an? (?:extra|additional|further|full|whole|solid)\b")
_OR_MORE = re.compile(r" or (?:so|more|two|longer)$")


@rule(
    r"(?:an?|the|this|that) {n:number}(?: |-){u:unit}"
    r"(?: |-)(?:period|span|stretch|interval|time ?frame)",
    on=ALL_UNITS,
)
def period_of_units(found: Found) -> Meaning:
    """A period by its length.

    He hid it over [a three-year period]. = P3Y
    """
    long = length(quantity(found["n"]), found["u"])
    return duration(duration_value(long.quantity.text, long.grain))  # "over" is no part of it


@rule(
    r"the (?:very )?(?:first|opening|final|last) (?P<u>hour|day|week|fortnight|month|year|decade)",
    on=("hour", "day", "week", "fortnight", "month", "year", "decade"),
)
def first_unit(found: Found) -> Meaning | None:
    """One unit at the beginning or end of something.

    The road is shut for [the first fortnight]. = P2W
    """
    if previous_word(found) not in ("for", "during", "after", "within", "throughout"):
        return None
    return None if found.after.startswith((" of ", " in ")) else length(quantity("one"), found["u"])


@rule(
    r"(?:an?|the|his|her|its|their) {n:ordinal} "
    r"(?P<row>straight |consecutive |successive )?(?P<u>day|week|month|quarter|year)",
    on=_LASTING_UNITS,
)
def for_the_nth_unit(found: Found) -> Meaning | None:
    """How long something has lasted, by its latest unit.

    Prices rose for [a fourth day]. = P4D
    Prices rose for [the third straight week]. = P3W
    """
    count = ordinal(found["n"])
    if previous_word(found) != "for" or not count:
        return None
    if not (found["row"] or found.match[0].startswith("a")):
        return None  # "for the third day of the fair"
    return duration(duration_value(str(count), UNITS[found["u"]]))


@rule(r"(?:the )?(?P<u>{unit})(?: ahead| to come)?", on=_PLURALS)
def units_alone(found: Found) -> Meaning | None:
    """Bare "weeks", "years" as a length of time.

    The ports were closed for [weeks]. = PXW
    [The years ahead] will be hard. = PXY
    """
    unit = found["u"]
    if unit not in _PLURALS or unit in ("quarters", "mins", "secs") or _AS_MANY(found.before):
        return None
    before = previous_word(found)
    if before in _PARTS_OF_SEVERAL:
        return None  # "in the first days after the war" is not a length of days
    if not found.match[0].endswith(unit) or _WHICH.match(found.after):
        return Length(VAGUE, unit_of(unit)[0])
    is_much = before in _BEFORE_MUCH or (unit not in _SHORT and before not in DETERMINERS)
    if is_much and found.match[0] == unit and _OF_SOMETHING.match(found.after):
        return Length(VAGUE, unit_of(unit)[0])
    if unit in ("minutes", "seconds") and before not in ("for", "within"):
        return None
    if found.match[0].startswith("the"):
        return Length(VAGUE, unit_of(unit)[0]) if before in ("over", "through", "down") else None
    return Length(VAGUE, unit_of(unit)[0]) if before in _BEFORE_PLURALS else None


_PARTS_OF_SEVERAL = frozenset(("first", "last", "early", "final", "opening", "closing", "later"))
_AS_MANY = re.compile(r"(?:.{0,30}\s)?as\s(?:many|few)\s$", re.DOTALL).match
_SHORT = frozenset(("hours", "minutes", "seconds"))  # "office hours of"
_BEFORE_MUCH = frozenset(
    ["", *"after following despite amid with by and but through throughout during for in".split()]
)
# "Weeks of rain", but not "days of the week", "years of age".
_OF_SOMETHING = re.compile(r" of (?!the\b|an?\b|age\b|our\b|my\b|his\b|her\b|their\b|its\b)[a-z]")
_WHICH = re.compile(r" (?:later|earlier|before|after|since|following|leading)\b")


@rule(r"(?P<u>{unit})s?(?:-long|long)", on=("long", *(f"{w}long" for w in UNITS)))
def unit_long(found: Found) -> Meaning:
    """As long as one unit, or several.

    The [month-long] siege ended. = P1M
    The [decades-long] war ended. = PXDE
    """
    word = found["u"]
    return Length(VAGUE if word.endswith("s") else quantity("one"), unit_of(word)[0])


@rule(r"(?:an? )?(?P<f>half|quarter)(?:-|(?: of)? an? | ){u:longunit}", on=ALL_UNITS)
def fraction_of_unit(found: Found) -> Meaning | None:
    """Half a century, a quarter century.

    It stood for [a quarter of a century]. = P25Y
    """
    share = HALF if found["f"] == "half" else HALF / 2
    if found["u"].endswith("s") or is_age(found):
        return None
    return length(Quantity(share), found["u"])


@rule(
    r"multi-?(?P<u>day|week|month|year|decade)",
    on=["multi", *(f"multi{word}" for word in ("day", "week", "month", "year", "decade"))],
    leads=True,
)
def of_many_units(found: Found) -> Meaning:
    """An adjective for several units.

    She signed a [multiyear] contract. = PXY
    """
    return Length(VAGUE, UNITS[found["u"]])


@rule(r"all(?: |-)(?P<u>day|week|month|year)(?: long)?(?!-)", on=["all"], leads=True)
def all_of_unit(found: Found) -> Meaning | None:
    """The whole of one unit.

    They marched [all week]. = P1W
    """
    is_adjective = next_word(found) in ("care", "pass", "round") or previous_word(found) == "of"
    return None if is_adjective else duration(duration_value("1", UNITS[found["u"]]))


@rule(
    r"a (?:little |long |short )?while|(?:quite )?some time",
    on=("while", "time"),
)
def a_while(found: Found) -> Meaning | None:
    """A vague length of time.

    They waited for [a while]. = PXX
    They waited for [some time]. = PXX
    """
    is_placed = previous_word(found) in ("for", "in", "after", "quite")
    return duration("PXX") if is_placed and next_word(found) != "ago" else None
