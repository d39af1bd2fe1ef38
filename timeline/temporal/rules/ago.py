"""A number of units before or after: "three weeks ago", "two years later", "in five years"."""

from dataclasses import replace

from timeline.dates import Grain
from timeline.dates.calendar_unit import DayPart
from timeline.interpretation import CountAway
from timeline.model import Anchor, TimexType
from timeline.temporal.meanings import (
    FUTURE_REF,
    PAST_REF,
    Constant,
    Meaning,
    QuarterYearBefore,
    Shift,
    TimeLater,
    TimeOfDay,
)
from timeline.temporal.numbers import HALF, VAGUE, Quantity, quantity
from timeline.temporal.other_senses import (
    is_age,
    is_before_pause,
    next_word,
    previous_word,
    starts_sentence,
)
from timeline.temporal.rule import Found, rule
from timeline.temporal.tense import tense_of
from timeline.temporal.units import ALL_UNITS, unit_of
from timeline.temporal.vocabulary import UNITS

_AGO = r"{n:quantity}(?: |-)(?:{more} )?{u:unit}(?P<half> and a half| or so| or two)?"
_SECONDS = {Grain.SECOND: 1, Grain.MINUTE: 60, Grain.HOUR: 3600}
_GEOLOGICAL = 10_000  # years; from here on TIMEX3 counts in thousands and millions


def _geological(years: int) -> str:
    """`KA12`, `MA70`, `GA4`: years before now as TIMEX2 4.2.2 writes them."""
    for length, code in ((10**9, "GA"), (10**6, "MA")):
        if years >= length:
            return f"{code}{years // length}"
    return f"KA{years // 1000}"


def counted(amount: Quantity, word: str, sign: int, anchor: Anchor) -> Meaning:
    """A number of units from the anchor, in the grain that such a count implies."""
    grain, times = unit_of(word)
    if amount.count is None:
        return PAST_REF if sign < 0 else FUTURE_REF
    away = CountAway(amount.count, word, is_before=sign < 0)
    if grain.rank < Grain.DAY.rank:
        day = Shift(Grain.DAY, 0, anchor, counted=True, interpretation=away)
        some_time = TimeOfDay(DayPart.SOME_TIME, day)
        if anchor is not Anchor.FOCUS:
            return some_time
        seconds = round(amount.count * times * _SECONDS[grain])
        return TimeLater(sign * seconds, away, some_time)
    if amount.whole is None:
        months = {Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200}.get(grain)
        if months is None:
            return PAST_REF if sign < 0 else FUTURE_REF
        count = round(amount.count * months)
        return Shift(
            Grain.MONTH, sign * count, anchor, Grain.MONTH, "APPROX", counted=True,
            interpretation=away,
        )  # fmt: skip
    count = sign * amount.whole * times
    if grain is Grain.YEAR and amount.whole >= _GEOLOGICAL and sign < 0:
        return Constant(TimexType.DATE, _geological(amount.whole))
    if grain in (Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM):
        about = replace(away, is_about=True)
        return Shift(grain, count, anchor, Grain.YEAR, "APPROX", counted=True, interpretation=about)
    shown = Grain.DAY if grain is Grain.WEEK else grain
    return Shift(
        grain, count, anchor, shown,
        follows_quarter=grain is Grain.YEAR and amount.whole == 1, counted=True,
        interpretation=away,
    )  # fmt: skip


@rule(
    _AGO
    + r"(?P<exactly> to the day)? (?P<word>ago|(?:earlier|later)(?! than)|previously|afterwards"
    r"|hence|from now|from today"
    r"|back)",
    on=ALL_UNITS,
)
def units_away(found: Found) -> Meaning | None:
    """A number of units ago, earlier, later, from now.

    It was founded [three decades ago]. = 1992
    The dam broke on March 3, 2021 and [two weeks later] they left. = 2021-03-17
    """
    word = found["word"].split()[0]
    if word == "back" and not (is_before_pause(found) or next_word(found) == "when"):
        return None  # "it took ten years back home"
    amount = quantity(found["n"])
    if found["half"].endswith("half") and amount.count is not None:
        amount = Quantity(amount.count + HALF)
    sign = -1 if word in ("ago", "back", "earlier", "previously") else 1
    if word in ("ago", "back", "hence", "from"):
        meaning = counted(amount, found["u"], sign, Anchor.PUBLICATION)
        if isinstance(meaning, Shift) and starts_sentence(found):
            return replace(meaning, follows_quarter=False)  # no comparison
        return meaning
    if amount.count is None:
        return None  # "a few days later" is only a length
    meaning = counted(amount, found["u"], sign, Anchor.FOCUS)
    if found["exactly"] and isinstance(meaning, Shift):
        return replace(meaning, shown=Grain.DAY)
    is_aside = word == "earlier" and previous_word(found) in ("of", "than")
    if is_aside and isinstance(meaning, Shift):
        return replace(meaning, is_aside=True)  # "the wages of three years earlier"
    return meaning


@rule(
    r"{n:quantity} {u:unit} ago (?P<day>today|tonight|this (?:week|month|day))",
    on=("today", "tonight", "week", "month", "day"),
)
def to_the_day(found: Found) -> Meaning | None:
    """An anniversary: a number of years ago, to the day.

    [Twenty years ago today] the mill blew up. = 2002-01-07
    """
    amount = quantity(found["n"])
    if amount.count is None or amount.whole is None:
        return None
    grain, times = unit_of(found["u"])
    shown = UNITS[found["day"].split()[-1]] if found["day"].startswith("this") else Grain.DAY
    if grain.rank <= shown.rank:
        return None
    away = CountAway(amount.count, found["u"], is_before=True)
    return Shift(grain, -amount.whole * times, shown=shown, interpretation=away)


@rule(r"(?:just )?{u:unit} ago", on=[word for word in ALL_UNITS if word.endswith("s")])
def bare_units_ago(found: Found) -> Meaning | None:
    """Years ago, without a number.

    He left politics [years ago]. = PAST_REF
    """
    return PAST_REF if found["u"].endswith("s") else None


@rule(
    r"(?:the )?(?P<u>year|month|week|decade)-(?:ago|earlier)"
    r" (?:period|quarter|month|half|week)"
    r"|(?P<v>year|month|week|decade)-(?:ago|earlier)",
    on=("year", "month", "week", "decade"),
)
def year_ago(found: Found) -> Meaning:
    """The adjective: the same period a unit before.

    Sales beat [the year-ago period]. = 2021
    """
    if found["u"] == "year" and found.match[0].endswith("quarter"):
        return QuarterYearBefore()
    return counted(quantity("one"), found["u"] or found["v"], -1, Anchor.PUBLICATION)


@rule(r"{n:quantity}(?: |-)(?:{more} )?{u:unit}(?:['’]? time)?", on=ALL_UNITS)
def in_units(found: Found) -> Meaning | None:
    """In a number of units, if the verb looks ahead.

    The lease will end in [five years]. = 2027
    """
    if (
        previous_word(found) != "in"
        or is_age(found)
        or found.before.endswith(("time in ", "first in "))
    ):
        return None
    if found["u"] == "quarter" or unit_of(found["u"])[0].rank < Grain.DAY.rank:
        return None  # "in a quarter" of the cases; "rain fell in 48 hours"
    if not tense_of(found.lowered, found.span).is_ahead:
        return None
    amount = quantity(found["n"])
    return None if amount is VAGUE else counted(amount, found["u"], 1, Anchor.PUBLICATION)
