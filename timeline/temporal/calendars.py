"""The Hebrew and the Islamic calendar, as far as their holidays need them.

Algorithms after E. M. Reingold and N. Dershowitz, "Calendrical Calculations". Days are day numbers
(`timeline.dates.days`); a day that begins at sunset is given as the day that follows.
"""

from timeline.dates import days

_HEBREW_EPOCH = days.day_number(-3760, 9, 7)  # 1 Tishri of the year 1
_PARTS_PER_DAY = 25_920
_ISLAMIC_EPOCH = days.day_number(622, 7, 18)  # 1 Muharram of the year 1, astronomical reckoning


def hebrew_new_year(year: int) -> int:
    """Rosh Hashanah, 1 Tishri, of a Hebrew year."""
    elapsed = _elapsed(year)
    if _elapsed(year + 1) - elapsed == 356:  # a year cannot be so long
        elapsed += 2
    elif elapsed - _elapsed(year - 1) == 382:  # nor the one before so short
        elapsed += 1
    return _HEBREW_EPOCH + elapsed


def hanukkah(year: int) -> int:
    """25 Kislev of a Hebrew year: Heshvan before it is longer in a complete year."""
    first = hebrew_new_year(year)
    return first + (84 if hebrew_new_year(year + 1) - first in (355, 385) else 83)


def _elapsed(year: int) -> int:
    """Days from the epoch to the new moon that begins the year, moved off forbidden weekdays."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // _PARTS_PER_DAY
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def islamic_day(year: int, month: int, day: int) -> int:
    """A day of the arithmetical Islamic calendar; by sight of the moon it may be one off."""
    return (
        _ISLAMIC_EPOCH
        + (day - 1)
        + -(-59 * (month - 1) // 2)
        + (year - 1) * 354
        + (3 + 11 * year) // 30
    )


def islamic_in_year(month: int, day: int, year: int) -> int:
    """The first time that an Islamic date falls in a year of our calendar."""
    lunar = (year - 622) * 33 // 32
    while days.civil(islamic_day(lunar, month, day))[0] < year:
        lunar += 1
    while days.civil(islamic_day(lunar - 1, month, day))[0] >= year:
        lunar -= 1
    return islamic_day(lunar, month, day)
