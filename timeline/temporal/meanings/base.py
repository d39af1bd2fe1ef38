"""The protocol of meanings, and those that need no context: full dates, lengths, sets.

A meaning is what an expression says without regard to the publication date. It is a value, which
`resolve` resolves against a context. The span of the expression is determined before that, so it
never depends on the publication date.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When
from timeline.dates.calendar_unit import CalendarUnit
from timeline.dates.timex import narrowed
from timeline.interpretation import Interpretation, Plain, Relation, related
from timeline.model import Anchor, TimexType
from timeline.temporal.context import Alternative, Context, Origin, Resolved
from timeline.temporal.numbers import Quantity
from timeline.temporal.values import Reference, Value, duration_value, when_of_value


class Meaning(Protocol):
    """Anything that resolves to a date, time, duration or set."""

    def resolve(self, context: Context) -> Resolved:
        """Resolve it against a context. Never raises."""
        ...


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that needs no context: absolute dates, durations, sets, references."""

    type: TimexType
    value: Value
    mod: str | None = None
    when: When | None = None  # where the value does not determine it
    zone: str = ""

    def resolve(self, context: Context) -> Resolved:  # noqa: ARG002
        """The value itself."""
        return Resolved(self.type, self.value, self.mod, self.when, zone=self.zone)


def date(unit: CalendarUnit, mod: str | None = None) -> Constant:
    """An absolute date."""
    return Constant(TimexType.DATE, unit, mod)


def year_date(year: int, mod: str | None = None) -> Constant:
    """A year (astronomical) by its number."""
    return date(CalendarUnit(Grain.YEAR, year), mod)


