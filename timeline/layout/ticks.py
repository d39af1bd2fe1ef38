"""The units of the axis: their steps, ticks and labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from timeline.dates import Grain, When, days
from timeline.dates.words import (
    LONG_MONTHS,
    MONTHS,
    WEEKDAYS,
    day_in_words,
    in_words,
    year_in_words,
)

_YEARS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Step:
    """Every `count` units of a grain: the distance between two ticks."""

    grain: Grain
    count: int

    @property
    def seconds(self) -> int:
        """The minimum length of a step in seconds."""
        shortest_february = days.moment(2021, 2)
        return days.step(shortest_february, self.grain, self.count) - shortest_february

    @property
    def major(self) -> Grain | None:
        """The larger unit that is named below these ticks."""
        if self.grain.rank < Grain.DAY.rank:
            return Grain.DAY
        if self.grain.rank < Grain.MONTH.rank:
            return Grain.MONTH
        if self.grain is Grain.MONTH:
            return Grain.YEAR
        return Grain.DECADE if self.count < 10 else Grain.CENTURY if self.count < 100 else None


STEPS = (
    *(Step(Grain.MINUTE, count) for count in (1, 5, 15, 30)),
    *(Step(Grain.HOUR, count) for count in (1, 3, 6, 12)),
    Step(Grain.DAY, 1),
    Step(Grain.WEEK, 1),
    *(Step(Grain.MONTH, count) for count in (1, 3, 6)),
    *(Step(Grain.YEAR, count * 10**power) for power in range(7) for count in _YEARS),
)


def ticks(step: Step, start: int, end: int) -> Iterator[int]:
    """The moments `start` <= t < `end` at which a step begins."""
    if step.grain is Grain.YEAR:
        yield from _year_ticks(step.count, start, end)
        return
    at = _floor(step, start)
    while at < end:
        if at >= start:
            yield at
        at = days.step(at, step.grain, step.count)


def _floor(step: Step, at: int) -> int:
    at = days.floor(at, step.grain)
    if step.grain is Grain.MONTH:
        return days.step(at, Grain.MONTH, -((days.civil(days.day_of(at))[1] - 1) % step.count))
    if step.grain is Grain.WEEK:
        return at
    length = step.seconds  # divides a day
    return at - at % length


def _year_ticks(count: int, start: int, end: int) -> Iterator[int]:
    """Round years, such as 50 BC and 50, although these are 99 years apart."""
    year = days.civil(days.day_of(start))[0]
    year = year - year % count if year > 0 else 1 - -(-(1 - year) // count) * count
    while (at := days.moment(year)) < end:
        if at >= start:
            yield at
        following = year + count
        if year < 1 < following:
            following = 1
        elif year == 1:
            following = max(count, 2)
        year = following


def tick_label(step: Step, at: int) -> str:
    """The label of a tick: `14:00`, `5`, `Mar`, `2022`, `44 BC`."""
    if step.grain.rank < Grain.DAY.rank:
        minutes = at % days.SECONDS_PER_DAY // 60
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    year, month, day = days.civil(days.day_of(at))
    if step.grain.rank < Grain.MONTH.rank:
        return str(day)
    return MONTHS[month - 1] if step.grain is Grain.MONTH else year_in_words(year)


def weekday_label(at: int) -> str:
    """A day with its weekday: `Wed 5`."""
    day = days.day_of(at)
    return f"{WEEKDAYS[days.weekday(day) - 1]} {days.civil(day)[2]}"


def major_labels(grain: Grain, at: int) -> tuple[str, ...]:
    """Names of the larger unit that begins at `at`, the longest first."""
    year, month, _ = days.civil(days.day_of(at))
    if grain is Grain.DAY:
        day = days.day_of(at)
        return day_in_words(day), day_in_words(day, weekday=False)
    if grain is Grain.MONTH:
        years = year_in_words(year)
        return f"{LONG_MONTHS[month - 1]} {years}", f"{MONTHS[month - 1]} {years}"
    if grain is not Grain.YEAR and year <= 0:
        return ()  # centuries BC do not begin at the moments of these units
    return (in_words(When.unit(at, grain)),)


class FoldName(NamedTuple):
    """A name of a folded range, and its year if the name leaves that out."""

    text: str
    year: str = ""


def fold_names(start: int, end: int) -> tuple[FoldName, ...]:
    """Names of a folded range, the longest first: `1993–2021`, `June 2018`, `8–24 May 2016`,
    `16 days`."""
    first, last = days.civil(days.day_of(start)), days.civil(days.day_of(end - 1))
    length = _length(end - start)
    if first[0] != last[0]:
        years = f"{year_in_words(first[0])}–{year_in_words(last[0])}"
        return FoldName(years), FoldName(length)
    year = year_in_words(first[0])
    if _whole_year(start, end):
        return (FoldName(year),)
    if first[1] != last[1]:
        months = f"{MONTHS[first[1] - 1]}–{MONTHS[last[1] - 1]}"
        return FoldName(f"{months} {year}"), FoldName(months, year), FoldName(length, year)
    month, long_month = MONTHS[first[1] - 1], LONG_MONTHS[first[1] - 1]
    if days.floor(start, Grain.MONTH) == start and days.floor(end, Grain.MONTH) == end:
        return FoldName(f"{long_month} {year}"), FoldName(f"{month} {year}"), FoldName(month, year)
    span = f"{first[2]}–{last[2]}" if first[2] != last[2] else str(first[2])
    return (
        FoldName(f"{span} {month} {year}"),
        FoldName(f"{span} {month}", year),
        FoldName(length, year),
    )


def _whole_year(start: int, end: int) -> bool:
    return days.floor(start, Grain.YEAR) == start and days.step(start, Grain.YEAR) == end


def _length(seconds: int) -> str:
    for name, size in (("year", 365.25), ("month", 30.44), ("day", 1.0), ("hour", 1 / 24)):
        count = round(seconds / (size * days.SECONDS_PER_DAY))
        if count > 1 or name == "hour":
            return f"{count} {name}s" if count != 1 else f"1 {name}"
    raise AssertionError("hours end the list")
