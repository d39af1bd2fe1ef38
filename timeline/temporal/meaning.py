"""Meanings: what an expression says before anybody knows when the article was published.

A meaning is a value. `resolve` counts it out against a context; which characters of the text an
expression covers is settled before, so it never depends on the publication date.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.dates.timex import when_of
from timeline.model import Anchor, TimexType
from timeline.temporal.context import Context, Origin, Resolved, Tense
from timeline.temporal.numbers import Quantity
from timeline.temporal.values import UNKNOWN, duration_value, unit_value, year_value


class Meaning(Protocol):
    """Anything that a context makes a date, time, duration or set of."""

    def resolve(self, context: Context) -> Resolved:
        """Count it out. Never raises."""
        ...


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that needs no context: absolute dates, durations, sets, references."""

    type: TimexType
    value: str
    mod: str | None = None
    reading: str = ""

    def resolve(self, context: Context) -> Resolved:  # noqa: ARG002
        """The value itself."""
        return Resolved(self.type, self.value, self.mod, reading=self.reading)


def date(value: str, mod: str | None = None) -> Constant:
    """An absolute date."""
    return Constant(TimexType.DATE, value, mod)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time that is nowhere on the calendar: "a two-week state of emergency"."""

    quantity: Quantity
    grain: Grain

    def resolve(self, context: Context) -> Resolved:  # noqa: ARG002
        """`P2W`; vague quantities give `PXW`."""
        return Resolved(TimexType.DURATION, duration_value(self.quantity.text, self.grain))


def duration(value: str, mod: str | None = None) -> Constant:
    """A length of time that needs no counting."""
    return Constant(TimexType.DURATION, value, mod)


def every(value: str, mod: str | None = None) -> Constant:
    """Something that recurs."""
    return Constant(TimexType.SET, value, mod)


def resolved_from(origin: Origin, value: str, reading: str, **more: object) -> Resolved:
    """A date counted from an origin."""
    plain = Resolved(
        TimexType.DATE,
        value,
        anchor=origin.anchor,
        anchor_when=origin.when,
        anchor_text=origin.text,
        reading=reading,
    )
    return replace(plain, **more) if more else plain  # type: ignore[arg-type]


def waiting(value: str, anchor: Anchor, reading: str) -> Resolved:
    """A date whose anchor is not known."""
    return Resolved(TimexType.DATE, value, anchor=anchor, reading=reading, unresolved=True)


@dataclass(frozen=True, slots=True)
class Shift:
    """`count` units from the origin: "yesterday", "last year", "three weeks ago", "that month".

    `shown` is the grain of the value where it is not that of the unit: weeks ago give a day.
    `follows_quarter` lets a count of years keep to the quarter that the text speaks of.
    """

    grain: Grain
    count: int
    reading: str
    anchor: Anchor = Anchor.PUBLICATION
    shown: Grain | None = None
    mod: str | None = None
    follows_quarter: bool = False
    counted: bool = False  # said with a number, as "three weeks ago": may be "about" that

    def resolve(self, context: Context) -> Resolved:
        """The unit of the shown grain that holds the origin moved by `count` units."""
        origin = self._origin(context)
        shown = self.shown or self.grain
        if origin is None:
            value = UNKNOWN[Grain.DAY if shown.rank < Grain.DAY.rank else shown]
            return replace(waiting(value, self.anchor, self.reading), mod=self.mod)
        if origin.grain is Grain.QUARTER and self.follows_quarter:
            shown = Grain.QUARTER
        at = days.step(origin.day * SECONDS_PER_DAY, self.grain, self.count)
        value = unit_value(days.day_of(at), shown)
        return resolved_from(
            origin, value, self.reading, mod=self.mod, moves_focus=not self.follows_quarter
        )

    def _origin(self, context: Context) -> Origin | None:
        if self.follows_quarter and context.quarter is not None:
            return context.quarter
        if self.anchor is Anchor.FOCUS:
            return context.focus(self.shown or self.grain)
        return context.publication


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 Monday to 7 Sunday. `direction`: -1 last, 0 by tense, 1 next."""

    number: int
    direction: int = 0

    def resolve(self, context: Context) -> Resolved:
        """Bare: the latest such day up to the publication day, or the next where tense says so."""
        origin = context.publication
        name = _WEEKDAY_NAMES[self.number]
        if origin is None:
            return waiting(f"XXXX-WXX-{self.number}", Anchor.PUBLICATION, f"a {name}")
        back = (days.weekday(origin.day) - self.number) % 7
        forward = self.direction > 0 or (self.direction == 0 and self._is_future(context, back))
        if forward:
            day = origin.day + (7 - back)
            return resolved_from(origin, unit_value(day, Grain.DAY), f"the first {name} after it")
        if self.direction < 0:
            day = origin.day - (back or 7)
            return resolved_from(
                origin, unit_value(day, Grain.DAY), f"the latest {name} before that day"
            )
        value = unit_value(origin.day - back, Grain.DAY)
        return resolved_from(origin, value, f"the latest {name} up to that day")

    def _is_future(self, context: Context, back: int) -> bool:
        return back != 0 and context.tense_of() is Tense.FUTURE


