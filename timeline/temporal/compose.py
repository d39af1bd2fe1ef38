"""Neighbours that are one expression: "10 p.m. Wednesday", "March of 2020", "Monday, March 3"."""

import re
from dataclasses import replace
from typing import TypeGuard

from timeline.dates import Grain
from timeline.dates.days import DAYS_PER_WEEK
from timeline.model import Span
from timeline.temporal import meanings as m
from timeline.temporal.candidate import Candidate
from timeline.temporal.holidays import Holiday
from timeline.temporal.kinds import free_time, is_day, is_part, is_year
from timeline.temporal.meanings.times import clock_of
from timeline.temporal.numbers import VAGUE
from timeline.temporal.values import duration_value

_LONGEST_JOINT = 12


def compose(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """The candidates, each joined with the next where the words between make them one."""
    joined: list[Candidate] = []
    for candidate in _with_day_behind_brackets(candidates, lowered):
        if joined:
            joined[-1], candidate = _share(joined[-1], candidate, lowered)
        while joined and (pair := _joined(joined[-1], candidate, lowered)) is not None:
            candidate = pair
            joined.pop()
        joined.append(candidate)
    whole = [candidate for candidate in joined if not _lacks_its_whole(candidate.meaning)]
    return _with_day_of_range(whole, lowered)


def _with_day_of_range(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """Times of the clock with the day told behind the other: "between 2pm and 7pm next Tuesday"."""
    told = list(candidates)
    for index in range(len(told) - 2, -1, -1):
        this, following = told[index], told[index + 1]
        time, other = free_time(this.meaning), following.meaning
        if time and isinstance(other, m.TimeOfDay) and other.day is not None:
            joint = lowered[this.span.end : following.span.start].strip()
            if joint in _BETWEEN_DATES:
                told[index] = replace(this, meaning=replace(time, day=other.day))
    return told


def _with_day_behind_brackets(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """Times of the clock with the day that follows brackets: "at 18:40 (14:10 BST) on Sunday"."""
    told = list(candidates)
    for index in range(len(told) - 2, -1, -1):
        this, following = told[index], told[index + 1]
        time = free_time(this.meaning)
        if time is None:
            continue
        joint = lowered[this.span.end : following.span.start].strip()
        if joint in _BEHIND_BRACKET and is_day(following.meaning):
            told[index] = replace(this, meaning=replace(time, day=following.meaning))
        elif joint == "(" and isinstance(following.meaning, m.TimeOfDay) and following.meaning.day:
            told[index] = replace(this, meaning=replace(time, day=following.meaning.day))
    return told


_BEHIND_BRACKET = frozenset((")", ") on", "),", ") local time on"))


def _lacks_its_whole(meaning: m.Meaning) -> bool:
    if isinstance(meaning, m.Counted):
        return meaning.base is None
    return isinstance(meaning, m.Nth) and meaning.whole is None


def _share(first: Candidate, second: Candidate, lowered: str) -> tuple[Candidate, Candidate]:
    """Two dates side by side, each with what only the other tells."""
    joint = lowered[first.span.end : second.span.start].strip()
    if joint in _ENDED and isinstance(first.meaning, m.LatestQuarter) and is_day(second.meaning):
        return replace(first, meaning=m.QuarterTo(second.meaning)), second
    left, right = first.meaning, second.meaning
    if joint in _APPOSED and isinstance(right, m.Weekday) and is_day(told := _day_of(left)):
        return first, replace(second, meaning=told)  # "Oct. 6, 1979, a Saturday"
    if joint not in _BETWEEN_DATES:
        return first, second
    if isinstance(left, m.Recurring) and not left.direction:
        return replace(first, meaning=_with_year_of(left, right, joint)), second
    if joint in _THROUGH and isinstance(left, m.Weekday) and right == m.Weekday(_number(right)):
        days = (_number(right) - left.number) % DAYS_PER_WEEK
        return first, replace(second, meaning=m.Counted(Grain.DAY, days, left))
    if isinstance(left, m.Weekday) and right == replace(left, number=_number(right), direction=0):
        return first, replace(second, meaning=replace(left, number=_number(right)))
    return first, second


def _day_of(meaning: m.Meaning) -> m.Meaning:
    if isinstance(meaning, m.TimeOfDay) and meaning.day is not None:
        return meaning.day
    return meaning


def _number(meaning: m.Meaning) -> int:
    return meaning.number if isinstance(meaning, m.Weekday) else 0


def _with_year_of(first: m.Recurring, second: m.Meaning, joint: str) -> m.Meaning:
    """The first of two dates with the year that only the second tells: "March to May 2020"."""
    told = _DATE.match(second.value) if isinstance(second, m.Constant) else None
    if told is None:
        return first
    year = int(told[1])
    if joint != "and" and first.rest > told[2]:
        year -= 1  # "Dec. 28 to Jan. 3, 2022"
    return m.date(first.in_year(f"{year:04d}"))


_DATE = re.compile(r"(\d{4})-(\d\d(?:-\d\d)?|Q\d|[A-Z]{2})")
_ENDED = frozenset(("ended", "ending", "that ended", "which ended", "to", "through"))
_APPOSED = frozenset((", a", "(a", ", which was a", "was a"))
_THROUGH = frozenset(("to", "through", "until", "till", "-", "–", "—"))
_BETWEEN_DATES = frozenset(("to", "and", "or", "through", "until", "till", "-", "–", "—", "/", ","))


def _joined(left: Candidate, right: Candidate, lowered: str) -> Candidate | None:
    between = lowered[left.span.end : right.span.start]
    if len(between) > _LONGEST_JOINT or "\n\n" in between:
        return None
    joint = " ".join(between.replace("’", "'").split())
    if joint not in _WITHIN_ONE:
        return None
    meaning = _meaning(left.meaning, joint, right.meaning)
    if meaning is None:
        return None
    return Candidate(Span(left.span.start, right.span.end), f"{left.rule}, {right.rule}", meaning)


def _meaning(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    """What two neighbours mean together, None where they are two expressions."""
    for join in _JOINS:
        meaning = join(left, joint, right)
        if meaning is not None:
            return meaning
    return None


def _time_and_day(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    time, other = free_time(left), free_time(right)
    if time and is_day(right) and joint in ("", ",", "on", "of"):
        return replace(time, day=right)
    if time and _is_part_of_some_day(right) and joint in ("", ",", "in"):
        return replace(right, suffix=time.suffix, zone=time.zone)  # "8 p.m. tonight"
    if time and other and joint in ("in", "at"):
        return _on_half(time, other.suffix)  # "2:30 in the morning"
    if _is_part_of_some_day(left) and other and joint in ("at", "by", "around"):
        return replace(left, suffix=other.suffix, zone=other.zone)  # "the next morning at 6"
    if other and is_day(left) and joint in ("", ",", "at", "in the", "by"):
        return replace(other, day=left)
    return None


def _on_half(time: m.TimeOfDay, part: str) -> m.Meaning | None:
    """A time of the clock in the half of the day that its part tells."""
    seconds = clock_of(time.suffix)
    if seconds is None or part not in _PARTS:
        return None
    hour = seconds // 3600
    is_late = part != "TMO" and hour < _NOON and not (part == "TNI" and hour < _FIVE)
    return replace(time, suffix=f"T{hour + 12 * is_late:02d}{time.suffix[3:]}")


_PARTS = ("TMO", "TAF", "TEV", "TNI")
_NOON, _FIVE = 12, 5


def _is_part_of_some_day(meaning: m.Meaning) -> TypeGuard[m.TimeOfDay]:
    """Whether it is a morning or a night that has its day."""
    if not isinstance(meaning, m.TimeOfDay) or meaning.suffix[1:2].isdigit():
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
    """The weekday of a week that is told: "Friday last week", "Tuesday of next week"."""
    if joint not in ("", "of") or not isinstance(left, m.Weekday) or left.direction:
        return None
    is_week = isinstance(right, m.Shift) and right.grain is Grain.WEEK and not right.counted
    return m.Nth(1, Grain.DAY, left.number, right) if is_week else None


def _count_and_day(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    if isinstance(left, m.Counted) and left.base is None and is_day(right) and not joint:
        return replace(left, base=right)  # "the day after Christmas"
    if isinstance(left, m.Shift) and left.counted and isinstance(right, m.Weekday) and not joint:
        return m.Counted(left.grain, left.count, right)  # "a week ago Tuesday"
    if joint != "from" or not isinstance(left, m.Length) or not is_day(right):
        return None
    count = left.quantity.whole
    if left.quantity is VAGUE or count is None:
        return None
    return m.Counted(left.grain, count, right)


def _length_and_rest(left: m.Meaning, joint: str, right: m.Meaning) -> m.Meaning | None:
    """A length in two units, the smaller behind: "two hours and 41 minutes"."""
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


# Whatever stands between the parts of one expression.
_WITHIN_ONE = frozenset(
    (
        "around",
        "and",
        ", and",
        "",
        ",",
        "on",
        "of",
        "at",
        "in the",
        "by",
        ", the",
        "the",
        "of the",
        "'s",
        "in",
        "from",
    )
)
_JOINS = (
    _time_and_day,
    _weekday_and_date,
    _weekday_and_week,
    _part_and_year,
    _count_and_day,
    _nth_and_whole,
    _length_and_rest,
)
