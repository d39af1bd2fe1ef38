"""Dates in figures that are two days: 03/04/2021 is 4 March to some readers, 3 April to others."""

import re

from timeline.dates import When, days
from timeline.dates.edtf import parse_edtf
from timeline.dates.words import in_words
from timeline.temporal.values import full_year

_FIGURES = re.compile(r"(?<![\d/.:-])(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)(?![\d/:-])")
_YEARS = re.compile(r"(\d\d)(\d\d)-(\d\d)")


def two_readings(text: str) -> tuple[When, When] | None:
    """The days, month first and day first, that figures in this text may mean; None if one.

    With points between (03.04.2021) the day comes first wherever that is written.
    """
    match = _FIGURES.search(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), full_year(match[4])
    if first == second or not (days.is_date(year, first, second) and second <= 12):
        return None
    return When.day(year, first, second), When.day(year, second, first)


def ambiguous_date(text: str) -> str | None:
    """The message for a typed date that may be two days, None if it is one."""
    readings, figures = two_readings(text), _FIGURES.search(text)
    if readings and figures:
        american, european = map(in_words, readings)
        return f"“{figures[0]}” can be {american} or {european}. Write the month as a word."
    return _season_or_years(text)


def _season_or_years(text: str) -> str | None:
    """The message for 2020-21, which is spring 2020 in EDTF and two years to most readers."""
    match = _YEARS.fullmatch(text)
    if match is None or int(match[3]) != (int(match[2]) + 1) % 100:
        return None
    try:
        season = parse_edtf(match[0])
    except ValueError:
        return None
    if match[3] <= "12":
        return None  # 2009-10 is a month
    first = f"{match[1]}{match[2]}"
    return (
        f"“{match[0]}” can be {in_words(season)} or the years {first} – {int(first) + 1}. "
        "Write it in one of these ways."
    )
