"""Periods that end or begin at publication, and the unit that contains it."""

import re

from timeline.dates import Grain
from timeline.model import Anchor
from timeline.temporal.meanings import (
    Meaning,
    NewYear,
    PeriodOver,
    Shift,
    Stretch,
    UnitInStory,
    Weekend,
    duration,
    year_date,
)
from timeline.temporal.numbers import HALF, quantity
from timeline.temporal.other_senses import (
    ends_phrase,
    is_before_pause,
    is_capital,
    is_title_case,
    next_word,
    previous_word,
    starts_sentence,
)
from timeline.temporal.rule import Found, rule
from timeline.temporal.rules.durations import length
from timeline.temporal.units import ALL_UNITS, unit_of
from timeline.temporal.values import duration_value
from timeline.temporal.vocabulary import BEFORE_PERIODS, DIRECTIONS, DIRECTIONS_OF_FOCUS, UNITS


@rule(
    r"(?:the |this |these |those )?"
    r"(?P<way>last|past|next|coming|previous|preceding|following|recent)"
    r"(?: |-){n:quantity}(?: |-)(?:(?:{more}|fiscal) )?{u:unit}(?: or (?:so|more|two|three))?",
    on=ALL_UNITS,
)
def span_of_units(found: Found) -> Meaning | None:
    """The past few days, the next two years: a period that ends or begins at publication.

    They took to the streets in [the past few days]. = PXD
    """
    grain, times = unit_of(found["u"])
    amount = quantity(found["n"])
    if found.match[0].startswith("last") and not _is_adjective(found):
        return None  # "expected to last six weeks"
    is_preposition = found.match[0].startswith("following")
    if is_preposition and previous_word(found) not in ("its", "his", "her", "their"):
        return None  # "following two weeks of talks"
    if amount.count == HALF:
        long = length(amount, found["u"])  # "the next half hour"
        amount, grain, times = long.quantity, long.grain, 1
    whole = None if amount.whole is None else amount.whole * times
    text = amount.text if amount.whole is None else str(whole)
    if found["way"] in ("previous", "preceding", "following"):
        return duration(duration_value(text, grain))  # from the focus
    return Stretch(whole, text, grain, forward=found["way"] in ("next", "coming"))


def _is_adjective(found: Found) -> bool:
    """Whether "last" without an article is no verb: "over last six weeks", "his last two years"."""
    before = previous_word(found)
    return before in BEFORE_PERIODS - {"to"} or before in _OWNERS or starts_sentence(found)


_OWNERS = frozenset("his her its their our my your whose".split())


@rule(r"(?:the |this )?past (?P<u>{unit})|(?P<ahead>the coming) (?P<v>{unit})", on=ALL_UNITS)
def past_unit(found: Found) -> Meaning | None:
    """The past week: the one that ends at publication.

    Prices rose over [the past week]. = P1W
    """
    word = found["u"] or found["v"]
    grain, times = unit_of(word)
    if not word.endswith("s") and found.match[0].startswith(("the", "this")):
        return Stretch(times, str(times), grain, forward=bool(found["ahead"]))
    return Stretch(None, "X", grain, forward=bool(found["ahead"])) if word.endswith("s") else None


@rule(r"the last (?P<u>hour|minute)", on=("hour", "minute"))
def last_hour(found: Found) -> Meaning | None:
    """The hour that ends now; not the last of several.

    Shells have fallen in [the last hour]. = PT1H
    """
    is_placed = previous_word(found) in ("in", "within", "over", "during", "for")
    return Stretch(1, "1", UNITS[found["u"]]) if is_placed and ends_phrase(found) else None


@rule(
    r"(?P<way>recent|coming) (?P<u>{unit})",
    on=[w for w in UNITS if w.endswith("s")],
)
def vague_span(found: Found) -> Meaning | None:
    """Recent years, coming weeks.

    Rents rose in [recent years]. = PXY
    """
    if not found["u"].endswith("s"):
        return None
    return Stretch(None, "X", unit_of(found["u"])[0], forward=found["way"] == "coming")


@rule(
    r"(?P<way>the|this|last|next|this past|the past|this coming|the following|the previous|that)"
    r" weekend",
    on=["weekend"],
)
def weekend(found: Found) -> Meaning:
    """A weekend.

    They voted over [the weekend]. = 2021-W52-WE
    """
    way = found["way"].split()[-1]
    if way == "the" and previous_word(found) == "for":
        return Weekend(0, near=True)  # what closes for the weekend closes before it
    if way in DIRECTIONS_OF_FOCUS and way not in DIRECTIONS:
        return Weekend(DIRECTIONS_OF_FOCUS[way], Anchor.FOCUS)
    return Weekend(DIRECTIONS.get(way), near=way == "this")


@rule(r"this time (?P<way>next|last) (?P<u>week|month|year)|this time tomorrow", on=["time"])
def this_time(found: Found) -> Meaning:
    """A day by the calendar of another week or year.

    By [this time next year] it will be done. = 2023
    """
    if not found["u"]:
        return Shift(Grain.DAY, 1)
    count = 1 if found["way"] == "next" else -1
    return Shift(UNITS[found["u"]], count)


@rule(r"the new (?P<year>year)", on=["new"])
def the_new_year(found: Found) -> Meaning | None:
    """The year that begins next, or the current one if the verb is in the past tense.

    Only in lower case and after a preposition.

    They will look at it again in [the new year]. = 2023
    They moved in [the new year]. = 2022
    """
    before = previous_word(found)
    if before not in BEFORE_PERIODS or is_capital(found, "year"):
        return None
    return NewYear(is_limit=before in ("before", "by", "until", "till", "to"))


