"""Holidays by name: fixed ones, ones on a weekday of a month, and those that move with Easter."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN
from dateutil.easter import easter as dateutil_easter

from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.model import Anchor
from timeline.temporal.calendars import hanukkah, hebrew_new_year, islamic_in_year
from timeline.temporal.context import Context, Resolved
from timeline.temporal.meanings.base import Meaning, resolved_from, waiting
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
        of_year = self._of_year()
        if self.year is not None:
            year = self.year.resolve(context)
            is_known = year.value.isdigit() and int(year.value) in _YEARS
            return self._on(year, of_year(int(year.value)) if is_known else None)
        reading = f"the nearest {self._title()}"
        origin = context.publication
        if origin is None:
            return waiting(_unknown(of_year), Anchor.PUBLICATION, reading)
        plain = resolved_from(origin, "", reading)
        return self._on(plain, self._near(origin.day, of_year))

    def _on(self, plain: Resolved, day: int | None) -> Resolved:
        """The resolved holiday with its day; a stretch of days is an ISO 8601 interval."""
        if day is None:
            return replace(plain, value=_unknown(self._of_year()))
        mod = "APPROX" if self.name in _BY_SIGHT else plain.mod
        if self.name not in _MONTH_LONG:
            return replace(plain, value=day_value(day), mod=mod)
        end = day + _MONTH_LONG[self.name]
        about = Certainty.APPROXIMATE
        when = When(day * SECONDS_PER_DAY, end * SECONDS_PER_DAY, Grain.DAY, about, about)
        return replace(plain, value=f"{day_value(day)}/{day_value(end - 1)}", mod=mod, when=when)

    def _near(self, day: int, of_year: OfYear) -> int | None:
        """The holiday nearest to a day, before or after it; None outside the years 1 to 9999."""
        year = days.civil(day)[0]
        near = [of_year(y) for y in range(year - 1, year + 2) if y in _YEARS]
        if self.direction < 0:
            return max((found for found in near if found < day), default=None)
        if self.direction > 0:
            return min((found for found in near if found > day), default=None)
        return min(near, key=lambda found: abs(found - day), default=None)

    def _of_year(self) -> OfYear:
        return (ORTHODOX.get(self.name) if self.orthodox else None) or HOLIDAYS[self.name]

    def _title(self) -> str:
        return ("Orthodox " if self.orthodox else "") + self.name.title().replace("'S", "'s")


def _unknown(of_year: OfYear) -> str:
    """`XXXX-12-25` for a holiday with a fixed date, else no more than a day."""
    _, month, day = days.civil(of_year(2001))
    other = days.civil(of_year(2002))[1:]
    return f"XXXX-{month:02d}-{day:02d}" if other == (month, day) else "XXXX-XX-XX"
