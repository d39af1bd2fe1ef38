"""Neighbours that stay two expressions, one of which states what the other leaves out.

The year of "March to May 2020", the "next" of "next Monday or Tuesday", the day of "between 2pm and
7pm next Tuesday".
"""

from dataclasses import replace

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit, ClockTime
from timeline.dates.days import DAYS_PER_WEEK
from timeline.model import Anchor
from timeline.temporal import meanings as m
from timeline.temporal.candidate import Candidate
from timeline.temporal.kinds import free_time, is_day


def share(first: Candidate, second: Candidate, lowered: str) -> tuple[Candidate, Candidate]:
    """Two adjacent expressions, each completed with what only the other states."""
    joint = lowered[first.span.end : second.span.start].strip()
    if joint in _ENDED and isinstance(first.meaning, m.LatestQuarter) and is_day(second.meaning):
        return first._replace(meaning=m.QuarterTo(second.meaning)), second
    left, right = first.meaning, second.meaning
    if joint in _APPOSED and _is_weekday(right) and is_day(day := _day_of(left)):
        return first, second._replace(meaning=day)  # "Oct. 6, 1979, a Saturday"
    if joint not in _BETWEEN_DATES:
        return first, second
    if isinstance(left, m.TimeOfDay) and left.either_half and isinstance(right, m.TimeOfDay):
        return first._replace(meaning=_before(left, right)), second
    if isinstance(left, m.Recurring) and not left.direction:
        dated = _with_year_of(left, right, joint)
        return (first if dated is left else first._replace(meaning=dated)), second
    if isinstance(left, m.Weekday) and isinstance(right, m.Weekday):
        return first, second._replace(meaning=_weekday_after(left, right, joint))
    return first, second


def _weekday_after(first: m.Weekday, second: m.Weekday, joint: str) -> m.Meaning:
    """A bare weekday in the direction of the one before it, or after it as the end of a range."""
    if second != m.Weekday(second.number):
        return second  # "last Monday and next Tuesday"
    if first.anchor is Anchor.FOCUS:
        return m.Weekday(second.number, 1, Anchor.FOCUS)  # the focus is on the first by then
    if joint in _THROUGH:
        return m.Counted(Grain.DAY, (second.number - first.number) % DAYS_PER_WEEK, first)
    return replace(first, number=second.number)


def _before(first: m.TimeOfDay, second: m.TimeOfDay) -> m.TimeOfDay:
    """A time in the half of the day that the time after it implies: "6:30 to 8 p.m."."""
    start, end = first.time, second.time
    if second.either_half or not isinstance(start, ClockTime) or not isinstance(end, ClockTime):
        return first
    later = start.other_half
    is_later = start.seconds < later.seconds < end.seconds
    return replace(first, time=later if is_later else start, either_half=False)


def _is_weekday(meaning: m.Meaning) -> bool:
    """Whether it is a weekday, of a certain week or of any."""
    if isinstance(meaning, m.Weekday):
        return True
    value = meaning.value if isinstance(meaning, m.Constant) else None
    return isinstance(value, CalendarUnit) and value.weekday is not None


def _day_of(meaning: m.Meaning) -> m.Meaning:
    if isinstance(meaning, m.TimeOfDay) and meaning.day is not None:
        return meaning.day
    return meaning


def _with_year_of(first: m.Recurring, second: m.Meaning, joint: str) -> m.Meaning:
    """The first of two dates with the year that only the second states: "March to May 2020"."""
    unit = second.value if isinstance(second, m.Constant) else None
    if not isinstance(unit, CalendarUnit) or unit.year is None or unit.starts is None:
        return first
    goes_over = joint != "and" and (first.month, first.day) > unit.starts
    return m.date(first.in_year(unit.year - goes_over))  # "Dec. 28 to Jan. 3, 2022"


_ENDED = frozenset(("ended", "ending", "that ended", "which ended", "to", "through"))
_APPOSED = frozenset((", a", "(a", ", which was a", "was a"))
_THROUGH = frozenset(("to", "through", "until", "till", "-", "–", "—"))
_BETWEEN_DATES = _THROUGH | {"and", "or", "/", ","}


def with_day_of_range(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """Clock times with the day that follows another: "between 2pm and 7pm next Tuesday"."""
    completed = list(candidates)
    for index in range(len(completed) - 2, -1, -1):
        this, following = completed[index], completed[index + 1]
        time, other = free_time(this.meaning), following.meaning
        if time and isinstance(other, m.TimeOfDay) and other.day is not None:
            joint = lowered[this.span.end : following.span.start].strip()
            if joint in _BETWEEN_DATES:
                completed[index] = this._replace(meaning=replace(time, day=other.day))
    return completed


def with_day_behind_brackets(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """Clock times with the day that follows brackets: "at 18:40 (14:10 BST) on Sunday"."""
    completed = list(candidates)
    for index in range(len(completed) - 2, -1, -1):
        this, following = completed[index], completed[index + 1]
        time = free_time(this.meaning)
        if time is None:
            continue
        joint = lowered[this.span.end : following.span.start].strip()
        if joint in _BEHIND_BRACKET and is_day(following.meaning):
            day = _with_date(following, completed[index + 2 : index + 3], lowered)
            completed[index] = this._replace(meaning=replace(time, day=day))
        elif joint == "(" and isinstance(following.meaning, m.TimeOfDay) and following.meaning.day:
            completed[index] = this._replace(meaning=replace(time, day=following.meaning.day))
    return completed


def _with_date(day: Candidate, following: list[Candidate], lowered: str) -> m.Meaning:
    """A weekday, or the date that follows it: "Tuesday, 12 January"."""
    for date in following:
        joint = lowered[day.span.end : date.span.start].strip()
        is_one = isinstance(day.meaning, m.Weekday) and joint in _WEEKDAY_AND_DATE
        if is_one and is_day(date.meaning) and not isinstance(date.meaning, m.Weekday):
            return date.meaning
    return day.meaning


_WEEKDAY_AND_DATE = frozenset(("", ",", ", the", "the"))
_BEHIND_BRACKET = frozenset((")", ") on", "),", ") local time on"))
