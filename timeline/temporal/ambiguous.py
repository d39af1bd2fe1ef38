"""Dates in figures that are two days: 03/04/2021 is 4 March to some readers, 3 April to others."""

import re

from timeline.dates import When, days
from timeline.dates.words import in_words

_FIGURES = re.compile(r"(?<!\d)(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)")


def two_readings(text: str) -> tuple[When, When] | None:
    """The days, month first and day first, that figures in this text may mean; None if one.

    With points between (03.04.2021) the day comes first wherever that is written.
    """
    match = _FIGURES.search(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if first == second or not (days.is_date(year, first, second) and second <= 12):
        return None
    return When.day(year, first, second), When.day(year, second, first)


def why_ambiguous(text: str) -> str | None:
    """What to tell a person who typed such a date, None where it is one day."""
    readings = two_readings(text)
    if readings is None:
        return None
    american, european = map(in_words, readings)
    return f"“{text}” may be {american} or {european}. Write the month as a word."
