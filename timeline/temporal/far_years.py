"""Years that no article of our day tells of, read by the rules for those that it does.

400 years of the Gregorian calendar are whole weeks, and after them it begins again. So "March 44
BC" is read as the March of a year that the rules know, so many times 400 years later, and the date
is moved back. In a text these years are left alone: "In March 300 people came".
"""

import re

from timeline.dates import SECONDS_PER_DAY, When, days

YEAR = re.compile(
    r"\bAD (?P<ad>\d{1,4})(?=s?\b)|(?<![\d:])(?P<bc>\d{1,4}) BC\b"
    r"|(?<![\d:/.,-])(?P<y>\d{3,4})(?=s?\b)(?![:/.-]?\d)"
)
_CENTURY = re.compile(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)(?= (?:century|centuries|millennium)\b(?P<as_told> BC)?)"
)
_FIRST, _LAST = 1600, 2099  # what every rule reads as a year
_CYCLE = 400
_SECONDS_PER_CYCLE = days.day_number(2000) - days.day_number(2000 - _CYCLE)
_SECONDS_PER_CYCLE *= SECONDS_PER_DAY


def in_known_years(text: str) -> tuple[str, int]:
    """The text told of years that the rules know, and the cycles of 400 years to add to its dates.

    Unchanged, and 0, where its years are known, and where they are too far apart for one shift.
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
        if match["as_told"] or "millennium" in match.string:
            cycles.add(0)
            return match[0]
        year = known(100 * int(match["n"]) - 100)
        return f"{year // 100 + 1}th"

    shifted = _CENTURY.sub(of_century, YEAR.sub(of_year, text))
    return (shifted, cycles.pop()) if len(cycles) == 1 else (text, 0)


def moved_cycles(when: When, cycles: int) -> When:
    """The date so many times 400 years later."""
    by = cycles * _SECONDS_PER_CYCLE
    start, end = (None if at is None else at + by for at in (when.start, when.end))
    return When(start, end, when.grain, when.start_certainty, when.end_certainty)
