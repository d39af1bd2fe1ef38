"""Units counted from publication or from the date in focus: "last year", "three weeks ago"."""

from dataclasses import dataclass
from fractions import Fraction

from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.calendar_unit import CalendarUnit, unit_holding
from timeline.interpretation import (
    CountAway,
    DayOfMonth,
    Interpretation,
    NthOf,
    Plain,
    Relation,
    UnitAway,
)
from timeline.model import Anchor, Tense, TimexType
from timeline.temporal.context import Alternative, Context, Origin, Resolved
from timeline.temporal.meanings.base import (
    Meaning,
    counted_from,
    map_value,
    resolved_from,
    unresolved,
    with_alternative,
)
from timeline.temporal.values import Value, duration_value, first_day, when_of_value


def _rank(grain: Grain) -> int:
    return grain.rank


@dataclass(frozen=True, slots=True)
class Shift:
    """`count` units from the origin: "yesterday", "last year", "three weeks ago", "that month".

    `shown` is the grain of the value where it differs from the unit: "weeks ago" gives a day.
    `follows_quarter` makes a count of years stay with the quarter that the text is about.
    """

    grain: Grain
    count: int
    anchor: Anchor = Anchor.PUBLICATION
    shown: Grain | None = None
    mod: str | None = None
    follows_quarter: bool = False
    counted: bool = False  # with a number, as in "three weeks ago", which may be approximate
    is_aside: bool = False  # a comparison, which does not become the focus
    interpretation: Interpretation | None = None  # if it is not `UnitAway`

    def resolve(self, context: Context) -> Resolved:
        """The unit of the shown grain that contains the origin moved by `count` units."""
        origin = self._origin(context)
        shown = self.shown or self.grain
        interpretation = self.interpretation or UnitAway(self.count, self.grain, self.mod)
        if origin is None:
            value = CalendarUnit(max(shown, Grain.DAY, key=_rank))
            return unresolved(value, self.anchor, interpretation)._replace(mod=self.mod)
        if self._follows_undated_event(origin, context):
            value = CalendarUnit(max(shown, Grain.DAY, key=_rank))
            other = Alternative(Plain.FROM_PUBLICATION, self._at(origin), self.mod)
            return unresolved(value, self.anchor, interpretation)._replace(
                mod=self.mod,
                unresolved=False,
                tense=context.tense_of(),
                others=(other,) if origin.anchor is Anchor.PUBLICATION else (),
            )
        return counted_from(
            origin, context, self._at, interpretation,
            mod=self.mod, moves_focus=not (self.follows_quarter or self.is_aside),
        )  # fmt: skip

    def _at(self, origin: Origin) -> CalendarUnit:
        shown = self.shown or self.grain
        if self.follows_quarter and origin.grain in (Grain.QUARTER, Grain.MONTH):
            shown = origin.grain
        elif self.counted and origin.grain is Grain.YEAR and shown.rank < Grain.YEAR.rank:
            shown = Grain.YEAR
        at = days.step(origin.day * SECONDS_PER_DAY, self.grain, self.count)
        return unit_holding(days.day_of(at), shown)

    def _follows_undated_event(self, origin: Origin, context: Context) -> bool:
        """Whether it is counted from an event without a date: "two days later, he died".

        Counted from publication, or from another date in the text, it would be in the future, which
        contradicts the verb.
        """
        if self.anchor is not Anchor.FOCUS:
            return False
        if self.counted and self.count == 0 and not context.is_near(origin):
            return True  # "an hour later", after a date far before
        if origin.anchor is not Anchor.PUBLICATION:
            return self.counted and self.count > 0 and self._is_wrongly_ahead(origin, context)
        may_follow_event = self.counted or self.grain is Grain.DAY
        is_that_day = self.grain.rank <= Grain.WEEK.rank and self.count == 0
        return is_that_day or (
            may_follow_event and self.count > 0 and not context.tense_of().is_ahead
        )

    def _is_wrongly_ahead(self, origin: Origin, context: Context) -> bool:
        if context.published is None or origin.day > context.published:
            return False
        at = days.day_of(days.step(origin.day * SECONDS_PER_DAY, self.grain, self.count))
        return at > context.published and not context.tense_of().is_ahead

    def _origin(self, context: Context) -> Origin | None:
        if self.follows_quarter and (period := context.compared_period()) is not None:
            return period
        if self.anchor is Anchor.FOCUS:
            is_long = self.grain.rank > Grain.YEAR.rank  # "a century later", after a decade
            coarsest = self.grain if is_long else self.shown or self.grain
            return (context.prior_year() if self.counted else None) or context.focus(
                coarsest, with_reports=self.grain is Grain.DAY and self.count < 0
            )
        return context.publication


