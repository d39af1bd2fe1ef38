"""When: a calendar period with a grain and a certainty at each end."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from timeline.dates import days
from timeline.dates.days import SECONDS_PER_DAY, Grain


class Certainty(StrEnum):
    """How certain an end of a date is, in the terms of EDTF (ISO 8601-2, section 8)."""

    EXACT = "exact"
    UNCERTAIN = "uncertain"  # ? : the source is doubtful
    APPROXIMATE = "approximate"  # ~ : close to this, not exactly this
    BOTH = "uncertain and approximate"  # %


@dataclass(frozen=True, slots=True)
class When:
    """A half-open period, `start` <= t < `end`.

    An end that is None is open: "before 2010" has no start, "since 2010" no end. At least one end
    is given, and `start` < `end` (ValueError otherwise). `grain` is the unit in which the source
    states it: "2022" and "1 January to 31 December 2022" cover the same days with different grains.
    """

    start: int | None
    end: int | None
    grain: Grain
    start_certainty: Certainty = Certainty.EXACT
    end_certainty: Certainty = Certainty.EXACT

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a date needs a start or an end")
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError("a date cannot end before it starts")

    @classmethod
    def unit(cls, at: int, grain: Grain, certainty: Certainty = Certainty.EXACT) -> Self:
        """The calendar unit of this grain that contains the moment `at`."""
        start = days.floor(at, grain)
        return cls(start, days.step(start, grain), grain, certainty, certainty)

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Self:
        """One calendar day; ValueError if it does not exist."""
        if not days.is_date(year, month, day):
            raise ValueError(f"there is no day {year}-{month:02d}-{day:02d}")
        return cls.unit(days.moment(year, month, day), Grain.DAY)

    @property
    def anchor(self) -> int:
        """The moment that represents the date where one is needed, such as for sorting."""
        if self.start is not None:
            return self.start
        assert self.end is not None  # ensured by __post_init__
        return self.end

    @property
    def first_day(self) -> int | None:
        """Day number of the first day, None when the start is open."""
        return None if self.start is None else days.day_of(self.start)

    @property
    def last_day(self) -> int | None:
        """Day number of the last day, None when the end is open."""
        return None if self.end is None else days.day_of(self.end - 1)

    @property
    def certainty(self) -> Certainty:
        """The less certain of the two ends."""
        ends = {self.start_certainty, self.end_certainty}
        if Certainty.BOTH in ends or ends == {Certainty.UNCERTAIN, Certainty.APPROXIMATE}:
            return Certainty.BOTH
        for certainty in (Certainty.APPROXIMATE, Certainty.UNCERTAIN):
            if certainty in ends:
                return certainty
        return Certainty.EXACT

    @property
    def is_unit(self) -> bool:
        """Whether the stretch is exactly one calendar unit of its grain."""
        if self.start is None or self.end is None or self.grain is Grain.DAYPART:
            return False
        return days.whole_units(self.start, self.end, self.grain) == 1

    @property
    def is_point(self) -> bool:
        """Whether it is drawn as a point in time: one day or less, and exactly known."""
        return (  # without `certainty`: the layout asks each event of a project
            self.start is not None
            and self.end is not None
            and self.end - self.start <= SECONDS_PER_DAY
            and self.start_certainty is Certainty.EXACT
            and self.end_certainty is Certainty.EXACT
        )

    def moved(self, to: int) -> Self:
        """The same date with its anchor moved to the unit of its grain that contains `to`.

        Whole calendar units stay whole units: February moved to March becomes 31 days long.
        """
        snap = Grain.DAY if self.grain is Grain.DAYPART else self.grain
        target = days.floor(to, snap)
        if self.start is not None and self.end is not None:
            units = days.whole_units(self.start, self.end, snap)
            if units:
                return replace(self, start=target, end=days.step(target, snap, units))
        by = target - days.floor(self.anchor, snap)
        return replace(
            self,
            start=None if self.start is None else self.start + by,
            end=None if self.end is None else self.end + by,
        )

    def joined(self, other: "When") -> "When":
        """The stretch from the start of this to the end of `other`, in the finer of both grains.

        A clock time ends it at that moment: from 14:00 to 16:00 is two hours.
        ValueError when `other` ends before this starts.
        """
        grain = min(self.grain, other.grain, key=lambda g: g.rank)
        end = other.end
        if other.grain.rank < Grain.DAYPART.rank and other.start != self.start:
            end = end if other.start is None else other.start
        return in_hours(When(self.start, end, grain, self.start_certainty, other.end_certainty))


def in_hours(when: When) -> When:
    """The same date in hours if its grain is minutes and both ends are full hours."""
    ends = (end for end in (when.start, when.end) if end is not None)
    if when.grain is Grain.MINUTE and all(days.floor(end, Grain.HOUR) == end for end in ends):
        return replace(when, grain=Grain.HOUR)
    return when
