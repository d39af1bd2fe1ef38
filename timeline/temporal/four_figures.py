"""Four figures that are a clock time ("at 1426", "1616: he arrives"), not a year."""

import re
from functools import lru_cache

from timeline.temporal.other_senses import counts_things, next_is_capital, previous_word
from timeline.temporal.rule import Found
from timeline.temporal.vocabulary import BEFORE_TIMES, PHRASE_OPENERS

_CLOCK = r"(?:[01]\d|2[0-3])[0-5]\d"
_NOT_MORE = r"(?![\w%]|[.,:/-]\d|[-–]\w)"


def _after(*words: str) -> str:
    """A condition on the words before four figures, which is checked after them."""
    return "(?:" + "|".join(rf"(?<=\b{each}\s....)" for each in words) + ")"


_AFTER_WORD = _after(*"at by until till from to before after since around about".split())
_AFTER_WORDS = _after(
    *(rf"at\s{word}" for word in ("about", "around", "approximately", "exactly")),
    *(rf"{early}\s{word}" for early in ("shortly", "just", "soon") for word in ("after", "before")),
)
# Patterns of clock times only, which are searched by their figures, because these are rare. A year
# does not follow "at" or begin with a zero.
_PLAIN_CLOCK = re.compile(
    r"[012](?:(?<=[01])\d|[0-3])[0-5]\d(?:"
    r"(?<![\w.,:/$£€-]....)\s(?:gmt|utc|bst|cet|e[sd]t|c[sd]t|p[sd]t|hours|hrs|local\stime)\b"
    rf"|(?<=0...){_AFTER_WORD}{_NOT_MORE}"
    r"|(?<=0...)(?:(?<=\A....)|(?<=\n....)):?\s"
    rf"|{_AFTER_WORDS}{_NOT_MORE}(?!\s[a-z]{{2,12}}s\b))"
)
# Two of them after "at", in a text without an index.
_TWICE = re.compile(
    rf"\bat {_CLOCK}{_NOT_MORE}(?!\s[a-z]{{2,12}}s\b)[^\n]{{1,300}}?\bat {_CLOCK}{_NOT_MORE}"
)
_OF_INDEX = re.compile(r"\b(?:index|points|shares|percent|metres|meters|feet)\b")
_AT = re.compile(
    r"\b(?:(?:at|shortly|just|soon)(?:\s(?:after|before|about|around|approximately|exactly))?)\s\Z"
)
_LEVEL = re.compile(
    r"\b(?:stood|stands?|f[ae]ll|fallen|risen|rose|rises?|peaked|priced|valued|estimated"
    r"|put|traded|remain\w*|numbers?)(?:\s(?!asleep\b|ill\b|sick\b|silent\b)\w{1,12})?\s(?:at|to)\s(?:about\s|around\s)?\Z"
)
_IN_ABOUT = re.compile(r"\b(?:in|since)\s(?:about|around)\s\Z")
_SHOWN = re.compile(_CLOCK)
_DAY_AFTER = re.compile(
    r" (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|last night"
    r"|on (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9}|on [a-z]{3,9}\.? \d"
    r"|(?:this|that) (?:morning|afternoon|evening))\b"
)
_BEFORE_DAYS = (" on ", " y", " to", " la", " th")
_REACH = 40
_BEFORE_YEARS = frozenset("in since of year the from".split())
_HISTORY = re.compile(
    r"\b(?:in|of|since|year|ad) (?:1[0-3]|[1-9])\d\d\b(?!,)|century|medieval|middle ages"
    r"|\b(?:king|emperor|pope|dynasty|siege|castle|abbey|ruled|reign(?:s|ed)?)\b"
)
_HEAD = re.compile(r"(?::\s|\s(?:[-–—]\s)?)(?=\S)")
_OLDEST_PLAIN = 1400  # in a text with such times, an earlier number is not a year
_OLDEST_RECENT = 1900
_LATEST_RECENT = 2059


