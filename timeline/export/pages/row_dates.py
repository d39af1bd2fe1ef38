"""The date at the left of a row of a chronicle, without what the heading above it says."""

from dataclasses import replace
from typing import NamedTuple

from timeline.dates import Certainty, Grain, When, days
from timeline.dates.words import (
    LONG_MONTHS,
    MONTHS,
    WEEKDAYS,
    day_in_words,
    in_words,
    qualified,
    time_in_words,
    year_in_words,
)


class Heading(NamedTuple):
    """A month of a year, or a whole year if `month` is 0."""

    year: int
    month: int = 0

    @property
    def words(self) -> str:
        """`MARCH 2021`."""
        year = year_in_words(self.year)
        return f"{LONG_MONTHS[self.month - 1]} {year}".upper() if self.month else year


def heading_of(when: When, *, by_month: bool) -> Heading | None:
    """The heading above a date, None for one that is coarser than the heading or has an open
    end."""
    if when.start is None or when.end is None:
        return None
    first = days.civil(days.day_of(when.start))
    last = first if when.is_point else days.civil(days.day_of(when.end - 1))
    coarsest = Grain.WEEK if by_month else Grain.MONTH
    if when.grain.rank > coarsest.rank or first[0] != last[0]:
        return None
    if not by_month:
        return Heading(first[0])
    return Heading(*first[:2]) if first[1] == last[1] else None


def row_date(when: When, heading: Heading | None) -> tuple[str, str]:
    """The date and the time of day, in words: (`Wed 10`, `afternoon`)."""
    if when.start is None or when.end is None:
        return in_words(when), ""
    if when.certainty is not Certainty.EXACT:
        return _uncertain(when, heading)
    first, last = days.day_of(when.start), days.day_of(when.end - 1)
    time = time_in_words(when)
    if when.is_point and (time or when.grain is Grain.DAY):
        return _day(first, heading), time
    if when.grain is Grain.DAY and heading is not None:
        return f"{_day(first, heading)} – {_day(last, heading)}", ""
    return in_words(when), ""


def _uncertain(when: When, heading: Heading | None) -> tuple[str, str]:
    """`about Thu 11`, or `about 12:00` below its day."""
    exact = replace(when, start_certainty=Certainty.EXACT, end_certainty=Certainty.EXACT)
    if heading is None or not exact.is_point or when.start_certainty is not when.end_certainty:
        return in_words(when), ""
    day, time = row_date(exact, heading)
    if time:
        return day, qualified(time, when.start_certainty)
    return qualified(day, when.start_certainty), ""


def _day(day: int, heading: Heading | None) -> str:
    if heading is None:
        return day_in_words(day)
    _, month, of_month = days.civil(day)
    plain = f"{WEEKDAYS[days.weekday(day) - 1]} {of_month}"
    return plain if heading.month else f"{plain} {MONTHS[month - 1]}"
