"""Units counted from publication or from the date in focus: last year, three weeks ago."""

import re

from timeline.dates import Grain
from timeline.model import Anchor
from timeline.temporal.context import Tense
from timeline.temporal.meanings import Meaning, Shift, Stretch, TimeOfDay, Weekend, date, duration
from timeline.temporal.numbers import HALF, VAGUE, Quantity, quantity
from timeline.temporal.rule import Found, rule
from timeline.temporal.senses import next_word, previous_word
from timeline.temporal.tense import tense_of
from timeline.temporal.vocabulary import COMPOUND_UNITS, UNITS

_ALL_UNITS = (*UNITS, *COMPOUND_UNITS)
_SINGULAR = (
    "day",
    "week",
    "month",
    "quarter",
    "year",
    "decade",
    "century",
    "millennium",
    "fortnight",
)
_UNIT = "(?P<u>day|week|month|quarter|year|decade|century|millennium)"
_FISCAL = r"(?:(?P<fiscal>fiscal|calendar|full|entire|financial|school|academic) )?"


def unit_of(word: str) -> tuple[Grain, int]:
    """The grain of a unit's name and how many of it the name stands for."""
    word = word.replace("’", "'").removesuffix("'s").rstrip("'")
    return COMPOUND_UNITS.get(word) or (UNITS[word], 1)


def _reading(count: int, unit: str) -> str:
    if count == 0:
        return f"the {unit} of that day"
    side = "before" if count < 0 else "after"
    return f"the {unit} {side}" if abs(count) == 1 else f"{abs(count)} {unit}s {side}"


@rule(
    r"(?:the )?(?P<way>last|this past|this|next|this coming|the coming|the current|current) "
    rf"{_FISCAL}{_UNIT}",
    on=_SINGULAR,
)
def unit_by_direction(found: Found) -> Meaning | None:
    """This, last or next week, month, year.

    They moved [last year]. = 2021
    The vote is [next week]. = 2022-W02
    """
    way = found["way"].split()[-1]
    count = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}[way]
    if found.match[0].startswith("the") and way in ("last", "next"):
        if found["u"] == "day" and way == "last":
            return None  # "the last day of May"
        if way == "next":
            return Shift(UNITS[found["u"]], count, _reading(count, found["u"]), Anchor.FOCUS)
        return Stretch(1, "1", UNITS[found["u"]])
    if found["u"] == "day":
        return None if way != "this" else Shift(Grain.DAY, 0, "that day")
    return Shift(UNITS[found["u"]], count, _reading(count, found["u"]))


@rule(
    r"the (?P<u>night|day|week|month|weekend|year) before last",
    on=("night", "day", "week", "month", "weekend", "year"),
)
def unit_before_last(found: Found) -> Meaning:
    """Two units back.

    They moved [the year before last]. = 2020
    """
    if found["u"] == "night":
        return TimeOfDay("TNI", Shift(Grain.DAY, -2, _reading(-2, "day")))
    if found["u"] == "weekend":
        return Weekend(-2)
    return Shift(UNITS[found["u"]], -2, _reading(-2, found["u"]))


@rule(
    r"(?:the )?(?P<way>previous|preceding|prior|following|subsequent|succeeding|same"
    r"|that same|that) "
    rf"{_FISCAL}{_UNIT}"
    rf"|the next (?P<n>day)",
    on=_SINGULAR,
)
def unit_from_focus(found: Found) -> Meaning | None:
    """The previous, same or following unit, counted from the date that the text speaks of.

    He left on March 3, 2021 and died [the following day]. = 2021-03-04
    """
    unit = found["u"] or found["n"]
    way = found["way"].split()[-1] if found["way"] else "next"
    if previous_word(found) in ("a", "an", "any", "no"):
        return None
    count = {"previous": -1, "preceding": -1, "prior": -1, "same": 0, "that": 0}.get(way, 1)
    if way == "that" and _CLAUSE.match(found.after):
        return None
    return Shift(UNITS[unit], count, _reading(count, unit), Anchor.FOCUS)


_CLAUSE = re.compile(r" (?:is|was|are|were|has|had)\b")


