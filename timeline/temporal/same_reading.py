"""The reading of one expression that corresponds to a chosen reading of another.

"The first Friday after it" is to Friday what "the first Monday after it" is to Monday.
"""

from dataclasses import replace

from timeline.interpretation import (
    DayOfWeek,
    Interpretation,
    InYear,
    NthOf,
    Occurrence,
    PartOf,
    Recurrent,
    Related,
    Relation,
    WeekdayBeside,
    YearPart,
)
from timeline.model import Mention, Reading


def same_reading(mention: Mention, chosen: Reading, other: Mention) -> Reading | None:
    """The reading of `other` that is to it what `chosen` is to `mention`, None if there is none.

    Only expressions of one rule that are counted from the same kind of date correspond.
    """
    one, two = mention.reason, other.reason
    if (one.rule, one.anchor) != (two.rule, two.anchor):
        return None
    kind = _without_names(chosen.interpretation)
    return next((one for one in two.others if _without_names(one.interpretation) == kind), None)


def _without_names(interpretation: Interpretation) -> Interpretation:
    """The interpretation without what is the expression's own: the day, month or year it names."""
    match interpretation:
        case InYear(away=away):
            return InYear(_ANY, away)
        case Occurrence(of=of):
            return replace(interpretation, of=_unnamed(of))
        case Related(relation, base):
            return Related(_relation_without_names(relation), _without_names(base))
        case _:
            return interpretation


def _relation_without_names(relation: Relation) -> Relation:
    match relation:
        case NthOf(weekday=weekday) | WeekdayBeside(weekday=weekday) if weekday:
            return replace(relation, weekday=_ANY)
        case PartOf(part=YearPart(grain=grain)):
            return PartOf(YearPart(grain, _ANY))
        case _:
            return relation


def _unnamed(of: Recurrent) -> Recurrent:
    match of:
        case DayOfWeek():
            return DayOfWeek(_ANY)
        case YearPart(grain=grain):
            return YearPart(grain, _ANY)
        case _:
            return of


_ANY = -1  # in place of a weekday, a month or a year