@lru_cache(maxsize=4)
def _has_clock(lowered: str) -> bool:
    """Whether the text has four figures that can only be a clock time."""
    if _PLAIN_CLOCK.search(lowered) is not None:
        return True
    return _TWICE.search(lowered) is not None and _OF_INDEX.search(lowered) is None


def is_clock(found: Found, figures: str) -> bool:
    """Whether four figures that are a possible clock time are one without a zone."""
    if _heads_line(found):
        return _has_clock(found.lowered)
    if found.after.startswith(_BEFORE_DAYS) and _DAY_AFTER.match(found.after):
        return previous_word(found) not in _BEFORE_YEARS
    is_plain = figures.startswith("0")
    is_pair = _is_of_a_pair(found)
    if not (is_plain or is_pair or _is_old(figures) or _has_clock(found.lowered)):
        return False
    word = previous_word(found)
    if word not in BEFORE_TIMES or not _is_whole(found):
        return False
    before = found.lowered[max(0, found.match.start() - _REACH) : found.match.start()]
    if _IN_ABOUT.search(before):
        return is_plain
    is_at = _AT.search(before) is not None
    if is_plain or (counts_things(found) and not is_at) or _LEVEL.search(before):
        return is_plain
    if _has_clock(found.lowered):
        return is_at or _is_no_year(int(figures))
    is_likely = is_pair or word not in ("since", "at")
    return is_likely and not _is_history(found.lowered)


def _is_of_a_pair(found: Found) -> bool:
    """Whether it is one of two times within an hour: "between 1410 and 1425"."""
    start, end = found.match.span()
    pair = _PAIR.search(found.lowered, max(0, start - _LONGEST_PAIR), end + _LONGEST_PAIR)
    if pair is None or not pair.start() <= start < pair.end():
        return False
    first, second = int(pair[1]), int(pair[2])
    return first < second < min(first + _HOUR, _OLDEST_RECENT)


_PAIR = re.compile(rf"\bbetween ({_CLOCK}) and ({_CLOCK})(?!\w|,\d)")
_LONGEST_PAIR = 24  # characters
_HOUR = 60


def is_no_year_after_at(found: Found, figures: str) -> bool:
    """Whether a possible clock time is alone after "at": "at 1905 a shot was heard"."""
    if not found.before.endswith("at "):
        return False
    return previous_word(found) == "at" and _is_whole(found) and bool(_SHOWN.fullmatch(figures))


def _is_old(figures: str) -> bool:
    return int(figures) < _OLDEST_PLAIN


@lru_cache(maxsize=4)
def _is_history(lowered: str) -> bool:
    """Whether the text is about the Middle Ages, where early years are not clock times."""
    return _HISTORY.search(lowered) is not None


def _is_whole(found: Found) -> bool:
    """Whether no noun follows that the number could count."""
    following = found.after.lstrip()[:1]
    if next_is_capital(found):
        return False
    if not following.isalpha():
        return found.after[:1] not in tuple("-–/%") and not found.after[1:2].isdigit()
    word = found.after.split()[0].strip(".,;:)")
    return word in _MAY_FOLLOW


_MAY_FOLLOW = PHRASE_OPENERS | frozenset(
    "local yesterday today tonight this that the he she it they his her which where who was were "
    "had but".split()
)


def _is_no_year(number: int) -> bool:
    """Whether it is too early for a year, or a round clock time that is not a recent year."""
    if _OLDEST_RECENT <= number <= _LATEST_RECENT:
        return False
    return number < _OLDEST_PLAIN or number % 5 == 0


def _heads_line(found: Found) -> bool:
    start = found.match.start()
    is_first = start == 0 or found.lowered[start - 1] == "\n"
    head = _HEAD.match(found.lowered, found.match.end())
    if not is_first or head is None:
        return False
    return not found.text[head.end()].islower()