@dataclass(frozen=True, slots=True)
class PeriodOver:
    """The period that figures are reported for: "for the year"; soon after its end the last one."""

    grain: Grain

    def resolve(self, context: Context) -> Resolved:
        """`2021` in early January 2022 if the verb is in the past tense."""
        origin = context.publication
        is_begun = origin is not None and self._has_just_begun(origin.day)
        if is_begun and context.tense_of() in (Tense.PAST, Tense.OVER):
            return Shift(self.grain, -1).resolve(context)
        return Shift(self.grain, 0).resolve(context)

    def _has_just_begun(self, day: int) -> bool:
        start = days.day_of(days.floor(day * SECONDS_PER_DAY, self.grain))
        return day - start < _JUST_BEGUN[self.grain]


_JUST_BEGUN = {Grain.WEEK: 2, Grain.MONTH: 7, Grain.YEAR: 45}  # days


@dataclass(frozen=True, slots=True)
class NewYear:
    """The year that begins next, or the current one if the verb is in the past tense.

    `is_limit`: late in a year, "before the new year" means the coming one whatever the tense.
    """

    is_limit: bool = False

    def resolve(self, context: Context) -> Resolved:
        """`2023` or `2022`; each has the other as its alternative."""
        year, following = (Shift(Grain.YEAR, count).resolve(context) for count in (0, 1))
        tense = context.tense_of()
        is_over = tense in (Tense.PAST, Tense.OVER) and not self._is_to_come(context)
        likelier, other, away = (year, following, 1) if is_over else (following, year, 0)
        interpretation = UnitAway(away, Grain.YEAR)
        return with_alternative(likelier, interpretation, other)._replace(tense=tense)

    def _is_to_come(self, context: Context) -> bool:
        published = context.published
        return self.is_limit and published is not None and days.civil(published)[1] >= _JULY


_JULY = 7


