"""Holidays by name: on fixed dates, relative to Easter, and from the `holidays` library."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from timeline.dates import Grain, days
from timeline.dates.calendar_unit import CalendarUnit, unit_holding
from timeline.interpretation import (
    InYear,
    NamedHoliday,
    Occurrence,
    OtherChurch,
    PartOf,
    Which,
)
from timeline.model import Anchor, Tense
from timeline.temporal.context import Alternative, Context, Origin, Resolved
from timeline.temporal.meanings.base import (
    Meaning,
    map_value,
    resolved_from,
    unresolved,
    with_alternative,
    with_mod,
)
from timeline.temporal.meanings.recurring import AGAINST_TENSE, PLAINLY_AGAINST
from timeline.temporal.observances import BY_SIGHT, OBSERVANCES, observed
from timeline.temporal.values import CalendarRange, Value

OfYear = Callable[[int], tuple[int, ...]]  # year → day numbers: none, one or two


def fixed(month: int, day: int) -> OfYear:
    """A holiday on the same date each year."""
    return lambda year: (days.day_number(year, month, day),)


def nth(count: int, weekday: int, month: int, after: int = 0) -> OfYear:
    """`after` days after the `count`-th weekday (1 is Monday) of a month."""
    return lambda year: (nth_weekday(year, month, weekday, count) + after,)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> int:
    """Day number of the `count`-th weekday (1 is Monday) of a month."""
    first = days.day_number(year, month)
    return first + (weekday - days.weekday(first)) % days.DAYS_PER_WEEK + 7 * (count - 1)


def from_easter(offset: int, orthodox: bool = False) -> OfYear:
    """`offset` days after Easter Sunday, for the years up to 4099 that dateutil supports."""

    def of_year(year: int) -> tuple[int, ...]:
        if year > _LAST_EASTER:
            return ()
        found = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
        return (days.day_number(found.year, found.month, found.day) + offset,)

    return of_year


_LAST_EASTER = 4099


def from_thanksgiving(offset: int) -> OfYear:
    """`offset` days after Thanksgiving."""
    return lambda year: tuple(day + offset for day in observed("thanksgiving", year))


# Month and day.
_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25),
    "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1),
    "epiphany": (1, 6), "valentine's day": (2, 14), "halloween": (10, 31),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17),
    "april fools' day": (4, 1), "april fool's day": (4, 1),
    "groundhog day": (2, 2), "international women's day": (3, 8),
    "earth day": (4, 22), "may day": (5, 1), "cinco de mayo": (5, 5),
    "flag day": (6, 14), "juneteenth": (6, 19), "canada day": (7, 1),
    "inauguration day": (1, 20),
    "independence day": (7, 4), "bastille day": (7, 14),
    "all saints' day": (11, 1), "all souls' day": (11, 2),
    "guy fawkes night": (11, 5), "bonfire night": (11, 5),
    "veterans day": (11, 11), "veterans' day": (11, 11),
    "armistice day": (11, 11), "remembrance day": (11, 11),
    "st. stephen's day": (12, 26), "st stephen's day": (12, 26), "hogmanay": (12, 31),
    "burns night": (1, 25), "st. david's day": (3, 1), "st david's day": (3, 1),
    "st. george's day": (4, 23), "st george's day": (4, 23), "st. andrew's day": (11, 30),
    "st andrew's day": (11, 30), "st. nicholas day": (12, 6), "waitangi day": (2, 6),
    "anzac day": (4, 25), "australia day": (1, 26), "d-day": (6, 6),
}  # fmt: skip
_FIXED_ORTHODOX = {
    "christmas": (1, 7), "christmas day": (1, 7), "christmas eve": (1, 6), "epiphany": (1, 19),
}  # fmt: skip
# Days after Easter Sunday.
_AROUND_EASTER = {
    "ash wednesday": -46, "shrove tuesday": -47, "mardi gras": -47, "palm sunday": -7,
    "maundy thursday": -3, "holy thursday": -3, "good friday": -2, "holy saturday": -1,
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "ascension day": 39,
    "pentecost": 49, "whit sunday": 49, "whit monday": 50, "corpus christi": 60,
}  # fmt: skip
# Those that the Orthodox date from their own Easter.
_AROUND_BOTH_EASTERS = (
    "easter", "easter sunday", "easter monday", "good friday", "palm sunday", "pentecost",
)  # fmt: skip

HOLIDAYS: dict[str, OfYear] = {
    **{name: fixed(*date) for name, date in _FIXED.items()},
    **{name: from_easter(offset) for name, offset in _AROUND_EASTER.items()},
    **{name: partial(observed, name) for name in OBSERVANCES},
    "black friday": from_thanksgiving(1), "cyber monday": from_thanksgiving(4),
    "election day": nth(1, 1, 11, after=1), "super tuesday": nth(1, 2, 3),
}  # fmt: skip
# Holidays with an Orthodox date: by the Julian calendar or by Orthodox Easter.
ORTHODOX: dict[str, OfYear] = {
    **{name: fixed(*date) for name, date in _FIXED_ORTHODOX.items()},
    **{name: from_easter(_AROUND_EASTER[name], orthodox=True) for name in _AROUND_BOTH_EASTERS},
}
_MONTH_LONG = {"ramadan": 30}  # days


def date_of_any_year(name: str, orthodox: bool = False) -> CalendarUnit | None:
    """25 December without a year for Christmas, None for a movable holiday."""
    date = (_FIXED_ORTHODOX.get(name) if orthodox else None) or _FIXED.get(name)
    return CalendarUnit(Grain.DAY, None, *date) if date else None


def _distance(away: int, tense: Tense) -> int:
    """The distance to a holiday in days, increased if it contradicts the tense of the verb."""
    is_against = away > 0 if tense in (Tense.PAST, Tense.OVER) else tense.is_ahead and away < 0
    if not is_against:
        return abs(away)
    is_plain = tense in (Tense.FUTURE, Tense.OVER)  # "will be home for", "were held on"
    return abs(away) + (PLAINLY_AGAINST if is_plain else AGAINST_TENSE)


def _in_year(day: int, chosen: int) -> InYear:
    """The interpretation for a day other than the chosen one."""
    year = days.civil(day)[0]
    return InYear(year, year - days.civil(chosen)[0])


_WHICH = {-1: Which.BEFORE_DATE, 0: Which.NEAREST, 1: Which.AFTER_DATE}
_YEARS = range(1, 10_000)  # those that dateutil supports


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
        """The day in the given year, or the nearest to publication."""
        resolved = self._resolve(context)
        if self.name not in ORTHODOX:
            return resolved
        twin = replace(self, orthodox=not self.orthodox)
        other, alone = twin._resolve(context), resolved._replace(others=())
        church = with_alternative(alone, OtherChurch(twin._named()), other).others
        years = resolved.others
        return resolved._replace(others=(*church, *years) if self.orthodox else (*years, *church))

    def _resolve(self, context: Context) -> Resolved:
        """The day by its own church."""
        if self.year is not None:
            year = self.year.resolve(context)
            day = map_value(year, self._in_year, PartOf(self._named()))
        else:
            tense = Tense.UNKNOWN if self.direction else context.tense_of()
            day = self._nearest(context.publication, tense)
        return with_mod(day, "APPROX") if self.name in BY_SIGHT else day

    def _in_year(self, year: Value) -> Value:
        if not isinstance(year, CalendarUnit) or year.grain is not Grain.YEAR:
            return self._unknown()
        found = () if year.year is None else self._days(year.year)
        return self._value(found[0]) if found else self._unknown()

    @lru_cache(maxsize=1024)  # noqa: B019 - a value, and bounded: texts name few days often
    def _nearest(self, origin: Origin | None, tense: Tense) -> Resolved:
        """The one nearest to publication, or before or after it if words or tense say so."""
        interpretation = Occurrence(_WHICH[self.direction], self._named())
        if origin is None:
            return unresolved(self._unknown(), Anchor.PUBLICATION, interpretation)
        year = days.civil(origin.day)[0]
        near = [day for y in range(year - 2, year + 3) for day in self._days(y)]
        meant = [day for day in near if self._is_meant(day - origin.day)]
        if not meant:
            return resolved_from(origin, self._unknown(), interpretation)
        chosen = min(meant, key=lambda day: _distance(day - origin.day, tense))
        at = near.index(chosen)
        beside = (*near[max(0, at - 1) : at], *near[at + 1 : at + 2])
        others = tuple(Alternative(_in_year(day, chosen), self._value(day)) for day in beside)
        value = self._value(chosen)
        return resolved_from(origin, value, interpretation, tense=tense, others=others)

    def _is_meant(self, away: int) -> bool:
        """Whether the words allow a day this many days after publication."""
        return self.direction == 0 or away * self.direction > 0

    def _value(self, day: int) -> CalendarUnit | CalendarRange:
        """The day, or the days if it lasts a month."""
        first = unit_holding(day, Grain.DAY)
        if self.name not in _MONTH_LONG:
            return first
        last = day + _MONTH_LONG[self.name] - 1
        return CalendarRange(first, unit_holding(last, Grain.DAY))

    def _days(self, year: int) -> tuple[int, ...]:
        of_year = ORTHODOX.get(self.name) if self.orthodox else None
        return (of_year or HOLIDAYS[self.name])(year) if year in _YEARS else ()

    def _unknown(self) -> CalendarUnit:
        return date_of_any_year(self.name, self.orthodox) or CalendarUnit(Grain.DAY)

    def _named(self) -> NamedHoliday:
        return NamedHoliday(self.name, self.orthodox and self.name in ORTHODOX)
