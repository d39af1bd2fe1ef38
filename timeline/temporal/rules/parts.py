"""Parts of a longer unit: "the first week of March", "the last Friday in May"."""

from timeline.dates import Grain
from timeline.temporal.meanings import Meaning, Nth, Shift, UnitInStory
from timeline.temporal.numbers import ordinal
from timeline.temporal.rule import Found, rule
from timeline.temporal.vocabulary import DIRECTIONS, UNITS, WEEKDAYS

_PARTS = ("day", "week", "month", "quarter", "year", "decade")
_WHOLE = (
    r"(?= (?:of|in) (?:the )?(?:{month}|{year}|{ordinal}[ -]century|last|this|next|that|month|year"
    r"|(?:19|20)\d0s))"
).replace("[ -]", r"(?: |-)")


@rule(
    r"(?:the )?(?P<n>{ordinal}|last|final) (?P<u>day|week|month|quarter|year|decade)" + _WHOLE,
    on=_PARTS,
)
def nth_unit(found: Found) -> Meaning | None:
    """A day, week, month of a longer unit, by its number.

    They meet in [the first week of March]. = 2022-W09
    They left on [the last day of May 2021]. = 2021-05-31
    """
    count = 0 if _is_latest(found) else _count(found["n"])
    return Nth(count, UNITS[found["u"]]) if count else None


def _is_latest(found: Found) -> bool:
    """Whether it is the one before publication: "charged last year in the 2012 robbery"."""
    return found.match[0].startswith("last") and found.after.startswith(" in ")


@rule(r"(?:the )?(?P<n>{ordinal}|last|final) {day:dayname}" + _WHOLE, on=WEEKDAYS)
def nth_weekday(found: Found) -> Meaning | None:
    """A weekday of a month, by its number.

    The court sits on [the first Monday of October 2021]. = 2021-10-04
    """
    count = 0 if _is_latest(found) else _count(found["n"])
    return Nth(count, Grain.DAY, WEEKDAYS[found["day"]]) if count else None


@rule(r"the {n:ordinal} of (?P<way>the|this|that|next|last) month", on=["month"])
def nth_of_month(found: Found) -> Meaning | None:
    """A day of a month that is given relative to another.

    Rent is due on [the first of next month]. = 2022-02-01
    """
    count, way = _count(found["n"]), found["way"]
    if not count:
        return None
    if way in ("the", "that"):
        return Nth(count, Grain.DAY, None, UnitInStory(Grain.MONTH))
    shift = DIRECTIONS[way]
    return Nth(count, Grain.DAY, None, Shift(Grain.MONTH, shift))


def _count(word: str) -> int:
    """The number, from 1; -1 for the last, 0 if it is not a number."""
    return -1 if word in ("last", "final") else ordinal(word) or 0
