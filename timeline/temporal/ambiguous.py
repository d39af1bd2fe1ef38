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


def why_ambiguous(text: str) -> str | None:
    """What to tell a person who typed such a date, None where it is one day."""
    readings, figures = two_readings(text), _FIGURES.search(text)
    if readings and figures:
        american, european = map(in_words, readings)
        return f"“{figures[0]}” may be {american} or {european}. Write the month as a word."
    return _season_or_years(text)


def _season_or_years(text: str) -> str | None:
    """Of 2020-21, which is spring 2020 in EDTF and two years to most people."""
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
        f"“{match[0]}” may be {in_words(season)} or the years {first} – {int(first) + 1}. "
        "Write one of these."
    )
