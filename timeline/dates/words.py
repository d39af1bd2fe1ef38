"""Dates in English words, as cards, the inspector and explanations show them."""

from timeline.dates import days
from timeline.dates.calendar_unit import DAYPART_HOURS, DayPart
from timeline.dates.days import SECONDS_PER_DAY, Grain
from timeline.dates.timex import narrowed
from timeline.dates.units import number_before_christ, unit_from, unit_until, units_at
from timeline.dates.when import Certainty, When

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
LONG_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

# The parts of a day by their names, as TIMEX3 calls them.
PARTS = {
    "morning": DayPart.MORNING, "midday": DayPart.MIDDAY, "afternoon": DayPart.AFTERNOON,
    "evening": DayPart.EVENING, "night": DayPart.NIGHT, "daytime": DayPart.DAYTIME,
}  # fmt: skip
_PARTS_OF_UNITS = {"START": "early ", "MID": "mid-", "END": "late "}
_DIVIDED = (
    Grain.WEEK,
    Grain.MONTH,
    Grain.QUARTER,
    Grain.SEASON,
    Grain.HALF,
    Grain.YEAR,
    Grain.DECADE,
    Grain.CENTURY,
    Grain.MILLENNIUM,
)
_ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def year_in_words(year: int) -> str:
    """`2022`, `AD 14`, `44 BC`."""
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 100 else str(year)


def day_in_words(day: int, *, weekday: bool = True) -> str:
    """`Thu 6 Jan 2022`, without the weekday on request."""
    year, month, day_of_month = days.civil(day)
    plain = f"{day_of_month} {MONTHS[month - 1]} {year_in_words(year)}"
    return f"{WEEKDAYS[days.weekday(day) - 1]} {plain}" if weekday else plain


def time_in_words(when: When) -> str:
    """The time of a date within a day: `04:40`, `14:00 – 16:00`, `night`; "" for a day or more."""
    if when.start is None or when.end is None or when.grain.rank >= Grain.DAY.rank:
        return ""
    if when.grain is Grain.DAYPART:
        return _name_of_part(when.start, when.end)
    first = _clock(when.start, when.grain)
    return first if when.is_unit else f"{first} – {_clock(when.end, when.grain)}"


def in_words(when: When) -> str:
    """The date in words: `Thu 6 Jan 2022`, `about 1992`, `before 2010`."""
    if when.start is None:
        assert when.end is not None
        if when.grain.rank >= Grain.YEAR.rank and (unit := unit_from(when.end, when.grain)):
            return f"before {qualified(_named(unit), when.end_certainty)}"
        return f"until {qualified(_last(when, when.end), when.end_certainty)}"
    if when.end is None:
        return f"from {qualified(_first(when, when.start), when.start_certainty)}"
    whole = _whole(when)
    if whole and when.start_certainty is when.end_certainty:
        return qualified(whole, when.start_certainty)
    return _part(when) or _range(when)


def _whole(when: When) -> str:
    """The name of the date if it is exactly one unit of its grain, else ""."""
    assert when.start is not None
    if when.grain is Grain.DAYPART:
        return _part_of_day(when.start, when.end)
    unit = unit_from(when.start, when.grain)
    is_hour = when.grain is Grain.HOUR  # it would have the same name as the minute 14:00
    return "" if unit is None or unit.end != when.end or is_hour else _named(unit)


def _part(when: When) -> str:
    """`early March 2021`, `late 1990s` for what TIMEX3's START, MID and END mean, else ""."""
    if when.start is None or when.certainty is not Certainty.APPROXIMATE:
        return ""
    for grain in _DIVIDED:
        for unit in units_at(when.start, grain):
            for mod, word in _PARTS_OF_UNITS.items():
                if narrowed(unit, mod) == when:
                    return f"{word}{_named(unit)}"
    return ""


def qualified(text: str, certainty: Certainty) -> str:
    """The name of a date that has this certainty: `about Thu 6 Jan 2022`."""
    if certainty is Certainty.EXACT:
        return text
    word = {Certainty.UNCERTAIN: "perhaps", Certainty.APPROXIMATE: "about"}
    return f"{word.get(certainty, 'perhaps about')} {text}"


def _first(when: When, start: int) -> str:
    """What the date begins with: the unit of its grain, else the day or the clock time."""
    if when.grain.rank < Grain.DAYPART.rank:
        return _moment(start, when.grain)
    if when.grain is Grain.DAYPART:
        return _part_of_day(start, None) or _moment(start, Grain.HOUR)
    unit = unit_from(start, when.grain) if _fits(when) else None
    return _named(unit or When.unit(start, Grain.DAY))


def _last(when: When, end: int) -> str:
    """What the date ends with."""
    if when.grain.rank < Grain.DAYPART.rank:
        return _moment(end, when.grain)
    if when.grain is Grain.DAYPART:
        return _part_of_day(None, end) or _moment(end, Grain.HOUR)
    unit = unit_until(end, when.grain) if _fits(when) else None
    return _named(unit or When.unit(end - 1, Grain.DAY))


