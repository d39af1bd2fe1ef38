"""Neighbours that are one expression: "10 p.m. Wednesday", "March of 2020", "Monday, March 3"."""

from timeline.model import Span
from timeline.temporal import meanings as m
from timeline.temporal.candidate import Candidate
from timeline.temporal.holidays import Holiday
from timeline.temporal.kinds import free_time, is_day, is_part, is_year
from timeline.temporal.numbers import VAGUE

_LONGEST_JOINT = 12
_CLOSE = frozenset(("", ","))


def compose(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """The candidates, each joined with the next where the words between make them one."""
    joined: list[Candidate] = []
    for candidate in candidates:
        while joined and (pair := _joined(joined[-1], candidate, lowered)) is not None:
            candidate = pair
            joined.pop()
        joined.append(candidate)
    return joined


def _joined(left: Candidate, right: Candidate, lowered: str) -> Candidate | None:
    between = lowered[left.span.end : right.span.start]
    if len(between) > _LONGEST_JOINT or "\n\n" in between:
        return None
    joint = " ".join(between.replace("’", "'").split())
    meaning = _meaning(left.meaning, joint, right.meaning)
    if meaning is None:
        return None
    return Candidate(Span(left.span.start, right.span.end), f"{left.rule}, {right.rule}", meaning)


def _meaning(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    """What two neighbours mean together, None where they are two expressions."""
    for join in (_time_and_day, _weekday_and_date, _part_and_year, _count_and_day):
        meaning = join(left, joint, right)
        if meaning is not None:
            return meaning
    return None


def _time_and_day(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    if (suffix := free_time(left)) and is_day(right) and joint in ("", ",", "on", "of"):
        return m.TimeOfDay(suffix, right)
    if (suffix := free_time(right)) and is_day(left) and joint in ("", ",", "at", "in the", "by"):
        return m.TimeOfDay(suffix, left)
    return None


def _weekday_and_date(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    if joint not in ("", ",", ", the", "the"):
        return None
    if isinstance(left, m.TimeOfDay) and isinstance(left.day, m.Weekday):
        date = _weekday_and_date(left.day, joint, right)
        return m.TimeOfDay(left.suffix, date) if date else None
    if not isinstance(left, m.Weekday):
        return None
    if isinstance(right, m.Recurring | m.InYear | m.Constant) and is_day(right):
        return right
    return None


def _part_and_year(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    if is_part(left) and is_year(right) and joint in ("", ",", "of", "of the"):
        return _in_year(left, right)
    if is_year(left) and is_part(right) and joint in ("'s", ""):
        return _in_year(right, left)
    return None


def _in_year(part: m.Meaning, year: m.Meaning) -> m.Meaning | None:
    if isinstance(part, Holiday):
        return part.in_year(year)
    assert isinstance(part, m.Recurring)
    return m.InYear(part, year)


def _count_and_day(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    if joint != "from" or not isinstance(left, m.Length) or not is_day(right):
        return None
    count = left.quantity.whole
    if left.quantity is VAGUE or count is None:
        return None
    return m.Counted(left.grain, count, right)