@rule(
    r"the (?P<u>day|week|month|year|night) (?P<side>before|after|earlier|later)"
    r"(?=\s?(?:[.,;:!?)\"”\n]|$|and\b|but\b|in\b|at\b|with\b|to\b|as\b))",
    on=("day", "week", "month", "year", "night"),
)
def unit_beside_focus(found: Found) -> Meaning:
    """The day before, the week after.

    He left on March 3, 2021 and died [the day after]. = 2021-03-04
    """
    count = -1 if found["side"] in ("before", "earlier") else 1
    if found["u"] == "night":
        return TimeOfDay("TNI", Shift(Grain.DAY, count, _reading(count, "day"), Anchor.FOCUS))
    return Shift(UNITS[found["u"]], count, _reading(count, found["u"]), Anchor.FOCUS)


def counted(amount: Quantity, word: str, sign: int, anchor: Anchor) -> Meaning:
    """So many units from the anchor, in the grain that such a count tells."""
    grain, times = unit_of(word)
    if amount.count is None:
        return date("PAST_REF" if sign < 0 else "FUTURE_REF")
    side = "before" if sign < 0 else "after"
    reading = f"{amount.text} {word} {side}"
    if grain.rank < Grain.DAY.rank:
        return TimeOfDay("TXX", Shift(Grain.DAY, 0, reading, anchor, counted=True))
    if amount.whole is None:
        months = {Grain.YEAR: 12, Grain.DECADE: 120, Grain.CENTURY: 1200}.get(grain)
        if months is None:
            return date("PAST_REF" if sign < 0 else "FUTURE_REF")
        count = round(amount.count * months)
        return Shift(
            Grain.MONTH, sign * count, reading, anchor, Grain.MONTH, "APPROX", counted=True
        )
    count = sign * amount.whole * times
    if grain is Grain.YEAR and amount.whole >= _GEOLOGICAL and sign < 0:
        return date(_geological(amount.whole))
    if grain in (Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM):
        return Shift(grain, count, f"{reading}, about", anchor, Grain.YEAR, "APPROX", counted=True)
    shown = Grain.DAY if grain is Grain.WEEK else grain
    return Shift(
        grain, count, reading, anchor, shown,
        follows_quarter=grain is Grain.YEAR and amount.whole == 1, counted=True,
    )  # fmt: skip


_GEOLOGICAL = 10_000  # years; TIMEX3 counts from here in thousands and millions


def _geological(years: int) -> str:
    """`KA12`, `MA70`, `GA4`: years before now as TIMEX2 4.2.2 writes them."""
    for length, code in ((10**9, "GA"), (10**6, "MA")):
        if years >= length:
            return f"{code}{years // length}"
    return f"KA{years // 1000}"


_AGO = r"{n:quantity}(?: |-)(?:{more} )?{u:unit}(?P<half> and a half)?"


@rule(
    _AGO + r" (?P<word>ago|earlier|previously|later|afterwards|hence|from now|from today)",
    on=_ALL_UNITS,
)
def units_away(found: Found) -> Meaning | None:
    """So many units ago, earlier, later, from now.

    It was founded [three decades ago]. = 1992
    The dam broke on March 3, 2021 and [two weeks later] they left. = 2021-03-17
    """
    word = found["word"].split()[0]
    amount = quantity(found["n"])
    if found["half"] and amount.count is not None:
        amount = Quantity(amount.count + HALF)
    sign = -1 if word in ("ago", "earlier", "previously") else 1
    anchor = (
        Anchor.FOCUS
        if word in ("earlier", "later", "afterwards", "previously")
        else Anchor.PUBLICATION
    )
    if amount.count is None and word not in ("ago", "hence", "from"):
        return None
    return counted(amount, found["u"], sign, anchor)


@rule(
    r"(?:the )?(?P<u>year|month|week|decade)-(?:ago|earlier)"
    r" (?:period|quarter|month|half|week)"
    r"|(?P<v>year|month|week|decade)-(?:ago|earlier)",
    on=("year", "month", "week", "decade"),
)
def year_ago(found: Found) -> Meaning:
    """The adjective: the same period so long before.

    Sales beat [the year-ago period]. = 2021
    """
    return counted(quantity("one"), found["u"] or found["v"], -1, Anchor.PUBLICATION)


@rule(r"{n:quantity}(?: |-)(?:{more} )?{u:unit}(?:['’]? time)?", on=_ALL_UNITS)
def in_units(found: Found) -> Meaning | None:
    """In so many units, where the verb looks ahead.

    The lease will end in [five years]. = 2027
    """
    amount = quantity(found["n"])
    if previous_word(found) != "in" or tense_of(found.lowered, found.span) is not Tense.FUTURE:
        return None
    return None if amount is VAGUE else counted(amount, found["u"], 1, Anchor.PUBLICATION)


