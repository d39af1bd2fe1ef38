"""Dates in English words, as the cards, the inspector and the explanations show them."""

from timeline.dates import days
from timeline.dates.days import SECONDS_PER_DAY, Grain
from timeline.dates.timex import DAYPART_HOURS, narrowed
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

_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_PART_NAMES = {DAYPART_HOURS[code]: name for code, name in _PARTS.items()} | {
    DAYPART_HOURS["DT"]: "daytime"
}
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


def in_words(when: When) -> str:
    """The date as a person would write it: `Thu 6 Jan 2022`, `about 1992`, `before 2010`."""
    if when.start is None:
        assert when.end is not None
        if when.grain.rank < Grain.YEAR.rank:
            return f"until {_qualified(_unit(when.end - 1, when), when.end_certainty)}"
        return f"before {_qualified(_unit(when.end, when), when.end_certainty)}"
    if when.end is None:
        return f"from {_qualified(_unit(when.start, when), when.start_certainty)}"
    if when.is_unit and when.start_certainty is when.end_certainty:
        return _qualified(_unit(when.start, when), when.start_certainty)
    if part := _part(when):
        return part
    if when.grain is Grain.DAYPART:
        return _qualified(_daypart(when.start, when.end), when.start_certainty)
    if when.grain.rank < Grain.DAYPART.rank:
        return _clock_range(when.start, when.end)
    return _range(when)


def _part(when: When) -> str:
    """`early March 2021`, `late 1990s` for what TIMEX3's START, MID and END mean, else ""."""
    if when.start is None or when.certainty is not Certainty.APPROXIMATE:
        return ""
    for grain in _DIVIDED:
        unit = When.unit(when.start, grain)
        for mod, word in _PARTS_OF_UNITS.items():
            if narrowed(unit, mod) == when:
                return f"{word}{unit_in_words(unit)}"
    return ""


def unit_in_words(unit: When) -> str:
    """A calendar unit without anything before it: `March 2021`, `1990s`."""
    assert unit.start is not None
    return _unit(unit.start, unit)


def _qualified(text: str, certainty: Certainty) -> str:
    if certainty is Certainty.EXACT:
        return text
    word = {Certainty.UNCERTAIN: "perhaps", Certainty.APPROXIMATE: "about"}
    return f"{word.get(certainty, 'perhaps about')} {text}"


def _unit(at: int, when: When) -> str:
    """The unit of the grain of `when` that holds `at`; days where its ends are not such units."""
    grain = when.grain
    ends = (end for end in (when.start, when.end) if end is not None)
    if grain.rank > Grain.DAY.rank and any(days.floor(end, grain) != end for end in ends):
        grain = Grain.DAY
    day = days.day_of(days.floor(at, grain))
    year, month, _ = days.civil(day)
    if grain.rank < Grain.DAY.rank:
        return f"{day_in_words(day)}, {_clock(at)}"
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
    return _years(year, grain)


def _years(year: int, grain: Grain) -> str:
    if grain is Grain.YEAR:
        return year_in_words(year)
    if year < 0:
        length = {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}[grain]
        return f"{year_in_words(year)} – {year_in_words(year + length - 1)}"
    if grain is Grain.DECADE:
        return f"{year}s"
    if grain is Grain.CENTURY:
        return f"{_ordinal(year // 100 + 1)} century"
    return f"{_ordinal(year // 1000 + 1)} millennium"


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{_ORDINAL_ENDINGS.get(number % 10, 'th')}"


def _clock(at: int) -> str:
    minutes, second = divmod(at % SECONDS_PER_DAY, 60)
    clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
    return f"{clock}:{second:02d}" if second else clock


def _daypart(start: int, end: int) -> str:
    day = days.day_of(start)
    midnight = day * SECONDS_PER_DAY
    hours = ((start - midnight) // 3600, (end - midnight) // 3600)
    name = _PART_NAMES.get(hours)
    return f"{day_in_words(day)}, {name}" if name else _clock_range(start, end)


def _clock_range(start: int, end: int) -> str:
    first = f"{day_in_words(days.day_of(start))}, {_clock(start)}"
    same_day = days.day_of(start) == days.day_of(end)
    return (
        f"{first} – {_clock(end)}"
        if same_day
        else (f"{first} – {day_in_words(days.day_of(end))}, {_clock(end)}")
    )


def _range(when: When) -> str:
    """Two ends without what they share: `4 – 7 Jan 2022`, `March – May 2021`, `1999 – 2003`."""
    assert when.start is not None
    assert when.end is not None
    if century := _century_bc(when):
        return century
    first, last = _unit(when.start, when), _unit(when.end - 1, when)
    start, end = days.civil(days.day_of(when.start)), days.civil(days.day_of(when.end - 1))
    if first == day_in_words(days.day_of(when.start)):
        first = day_in_words(days.day_of(when.start), weekday=False)
        last = day_in_words(days.day_of(when.end - 1), weekday=False)
        if start[:2] == end[:2] and first != last:
            first = str(start[2])
        elif start[0] == end[0] and first != last:
            first = f"{start[2]} {MONTHS[start[1] - 1]}"
    elif when.grain is Grain.MONTH and start[0] == end[0]:
        first = LONG_MONTHS[start[1] - 1]
    if first == last:
        return _qualified(first, when.certainty)
    if when.start_certainty is when.end_certainty:
        return _qualified(f"{first} – {last}", when.start_certainty)
    return f"{_qualified(first, when.start_certainty)} – {_qualified(last, when.end_certainty)}"


def _century_bc(when: When) -> str:
    """`4th century BC` for 400 to 301 BC: before Christ, centuries are no units of ours."""
    assert when.start is not None
    first = days.civil(days.day_of(when.start))[0]
    last_century = when.grain is Grain.CENTURY and first <= -99 and -(first - 1) % 100 == 0
    if not last_century or when.end != days.moment(first + 100):
        return ""
    return _qualified(f"{_ordinal((1 - first) // 100)} century BC", when.certainty)