def _fits(when: When) -> bool:
    """Whether the date begins and ends with units of its grain."""
    begins = when.start is None or unit_from(when.start, when.grain) is not None
    return begins and (when.end is None or unit_until(when.end, when.grain) is not None)


def _named(unit: When) -> str:
    """The name of a calendar unit."""
    assert unit.start is not None
    day, grain = days.day_of(unit.start), unit.grain
    year, month, _ = days.civil(day)
    if grain.rank < Grain.DAY.rank:
        return _moment(unit.start, grain)
    if grain is Grain.DAY:
        return day_in_words(day)
    if grain is Grain.WEEK:
        return f"week of {day_in_words(day, weekday=False)}"
    if grain is Grain.MONTH:
        return f"{LONG_MONTHS[month - 1]} {year_in_words(year)}"
    if grain is Grain.QUARTER:
        return f"Q{(month + 2) // 3} {year_in_words(year)}"
    if grain is Grain.SEASON:
        return f"{_SEASONS[month]} {year_in_words(year)}"
    if grain is Grain.HALF:
        return f"{'first' if month == 1 else 'second'} half of {year_in_words(year)}"
    return _years(unit.start, year, grain)


def _years(start: int, year: int, grain: Grain) -> str:
    if grain is Grain.YEAR:
        return year_in_words(year)
    counted = next(units_at(start, grain)).start == start and year < 0
    number, era = (number_before_christ(start, grain), " BC") if counted else (0, "")
    if year < 0 and not number:
        return f"{grain} from {year_in_words(year)}"
    if grain is Grain.DECADE:
        return _decade(number or year, era)
    number = number or year // _LENGTHS[grain] + 1
    return f"{ordinal_in_digits(number)} {grain}{era}"


_LENGTHS = {Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}


def _decade(year: int, era: str) -> str:
    """`1990s`; a decade that would have the same name as a century is named by its first year."""
    if not era and year % 100 == 0 and year != _TWENTY_HUNDREDS:
        return f"decade from {year_in_words(year)}"
    return f"{year}s{era or (' AD' if year < 100 else '')}"


_TWENTY_HUNDREDS = 2000  # "the 2000s" is commonly the decade


def ordinal_in_digits(number: int) -> str:
    """`1st`, `22nd`, `13th`."""
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{_ORDINAL_ENDINGS.get(number % 10, 'th')}"


def _moment(at: int, grain: Grain) -> str:
    return f"{day_in_words(days.day_of(at))}, {_clock(at, grain)}"


def _clock(at: int, grain: Grain) -> str:
    minutes, second = divmod(at % SECONDS_PER_DAY, 60)
    clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
    return f"{clock}:{second:02d}" if grain is Grain.SECOND or second else clock


def _part_of_day(start: int | None, end: int | None) -> str:
    """`Wed 5 Jan 2022, night` for the part of a day with these ends, "" if there is none."""
    found = _part_with(start, end)
    return f"{day_in_words(found[0])}, {found[1]}" if found else ""


def _name_of_part(start: int, end: int) -> str:
    found = _part_with(start, end)
    return found[1] if found else ""


def _part_with(start: int | None, end: int | None) -> tuple[int, str] | None:
    """The day and the name of the part of a day with these ends."""
    for name, code in PARTS.items():
        first, last = (hours * 3600 for hours in DAYPART_HOURS[code])
        midnight = (start or 0) - first if start is not None else (end or 0) - last
        ends = (midnight + first, midnight + last)
        if midnight % SECONDS_PER_DAY == 0 and start in (None, ends[0]) and end in (None, ends[1]):
            return days.day_of(midnight), name
    return None


def _range(when: When) -> str:
    """Two ends without what they share: `4 – 7 Jan 2022`, `March – May 2021`, `1999 – 2003`.

    If the ends differ in certainty: `from about 4 to 7 Jan 2022`.
    """
    assert when.start is not None
    assert when.end is not None
    first, last = _ends(when, when.start, when.end)
    if when.start_certainty is when.end_certainty:
        both = first if first == last else f"{first} – {last}"
        return qualified(both, when.start_certainty)
    start, end = qualified(first, when.start_certainty), qualified(last, when.end_certainty)
    return f"from {start} to {end}"


def _ends(when: When, start: int, end: int) -> tuple[str, str]:
    """Both ends of a date, with what they share in only one of them."""
    first, last = _first(when, start), _last(when, end)
    begun, ended = days.day_of(start), days.day_of(end - 1)
    (year, month, day), (last_year, last_month, _) = days.civil(begun), days.civil(ended)
    if when.grain.rank < Grain.DAYPART.rank:
        same_day = begun == days.day_of(end)
        return first, _clock(end, when.grain) if same_day else last
    if first == day_in_words(begun):
        last = day_in_words(ended, weekday=False)
        if begun == ended or year != last_year:
            return day_in_words(begun, weekday=False), last
        return str(day) if month == last_month else f"{day} {MONTHS[month - 1]}", last
    if when.grain is Grain.MONTH and year == last_year and first != last:
        return LONG_MONTHS[month - 1], last
    return first, last
