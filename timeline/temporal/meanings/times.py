"""Times of day, which need a day to belong to."""

from dataclasses import dataclass, replace

from timeline.dates import Grain
from timeline.dates.timex import when_of
from timeline.model import Anchor, TimexType
from timeline.temporal.context import Context, Resolved
from timeline.temporal.meanings.base import Meaning, resolved_from, waiting
from timeline.temporal.values import UNKNOWN, unit_value

SOME_TIME = "TXX"


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
        date = day.value.split("T")[0]
        # "three hours ago" is some time of that day; what else there is, the value tells.
        when = when_of(date, "APPROX") if self.suffix == SOME_TIME else None
        return replace(day, type=TimexType.TIME, value=date + self.suffix, when=when)

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
class Overnight:
    """The night that follows the day in focus; where that is today, or none, the last night."""

    def resolve(self, context: Context) -> Resolved:
        """A night, named after the day on which it begins."""
        origin = context.focus(Grain.DAY)
        if origin is None:
            resolved = waiting(f"{UNKNOWN[Grain.DAY]}TNI", Anchor.FOCUS, "the night that follows")
            return replace(resolved, type=TimexType.TIME)
        is_today = origin.day == context.published
        day = origin.day - 1 if is_today else origin.day
        reading = "the night up to that day" if is_today else "the night that follows"
        value = f"{unit_value(day, Grain.DAY)}TNI"
        return resolved_from(origin, value, reading, type=TimexType.TIME)
