"""What every meaning is, and the ones that need no context: dates told in full, lengths, sets.

A meaning is what an expression says before anybody knows when the article was published. It is a
value. `resolve` counts it out against a context; which characters of the text an expression
covers is settled before, so it never depends on the publication date.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from timeline.dates import Grain, When
from timeline.model import Anchor, TimexType
from timeline.temporal.context import Context, Origin, Resolved
from timeline.temporal.numbers import Quantity
from timeline.temporal.values import duration_value


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
    when: When | None = None  # where the value cannot tell it

    def resolve(self, context: Context) -> Resolved:  # noqa: ARG002
        """The value itself."""
        return Resolved(self.type, self.value, self.mod, self.when)


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
class Modified:
    """A meaning narrowed or loosened by a TIMEX3 `mod`: "early", "about", "the end of"."""

    base: Meaning
    mod: str

    def resolve(self, context: Context) -> Resolved:
        """The base with the modifier, which tells more than one of its own."""
        base = self.base.resolve(context)
        return replace(base, mod=self.mod)
