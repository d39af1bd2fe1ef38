"""Interpretations of time expressions in English: the one place that writes these sentences."""

from timeline.dates import Grain
from timeline.dates.words import LONG_MONTHS, LONG_WEEKDAYS, year_in_words
from timeline.interpretation import (
    CountAway,
    DayOfMonth,
    DayOfWeek,
    Interpretation,
    InYear,
    NamedHoliday,
    NthOf,
    Occurrence,
    OtherChurch,
    PartOf,
    Plain,
    Recurrent,
    Related,
    Relation,
    UnitAway,
    UnitYearBefore,
    WeekdayBeside,
    WeekendAway,
    WeekOf,
    Which,
    YearPart,
)
from timeline.temporal.numbers import HALF, Quantity, ordinal_word

_PLAIN = {
    Plain.FROM_PUBLICATION: "counted from the publication date",
    Plain.DAY_FIRST: "with the day first",
    Plain.MONTH_FIRST: "with the month first",
    Plain.HALF_DAY_LATER: "12 hours later",
    Plain.HALF_DAY_EARLIER: "12 hours earlier",
    Plain.TIME_OF_SAME_DAY: "that time of the same day",
    Plain.TIME_OF_DAY: "that time of that day",
    Plain.TIME_AFTER_MIDNIGHT: "that time after midnight",
    Plain.NIGHT_AFTER: "the night that follows",
    Plain.NIGHT_BEFORE: "the night up to that day",
    Plain.NIGHT_BEFORE_PUBLICATION: "the night up to the publication date",
    Plain.SAME_QUARTER: "that quarter",
    Plain.UP_TO_DATE: "up to that day",
    Plain.FROM_DATE: "from that day",
    Plain.SOME_WEEKEND: "a weekend",
    Plain.QUARTER_TO: "the quarter to",
    Plain.YEAR_BEFORE: "a year before",
}
# Around the name of what recurs and the word for the date that it is counted from.
_WHICH = {
    Which.SOME: "a {name}",
    Which.NEAREST: "the nearest {name}",
    Which.NEAREST_TO_DATE: "the nearest {name} to {date}",
    Which.UP_TO_DATE: "the latest {name} up to {date}",
    Which.BEFORE_DATE: "the latest {name} before {date}",
    Which.AFTER_DATE: "the first {name} after it",
    Which.BEFORE_LAST: "the {name} before last",
    Which.AFTER_NEXT: "the {name} after next",
    Which.SAME_DAY: "that day itself",
    Which.OF_YEAR: "the {name} of that year",
    Which.OF_STORY: "the {name} of that story",
    Which.PREVIOUS: "the {name} before it",
    Which.FOLLOWING: "the {name} after it",
}
_PARTS_OF_UNIT = {"MID": "the middle of ", "END": "the end of "}


def describe(interpretation: Interpretation | None) -> str:
    """What the expression was taken for, to follow the date that it is counted from; "" if None."""
    match interpretation:
        case None:
            return ""
        case Plain():
            return _PLAIN[interpretation]
        case Occurrence():
            return _occurrence(interpretation)
        case InYear(year=year):
            return f"in {year_in_words(year)}"
        case OtherChurch(holiday):
            return f"the {'' if holiday.is_orthodox else 'Western '}{_name(holiday)}"
        case UnitAway(count, unit, mod):
            return _PARTS_OF_UNIT.get(mod or "", "") + _away(count, unit)
        case WeekendAway(count):
            return _away(count, "weekend")
        case UnitYearBefore(unit):
            return f"that {unit} a year before"
        case DayOfMonth(day):
            return f"day {day} of that month"
        case CountAway():
            return _count(interpretation)
        case Related(relation, base):
            return f"{_relation(relation)} {describe(base)}"


def _occurrence(one: Occurrence) -> str:
    date = "that day" if isinstance(one.of, DayOfWeek) else "it"
    text = _WHICH[one.which].format(name=_name(one.of), date=date)
    if not one.weekday:
        return text
    weekday = LONG_WEEKDAYS[one.weekday - 1]
    return (
        f"{text} that is a {weekday}" if one.is_on_weekday else f"{text}, which is not a {weekday}"
    )


def _name(of: Recurrent) -> str:
    match of:
        case DayOfWeek(number):
            return LONG_WEEKDAYS[number - 1]
        case NamedHoliday(name, is_orthodox):
            return ("Orthodox " if is_orthodox else "") + name.title().replace("'S", "'s")
        case YearPart(Grain.DAY, month, day):
            return f"{day} {LONG_MONTHS[month - 1]}"
        case YearPart(Grain.MONTH, month):
            return LONG_MONTHS[month - 1]
        case YearPart(Grain.QUARTER, month):
            return f"{ordinal_word((month + 2) // 3)} quarter"
        case YearPart(Grain.HALF, month):
            return f"{ordinal_word((month + 5) // 6)} half"
        case YearPart():
            return of.word


def _away(count: int, unit: str) -> str:
    if count == 0:
        return "that day" if unit == Grain.DAY else f"the {unit} of that day"
    side = "before" if count < 0 else "after"
    return f"the {unit} {side}" if abs(count) == 1 else f"{abs(count)} {unit}s {side}"


def _count(away: CountAway) -> str:
    count = Quantity(away.count).text
    if away.count == HALF:
        count = "half an" if away.unit.startswith("h") else "half a"
    side = "before" if away.is_before else "after"
    return f"{'about ' if away.is_about else ''}{count} {away.unit} {side}"


def _relation(relation: Relation) -> str:
    match relation:
        case Plain():
            return _PLAIN[relation]
        case CountAway():
            return _count(relation)
        case NthOf(count, unit, weekday):
            name = LONG_WEEKDAYS[weekday - 1] if weekday else str(unit)
            return f"the {'last' if count < 0 else ordinal_word(count)} {name} of"
        case WeekOf(is_weekend):
            return "the weekend beside" if is_weekend else "the week of"
        case WeekdayBeside(weekday, is_after):
            return f"the {LONG_WEEKDAYS[weekday - 1]} {'after' if is_after else 'before'}"
        case PartOf(part):
            return f"the {_name(part)} of"
