"""Days of the week: "on Wednesday", "last Monday", "Friday night", "Thursday week"."""

import re

from timeline.dates import Grain
from timeline.dates.calendar_unit import CalendarUnit
from timeline.model import Anchor, TimexType
from timeline.temporal.holidays import HOLIDAYS
from timeline.temporal.meanings import (
    Constant,
    Counted,
    Meaning,
    Nth,
    Shift,
    Weekday,
    WeekdayBeside,
    Weekend,
    every,
)
from timeline.temporal.meanings.weeks import SOME_WEEKEND
from timeline.temporal.numbers import quantity
from timeline.temporal.other_senses import (
    ends_phrase,
    is_before_pause,
    is_capital,
    is_pointing,
    next_is_capital,
    next_word,
    previous_word,
)
from timeline.temporal.patterns import any_of, expand
from timeline.temporal.rule import Found, rule
from timeline.temporal.rules.days import with_part
from timeline.temporal.vocabulary import (
    DIRECTIONS,
    DIRECTIONS_OF_FOCUS,
    EACH,
    PLAIN_DAYPARTS,
    TITLES,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)

_BUT_THIS = {"next": 2, "last": -2}  # "next Friday" is not the one of this week
_PAPERS = frozenset(
    "times telegraph mirror mail express herald post star independent magazine world sport "
    "business tribune review globe school schools".split()
)
_SCHOOLS = frozenset(("school", "schools"))
_NAMES_BEFORE = TITLES | {
    "man", "ruby", "bloody", "joe", "freaky", "casual", "black", "good", "super", "girl", "manic",
    "blue", "stormy", "giving", "taco", "fat", "throwback",
}  # fmt: skip
# After these a weekday before a capital is a first name: "with Tuesday Weld".
_BEFORE_PEOPLE = frozenset("with starring star actress actor singer featuring".split())
_ABBREVIATED = re.compile(expand(r"\.?,? (?:\d|{month} \d)|\."))


@rule(
    r"(?:(?:the )?(?P<way>this past|this coming|last|past|previous|following|next|coming"
    r"|this) )?"
    r"{day:weekday}(?:(?: |-){part:daypart})?",
    on=WEEKDAYS,
)
def weekday(found: Found) -> Meaning | None:
    """A weekday: the latest up to publication, unless its words or the verb look ahead.

    The vote was held on [Wednesday]. = 2022-01-05
    They meet [next Tuesday]. = 2022-01-11
    Shots were heard [Monday night]. = 2022-01-03TNI
    """
    if not _is_weekday(found):
        return None
    way = " ".join(found["way"].split())
    number = WEEKDAYS[found["day"].rstrip(".")]
    if way == "following" and not found.match[0].startswith("the"):
        return None  # "following Tuesday's quake"
    if way in ("previous", "following") or found.match[0].startswith("the next"):
        day = Weekday(number, DIRECTIONS_OF_FOCUS[way], Anchor.FOCUS)
    else:
        day = Weekday(number, _BUT_THIS.get(way) or DIRECTIONS[way])
    return with_part(day, found["part"])


def _is_weekday(found: Found) -> bool:
    name = found["day"].rstrip(".")
    if len(name) < 6 and previous_word(found) == "the":
        return False  # the Sun.
    if len(name) < 6:
        return is_capital(found, "day") and _is_abbreviation(found)
    if found["part"] and is_capital(found, "part"):
        return False  # Monday Night Football
    if previous_word(found) == "the" and not found["way"] and _next_is_title(found):
        return False  # the Sunday Mercury
    if previous_word(found) in _BEFORE_PEOPLE and next_is_capital(found):
        return False
    if next_word(found) in _PAPERS and (_next_is_title(found) or next_word(found) in _SCHOOLS):
        return False
    return not (previous_word(found).rstrip(".") in _NAMES_BEFORE and found["way"] == "")


def _is_abbreviation(found: Found) -> bool:
    return found["day"].endswith(".") or _ABBREVIATED.match(found.after) is not None


def _next_is_title(found: Found) -> bool:
    end = found.match.end()
    return found.text[end + 1 : end + 2].isupper()


@rule(r"{day:dayname}(?: {part:daypart})?", on=WEEKDAYS, leads=True)
def some_weekday(found: Found) -> Meaning | None:
    """A weekday of an unknown week.

    It fell on a [Sunday]. = XXXX-WXX-7
    """
    if not is_capital(found, "day") or _SOME.search(found.before) is None:
        return None
    if not ends_phrase(found) or (found["part"] and is_capital(found, "part")):
        return None  # "on a Monday deadline"
    some_day = _some_day(found["day"], found["part"])
    return Constant(TimexType.TIME if found["part"] else TimexType.DATE, some_day)


