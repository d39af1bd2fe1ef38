"""Times of day, which need a day to belong to."""

from dataclasses import dataclass
from functools import lru_cache

from timeline.dates import SECONDS_PER_DAY, Grain
from timeline.dates.calendar_unit import CalendarUnit, ClockTime, DayPart, time_on
from timeline.interpretation import Interpretation, Plain
from timeline.model import Anchor, TimexType
from timeline.temporal.context import Alternative, Context, Origin, Resolved
from timeline.temporal.meanings.base import (
    Meaning,
    counted_from,
    map_value,
    resolved_from,
    unresolved,
    with_alternative,
)
from timeline.temporal.values import Value

Time = DayPart | ClockTime


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A part of a day or a clock time.

    Without a day of its own it belongs to the day that the text is about.
    """

    time: Time
    day: Meaning | None = None
    interpretation: Interpretation = Plain.TIME_OF_SAME_DAY
    bound: bool = False  # its own words give the day ("that night"), so no neighbour does
    zone: str = ""
    is_aside: bool = False  # the same moment by another clock, which does not become the focus
    either_half: bool = False  # "six o'clock" can be in the morning or in the evening

    def resolve(self, context: Context) -> Resolved:
        """The time on its day."""
        if self.day is None:
            return self._with_other_half(self._of_focus(context))
        day = self.day.resolve(context)
        resolved = map_value(day, self._on, type=TimexType.TIME, when=None, zone=self.zone)
        if self.is_aside:
            resolved = resolved._replace(moves_focus=False)
        return self._with_other_half(resolved)

    def _with_other_half(self, resolved: Resolved) -> Resolved:
        """Adds the same time in the other half of the day if the words leave that open."""
        unit = resolved.value
        time = unit.time if isinstance(unit, CalendarUnit) and self.either_half else None
        if not isinstance(unit, CalendarUnit) or not isinstance(time, ClockTime):
            return resolved
        other = time.other_half
        is_later = other.hour > time.hour
        interpretation = Plain.HALF_DAY_LATER if is_later else Plain.HALF_DAY_EARLIER
        return with_alternative(resolved, interpretation, resolved._replace(value=unit.on(other)))

    def _on(self, day: Value) -> CalendarUnit:
        unit = day if isinstance(day, CalendarUnit) else CalendarUnit(Grain.DAY)
        return unit.on(self.time)

    def _of_focus(self, context: Context) -> Resolved:
        interpretation = self.interpretation
        is_clock = isinstance(self.time, ClockTime)
        origin = context.clock_day() if is_clock else context.focus(Grain.DAY)
        if origin is None:
            some_day = CalendarUnit(Grain.DAY, time=self.time)
            unknown = unresolved(some_day, Anchor.FOCUS, interpretation, TimexType.TIME)
            return unknown._replace(zone=self.zone)
        if is_clock and context.recurs():
            return Resolved(TimexType.TIME, CalendarUnit(Grain.DAY, time=self.time), zone=self.zone)
        if not is_clock and origin.anchor is Anchor.PUBLICATION and not context.is_lead():
            some_day = CalendarUnit(Grain.DAY, time=self.time)
            other = Alternative(Plain.FROM_PUBLICATION, self._at(origin))
            return Resolved(TimexType.TIME, some_day, anchor=Anchor.FOCUS, others=(other,))
        if _is_after_midnight(self._time(origin), origin.clock):
            interpretation = Plain.TIME_AFTER_MIDNIGHT
        return counted_from(
            origin, context, self._at, interpretation, TimexType.TIME, zone=self.zone
        )

    def _at(self, origin: Origin) -> CalendarUnit:
        time = self._time(origin)
        return time_on(origin.day + _is_after_midnight(time, origin.clock), time)

    def _time(self, origin: Origin) -> Time:
        """The time, in the half of the day that best follows the preceding clock time."""
        time = self.time
        if not self.either_half or origin.clock is None or not isinstance(time, ClockTime):
            return time
        return _following(time, origin.clock)


@lru_cache(maxsize=4096)  # an article names the same few times again and again
def _following(time: ClockTime, previous: int) -> ClockTime:
    """A time before noon, or the one 12 hours later if that is nearer to the previous time."""
    if time.seconds >= _NOON:
        return time
    return min((time, time.other_half), key=lambda half: _time_to(half, previous))


def _time_to(time: ClockTime, previous: int) -> int:
    """Seconds from the previous time; earlier times count as farther away."""
    away = time.seconds - previous
    if _is_after_midnight(time, previous):
        away += SECONDS_PER_DAY
    return away if away >= 0 else -_BACKWARDS * away


def _is_after_midnight(time: Time, previous: int | None) -> bool:
    """Whether a time follows one in the evening and so belongs to the next day."""
    if previous is None or previous < _EVENING or not isinstance(time, ClockTime):
        return False
    return time.seconds < previous and time.seconds <= _NOON


_NOON, _EVENING = 12 * 3600, 17 * 3600
_BACKWARDS = 3  # factor for the distance to a time before the previous one


@dataclass(frozen=True, slots=True)
class TimeLater:
    """A number of seconds before or after the clock time in focus: "90 minutes later"."""

    seconds: int
    interpretation: Interpretation
    otherwise: Meaning  # if no clock time is in focus

    def resolve(self, context: Context) -> Resolved:
        """`2021-03-04T01:10`."""
        origin = context.focus(Grain.DAY)
        if origin is None or origin.clock is None:
            return self.otherwise.resolve(context)
        day, seconds = divmod(origin.clock + self.seconds, SECONDS_PER_DAY)
        minutes, second = divmod(seconds, 60)
        clock = ClockTime(minutes // 60, minutes % 60, second or None)
        value = time_on(origin.day + day, clock)
        return resolved_from(origin, value, self.interpretation, type=TimexType.TIME)


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night after the day in focus; last night if that is the publication date."""

    def resolve(self, context: Context) -> Resolved:
        """A night, by the day on which it begins."""
        origin = context.focus(Grain.DAY)
        if origin is None:
            night = CalendarUnit(Grain.DAY, time=DayPart.NIGHT)
            return unresolved(night, Anchor.FOCUS, Plain.NIGHT_AFTER, TimexType.TIME)
        is_today = origin.day == context.published
        day = origin.day - 1 if is_today else origin.day
        interpretation = Plain.NIGHT_BEFORE if is_today else Plain.NIGHT_AFTER
        resolved = resolved_from(origin, _night_of(day), interpretation, TimexType.TIME)
        if context.published is None:
            return resolved
        other = _night_of(origin.day if is_today else context.published - 1)
        interpretation = Plain.NIGHT_AFTER if is_today else Plain.NIGHT_BEFORE_PUBLICATION
        return with_alternative(resolved, interpretation, resolved._replace(value=other))


def _night_of(day: int) -> CalendarUnit:
    return time_on(day, DayPart.NIGHT)