_WEEKDAY_NAMES = (
    "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recurring:
    """A part of some year: a month, a day of a month, a quarter, a half, a season.

    `rest` is its value after the year (`05`, `03-15`, `Q3`, `SU`), `month` and `day` where it
    begins, `grain` its size. `direction`: -1 the latest before, 0 the nearest, 1 the next.
    """

    rest: str
    grain: Grain
    month: int
    day: int = 1
    direction: int = 0
    name: str = "one"
    same_year: bool = False  # "this summer"

    def resolve(self, context: Context) -> Resolved:
        """The one nearest to publication, or the last or next where words or tense say so."""
        origin = context.publication
        if origin is None:
            return waiting(f"XXXX-{self.rest}", Anchor.PUBLICATION, f"the nearest {self.name}")
        year, reading = self._year(origin, context)
        return resolved_from(origin, f"{year_value(year)}-{self.rest}", reading)

    def in_year(self, year: str) -> str:
        """Its value in the year of this value."""
        return f"{year}-{self.rest}"

    def _year(self, origin: Origin, context: Context) -> tuple[int, str]:
        year = days.civil(origin.day)[0]
        if self.same_year:
            return year, f"the {self.name} of that year"
        starts = {y: self._start(y) for y in (year - 1, year, year + 1)}
        if self.direction < 0:
            best = max(y for y, start in starts.items() if self._end(start) <= origin.day)
            return best, f"the latest {self.name} before it"
        if self.direction > 0:
            return (
                min(y for y, start in starts.items() if start > origin.day),
                f"the first {self.name} after it",
            )
        tense = context.tense_of()
        length = self._end(starts[year]) - starts[year]

        def distance(candidate: int) -> float:
            middle = starts[candidate] + (length - 1) / 2
            wrong = (tense is Tense.FUTURE and self._end(starts[candidate]) <= origin.day) or (
                tense is Tense.PAST and starts[candidate] > origin.day
            )
            return abs(middle - origin.day) + (_TENSE_WEIGHT if wrong else 0)

        return min(starts, key=distance), f"the nearest {self.name} to it"

    def _start(self, year: int) -> int:
        return days.day_number(year, self.month, self.day)

    def _end(self, start: int) -> int:
        return days.day_of(days.step(start * SECONDS_PER_DAY, self.grain))


# Days of distance that a verb in the wrong tense counts for.
_TENSE_WEIGHT = 150


@dataclass(frozen=True, slots=True)
class InYear:
    """A part of a year whose year is told: "March 2020", "last year's third quarter"."""

    part: Recurring
    year: Meaning

    def resolve(self, context: Context) -> Resolved:
        """The part within what the year resolves to."""
        year = self.year.resolve(context)
        stem = year.value[:4] if year.value[:4].isdigit() else "XXXX"
        return replace(year, type=TimexType.DATE, value=self.part.in_year(stem))


@dataclass(frozen=True, slots=True)
class Modified:
    """A meaning narrowed or loosened by a TIMEX3 `mod`: "early", "about", "the end of"."""

    base: Meaning
    mod: str

    def resolve(self, context: Context) -> Resolved:
        """The base with the modifier; a modifier of its own stays."""
        base = self.base.resolve(context)
        return replace(base, mod=base.mod or self.mod)


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A part of a day or a clock time (`suffix` as TIMEX3 writes it: `TNI`, `T14:30`).

    Without a day of its own it belongs to the day that the text speaks of.
    """

    suffix: str
    day: Meaning | None = None
    reading: str = ""
    bound: bool = False  # has its day by its own words ("that night"): no neighbour gives it one

    def resolve(self, context: Context) -> Resolved:
        """The day's value with the time put behind it."""
        if self.day is None:
            day = self._of_focus(context)
        else:
            day = self.day.resolve(context)
        if not _is_day(day.value):
            return replace(day, type=TimexType.TIME, value=f"XXXX-XX-XX{self.suffix}")
        return replace(
            day, type=TimexType.TIME, value=day.value.split("T")[0] + self.suffix, when=None
        )

    def _of_focus(self, context: Context) -> Resolved:
        reading = self.reading or "that time of the same day"
        origin = context.focus(Grain.DAY)
        if origin is None:
            return waiting(UNKNOWN[Grain.DAY], Anchor.FOCUS, reading)
        return resolved_from(origin, unit_value(origin.day, Grain.DAY), reading)


def _is_day(value: str) -> bool:
    stem = value.split("T")[0]
    return stem.count("-") == 2 and not stem.endswith("WE")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch that ends or begins at publication: "the past few days", "the next two years"."""

    count: int | None
    text: str  # the count as TIMEX3 writes it
    grain: Grain
    forward: bool = False

    def resolve(self, context: Context) -> Resolved:
        """A duration for TIMEX3, and for the timeline the days that it covers."""
        value = duration_value(self.text, self.grain)
        reading = f"{'from' if self.forward else 'up to'} that day"
        if context.published is None:
            return Resolved(
                TimexType.DURATION, value, anchor=Anchor.PUBLICATION, reading=reading,
                unresolved=True,
            )  # fmt: skip
        origin = Origin(context.published, Grain.DAY, Anchor.PUBLICATION)
        return resolved_from(
            origin, value, reading, type=TimexType.DURATION, when=self._when(origin.day)
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
    """`count` units from a date that the text names: "a week from Tuesday"."""

    grain: Grain
    count: int
    base: Meaning

    def resolve(self, context: Context) -> Resolved:
        """The day that many units from the base's first day."""
        base = self.base.resolve(context)
        when = when_of(base.value)
        if when is None or when.first_day is None:
            return replace(base, value=UNKNOWN[Grain.DAY], unresolved=True)
        at = days.step(when.first_day * SECONDS_PER_DAY, self.grain, self.count)
        return replace(base, value=unit_value(days.day_of(at), Grain.DAY), mod=None)


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend, `count` weeks from that of the origin's week; by tense where `count` is None."""

    count: int | None = None
    anchor: Anchor = Anchor.PUBLICATION

    def resolve(self, context: Context) -> Resolved:
        """`2022-W01-WE`. Bare: the latest that had begun, or the next where the verb says so."""
        reading = "the weekend in question"
        origin = context.focus(Grain.WEEK) if self.anchor is Anchor.FOCUS else context.publication
        if origin is None:
            return waiting("XXXX-WXX-WE", self.anchor, reading)
        count = self.count
        if count is None:
            has_begun = days.weekday(origin.day) >= _SATURDAY
            count = 0 if has_begun or context.tense_of() is Tense.FUTURE else -1
        value = unit_value(origin.day + 7 * count, Grain.WEEK)
        return resolved_from(origin, f"{value}-WE", reading)


_SATURDAY = 6


@dataclass(frozen=True, slots=True)
class DayInMonth:
    """A day of the month that the text speaks of: "on the 15th"."""

    day: int

    def resolve(self, context: Context) -> Resolved:
        """The day in the month of the focus."""
        origin = context.focus(Grain.MONTH)
        reading = f"day {self.day} of the month in question"
        if origin is None:
            return waiting(f"XXXX-XX-{self.day:02d}", Anchor.FOCUS, reading)
        month = unit_value(origin.day, Grain.MONTH)
        return resolved_from(origin, f"{month}-{self.day:02d}", reading)