@rule(r"year-end {y:year}|(?:the )?{z:year} year-end", on=["end"])
def end_of_year(found: Found) -> Meaning:
    """The end of a given year.

    It must be done by [year-end 2023]. = 2023 END
    """
    return year_date(int(found["y"] or found["z"]), "END")


@rule(
    r"(?P<u>week|month|quarter|year|decade|century)['’]?s? end|(?P<v>year|month|quarter)-end",
    on=["end"],
)
def end_of_unit(found: Found) -> Meaning:
    """Year end, month's end.

    It must be done by [year's end]. = 2022
    """
    unit = found["u"] or found["v"]
    return Shift(UNITS[unit], 0, mod="END")


@rule(
    r"mid-?(?P<u>year|week|month|decade)",
    on=("year", "week", "month", "decade", "midyear", "midweek", "midmonth", "middecade"),
)
def middle_of_unit(found: Found) -> Meaning | None:
    """The middle of the unit of that day.

    The road will be open by [midyear]. = 2022 MID
    """
    unit = found["u"]
    is_placed = previous_word(found) in ("by", "at", "in", "until", "since", "around", "through")
    if not is_placed or not ends_phrase(found):
        return None
    return Shift(UNITS[unit], 0, mod="MID")


@rule(r"the (?P<u>day)(?!-)", on=["day"])
def the_day(found: Found) -> Meaning | None:
    """The day of publication, in reports of figures.

    The index fell 2 percent for [the day]. = 2022-01-07
    """
    is_alone = is_before_pause(found) or next_word(found) in ("and", "but")
    is_placed = previous_word(found) in ("on", "for") and not is_title_case(found, "u")
    return Shift(Grain.DAY, 0) if is_placed and is_alone else None


@rule(
    r"the (?P<whole>full |whole |entire )?(?P<u>week|month|year|day|century|decade)(?!-)",
    on=("week", "month", "year", "day", "century", "decade"),
)
def the_unit(found: Found) -> Meaning | None:
    """The year, the month: the one of the date in focus or of publication.

    It must be done by [the end of the month]. = 2022-01 END
    """
    unit = found["u"]
    if is_title_case(found, "u"):
        return None  # the Man of the Year
    is_of_figures = unit in ("week", "month", "year")
    if _is_of_any_year(found) or (unit == "day" and _IDIOM.search(found.before)):
        return None  # "at the end of the day, people matter"
    if is_of_figures and _ENDED.match(found.after):
        return duration(duration_value("1", UNITS[unit]))
    is_at_edge = found.before.endswith(_EDGES) or (
        unit in ("century", "decade") and found.before.endswith("quarter of ")
    )
    if not is_at_edge and not (is_of_figures and _is_bounded(found)):
        return None
    if is_of_figures and next_word(found) in ("of", "that", "when", "before", "after"):
        return None  # "the year of the flood"
    if previous_word(found) == "for":
        return PeriodOver(UNITS[unit])
    if "since" in found.before:  # the beginning of the year, up to now
        return Shift(UNITS[unit], 0)
    return UnitInStory(UNITS[unit])


_IDIOM = re.compile(r"middle of \Z|(?:\A|[.!?:;\n][\"”’]?\s)(?:but |and )?at the end of \Z")


def _is_of_any_year(found: Found) -> bool:
    """Whether it names a kind of time, a prize or a column, not a particular year or week."""
    start = found.match.start()
    before = found.lowered[max(0, start - _REACH) : start]
    is_column = found["u"] in ("week", "month") and _COLUMN.search(before) is not None
    return is_column or _OF_ANY.search(before) is not None


_COLUMN = re.compile(
    r"\b(?:goal|save|quote|photo|picture|song|book|film|player|announcement|tweet|deal|recipe"
    r"|question|word|man|woman|team|album|video|pick)s? of \Z"
)


_REACH = 60
_OF_ANY = re.compile(
    r"\b(?:(?:\w{2,12}est|best|worst|(?:most|least) \w{2,20}) "
    r"(?:day|night|time|week|weekend|month|morning|afternoon|evening|moment|season)|times?"
    r"|(?<!the )(?:man|woman|person|player|song|record|album|artist|book|film|movie|word|team|coach"
    r"|manager|driver|car|game|photo|picture|teacher|entertainer|newcomer|single)) of \Z"
)


def _is_bounded(found: Found) -> bool:
    """Whether it is the whole of one: "ended the year", "the year's best"."""
    before = previous_word(found)
    is_placed = before in ("for", "of") or before in _BEGINS_OR_ENDS
    return found["whole"] == "full " or is_placed or _POSSESSIVE.match(found.after) is not None


_POSSESSIVE = re.compile(r"['’]s\s(?!end\b|worth\b)")
_BEGINS_OR_ENDS = frozenset(
    "began started opened entered ended finished closed begin start end finish starts begins "
    "ends finishes starting ending".split()
)
_EDGES = tuple(
    f"{edge} {joint} "
    for edge in (
        "end", "beginning", "start", "middle", "earlier", "later", "rest", "half", "remainder",
        "early", "late", "turn",
    )
    for joint in ("of", "in")
)  # fmt: skip
_ENDED = re.compile(r"\s(?:(?:that\s|which\s)?(?:ended|ending)|to\s(?:\w+\s\d|\d{1,2}\s[a-z]))")
