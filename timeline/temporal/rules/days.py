"""Days counted from today: today, yesterday evening, the day before yesterday, tonight."""

import re
from dataclasses import replace

from timeline.dates import Grain
from timeline.dates.calendar_unit import ClockTime, DayPart
from timeline.model import Anchor
from timeline.temporal.meanings import Meaning, Overnight, Shift, TimeOfDay
from timeline.temporal.other_senses import (
    ends_phrase,
    is_capital,
    is_title,
    is_title_case,
    next_is_capital,
    next_word,
    previous_word,
    starts_sentence,
)
from timeline.temporal.patterns import any_of
from timeline.temporal.rule import Found, rule
from timeline.temporal.rules.clock import hour_of
from timeline.temporal.vocabulary import (
    BEFORE_TIMES,
    CARDINALS,
    DETERMINERS,
    OF_DAYPARTS,
    PLAIN_DAYPARTS,
    PRONOUNS,
)

_COUNTS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def day_shift(count: int, anchor: Anchor = Anchor.PUBLICATION) -> Shift:
    """The day `count` days from the anchor."""
    return Shift(Grain.DAY, count, anchor)


def with_part(day: Meaning, part: str) -> Meaning:
    """The day, or a part of it if there is one."""
    return TimeOfDay(PLAIN_DAYPARTS[part], day) if part else day


@rule(r"(?P<day>today|yesterday|tomorrow)(?: {part:daypart})?", on=_COUNTS, leads=True)
def day_by_name(found: Found) -> Meaning | None:
    """Today, yesterday and tomorrow, with a part of the day.

    The bridge closed [yesterday]. = 2022-01-06
    They met [yesterday evening]. = 2022-01-06TEV
    """
    if is_title(found) or (found["day"] == "today" and _is_show(found)):
        return None  # USA Today, the Today show
    if found["day"] != "yesterday" and _is_of_no_day(found):
        return None
    return with_part(day_shift(_COUNTS[found["day"]]), found["part"])


def _is_of_no_day(found: Found) -> bool:
    """Whether "today" or "tomorrow" names the present or the future at large."""
    if "tomorrow" in found.after or found["day"] == "tomorrow":
        around = found.before + found.match[0] + found.after
        if _DAY_AFTER_DAY.search(around):
            return True
    if found["day"] == "tomorrow":
        return False
    is_owner = found.after.startswith(("'", "’"))
    return (is_owner and _OF_OUR_TIME.match(found.after) is not None) or _is_unreal(found)


def _is_unreal(found: Found) -> bool:
    """Whether the clause is hypothetical: "if it struck today, millions would die"."""
    start, end = found.match.span()
    before = found.lowered[max(0, start - _REACH) : start]
    if before.endswith(_BEINGS) and _NOT_HERE.search(before):
        return True
    return "if " in before and (
        _IF.search(before) is not None
        and _WOULD.match(found.lowered, end, end + _REACH) is not None
    )


_BEINGS = ("be here ", "be alive ", "be standing ")
_REACH = 60
_IF = re.compile(r"\bif\b(?!.*[.!?;\n])")
_WOULD = re.compile(r"[^.!?;\n]*\b(?:would|could|might)\b")
_NOT_HERE = re.compile(r"\b(?:would|might)(?:n['’]t|\snot|\sstill)\sbe\s(?:here|alive|standing)\s$")
_DAY_AFTER_DAY = re.compile(r"\btoday, tomorrow,? and (?!on\b|next\b|\w+day\b)")
# Nouns that make it the present at large: "today's youth".
_OF_OUR_TIME = re.compile(
    r"['’]s (?:\w{2,15} ){0,2}?(?:youths?|young|youngsters|children|kids|teens|teenagers"
    r"|adults|pupils"
    r"|mothers|fathers|girls|boys|generations?|parents"
    r"|students|women|men|people|families|workers|consumers|audiences?|artists|musicians|stars"
    r"|world|society|culture|standards|terms|money|dollars|prices|technology|economy|climate"
    r"|environment|age|era)\b"
)


def _is_show(found: Found) -> bool:
    is_named = previous_word(found) == "the" or next_word(found) in ("programme", "program", "show")
    return is_capital(found) and is_named


@rule(r"the day (?P<side>before|after) (?P<day>yesterday|tomorrow)", on=["yesterday", "tomorrow"])
def day_beyond(found: Found) -> Meaning | None:
    """The day before yesterday, the day after tomorrow.

    It rained [the day before yesterday]. = 2022-01-05
    """
    if found.text[slice(*found.match.span())].istitle():
        return None  # the film
    step = -1 if found["side"] == "before" else 1
    return day_shift(_COUNTS[found["day"]] + step)


@rule(r"tonight", on=["tonight"], leads=True)
def tonight(found: Found) -> Meaning | None:
    """The night of the publication day.

    The vote is [tonight]. = 2022-01-07TNI
    """
    if next_is_capital(found) and not starts_sentence(found):
        return None  # the Tonight Show
    return TimeOfDay(DayPart.NIGHT, day_shift(0))


@rule(r"last (?P<part>night|evening)", on=["night", "evening"])
def last_night(found: Found) -> Meaning | None:
    """The night before the publication day.

    The roof fell in [last night]. = 2022-01-06TNI
    """
    if previous_word(found) == "the" or is_title_case(found, "part"):
        return None  # the last of several; "Last Night in Soho"
    return with_part(day_shift(-1), found["part"])


_HOURS = {word: number for word, number in CARDINALS.items() if 1 <= number <= 12}
# "The next morning at 6": a bare hour, whose half of the day follows from the part of the day.
_AT_HOUR = r"(?: at (?P<h>1[0-2]|[1-9])(?::(?P<min>[0-5]\d))?(?!\d|[:.,%]\d| percent|\s?[ap]\.?m))?"


