"""Typed dates in years that the rules for articles do not accept.

The Gregorian calendar repeats after 400 years, which are whole weeks. So "March 44 BC" is read as
the March of a year that the rules accept, a multiple of 400 years later, and the date is moved
back. In articles such years are not read: "In March 300 people came".
"""

import re

from timeline.dates import SECONDS_PER_DAY, When, days

YEAR = re.compile(
    r"\bAD (?P<ad>\d{1,4})(?=s?\b)|(?<![\d:])(?P<bc>\d{1,4}) BC\b"
    r"|(?<![\d:/.,-])(?P<y>\d{3,4})(?=s?\b)(?![:/.-]?\d)"
)
_CENTURY = re.compile(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)(?= (?:century|centuries|millennium)\b(?P<as_typed> BC)?)"
)
_FIRST, _LAST = 1600, 2099  # years that every rule accepts
_CYCLE = 400
_SECONDS_PER_CYCLE = days.day_number(2000) - days.day_number(2000 - _CYCLE)
_SECONDS_PER_CYCLE *= SECONDS_PER_DAY


def in_known_years(text: str) -> tuple[str, int]:
    """The text with years that the rules accept, and how many 400-year cycles to add to its date.

    The text is unchanged and the number 0 if its years are accepted, or need different shifts.
    """
    cycles: set[int] = set()

    def known(year: int) -> int:
        cycle = 0 if _FIRST <= year <= _LAST else (year - _FIRST) // _CYCLE
        cycles.add(cycle)
        return year - cycle * _CYCLE

    def of_year(match: re.Match[str]) -> str:
        year = 1 - int(match["bc"]) if match["bc"] else int(match["ad"] or match["y"])
        return str(known(year))

    def of_century(match: re.Match[str]) -> str:
        if match["as_typed"] or "millennium" in match.string:
            cycles.add(0)
            return match[0]
        year = known(100 * int(match["n"]) - 100)
        return f"{year // 100 + 1}th"

    shifted = _CENTURY.sub(of_century, YEAR.sub(of_year, text))
    return (shifted, cycles.pop()) if len(cycles) == 1 else (text, 0)


def moved_cycles(when: When, cycles: int) -> When:
    """The date `cycles` times 400 years later."""
    by = cycles * _SECONDS_PER_CYCLE
    start, end = (None if at is None else at + by for at in (when.start, when.end))
    return When(start, end, when.grain, when.start_certainty, when.end_certainty)
