"""Finds calendar units by their ends, with units before Christ in their usual numbering.

`days` counts decades and longer units from year 0. Usual numbering counts back from AD 1: the 540s
BC are 549 to 540 BC, the 4th century BC is 400 to 301 BC.
"""

from collections.abc import Iterator

from timeline.dates import days
from timeline.dates.days import Grain
from timeline.dates.when import When

_YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}


def unit_from(start: int, grain: Grain) -> When | None:
    """The unit of a grain that begins at a moment, None if there is none."""
    return next((unit for unit in units_at(start, grain) if unit.start == start), None)


def unit_until(end: int, grain: Grain) -> When | None:
    """The unit of a grain that ends at a moment, None if there is none."""
    return next((unit for unit in units_at(end - 1, grain) if unit.end == end), None)


def units_at(at: int, grain: Grain) -> Iterator[When]:
    """The units of a grain that contain a moment: two for decades and longer units before Christ.

    The one in usual numbering comes first.
    """
    year = days.civil(days.day_of(at))[0]
    if grain in _YEARS and year <= 0 and (number := number_before_christ(at, grain)):
        first = 1 - _last_but(number, grain) - _YEARS[grain]
        yield When(days.moment(first), days.moment(first + _YEARS[grain]), grain)
    yield When.unit(at, grain)


def number_before_christ(at: int, grain: Grain) -> int:
    """4 in the 4th century BC, 540 in the 540s BC, 0 if there is no such unit."""
    year = 1 - days.civil(days.day_of(at))[0]
    if grain is Grain.DECADE:  # "the 500s BC" are a century
        return 0 if year % 100 < 10 else year - year % 10
    return -(-year // _YEARS[grain])


def _last_but(number: int, grain: Grain) -> int:
    """How many years before the end of 1 BC the unit ends."""
    return number - 1 if grain is Grain.DECADE else (number - 1) * _YEARS[grain]
