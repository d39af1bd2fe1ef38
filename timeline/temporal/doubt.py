"""Dates counted from a date before them that may not be the day that the text is about there."""

import re
from collections.abc import Collection

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, ClockTime
from timeline.model import Anchor, Tense
from timeline.temporal.candidate import Candidate
from timeline.temporal.context import Context, PriorDate, Resolved
from timeline.temporal.kinds import POINTS, free_time
from timeline.temporal.sentences import SENTENCE_END

_FAR = 800  # characters from a day to a clock time that belongs to it
_LONGEST = 600  # characters in which a day without a date is searched
# A day that is only known by an event: "the night before his death".
_UNKNOWN_DAY = re.compile(
    r"\bthe\s(?:day|night|evening|morning|afternoon|week|month|year)\s(?:before|after|of)\s"
    r"(?:the|his|her|their|its|my|our|that|this|an?)\s[a-z]"
)
_THE_DAY = re.compile(r"the\sday\b(?!\s(?:before|after|earlier|later)\b)")
_PAST = (Tense.PAST, Tense.OVER)


def is_doubtful(
    candidate: Candidate, resolved: Resolved, context: Context, doubtful: Collection[int]
) -> bool:
    """Whether the day from which an expression is counted may be another one.

    That is so for "the day" without any other word ("tickets can be bought on the day"), after a
    day that is only known by an event, for a past event after the day of a plan, for a clock time
    far from its day, and where something later than publication is not said to be ahead.
    `doubtful` are the ends of the doubtful dates before.
    """
    if resolved.unresolved or resolved.type not in POINTS:
        return False
    if resolved.anchor is Anchor.PUBLICATION and _is_the_day(context):
        return True
    prior = _anchor(resolved, context)
    if prior is None:
        return False
    start, at = prior.origin.end, context.position
    if start in doubtful or _UNKNOWN_DAY.search(context.lowered, max(start, at - _LONGEST), at):
        return True
    # The tense is looked at last: finding it takes longer than all else.
    if at - start > _FAR and _is_clock(candidate, resolved) and not context.tense_of().is_ahead:
        return True
    published = context.published
    if published is None:
        return False
    if _day(resolved) > published and prior.origin.day >= published:
        return not context.tense_of().is_ahead
    is_apart = SENTENCE_END.search(context.lowered, start, at) is not None
    return is_apart and context.tense_of() in _PAST and prior.tense_of().is_ahead


def _is_the_day(context: Context) -> bool:
    return _THE_DAY.match(context.lowered, context.position) is not None


def _is_clock(candidate: Candidate, resolved: Resolved) -> bool:
    """Whether it is a clock time without a day of its own."""
    unit = resolved.value
    has_clock = isinstance(unit, CalendarUnit) and isinstance(unit.time, ClockTime)
    return has_clock and free_time(candidate.meaning) is not None


def _anchor(resolved: Resolved, context: Context) -> PriorDate | None:
    """The date before it from which an expression was counted."""
    if resolved.anchor is not Anchor.FOCUS:
        return None
    for prior in reversed(context.foci):
        origin = prior.origin
        is_same = origin.text == resolved.anchor_text and origin.when == resolved.anchor_when
        if is_same and origin.text:  # without words it was chosen by the user
            return prior
    return None


def _day(resolved: Resolved) -> int:
    """The number of the day that it names, 0 if it names none."""
    unit = resolved.value
    day = unit.first_day if isinstance(unit, CalendarUnit) and unit.grain is Grain.DAY else None
    return 0 if day is None else day
