"""Holidays by name: fixed ones, ones on a weekday of a month, and those that move with Easter."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN
from dateutil.easter import easter as dateutil_easter

from timeline.dates import days
from timeline.dates.words import year_in_words
from timeline.model import Anchor, Reading
from timeline.temporal.calendars import hanukkah, hebrew_new_year, islamic_in_year
from timeline.temporal.context import Context, Origin, Resolved
from timeline.temporal.meanings.base import Meaning, also, resolved_from, turned, waiting
from timeline.temporal.values import day_value

OfYear = Callable[[int], int]  # year → day number


def fixed(month: int, day: int) -> OfYear:
    """A holiday on the same date each year."""
    return lambda year: days.day_number(year, month, day)


def nth(count: int, weekday: int, month: int) -> OfYear:
    """The `count`-th such weekday of a month; -1 is the last one."""
    return lambda year: nth_weekday(year, month, weekday, count)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> int:
    """Day number of the `count`-th weekday (1 Monday) of a month, -1 for its last."""
    if count > 0:
        first = days.day_number(year, month)
        return first + (weekday - days.weekday(first)) % 7 + 7 * (count - 1)
    last = days.day_number(year, month, days.days_in_month(year, month))
    return last - (days.weekday(last) - weekday) % 7


def easter(year: int) -> int:
    """Day number of Western Easter Sunday, for the years 1 to 9999."""
    return _day(dateutil_easter(year, EASTER_WESTERN))


def orthodox_easter(year: int) -> int:
    """Day number of Orthodox Easter Sunday in our calendar, for the years 1 to 9999."""
    return _day(dateutil_easter(year, EASTER_ORTHODOX))


def _day(found: date) -> int:
    return days.day_number(found.year, found.month, found.day)


def from_easter(offset: int, of_year: OfYear = easter) -> OfYear:
    """So many days after Easter Sunday."""
    return lambda year: of_year(year) + offset


HOLIDAYS: dict[str, OfYear] = {
    "christmas": fixed(12, 25), "christmas day": fixed(12, 25), "xmas": fixed(12, 25),
    "christmas eve": fixed(12, 24), "boxing day": fixed(12, 26),
    "new year's day": fixed(1, 1), "new year's eve": fixed(12, 31), "new year's": fixed(1, 1),
    "epiphany": fixed(1, 6), "valentine's day": fixed(2, 14), "halloween": fixed(10, 31),
    "st. patrick's day": fixed(3, 17), "st patrick's day": fixed(3, 17),
    "april fools' day": fixed(4, 1), "april fool's day": fixed(4, 1),
    "groundhog day": fixed(2, 2), "international women's day": fixed(3, 8),
    "earth day": fixed(4, 22), "may day": fixed(5, 1), "cinco de mayo": fixed(5, 5),
    "flag day": fixed(6, 14), "juneteenth": fixed(6, 19), "canada day": fixed(7, 1),
    "inauguration day": fixed(1, 20),
    "independence day": fixed(7, 4), "bastille day": fixed(7, 14),
    "all saints' day": fixed(11, 1), "all souls' day": fixed(11, 2),
    "guy fawkes night": fixed(11, 5), "bonfire night": fixed(11, 5),
    "veterans day": fixed(11, 11), "veterans' day": fixed(11, 11),
    "armistice day": fixed(11, 11), "remembrance day": fixed(11, 11),
    "anzac day": fixed(4, 25), "australia day": fixed(1, 26), "d-day": fixed(6, 6),
    "martin luther king day": nth(3, 1, 1), "martin luther king jr. day": nth(3, 1, 1),
    "presidents' day": nth(3, 1, 2), "presidents day": nth(3, 1, 2),
    "memorial day": nth(-1, 1, 5), "labor day": nth(1, 1, 9), "labour day": nth(1, 1, 9),
    "columbus day": nth(2, 1, 10), "thanksgiving": nth(4, 4, 11),
    "thanksgiving day": nth(4, 4, 11),
    "black friday": lambda year: nth_weekday(year, 11, 4, 4) + 1,
    "cyber monday": lambda year: nth_weekday(year, 11, 4, 4) + 4,
    "mother's day": nth(2, 7, 5), "father's day": nth(3, 7, 6),
    "election day": lambda year: nth_weekday(year, 11, 1, 1) + 1,
    "super tuesday": nth(1, 2, 3),
    "ash wednesday": from_easter(-46), "shrove tuesday": from_easter(-47),
    "mardi gras": from_easter(-47), "palm sunday": from_easter(-7),
    "maundy thursday": from_easter(-3), "holy thursday": from_easter(-3),
    "good friday": from_easter(-2), "holy saturday": from_easter(-1),
    "easter": easter, "easter sunday": easter, "easter day": easter,
    "easter monday": from_easter(1), "ascension day": from_easter(39),
    "pentecost": from_easter(49), "whit sunday": from_easter(49),
    "whit monday": from_easter(50), "corpus christi": from_easter(60),
}  # fmt: skip
_HEBREW = 3761  # the Hebrew year that begins in our year n is n + this
HOLIDAYS |= {
    "rosh hashanah": lambda year: hebrew_new_year(year + _HEBREW),
    "rosh hashana": lambda year: hebrew_new_year(year + _HEBREW),
    "yom kippur": lambda year: hebrew_new_year(year + _HEBREW) + 9,
    "sukkot": lambda year: hebrew_new_year(year + _HEBREW) + 14,
    "hanukkah": lambda year: hanukkah(year + _HEBREW),
    "chanukah": lambda year: hanukkah(year + _HEBREW),
    "purim": lambda year: hebrew_new_year(year + _HEBREW) - 193,
    "passover": lambda year: hebrew_new_year(year + _HEBREW) - 163,
    "shavuot": lambda year: hebrew_new_year(year + _HEBREW) - 113,
    "ramadan": partial(islamic_in_year, 9, 1),
    "eid al-fitr": partial(islamic_in_year, 10, 1),
    "eid al-adha": partial(islamic_in_year, 12, 10),
    "ashura": partial(islamic_in_year, 1, 10),
}
# Begun by sight of the moon: a day either way.
_BY_SIGHT = frozenset(("ramadan", "eid al-fitr", "eid al-adha", "ashura"))
_MONTH_LONG = {"ramadan": 30}  # days

# What the Orthodox keep by the Julian calendar or by their own Easter.
ORTHODOX: dict[str, OfYear] = {
    "christmas": fixed(1, 7), "christmas day": fixed(1, 7), "christmas eve": fixed(1, 6),
    "epiphany": fixed(1, 19), "easter": orthodox_easter, "easter sunday": orthodox_easter,
    "easter monday": from_easter(1, orthodox_easter),
    "good friday": from_easter(-2, orthodox_easter),
    "palm sunday": from_easter(-7, orthodox_easter),
    "pentecost": from_easter(49, orthodox_easter),
}  # fmt: skip


_YEARS = range(1, 10_000)  # of which dateutil knows Easter


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday. `direction`: -1 the latest before, 0 the nearest, 1 the next."""

    name: str
    orthodox: bool = False
    direction: int = 0
    year: Meaning | None = None

    def in_year(self, year: Meaning) -> "Holiday":
        """The holiday of that year."""
        return replace(self, year=year)

    def resolve(self, context: Context) -> Resolved:
        """The day, in the year told or the nearest to publication."""
        told = self._told(context)
        if self.name not in ORTHODOX:
            return told
        twin = replace(self, orthodox=not self.orthodox)
        words = f"the {twin._title()}" if twin.orthodox else f"the Western {twin._title()}"
        church = also(told._replace(others=()), words, twin._told(context)).others
        years = told.others
        return told._replace(others=(*church, *years) if self.orthodox else (*years, *church))

    def _told(self, context: Context) -> Resolved:
        if self.year is not None:
            told = turned(self.year.resolve(context), self._in_year)
        else:
            told = self._nearest(context.publication)
        return turned(told, str, mod="APPROX") if self.name in _BY_SIGHT else told

    def _in_year(self, year: str) -> str:
        is_known = year.isdigit() and int(year) in _YEARS
        of_year = self._of_year()
        return self._value(of_year(int(year))) if is_known else _unknown(of_year)

    @lru_cache(maxsize=1024)  # noqa: B019 - a value, and bounded: texts name few days often
    def _nearest(self, origin: Origin | None) -> Resolved:
        """The one nearest to publication, or before or after it where words say so."""
        reading = f"the nearest {self._title()}"
        if origin is None:
            return waiting(_unknown(self._of_year()), Anchor.PUBLICATION, reading)
        year = days.civil(origin.day)[0]
        near = {y: self._of_year()(y) for y in range(year - 2, year + 3) if y in _YEARS}
        meant = {y: day for y, day in near.items() if self._is_meant(day - origin.day)}
        if not meant:
            return resolved_from(origin, _unknown(self._of_year()), reading)
        chosen = min(meant, key=lambda y: abs(meant[y] - origin.day))
        others = tuple(
            Reading(f"in {year_in_words(y)}", self._value(near[y]))
            for y in (chosen - 1, chosen + 1)
            if y in near
        )
        return resolved_from(origin, self._value(near[chosen]), reading, others=others)

    def _is_meant(self, away: int) -> bool:
        """Whether words allow that it lies so many days after publication."""
        return self.direction == 0 or away * self.direction > 0

    def _value(self, day: int) -> str:
        """The day; a stretch of days as an ISO 8601 interval."""
        if self.name not in _MONTH_LONG:
            return day_value(day)
        return f"{day_value(day)}/{day_value(day + _MONTH_LONG[self.name] - 1)}"

    def _of_year(self) -> OfYear:
        return (ORTHODOX.get(self.name) if self.orthodox else None) or HOLIDAYS[self.name]

    def _title(self) -> str:
        church = "Orthodox " if self.orthodox and self.name in ORTHODOX else ""
        return church + self.name.title().replace("'S", "'s")


def _unknown(of_year: OfYear) -> str:
    """`XXXX-12-25` for a holiday with a fixed date, else no more than a day."""
    _, month, day = days.civil(of_year(2001))
    other = days.civil(of_year(2002))[1:]
    return f"XXXX-{month:02d}-{day:02d}" if other == (month, day) else "XXXX-XX-XX"