def _some_day(name: str, part: str) -> CalendarUnit:
    """A weekday of no particular week, or a part of it for all but ""."""
    return CalendarUnit(Grain.DAY, weekday=WEEKDAYS[name], time=PLAIN_DAYPARTS.get(part))


_SOME = re.compile(r"\b(?:on a|one|was a)(?: recent)? $")


@rule(
    r"the {day:dayname} (?P<side>before|after)"
    rf"(?= (?:the )?(?:{{month}}|{{dom}}|{any_of(HOLIDAYS)})(?!\w))",
    on=WEEKDAYS,
)
def weekday_beside(found: Found) -> Meaning | None:
    """The weekday before or after a day that is given next to it.

    They met on [the Friday after Christmas]. = 2021-12-31
    """
    if not is_capital(found, "day"):
        return None
    return WeekdayBeside(WEEKDAYS[found["day"]], found["side"] == "after")


@rule(r"that {day:dayname}(?: {part:daypart})?", on=WEEKDAYS)
def weekday_of_focus(found: Found) -> Meaning | None:
    """The weekday of the week in focus.

    It began on March 3, 2021, and ended [that Friday]. = 2021-03-05
    """
    if not is_capital(found, "day") or not is_pointing(found):
        return None
    week = Shift(Grain.WEEK, 0, Anchor.FOCUS)
    return with_part(Nth(1, Grain.DAY, WEEKDAYS[found["day"]], week), found["part"])


@rule(
    r"{day:dayname}(?:s(?: {part:daypart}s?)?| {parts:daypart}s"
    r"|(?=(?:, {dayname}){0,3},? (?:and|or) {dayname}(?:s\b| {shared:daypart}s)))",
    on=[*WEEKDAY_PLURALS, *WEEKDAYS],
    leads=True,
)
def weekdays(found: Found) -> Meaning | None:
    """A weekday in the plural recurs, also where it shares the plural with another.

    The market opens on [Saturdays]. = XXXX-WXX-6
    Planes leave on [Monday] and Tuesday nights. = XXXX-WXX-1TNI
    """
    part = found["part"] or found["parts"] or found["shared"]
    return every(_some_day(found["day"], part)) if is_capital(found) else None


@rule(r"{day:weekday} week(?!\w|-)", on=WEEKDAYS, leads=True)
def weekday_week(found: Found) -> Meaning | None:
    """The weekday a week after the next one (British English).

    They meet on [Tuesday week]. = 2022-01-18
    """
    is_placed = previous_word(found) in ("on", "until", "by", "from", "for")
    if not is_placed and not is_before_pause(found):
        return None
    return Counted(Grain.WEEK, 1, Weekday(WEEKDAYS[found["day"].rstrip(".")], 1))


@rule(
    r"{n:quantity} {day:dayname}s ago|(?:the|a) {d:dayname} before last",
    on=[*WEEKDAYS, *WEEKDAY_PLURALS],
)
def weekdays_ago(found: Found) -> Meaning | None:
    """A weekday by counting back.

    She won the title [two Tuesdays ago]. = 2021-12-28
    They met [the Friday before last]. = 2021-12-24
    """
    weeks = 2 if found["d"] else quantity(found["n"]).whole
    if not weeks:
        return None
    latest = Weekday(WEEKDAYS[found["day"] or found["d"]], -1)
    return Counted(Grain.WEEK, 1 - weeks, latest)


@rule(r"{n:quantity} weekends? ago", on=["weekend", "weekends"])
def weekends_ago(found: Found) -> Meaning | None:
    """A weekend by counting back.

    She won the title [two weekends ago]. = 2021-W51-WE
    """
    count = quantity(found["n"]).whole
    return None if count is None else Weekend(-count)


@rule(r"weekends", on=["weekends"], leads=True)
def weekends(_: Found) -> Meaning:
    """Every weekend, in the plural.

    It opens on [weekends]. = XXXX-WXX-WE
    """
    return every(SOME_WEEKEND)


@rule(r"(?:every|each) weekend", on=EACH, leads=True)
def every_weekend(_: Found) -> Meaning:
    """Every weekend, in the singular.

    They march [every weekend]. = XXXX-WXX-WE
    """
    return every(SOME_WEEKEND)


@rule(r"(?:every|each)(?: other)? {day:weekday}(?: {part:daypart})?", on=EACH, leads=True)
def every_weekday(found: Found) -> Meaning | None:
    """A weekday that recurs.

    They met [every Tuesday]. = XXXX-WXX-2
    """
    return every(_some_day(found["day"].rstrip("."), found["part"]))