def _at_hour(found: Found, part: str, meaning: Meaning) -> Meaning:
    """The part of a day, or an hour of it if there is one."""
    hour = found["h"] or _HOURS.get(found.match.groupdict().get("w") or "")
    if not hour or not isinstance(meaning, TimeOfDay):
        return meaning
    clock = ClockTime(hour_of(int(hour), part), int(found["min"] or 0))
    return replace(meaning, time=clock)


@rule(
    rf"(?:(?P<h>1[0-2]|[1-9])(?::(?P<min>[0-5]\d))?|(?P<w>{any_of(_HOURS)})) "
    r"(?:(?P<way>that|this|the (?:next|following|previous)|yesterday|tomorrow|last|in the|at) "
    r"{part:daypart}|(?P<tonight>tonight))",
    on=[*PLAIN_DAYPARTS, "yesterday", "tomorrow", "tonight"],
)
def hour_of_part(found: Found) -> Meaning | None:
    """A bare hour before its part of the day.

    He left on March 3, 2021, and was back by [9 that evening]. = 2021-03-03T21:00
    They met at [eleven last night]. = 2022-01-06T23:00
    """
    if previous_word(found) not in BEFORE_TIMES:
        return None
    if found["tonight"]:
        return _at_hour(found, "night", with_part(day_shift(0), "night"))
    way, part = found["way"].split()[-1], found["part"]
    if way in ("at", "the"):
        return _at_hour(found, part, TimeOfDay(PLAIN_DAYPARTS[part]))
    if way == "that":
        return _at_hour(found, part, TimeOfDay(PLAIN_DAYPARTS[part], bound=True))
    anchor = Anchor.FOCUS if " " in found["way"] else Anchor.PUBLICATION
    return _at_hour(found, part, with_part(day_shift(_DAYS_AWAY[way], anchor), part))


_DAYS_AWAY = {"this": 0, "next": 1, "following": 1, "tomorrow": 1, "previous": -1, "yesterday": -1,
              "last": -1}  # fmt: skip


@rule(r"this {part:daypart}" + _AT_HOUR, on=PLAIN_DAYPARTS)
def part_of_this_day(found: Found) -> Meaning:
    """A part of the publication day.

    The court sat [this morning]. = 2022-01-07TMO
    """
    return _at_hour(found, found["part"], with_part(day_shift(0), found["part"]))


@rule(r"(?:that|the same|that same) {part:daypart}" + _AT_HOUR, on=PLAIN_DAYPARTS)
def part_of_that_day(found: Found) -> Meaning:
    """A part of the day in focus.

    He left on March 3, 2021 and died [that night]. = 2021-03-03TNI
    """
    part = found["part"]
    return _at_hour(found, part, TimeOfDay(PLAIN_DAYPARTS[part], bound=True))


@rule(
    r"(?:the (?P<side>previous|following|next) {part:daypart}"
    r"|the {after:daypart} (?:before|after)(?!\s\w))" + _AT_HOUR,
    on=PLAIN_DAYPARTS,
)
def part_of_next_day(found: Found) -> Meaning:
    """A part of the day before or after the one in focus.

    He left on March 3, 2021 and died [the following morning]. = 2021-03-04TMO
    """
    part = found["part"] or found["after"]
    back = found["side"] == "previous" or found.match[0].endswith("before")
    day = day_shift(-1 if back else 1, Anchor.FOCUS)
    return _at_hour(found, part, with_part(day, part))


@rule(
    r"the (?:early|wee|small|pre-?dawn|first)(?: morning)? hours(?= of {weekday}| of {month}"
    r"| of (?:yesterday|today|tomorrow|the \d))",
    on=["hours"],
)
def small_hours(_: Found) -> Meaning:
    """The early hours of a day that is given next to them.

    A bomb went off in [the early hours of Sunday]. = 2022-01-02TMO
    """
    return TimeOfDay(DayPart.MORNING)


@rule(
    r"(?:the |mid-)?{part:daypart}|mid(?P<solid>morning|afternoon)",
    on=[*PLAIN_DAYPARTS, "midmorning", "midafternoon"],
)
def part_of_a_day(found: Found) -> Meaning | None:
    """A part of a day that is given elsewhere, or of the day in focus.

    On March 3, 2021 it began; they fought on in [the evening]. = 2021-03-03TEV
    """
    is_placed = found.match[0].startswith("the") and previous_word(found) in _WITHIN
    is_middle = found.match[0].startswith("mid") and previous_word(found) in _AT
    if is_placed and next_word(found) in OF_DAYPARTS:
        return None  # "in the morning light"
    if not (is_placed or is_middle) and not _OF.match(found.after):
        return None
    return TimeOfDay(PLAIN_DAYPARTS[found["part"] or found["solid"]])


_WITHIN = frozenset(("in", "during", "through", "throughout"))
_AT = frozenset(("in", "by", "at", "until", "since"))
_OF = re.compile(
    r" (?:(?:of|on) (?:\w+day|[a-z]{3,9}\.? \d|the \d|\d)|yesterday|today|tomorrow|[a-z]{3,6}day\b)"
)


@rule(r"overnight", on=["overnight"], leads=True)
def overnight(found: Found) -> Meaning | None:
    """The adverb; not the adjective ("an overnight curfew").

    On Wednesday they broke in and stayed [overnight]. = 2022-01-05TNI
    """
    following = next_word(found)
    ends = ends_phrase(found) or following in _AFTER_ADVERB or following.endswith("day")
    return Overnight() if ends and previous_word(found) not in DETERMINERS else None


_AFTER_ADVERB = PRONOUNS | DETERMINERS | {"so", "that", "which", "who", "where"}