@rule(
    r"(?:the |this |these |those )?"
    r"(?P<way>last|past|next|coming|previous|preceding|following|recent)"
    r"(?: |-){n:quantity}(?: |-)(?:(?:{more}|fiscal) )?{u:unit}(?: or (?:so|more|two|three))?",
    on=_ALL_UNITS,
)
def span_of_units(found: Found) -> Meaning | None:
    """The past few days, the next two years: a stretch that ends or begins at publication.

    They took to the streets in [the past few days]. = PXD
    """
    grain, times = unit_of(found["u"])
    amount = quantity(found["n"])
    whole = None if amount.whole is None else amount.whole * times
    text = amount.text if amount.whole is None else str(whole)
    forward = found["way"] in ("next", "coming", "following")
    if found["way"] in ("previous", "preceding", "following"):
        return duration(f"P{'T' if grain.rank < 4 else ''}{text}{_letter(grain)}")
    return Stretch(whole, text, grain, forward)


def _letter(grain: Grain) -> str:
    from timeline.temporal.vocabulary import DURATION_LETTERS

    return DURATION_LETTERS[grain]


@rule(r"(?:the |this )?past (?P<u>{unit})|(?P<ahead>the coming) (?P<v>{unit})", on=_ALL_UNITS)
def past_unit(found: Found) -> Meaning | None:
    """The past week: the one that ends at publication.

    Prices rose over [the past week]. = P1W
    """
    word = found["u"] or found["v"]
    grain, times = unit_of(word)
    if not word.endswith("s") and found.match[0].startswith(("the", "this")):
        return Stretch(times, str(times), grain, forward=bool(found["ahead"]))
    return Stretch(None, "X", grain, forward=bool(found["ahead"])) if word.endswith("s") else None


@rule(
    r"(?P<way>recent|coming|past) (?P<u>{unit})",
    on=[w for w in UNITS if w.endswith("s")],
)
def vague_span(found: Found) -> Meaning | None:
    """Recent years, coming weeks.

    Rents rose in [recent years]. = PXY
    """
    if not found["u"].endswith("s"):
        return None
    return Stretch(None, "X", unit_of(found["u"])[0], forward=found["way"] == "coming")


@rule(
    r"(?P<way>the|this|last|next|this past|the past|this coming|the following|the previous|that)"
    r" weekend",
    on=["weekend"],
)
def weekend(found: Found) -> Meaning:
    """A weekend.

    They voted over [the weekend]. = 2021-W52-WE
    """
    way = found["way"].split()[-1]
    count = {
        "last": -1,
        "past": -1,
        "next": 1,
        "previous": -1,
        "following": 1,
        "this": 0,
        "that": 0,
    }
    anchor = Anchor.FOCUS if way in ("that", "following", "previous") else Anchor.PUBLICATION
    return Weekend(count.get(way), anchor)


@rule(
    r"(?P<u>week|month|quarter|year)['’]?s? (?P<end>end)|(?P<v>year|month|quarter)-end", on=["end"]
)
def end_of_unit(found: Found) -> Meaning:
    """Year end, month's end.

    It must be done by [year's end]. = 2022
    """
    unit = found["u"] or found["v"]
    return Shift(UNITS[unit], 0, f"the end of the {unit} of that day", mod="END")


@rule(
    r"the (?:full |whole |entire )?(?P<u>week|month|year|day|century|decade)",
    on=("week", "month", "year", "day", "century", "decade"),
)
def the_unit(found: Found) -> Meaning | None:
    """The year, the month: the one that the text or the publication date stands in.

    It must be done by [the end of the month]. = 2022-01 END
    """
    if _ENDED.match(found.after) and found["u"] in ("year",):
        return duration("P1Y")
    before = found.before
    if found["u"] in ("century", "decade", "day"):
        if not before.endswith(_EDGES):
            return None
    elif not before.endswith((*_EDGES, "for ", "of ")) or next_word(found) in (
        "of",
        "that",
        "when",
        "before",
        "after",
    ):
        return None
    return Shift(UNITS[found["u"]], 0, f"the {found['u']} of that day")


_EDGES = tuple(
    f"{edge} {joint} "
    for edge in (
        "end", "beginning", "start", "middle", "earlier", "later", "rest", "half", "remainder",
        "early", "late", "turn",
    )
    for joint in ("of", "in")
)  # fmt: skip
_ENDED = re.compile(r"\s(?:ended|ending|to\s\w+\s\d)")
