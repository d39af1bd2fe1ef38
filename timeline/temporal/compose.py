"""Joins neighbours that are one expression: "10 p.m. Wednesday", "March of 2020"."""

from dataclasses import replace
from functools import lru_cache
from typing import TypeGuard

from timeline.dates import Grain
from timeline.dates.calendar_unit import ClockTime, DayPart
from timeline.model import Span
from timeline.temporal import meanings as m
from timeline.temporal.candidate import Candidate
from timeline.temporal.holidays import Holiday
from timeline.temporal.kinds import free_time, is_day, is_part, is_year
from timeline.temporal.numbers import VAGUE
from timeline.temporal.shared_parts import share, with_day_behind_brackets, with_day_of_range
from timeline.temporal.values import duration_value
from timeline.temporal.zones import with_day_of_other_zone

_LONGEST_JOINT = 12
_LASTING = ("for ", "for up to ", "for at least ", "lasting ", "lasts ", "last ")


def compose(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """The candidates, each joined with the next if the words between make them one expression."""
    has_times = any(isinstance(c.meaning, m.TimeOfDay | m.Overnight) for c in candidates)
    if has_times:
        candidates = with_day_behind_brackets(candidates, lowered)
    joined: list[Candidate] = []
    for candidate in candidates:
        if joined:
            joined[-1], candidate = share(joined[-1], candidate, lowered)
        while joined and (pair := _joined(joined[-1], candidate, lowered)) is not None:
            candidate = pair
            joined.pop()
        joined.append(candidate)
    whole = [candidate for candidate in joined if not _lacks_its_whole(candidate.meaning)]
    if not has_times:
        return whole
    return with_day_of_other_zone(with_day_of_range(whole, lowered), lowered)


def _lacks_its_whole(meaning: m.Meaning) -> bool:
    if isinstance(meaning, m.Counted | m.WeekdayBeside):
        return meaning.base is None
    return isinstance(meaning, m.Nth) and meaning.whole is None


def _joined(left: Candidate, right: Candidate, lowered: str) -> Candidate | None:
    between = lowered[left.span.end : right.span.start]
    if len(between) > _LONGEST_JOINT or "\n\n" in between:
        return None
    joint = _joint(between)
    if joint not in _WITHIN_ONE:
        return None
    if joint == "from" and lowered.endswith(_LASTING, 0, left.span.start):
        return None  # "closed for 14 days from Friday" begins on Friday
    meaning = _meaning(left.meaning, joint, right.meaning)
    if meaning is None:
        return None
    return Candidate(Span(left.span.start, right.span.end), left.rules + right.rules, meaning)


@lru_cache(maxsize=1024)
def _joint(between: str) -> str:
    return " ".join(between.replace("’", "'").split())


def _meaning(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    """What two neighbours mean together, None if they are two expressions."""
    for join in _JOINS:
        meaning = join(left, joint, right)
        if meaning is not None:
            return meaning
    return None


def _time_and_day(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    time, other = free_time(left), free_time(right)
    if time and is_day(right) and joint in ("", ",", "on", "of"):
        return replace(time, day=right)
    if time and _is_part_of_some_day(right) and joint in ("", ",", "in", "on"):
        return _at_time(right, time)  # "8 p.m. tonight"
    if time and other and joint in ("in", "at"):
        return _on_half(time, other.time)  # "2:30 in the morning"
    if _is_part_of_some_day(left) and other and joint in ("at", "by", "around"):
        return _at_time(left, other)  # "the next morning at 6"
    if other and is_day(left) and joint in ("", ",", "at", "in the", "by"):
        return replace(other, day=left)
    return None


def _on_half(meaning: m.TimeOfDay, part: DayPart | ClockTime) -> m.TimeOfDay | None:
    """A clock time in the half of the day that a part of the day belongs to."""
    clock = meaning.time
    if not isinstance(clock, ClockTime) or part not in _PARTS:
        return None
    is_morning, hour = part is DayPart.MORNING, clock.hour
    is_late = not is_morning and hour < _NOON and not (part is DayPart.NIGHT and hour < _FIVE)
    is_noon = is_morning and hour == _NOON and meaning.either_half  # "12:30 in the morning"
    hour += 12 * is_late - 12 * is_noon
    return replace(meaning, time=clock._replace(hour=hour), either_half=False)


def _at_time(part: m.TimeOfDay, time: m.TimeOfDay) -> m.Meaning:
    """A clock time on the day of a part of the day, and in its half of the day."""
    clock = (_on_half(time, part.time) if time.either_half else None) or time
    return replace(part, time=clock.time, zone=clock.zone)


_PARTS = (DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT)
_NOON, _FIVE = 12, 5


def _is_part_of_some_day(meaning: m.Meaning) -> TypeGuard[m.TimeOfDay]:
    """Whether it is a part of a day, such as a morning, whose day is given."""
    if not isinstance(meaning, m.TimeOfDay) or isinstance(meaning.time, ClockTime):
        return False
    return meaning.bound or meaning.day is not None


def _weekday_and_date(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    if joint not in ("", ",", ", the", "the"):
        return None
    if isinstance(left, m.TimeOfDay) and isinstance(left.day, m.Weekday):
        date = _weekday_and_date(left.day, joint, right)
        return replace(left, day=date) if date else None
    if not isinstance(left, m.Weekday):
        return None
    if isinstance(right, m.Recurring) and is_day(right):
        return replace(right, weekday=left.number)
    if isinstance(right, m.InYear | m.Constant | m.Either) and is_day(right):
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


def _nth_and_whole(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    if not isinstance(left, m.Nth) or left.whole is not None:
        return None
    return replace(left, whole=right) if joint in ("of", "in", "of the", "in the") else None


def _weekday_and_week(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    """The weekday of a given week: "Friday last week", "Tuesday of next week"."""
    if joint not in ("", "of") or not isinstance(left, m.Weekday) or left.direction:
        return None
    is_week = isinstance(right, m.Shift) and right.grain is Grain.WEEK and not right.counted
    return m.Nth(1, Grain.DAY, left.number, right) if is_week else None


def _count_and_day(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    if isinstance(left, m.Counted | m.WeekdayBeside):
        is_whole = left.base is None and is_day(right) and not joint
        return replace(left, base=right) if is_whole else None  # "the day after Christmas"
    if isinstance(left, m.Shift) and left.counted and isinstance(right, m.Weekday) and not joint:
        return m.Counted(left.grain, left.count, right)  # "a week ago Tuesday"
    if joint != "from" or not isinstance(left, m.Length) or not is_day(right):
        return None
    count = left.quantity.whole
    if left.quantity is VAGUE or count is None:
        return None
    return m.Counted(left.grain, count, right)


def _length_and_rest(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    """A length in two units, the smaller last: "two hours and 41 minutes"."""
    if joint not in ("", ",", "and", ", and") or not isinstance(left, m.Length):
        return None
    if not isinstance(right, m.Length) or right.grain.rank >= left.grain.rank:
        return None
    if left.quantity.whole is None or right.quantity.whole is None:
        return None
    long, short = (
        duration_value(part.quantity.text, part.grain).removeprefix("P") for part in (left, right)
    )
    return m.duration("P" + long + (short.removeprefix("T") if "T" in long else short))


# Everything that may separate the parts of one expression.
_WITHIN_ONE = frozenset(
    ("", ",", "'s", "and", ", and", "the", ", the", "of", "of the", "in", "in the", "on", "at",
     "by", "around", "from")
)  # fmt: skip
_JOINS = (
    _time_and_day,
    _weekday_and_date,
    _weekday_and_week,
    _part_and_year,
    _count_and_day,
    _nth_and_whole,
    _length_and_rest,
)
