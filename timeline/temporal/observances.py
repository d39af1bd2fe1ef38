"""Holidays that move by the moon or by law, from the `holidays` library, imported only here.

The library has them by country and year: Thanksgiving as it was moved in 1939, Islamic holidays as
observed, Diwali. It is loaded on first use. In years that it does not cover there are none: Hebrew
holidays before 1948, Indian ones before 2001 and after 2035.
"""

import warnings
from datetime import date, timedelta
from functools import lru_cache

from timeline.dates import days

# Name in texts → (country, English name in the library).
OBSERVANCES = {
    "thanksgiving": ("US", "Thanksgiving Day"), "thanksgiving day": ("US", "Thanksgiving Day"),
    "memorial day": ("US", "Memorial Day"), "labor day": ("US", "Labor Day"),
    "labour day": ("US", "Labor Day"), "columbus day": ("US", "Columbus Day"),
    "martin luther king day": ("US", "Martin Luther King Jr. Day"),
    "martin luther king jr. day": ("US", "Martin Luther King Jr. Day"),
    "presidents' day": ("US", "Washington's Birthday"),
    "presidents day": ("US", "Washington's Birthday"),
    "mother's day": ("US", "Mother's Day"), "father's day": ("US", "Father's Day"),
    "victoria day": ("CA", "Victoria Day"),
    "rosh hashanah": ("IL", "Rosh Hashanah"), "rosh hashana": ("IL", "Rosh Hashanah"),
    "yom kippur": ("IL", "Yom Kippur"), "sukkot": ("IL", "Sukkot"),
    "simchat torah": ("IL", "Simchat Torah / Shemini Atzeret"),
    "hanukkah": ("IL", "Hanukkah"), "chanukah": ("IL", "Hanukkah"), "purim": ("IL", "Purim"),
    "passover": ("IL", "Pesach"), "pesach": ("IL", "Pesach"), "shavuot": ("IL", "Shavuot"),
    "tisha b'av": ("IL", "Tisha B'Av"),
    "ramadan": ("AF", "First Day of Ramadan"), "ashura": ("IR", "Ashura"),
    "eid al-fitr": ("KW", "Eid al-Fitr"), "eid ul-fitr": ("KW", "Eid al-Fitr"),
    "eid al-adha": ("KW", "Eid al-Adha"), "eid ul-adha": ("KW", "Eid al-Adha"),
    "islamic new year": ("KW", "Islamic New Year"), "nowruz": ("IR", "Nowruz"),
    "diwali": ("IN", "Diwali"), "deepavali": ("IN", "Diwali"), "holi": ("IN", "Holi"),
    "dussehra": ("IN", "Dussehra"),
    "chinese new year": ("CN", "Chinese New Year (Spring Festival)"),
    "lunar new year": ("CN", "Chinese New Year (Spring Festival)"),
    "dragon boat festival": ("TW", "Dragon Boat Festival"),
    "mid-autumn festival": ("TW", "Mid-Autumn Festival"),
}  # fmt: skip
# These begin with the sighting of the moon, which varies by country by a day either way.
BY_SIGHT = frozenset(
    ("ramadan", "ashura", "eid al-fitr", "eid ul-fitr", "eid al-adha", "eid ul-adha",
     "islamic new year")
)  # fmt: skip
_ESTIMATED = " (estimated)"
_DAY = timedelta(days=1)


def observed(name: str, year: int) -> tuple[int, ...]:
    """The days of a year on which one of `OBSERVANCES` begins: none, one, or two for lunar ones."""
    return _beginnings(*OBSERVANCES[name], year)


@lru_cache(maxsize=1024)
def _beginnings(country: str, title: str, year: int) -> tuple[int, ...]:
    found = {day for y in (year - 1, year) if y >= 1 for day in _days(country, title, y)}
    starts = sorted(day for day in found if day - _DAY not in found and day.year == year)
    return tuple(days.day_number(day.year, day.month, day.day) for day in starts)


@lru_cache(maxsize=1024)
def _days(country: str, title: str, year: int) -> frozenset[date]:
    names = _calendar(country, year)
    return frozenset(day for day, named in names.items() if title in named)


@lru_cache(maxsize=256)
def _calendar(country: str, year: int) -> dict[date, frozenset[str]]:
    """The holidays of a country in a year by day, with those of minorities."""
    import holidays

    make = getattr(holidays, country)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # for years that are not covered, which have none
        calendar = make(
            years=year, observed=False, language="en_US", categories=make.supported_categories
        )
    return {
        day: frozenset(name.removesuffix(_ESTIMATED) for name in names.split("; "))
        for day, names in calendar.items()
    }
