"""Times of day, which need a day to belong to."""

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates import SECONDS_PER_DAY, Grain
from timeline.interpretation import Interpretation, Plain
from timeline.model import Anchor, TimexType
from timeline.temporal.context import Context, Origin, Resolved
from timeline.temporal.meanings.base import (
    Meaning,
    counted_from,
    map_value,
    resolved_from,
    unresolved,
    with_alternative,
)
from timeline.temporal.values import UNKNOWN, day_value

SOME_TIME = "TXX"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A part of a day or a clock time (`suffix` as TIMEX3 writes it: `TNI`, `T14:30`).

    Without a day of its own it belongs to the day that the text speaks of.
    """

    suffix: str
    day: Meaning | None = None
    interpretation: Interpretation = Plain.TIME_OF_SAME_DAY
    bound: bool = False  # has its day by its own words ("that night"): no neighbour gives it one
    zone: str = ""
    is_aside: bool = False  # the same moment by another clock: the story stays with the first
    either_half: bool = False  # "six o'clock" is told of the morning and of the evening

    def resolve(self, context: Context) -> Resolved:
        """The day's value with the time put behind it."""
        if self.day is None:
            return self._with_other_half(self._of_focus(context))
        day = self.day.resolve(context)
        told = map_value(day, self._on, type=TimexType.TIME, when=None, zone=self.zone)
        if self.is_aside:
            told = told._replace(moves_focus=False)
        return self._with_other_half(told)

    def _with_other_half(self, told: Resolved) -> Resolved:
        """What the time may also be: that of the other half of the day."""
        if not self.either_half:
            return told
        day, _, clock = told.value.partition("T")
        other = other_half(f"T{clock}")
        is_later = other > f"T{clock}"
        interpretation = Plain.HALF_DAY_LATER if is_later else Plain.HALF_DAY_EARLIER
        return with_alternative(told, interpretation, told._replace(value=day + other))

    def _on(self, day: str) -> str:
        stem = day.split("T")[0]
        is_day = stem.count("-") == 2 and not stem.endswith("WE")
        return (stem if is_day else UNKNOWN[Grain.DAY]) + self.suffix

    def _of_focus(self, context: Context) -> Resolved:
        interpretation = self.interpretation
        is_clock = clock_of(self.suffix) is not None
        origin = context.clock_day() if is_clock else context.focus(Grain.DAY)
        if origin is None:
            value = self._on(UNKNOWN[Grain.DAY])
            unknown = unresolved(value, Anchor.FOCUS, interpretation, TimexType.TIME)
            return unknown._replace(zone=self.zone)
        if _is_after_midnight(self._suffix(origin), origin.clock):
            interpretation = Plain.TIME_AFTER_MIDNIGHT
        return counted_from(
            origin, context, self._at, interpretation, TimexType.TIME, zone=self.zone
        )

    def _at(self, origin: Origin) -> str:
        suffix = self._suffix(origin)
        return day_value(origin.day + _is_after_midnight(suffix, origin.clock)) + suffix

    def _suffix(self, origin: Origin) -> str:
        """The time in the half of the day by which the story goes on from the time just told."""
        if not self.either_half or origin.clock is None:
            return self.suffix
        return _going_on(self.suffix, origin.clock)


@lru_cache(maxsize=4096)  # an article tells the same few times again and again
def _going_on(suffix: str, told: int) -> str:
    """Of a time before noon and the one 12 hours later that which is nearer to a time just told."""
    if (clock_of(suffix) or 0) >= _NOON:
        return suffix
    return min((suffix, other_half(suffix)), key=lambda half: _time_to(half, told))


def _time_to(suffix: str, told: int) -> int:
    """Seconds from the time just told; stories go on, so those back to an earlier one are more."""
    away = (clock_of(suffix) or 0) - told
    if _is_after_midnight(suffix, told):
        away += SECONDS_PER_DAY
    return away if away >= 0 else -_BACKWARDS * away


def _is_after_midnight(suffix: str, told: int | None) -> bool:
    """Whether a story that told an evening's time has gone on into the next day."""
    clock = clock_of(suffix)
    if clock is None or told is None:
        return False
    return clock < told and told >= _EVENING and clock <= _NOON


@lru_cache(maxsize=4096)
def other_half(suffix: str) -> str:
    """A time of the clock, `T06:30`, in the other half of the day: `T18:30`."""
    return f"T{(int(suffix[1:3]) + 12) % 24:02d}{suffix[3:]}"


@lru_cache(maxsize=4096)
def clock_of(value: str) -> int | None:
    """Seconds from midnight of a value's clock time, None where it tells none."""
    match = _CLOCK.search(value)
    if match is None:
        return None
    return int(match[1]) * 3600 + int(match[2] or 0) * 60 + int(match[3] or 0)


_CLOCK = re.compile(r"T(\d\d)(?::(\d\d)(?::(\d\d))?)?")
_NOON, _EVENING = 12 * 3600, 17 * 3600
_BACKWARDS = 3  # how much farther a time before the one just told is than one after it


@dataclass(frozen=True, slots=True)
class TimeLater:
    """So many seconds before or after the clock time in focus: "90 minutes later"."""

    seconds: int
    interpretation: Interpretation
    otherwise: Meaning  # where no clock time was told

    def resolve(self, context: Context) -> Resolved:
        """`2021-03-04T01:10`."""
        origin = context.focus(Grain.DAY)
        if origin is None or origin.clock is None:
            return self.otherwise.resolve(context)
        day, seconds = divmod(origin.clock + self.seconds, SECONDS_PER_DAY)
        minutes, second = divmod(seconds, 60)
        clock = f"{minutes // 60:02d}:{minutes % 60:02d}" + (f":{second:02d}" if second else "")
        value = f"{day_value(origin.day + day)}T{clock}"
        return resolved_from(origin, value, self.interpretation, type=TimexType.TIME)


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night that follows the day in focus; where that is today, or none, the last night."""

    def resolve(self, context: Context) -> Resolved:
        """A night, named after the day on which it begins."""
        origin = context.focus(Grain.DAY)
        if origin is None:
            unknown = f"{UNKNOWN[Grain.DAY]}TNI"
            return unresolved(unknown, Anchor.FOCUS, Plain.NIGHT_AFTER, TimexType.TIME)
        is_today = origin.day == context.published
        day = origin.day - 1 if is_today else origin.day
        interpretation = Plain.NIGHT_BEFORE if is_today else Plain.NIGHT_AFTER
        resolved = resolved_from(origin, _night_of(day), interpretation, TimexType.TIME)
        if context.published is None:
            return resolved
        other = _night_of(origin.day if is_today else context.published - 1)
        interpretation = Plain.NIGHT_AFTER if is_today else Plain.NIGHT_BEFORE_PUBLICATION
        return with_alternative(resolved, interpretation, resolved._replace(value=other))


def _night_of(day: int) -> str:
    return f"{day_value(day)}TNI"
