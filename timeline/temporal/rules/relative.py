"""One unit counted from publication or from the date in focus: "last year", "the next day"."""

import re

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, DayPart
from timeline.interpretation import UnitYearBefore
from timeline.model import Anchor
from timeline.temporal.meanings import (
    Counted,
    Meaning,
    Shift,
    Stretch,
    TimeOfDay,
    Weekend,
    date,
)
from timeline.temporal.other_senses import ends_phrase, is_title_case, next_word, previous_word
from timeline.temporal.rule import Found, rule
from timeline.temporal.tense import tense_of
from timeline.temporal.vocabulary import AUXILIARIES, DIRECTIONS, DIRECTIONS_OF_FOCUS, UNITS

_SINGULAR = ("day", "week", "month", "quarter", "year", "decade", "century", "millennium")
_UNIT = "(?P<u>day|week|month|quarter|year|decade|century|millennium)"
_FISCAL = r"(?:(?:fiscal|calendar|full|entire|financial|school|academic) )?"


@rule(
    r"(?:the )?(?P<way>last|latest|this past|this|next|this coming|the coming|the current|current) "
    rf"{_FISCAL}{_UNIT}(?!-)(?: or so)?",
    on=_SINGULAR,
)
def unit_by_direction(found: Found) -> Meaning | None:
    """This, last or next week, month, year.

    They moved [last year]. = 2021
    The vote is [next week]. = 2022-W02
    """
    way, unit = found["way"].split()[-1], found["u"]
    count = DIRECTIONS[way]
    if is_title_case(found, "u"):
        return None  # ABC's "This Week"
    if unit == "quarter" and found.after.startswith((" of the century", " of the decade")):
        return None
    if found["way"] == "the coming" and unit == "week":
        return None  # the next seven days
    has_article = found.match[0].startswith("the")
    if has_article and way == "next" and _OR_TWO.match(found.after):
        return None  # a length
    if has_article and way == "next" and _is_stretch(found, unit):
        return Stretch(1, "1", UNITS[unit], forward=True)  # "within the next year"
    if has_article and way == "next":
        return Shift(UNITS[unit], count, Anchor.FOCUS)
    if unit == "day" and (way != "this" or _is_any_day(found)):
        return None  # "the last day of May", "to this day"
    if has_article and way == "last":
        return Stretch(1, "1", UNITS[unit])
    return Shift(UNITS[unit], count)


def _is_stretch(found: Found, unit: str) -> bool:
    """Whether the unit begins at publication: "within the next year"."""
    is_plain = unit != "day" and not found.match[0].endswith(" so")
    if not is_plain or previous_word(found) not in _WITHIN:
        return False
    return tense_of(found.lowered, found.span).is_ahead


_WITHIN = frozenset("over within in during for throughout".split())
_OR_TWO = re.compile(r" or (?:two|three)\b")


def _is_any_day(found: Found) -> bool:
    """Whether "this day" is the present at large: "to this day", "in this day and age"."""
    return previous_word(found) in ("to", "until", "till") or found.after.startswith(" and age")


@rule(
    r"the (?P<u>night|day|week|month|weekend|year) (?P<way>before last|after next)"
    r"(?! (?:{dayname}|{month}|week|month|year|night)\b)",
    on=("night", "day", "week", "month", "weekend", "year"),
)
def two_units_away(found: Found) -> Meaning:
    """Two units back or ahead.

    They moved [the year before last]. = 2020
    They will meet [the week after next]. = 2022-W03
    """
    count = -2 if "last" in found["way"] else 2
    if found["u"] == "night":
        return TimeOfDay(DayPart.NIGHT, Shift(Grain.DAY, count))
    if found["u"] == "weekend":
        return Weekend(count)
    return Shift(UNITS[found["u"]], count)


@rule(
    r"(?:the )?(?P<way>previous|preceding|prior|following|subsequent|succeeding|same"
    r"|that same|that) "
    rf"{_FISCAL}{_UNIT}"
    r"|the next (?P<n>day)(?! or (?:two|so|three)\b)",
    on=_SINGULAR,
)
def unit_from_focus(found: Found) -> Meaning | None:
    """The previous, same or following unit, counted from the date in focus.

    He left on March 3, 2021 and died [the following day]. = 2021-03-04
    """
    unit = found["u"] or found["n"]
    way = found["way"].split()[-1] if found["way"] else "next"
    if previous_word(found) in ("a", "an", "any", "no"):
        return None
    if way == "that" and next_word(found) in AUXILIARIES:
        return None  # "that day is over"
    count = DIRECTIONS_OF_FOCUS[way]
    if way == "same" and _AS_SOMETHING.match(found.after) and not _DATE_BEFORE.search(found.before):
        return date(CalendarUnit(UNITS[unit]))  # "the same day that the vote was held"
    return Shift(UNITS[unit], count, Anchor.FOCUS)


_DATE_BEFORE = re.compile(r"(?:\d|day),\s$")  # "on Jan. 11, the same day that they vote"
_AS_SOMETHING = re.compile(r"\s(?:that|as)\s")


@rule(
    r"(?:the )?same (?P<u>month|week|day) (?:of )?"
    r"(?:last year|(?:a|the) year (?:ago|earlier|before))",
    on=("month", "week", "day"),
)
def same_unit_a_year_before(found: Found) -> Meaning:
    """The unit in focus, one year before.

    Sales rose in March 2021 from [the same month a year earlier]. = 2020-03
    """
    unit = UNITS[found["u"]]
    return Shift(
        Grain.YEAR, -1, Anchor.FOCUS, unit, is_aside=True, interpretation=UnitYearBefore(unit)
    )


@rule(r"the day (?P<side>before|after)(?= [a-z\d])", on=["day"])
def day_beside(found: Found) -> Meaning:
    """The day before or after one that is given next to it; relative to an event it is not known.

    Shops opened again on [the day after Christmas]. = 2021-12-26
    """
    return Counted(Grain.DAY, -1 if found["side"] == "before" else 1)


@rule(
    r"the (?P<u>day|week|month|year|night) (?P<side>before|after|earlier|later)",
    on=("day", "week", "month", "year", "night"),
)
def unit_beside_focus(found: Found) -> Meaning | None:
    """The day before, the week after.

    He left on March 3, 2021 and died [the day after]. = 2021-03-04
    """
    if not ends_phrase(found) or next_word(found) == "or":
        return None  # "the day before or after the vote"
    count = -1 if found["side"] in ("before", "earlier") else 1
    if found["u"] == "night":
        return TimeOfDay(DayPart.NIGHT, Shift(Grain.DAY, count, Anchor.FOCUS))
    return Shift(UNITS[found["u"]], count, Anchor.FOCUS)