@dataclass(frozen=True, slots=True)
class UnitInStory:
    """The unit of the date in focus: "by the end of the month"; else that of publication."""

    grain: Grain

    def resolve(self, context: Context) -> Resolved:
        """The unit of a preceding finer date in another year, unless the verb looks ahead."""
        story = context.story(self.grain)
        is_finer = story is not None and story.grain.rank < self.grain.rank
        if is_finer and not context.tense_of().is_ahead:
            return Shift(self.grain, 0, Anchor.FOCUS).resolve(context)
        return Shift(self.grain, 0).resolve(context)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period that ends or begins at publication: "the past few days", "the next two years"."""

    count: int | None
    text: str  # the count as TIMEX3 writes it
    grain: Grain
    forward: bool = False

    def resolve(self, context: Context) -> Resolved:
        """A TIMEX3 duration, with the days that it covers as its date."""
        value = duration_value(self.text, self.grain)
        interpretation = Plain.FROM_DATE if self.forward else Plain.UP_TO_DATE
        if context.published is None:
            return Resolved(
                TimexType.DURATION, value, anchor=Anchor.PUBLICATION,
                interpretation=interpretation, unresolved=True,
            )  # fmt: skip
        origin = Origin(context.published, Grain.DAY, Anchor.PUBLICATION)
        return resolved_from(
            origin, value, interpretation, type=TimexType.DURATION, when=self._when(origin.day)
        )

    def _when(self, published: int) -> When:
        count = _VAGUE_COUNT if self.count is None else self.count
        midnight = published * SECONDS_PER_DAY
        grain = Grain.DAY if self.grain.rank < Grain.DAY.rank else self.grain
        shown = Grain.DAY if grain.rank <= Grain.WEEK.rank else grain
        if self.forward:
            end = days.step(midnight, grain, max(count, 1))
            return When(midnight, max(end, midnight + SECONDS_PER_DAY), shown,
                        end_certainty=Certainty.APPROXIMATE)  # fmt: skip
        start = min(self._start(midnight, grain, count), midnight)
        return When(start, midnight + SECONDS_PER_DAY, shown, start_certainty=Certainty.APPROXIMATE)

    def _start(self, midnight: int, grain: Grain, count: int) -> int:
        if self.grain.rank < Grain.DAY.rank:
            return midnight - SECONDS_PER_DAY
        return days.step(midnight, grain, -count)


_VAGUE_COUNT = 3  # "the past few days" are drawn as about three


@dataclass(frozen=True, slots=True)
class Counted:
    """`count` units from a date that a neighbour gives: "a week from Tuesday"."""

    grain: Grain
    count: int
    base: Meaning | None = None

    def resolve(self, context: Context) -> Resolved:
        """The day `count` units from the first day of the base."""
        if self.base is None:
            return unresolved(CalendarUnit(Grain.DAY), Anchor.FOCUS)
        base = self.base.resolve(context)
        return map_value(base, self._from, self._relation, mod=None, when=None)

    @property
    def _relation(self) -> Relation | None:
        """How it relates to the base: "2 weeks before"."""
        count = abs(self.count)
        unit = f"{self.grain}{'s' * (count > 1)}"
        return CountAway(Fraction(count), unit, is_before=self.count < 0) if count else None

    def _from(self, base: Value) -> CalendarUnit:
        first = first_day(base)
        if first is None:
            return CalendarUnit(Grain.DAY)
        at = days.step(first * SECONDS_PER_DAY, self.grain, self.count)
        return unit_holding(days.day_of(at), Grain.DAY)


@dataclass(frozen=True, slots=True)
class DayInMonth:
    """A day of the month in focus: "on the 15th"."""

    day: int

    def resolve(self, context: Context) -> Resolved:
        """The day in the month in focus."""
        origin = context.focus(Grain.MONTH)
        interpretation = DayOfMonth(self.day)
        if origin is None:
            return unresolved(CalendarUnit(Grain.DAY, day=self.day), Anchor.FOCUS, interpretation)
        return counted_from(origin, context, self._in_month, interpretation)

    def _in_month(self, origin: Origin) -> CalendarUnit:
        return unit_holding(origin.day, Grain.DAY)._replace(day=self.day)


@dataclass(frozen=True, slots=True)
class Nth:
    """The `count`-th unit or weekday within something that a neighbour gives; -1 is the last.

    `weekday` is 1 Monday to 7 Sunday, None where units of `grain` are counted.
    """

    count: int
    grain: Grain
    weekday: int | None = None
    whole: Meaning | None = None

    def resolve(self, context: Context) -> Resolved:
        """The unit within what the whole resolves to."""
        if self.whole is None:
            return unresolved(CalendarUnit(self.grain), Anchor.FOCUS)
        whole = self.whole.resolve(context)
        relation = NthOf(self.count, self.grain, self.weekday or 0)
        return map_value(whole, self._within, relation, type=TimexType.DATE, mod=None, when=None)

    def _within(self, whole: Value) -> CalendarUnit:
        when = when_of_value(whole)
        if when is None or when.first_day is None or when.last_day is None:
            return CalendarUnit(self.grain)
        day = self._day(when.first_day, when.last_day)
        is_there = when.first_day <= day <= when.last_day
        return unit_holding(day, self.grain) if is_there else CalendarUnit(self.grain)

    def _day(self, first: int, last: int) -> int:
        if self.weekday is not None:
            if self.count < 0:
                return last - (days.weekday(last) - self.weekday) % 7
            return first + (self.weekday - days.weekday(first)) % 7 + 7 * (self.count - 1)
        if self.grain is Grain.WEEK:  # as in ISO 8601: it has most of its days within
            first, last = first + _MIDDLE_OF_WEEK, last - _MIDDLE_OF_WEEK
        at = last if self.count < 0 else first
        steps = self.count + 1 if self.count < 0 else self.count - 1
        return days.day_of(days.step(at * SECONDS_PER_DAY, self.grain, steps))


_MIDDLE_OF_WEEK = 3
