"""Dates as a person types them into a field.

EDTF is read first, then English by the same rules that read articles, so that what the program
shows ("about 1992", "4 – 7 Jan 2022", "before 2010") can be typed back.
"""

import re
from dataclasses import replace

from timeline.dates import Certainty, Grain, When, days
from timeline.dates.edtf import parse_edtf
from timeline.dates.words import LONG_MONTHS
from timeline.model import Mention
from timeline.temporal.absolute import parse_absolute
from timeline.temporal.ambiguous import why_ambiguous
from timeline.temporal.tagger import annotate

_EXAMPLES = "Write for example 6 Jan 2022, March 2021, about 1992, before 2010 or 44 BC."
_QUALIFIERS = {
    "about": Certainty.APPROXIMATE, "circa": Certainty.APPROXIMATE, "c.": Certainty.APPROXIMATE,
    "ca.": Certainty.APPROXIMATE, "ca": Certainty.APPROXIMATE, "around": Certainty.APPROXIMATE,
    "approximately": Certainty.APPROXIMATE, "roughly": Certainty.APPROXIMATE,
    "perhaps": Certainty.UNCERTAIN, "probably": Certainty.UNCERTAIN,
    "possibly": Certainty.UNCERTAIN, "maybe": Certainty.UNCERTAIN,
    "perhaps about": Certainty.BOTH, "probably about": Certainty.BOTH,
}  # fmt: skip
_QUALIFIER = re.compile(
    r"(perhaps about|probably about|about|circa|c\.|ca\.?|around|approximately|roughly|perhaps"
    r"|probably|possibly|maybe)\s*",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(before|after|since|until|till|from|by|up to|not before)\s+", re.IGNORECASE)
_LEAD = re.compile(r"(?:on|in|at|during)\s+", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:–|—|\bto\b|\buntil\b|\bthrough\b|(?<=\s)-(?=\s))\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:from|between)\s+(?P<first>.+?)\s+(?:to|until|and)\s+(?P<last>.+)", re.I)
_DAYPART = re.compile(r"(?P<day>.+), (?P<part>morning|afternoon|evening|night)", re.IGNORECASE)
_ONLY_YEAR = re.compile(r"(?:ad\s*)?(\d{1,4})", re.IGNORECASE)
_SHORT_YEARS = re.compile(r"(\d{4})/(\d\d)")
_OPEN_END = re.compile(r"(.*\d.*?)\s*[-–—]")
_IMPOSSIBLE = re.compile(r"(?:(\d{4})|XXXX)-(\d\d)-(\d\d)")
_LONGEST = 120


def read_date(text: str, reference: int | None = None) -> When:
    """The date that a person typed; ValueError, in words to show that person, if it is none.

    `reference` is the day number that "yesterday" and dates without a year are counted from.
    """
    plain = " ".join(text.split())
    if not plain:
        raise ValueError(f"There is no date here. {_EXAMPLES}")
    if len(plain) > _LONGEST:
        raise ValueError(f"This is too long for a date. {_EXAMPLES}")
    try:
        return parse_edtf(plain)
    except ValueError:
        return _qualified(_as_told(plain), reference)


def _as_told(text: str) -> str:
    """What people write with signs, as our rules read it: `2019/20`, `2019 –`."""
    if years := _SHORT_YEARS.fullmatch(text):
        return f"{years[1]}-{years[2]}"
    if begun := _OPEN_END.fullmatch(text):
        return f"since {begun[1]}"
    return text


def _qualified(text: str, reference: int | None) -> When:
    """A date with a word before it that makes it approximate, uncertain or open."""
    ends = _BETWEEN.fullmatch(text)
    if ends:
        return _joined(ends["first"], ends["last"], reference)
    if match := _QUALIFIER.match(text):
        certainty = _QUALIFIERS[match[1].lower()]
        when = _qualified(text[match.end() :], reference)
        return replace(when, start_certainty=certainty, end_certainty=certainty)
    if match := _OPEN.match(text):
        return _opened(match[1].lower(), _qualified(text[match.end() :], reference))
    return _plain(_LEAD.sub("", text, count=1) if _LEAD.match(text) else text, reference)


def _opened(word: str, when: When) -> When:
    """`when` without the end that the word leaves open."""
    if when.start is None or when.end is None:
        raise ValueError(f"“{word}” needs one date after it. {_EXAMPLES}")
    if word == "before":
        return replace(when, start=None, end=when.start, start_certainty=Certainty.EXACT)
    if word == "after":
        return replace(when, start=when.end, end=None, end_certainty=Certainty.EXACT)
    if word in ("since", "from", "not before"):
        return replace(when, end=None, end_certainty=Certainty.EXACT)
    return replace(when, start=None, start_certainty=Certainty.EXACT)


def _plain(text: str, reference: int | None) -> When:
    year = _ONLY_YEAR.fullmatch(text)
    if year and int(year[1]):
        return When.unit(days.moment(int(year[1])), Grain.YEAR)
    if part := _DAYPART.fullmatch(text):
        text = f"the {part['part']} of {part['day']}"
    if told := why_ambiguous(text):
        raise ValueError(told)
    mentions = annotate(text, reference)
    if mentions and _covers(text, mentions):
        return _of_mentions(text, mentions)
    parts = _RANGE.split(text)
    if len(parts) == 2 and all(parts):
        return _joined(parts[0], parts[1], reference)
    when = parse_absolute(text)
    if when is None and text.capitalize() in LONG_MONTHS:
        raise ValueError(f"{text.capitalize()} of which year? Write it too.")
    if when is None:
        raise ValueError(f"“{text}” is not a date. {_EXAMPLES}")
    return when


def _covers(text: str, mentions: tuple[Mention, ...]) -> bool:
    """Whether these are one expression, or a range of two, and the whole text."""
    if text[: mentions[0].span.start].strip() or text[mentions[-1].span.end :].strip(" ."):
        return False
    return len(mentions) == 1 or (len(mentions) == 2 and mentions[0].range_end is not None)


def _of_mentions(text: str, mentions: tuple[Mention, ...]) -> When:
    for mention in mentions:
        if mention.when is None:
            raise ValueError(_why_not(text, mention))
    first, last = mentions[0].when, mentions[-1].when
    assert first is not None
    assert last is not None
    return first if len(mentions) == 1 else _interval(first, last)


def _why_not(text: str, mention: Mention) -> str:
    """What a person should know about an expression that is no date."""
    if mention.unresolved:
        return f"“{text}” counts from a day that is not known. Write the year too."
    match = _IMPOSSIBLE.match(mention.value) if mention.impossible else None
    if match and 1 <= int(match[2]) <= days.MONTHS_PER_YEAR:
        day = f"{int(match[3])} {LONG_MONTHS[int(match[2]) - 1]}"
        return f"There is no {day} {match[1]}." if match[1] else f"There is no {day}."
    return f"“{text}” names no place on the calendar. {_EXAMPLES}"


def _joined(first: str, last: str, reference: int | None) -> When:
    """A range typed as two dates; what the first leaves out is taken from the second."""
    end = _qualified(last, reference)
    if re.fullmatch(r"\d{1,2}", first):
        first = f"{first} {last.split(maxsplit=1)[-1]}"
    elif not re.search(r"\d{3,4}", first) and (year := re.search(r"\d{4}$", last)):
        first = f"{first} {year[0]}"
    return _interval(_qualified(first, reference), end)


def _interval(first: When, last: When) -> When:
    try:
        return first.joined(last)
    except ValueError:
        raise ValueError("The second date comes before the first one.") from None