PAST_REF, PRESENT_REF, FUTURE_REF = (Constant(TimexType.DATE, to) for to in Reference)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time without a place on the calendar: "a two-week state of emergency"."""

    quantity: Quantity
    grain: Grain

    def resolve(self, context: Context) -> Resolved:  # noqa: ARG002
        """`P2W`, or `PXW` for a vague quantity."""
        return Resolved(TimexType.DURATION, duration_value(self.quantity.text, self.grain))


def duration(value: str, mod: str | None = None) -> Constant:
    """A length of time by its TIMEX3 value."""
    return Constant(TimexType.DURATION, value, mod)


def every(value: CalendarUnit | str, mod: str | None = None) -> Constant:
    """Something that recurs."""
    return Constant(TimexType.SET, value, mod)


def resolved_from(
    origin: Origin,
    value: Value,
    interpretation: Interpretation,
    type: TimexType = TimexType.DATE,
    **more: Any,
) -> Resolved:
    """A date counted from an origin; `more` are other fields of `Resolved`."""
    return Resolved(
        type,
        value,
        anchor=origin.anchor,
        anchor_when=origin.when,
        anchor_text=origin.text,
        interpretation=interpretation,
        **more,
    )


def unresolved(
    value: Value,
    anchor: Anchor,
    interpretation: Interpretation | None = None,
    type: TimexType = TimexType.DATE,
) -> Resolved:
    """A date whose anchor is not known."""
    return Resolved(type, value, anchor=anchor, interpretation=interpretation, unresolved=True)


def map_value(
    base: Resolved,
    value_of: Callable[[Value], Value],
    relation: Relation | None = None,
    **more: Any,
) -> Resolved:
    """`base` with its value and those of its alternatives replaced by what `value_of` returns.

    `relation` is how the new values relate to the old: "the week of" the nearest 3 March. `more`
    are other fields of `Resolved` to replace. Alternatives that have no date are dropped.
    """
    mod = more.get("mod", base.mod)
    others = (_mapped(other, value_of, relation, mod) for other in base.others)
    return base._replace(
        value=value_of(base.value),
        interpretation=base.interpretation and related(relation, base.interpretation),
        others=tuple(other for other in others if other.is_dated),
        **more,
    )


def _mapped(
    other: Alternative,
    value_of: Callable[[Value], Value],
    relation: Relation | None,
    mod: str | None,
) -> Alternative:
    return Alternative(related(relation, other.interpretation), value_of(other.value), mod)


def with_mod(base: Resolved, mod: str, when: When | None = None) -> Resolved:
    """`base` and its alternatives, narrowed or loosened by a TIMEX3 `mod`."""
    others = tuple(other._replace(mod=mod) for other in base.others)
    return base._replace(mod=mod, when=when, others=others)


def with_alternative(
    resolved: Resolved, interpretation: Interpretation, other: Resolved
) -> Resolved:
    """`resolved` with one more alternative, as the likeliest one, if that is another date."""
    if other.unresolved or other.value == resolved.value:
        return resolved
    first = Alternative(interpretation, other.value, other.mod)
    rest = (known for known in resolved.others if known.value != other.value)
    return resolved._replace(others=(first, *rest)) if first.is_dated else resolved


def counted_from(
    origin: Origin,
    context: Context,
    value_at: Callable[[Origin], CalendarUnit],
    interpretation: Interpretation,
    type: TimexType = TimexType.DATE,
    **more: Any,
) -> Resolved:
    """A date counted from an origin; if that is a focus, publication gives an alternative."""
    value = value_at(origin)
    others: tuple[Alternative, ...] = ()
    if origin.anchor is Anchor.FOCUS and context.publication is not None:
        from_publication = value_at(context.publication)
        other = Alternative(Plain.FROM_PUBLICATION, from_publication, more.get("mod"))
        if other.value != value and other.is_dated:
            others = (other,)
    return resolved_from(origin, value, interpretation, type, others=others, **more)


@dataclass(frozen=True, slots=True)
class Either:
    """An expression with two meanings: the likelier one, and how the other interprets it."""

    likelier: Meaning
    other: Meaning
    interpretation: Interpretation

    def resolve(self, context: Context) -> Resolved:
        """The likelier one, with the other as its alternative."""
        other = self.other.resolve(context)
        return with_alternative(self.likelier.resolve(context), self.interpretation, other)


@dataclass(frozen=True, slots=True)
class Modified:
    """A meaning narrowed or loosened by a TIMEX3 `mod`: "early", "about", "the end of"."""

    base: Meaning
    mod: str

    def resolve(self, context: Context) -> Resolved:
        """The base with the modifier, which takes the place of one of its own."""
        base = self.base.resolve(context)
        when = None if base.when is None else narrowed(base.when, self.mod)
        return with_mod(base, self.mod, when)


@dataclass(frozen=True, slots=True)
class BesideNow:
    """The part of the current unit before or after publication: "earlier this week"."""

    base: Meaning
    is_before: bool

    def resolve(self, context: Context) -> Resolved:
        """The value of the unit; its date ends or begins with the publication day."""
        base = self.base.resolve(context)
        whole = base.when or when_of_value(base.value)
        now = None if context.published is None else context.published * SECONDS_PER_DAY
        if now is None or whole is None or whole.start is None or whole.end is None:
            return base
        if not whole.start <= now < whole.end:
            return base
        end = min(now + SECONDS_PER_DAY, whole.end)
        part = replace(whole, end=end) if self.is_before else replace(whole, start=now)
        return base._replace(when=part)


@dataclass(frozen=True, slots=True)
class DaysAround:
    """About a week on either side of a day: "the Easter holidays"."""

    base: Meaning

    def resolve(self, context: Context) -> Resolved:
        """The value of the day, made approximate; its date is a stretch of weeks."""
        day = with_mod(self.base.resolve(context), "APPROX")
        when = when_of_value(day.value)
        if day.unresolved or when is None or when.start is None or when.end is None:
            return day
        beside = 7 * SECONDS_PER_DAY
        about = Certainty.APPROXIMATE
        weeks = When(when.start - beside, when.end + beside, Grain.WEEK, about, about)
        return day._replace(when=weeks)
