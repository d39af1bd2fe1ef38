"""Weekdays and weekends: which one is meant; and the week of a day."""

from dataclasses import dataclass
from functools import lru_cache

from timeline import interpretation
from timeline.dates import Grain, days
from timeline.dates.calendar_unit import CalendarUnit, unit_holding, weekend_of
from timeline.interpretation import DayOfWeek, Occurrence, Plain, WeekendAway, Which
from timeline.model import Anchor, Tense
from timeline.temporal.context import Alternative, Context, Origin, Resolved
from timeline.temporal.meanings.base import (
    Meaning,
    map_value,
    resolved_from,
    unresolved,
    with_alternative,
)
from timeline.temporal.values import Value, first_day


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 Monday to 7 Sunday.

    `direction`: -2 last, -1 latest, 0 by tense, 1 coming, 2 next. "Last" and "next" are not said of
    a day of this week that is near.
    """

    number: int
    direction: int = 0
    anchor: Anchor = Anchor.PUBLICATION

    def resolve(self, context: Context) -> Resolved:
        """Bare: the latest such day up to the publication day, or the next where tense says so."""
        is_focus = self.anchor is Anchor.FOCUS
        origin = context.focus(Grain.DAY) if is_focus else context.publication
        if origin is None:
            some = CalendarUnit(Grain.DAY, weekday=self.number)
            return unresolved(some, self.anchor, self._occurrence(Which.SOME))
        is_open = self.direction == 0 and days.weekday(origin.day) != self.number
        near = self._nearest(origin, context.tense_of() if is_open else Tense.UNKNOWN)
        if not is_focus or context.publication is None:
            return near
        other = self._nearest(context.publication, Tense.UNKNOWN)
        return with_alternative(near, Plain.FROM_PUBLICATION, other)

    @lru_cache(maxsize=1024)  # noqa: B019 - a value, and bounded: texts name few days often
    def _nearest(self, origin: Origin, tense: Tense) -> Resolved:
        """The day meant, counted from an origin, and the other days that may be."""
        back = (days.weekday(origin.day) - self.number) % days.DAYS_PER_WEEK
        before, after = -(back or days.DAYS_PER_WEEK), days.DAYS_PER_WEEK - back
        today = [] if back else [0]
        is_this_week = days.weekday(origin.day) < self.number
        if self.direction > 1 and is_this_week:
            chosen, others = after + days.DAYS_PER_WEEK, [after]
        elif self.direction > 0:
            chosen, others = after, [after + days.DAYS_PER_WEEK]
        elif self.direction < -1 and _is_this_weeks(origin.day, back):
            chosen, others = before - days.DAYS_PER_WEEK, [before]
        elif self.direction < 0:
            chosen, others = before, [*today, before - days.DAYS_PER_WEEK]
        elif back and tense.is_ahead:
            chosen, others = after, [before]
        else:
            chosen, others = (before, [after]) if back else (0, [before, after])
        value = unit_holding(origin.day + chosen, Grain.DAY)
        is_up_to = not self.direction and chosen <= 0
        chosen_one = self._occurrence(Which.UP_TO_DATE if is_up_to else _which(chosen))
        alternatives = (
            Alternative(
                self._occurrence(_which(other)), unit_holding(origin.day + other, Grain.DAY)
            )
            for other in others
        )
        return resolved_from(origin, value, chosen_one, tense=tense, others=tuple(alternatives))

    def _occurrence(self, which: Which) -> Occurrence:
        return Occurrence(which, DayOfWeek(self.number))


def _is_this_weeks(day: int, back: int) -> bool:
    """Whether so many days before a day it is the same week, from Monday, and not long ago."""
    of_week = days.weekday(day)
    return 0 < back < of_week and back <= _HALF_A_WEEK and of_week != _SUNDAY


def _which(away: int) -> Which:
    """Which weekday it is that lies so many days from the origin."""
    if abs(away) > days.DAYS_PER_WEEK:
        return Which.BEFORE_LAST if away < 0 else Which.AFTER_NEXT
    if away == 0:
        return Which.SAME_DAY
    return Which.BEFORE_DATE if away < 0 else Which.AFTER_DATE


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """The weekday just before or after a day that a neighbour gives."""

    number: int
    is_after: bool
    base: Meaning | None = None

    def resolve(self, context: Context) -> Resolved:
        """The weekday before or after the base."""
        if self.base is None:
            return unresolved(CalendarUnit(Grain.DAY), Anchor.FOCUS)
        base = self.base.resolve(context)
        relation = interpretation.WeekdayBeside(self.number, self.is_after)
        return map_value(base, self._from, relation, mod=None, when=None)

    def _from(self, base: Value) -> CalendarUnit:
        first = first_day(base)
        if first is None:
            return CalendarUnit(Grain.DAY)
        back = (days.weekday(first) - self.number) % days.DAYS_PER_WEEK
        away = days.DAYS_PER_WEEK - back if self.is_after else -(back or days.DAYS_PER_WEEK)
        return unit_holding(first + away, Grain.DAY)


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend, `count` weeks from that of the origin's week; by tense if `count` is None."""

    count: int | None = None
    anchor: Anchor = Anchor.PUBLICATION
    near: bool = False  # "this weekend": early in a week the one just over, where the verb says so

    def resolve(self, context: Context) -> Resolved:
        """`2022-W01-WE`. Bare: the latest that had begun, or the next where the verb says so."""
        origin = context.focus(Grain.WEEK) if self.anchor is Anchor.FOCUS else context.publication
        if origin is None:
            return unresolved(SOME_WEEKEND, self.anchor, Plain.SOME_WEEKEND)
        count, tense = self.count, Tense.UNKNOWN
        if count is None:
            has_begun = days.weekday(origin.day) >= _SATURDAY
            tense = Tense.UNKNOWN if has_begun else context.tense_of()
            count = 0 if has_begun or tense.is_ahead else -1
        elif self.near and days.weekday(origin.day) < _WEDNESDAY:
            tense = context.tense_of()
            count = -1 if tense in (Tense.PAST, Tense.OVER) else 0
        others = (
            Alternative(WeekendAway(-1), _weekend(origin.day, count - 1)),
            Alternative(WeekendAway(1), _weekend(origin.day, count + 1)),
        )
        value = _weekend(origin.day, count)
        return resolved_from(origin, value, WeekendAway(count), tense=tense, others=others)


def _weekend(day: int, count: int) -> CalendarUnit:
    return weekend_of(day + days.DAYS_PER_WEEK * count)


SOME_WEEKEND = CalendarUnit(Grain.WEEK, is_weekend=True)
_WEDNESDAY, _SATURDAY, _SUNDAY = 3, 6, 7
_HALF_A_WEEK = 3  # days


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that a day is in, or the weekend nearest to it: "the week of March 3"."""

    base: Meaning
    weekend: bool = False

    def resolve(self, context: Context) -> Resolved:
        """`2021-W09`, `2021-W09-WE`."""
        relation = interpretation.WeekOf(self.weekend)
        return map_value(self.base.resolve(context), self._around, relation, when=None)

    def _around(self, base: Value) -> CalendarUnit:
        first = first_day(base)
        if first is None:
            return SOME_WEEKEND if self.weekend else CalendarUnit(Grain.WEEK)
        if self.weekend:
            return weekend_of(first - _HALF_A_WEEK)  # a Monday's is the one before
        return unit_holding(first, Grain.WEEK)
