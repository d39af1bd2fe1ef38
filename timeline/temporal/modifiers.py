"""The words before an expression that belong to it: "early", "about", "the end of", "nearly"."""

import re

from timeline.dates import Grain
from timeline.model import Span, TimexType
from timeline.temporal import meanings as m
from timeline.temporal.candidate import Candidate
from timeline.temporal.kinds import is_day, is_longer_than_year
from timeline.temporal.patterns import GAP, any_of
from timeline.temporal.values import Reference

# For points in time: words → TIMEX3 mod; "" for words that only extend the span.
OF_POINTS = {
    "early": "START", "very early": "START", "early in": "START", "early on": "START",
    "the beginning of": "START", "the start of": "START", "the early part of": "START",
    "the turn of": "START", "turn of": "START", "beginning of": "START", "start of": "START",
    "early part of": "START", "the early": "START",
    "mid": "MID", "the mid": "MID", "middle of": "MID", "the middle of": "MID",
    "late": "END", "late in": "END", "late on": "END", "end of": "END", "the end of": "END",
    "close of": "END", "the close of": "END", "the latter part of": "END", "the late": "END",
    "the rest of": "END",
    "the remainder of": "END", "very late": "END", "the very end of": "END",
    "earlier": "", "later": "", "earlier in": "", "later in": "", "later on": "",
    "earlier on": "",
}  # fmt: skip
# For decades and centuries.
_OF_LONG = {
    "the first half of": "START", "the early half of": "START", "the second half of": "END",
    "the latter half of": "END", "the last half of": "END",
    "the first quarter of": "START", "the last quarter of": "END", "the final quarter of": "END",
}  # fmt: skip
_OF_COUNTS = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
    "some": "APPROX", "circa": "APPROX", "c.": "APPROX", "ca.": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN",
    "just under": "LESS_THAN", "fewer than": "LESS_THAN", "close to": "APPROX",
    "more than": "MORE_THAN", "over": "MORE_THAN", "just over": "MORE_THAN",
    "well over": "MORE_THAN", "longer than": "MORE_THAN",
    "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "not more than": "EQUAL_OR_LESS", "as many as": "EQUAL_OR_LESS",
    "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "not less than": "EQUAL_OR_MORE",
    "as long as": "EQUAL_OR_LESS", "a minimum of": "EQUAL_OR_MORE",
}  # fmt: skip
_OF_DAYS = (
    "the week of", "week of", "the week beginning", "the week starting", "the week ending",
    "the week ended", "the weekend of",
)  # fmt: skip
_PHRASES = (*OF_POINTS, *_OF_LONG, *_OF_COUNTS, *_OF_DAYS)
_LAST_WORDS = tuple({phrase.split()[-1] for phrase in _PHRASES})
_PHRASE = re.compile(rf"(?<!\w)({any_of(_PHRASES)})(?:{GAP}|-)$")
_LONGEST = 30
_NOT_BEFORE_THE = frozenset(("about", "around", "over", "some"))
# After these "over" means "more than".
_IS_MORE = re.compile(
    r"\b(?:for|in|of|after|within|last(?:s|ed|ing)?|t(?:ake|akes|aking|ook|aken)|spen[dt]|is|was|be"
    r"|been|at|just|well)\s$"
)
# Only these make a plain date approximate; "over 1990" and "some Monday" do not.
_ABOUT_DATES = frozenset(("about", "around", "approximately", "roughly", "circa", "c.", "ca."))


def extend_all(candidates: list[Candidate], lowered: str) -> list[Candidate]:
    """The candidates, each extended by a modifier before it.

    One that is covered by such a phrase ("the weekend" of "the weekend of March 5") is dropped.
    """
    extended: list[Candidate] = []
    for candidate in candidates:
        longer = extend(candidate, lowered)
        while extended and extended[-1].span.start >= longer.span.start:
            extended.pop()
        if extended and extended[-1].span.end > longer.span.start:
            longer = candidate
        extended.append(longer)
    return extended


def extend(candidate: Candidate, lowered: str) -> Candidate:
    """The candidate, extended by a modifier before it if there is one."""
    start = candidate.span.start
    before = lowered[max(0, start - _LONGEST) : start]
    if not before.rstrip("- \n\xa0\t\r").endswith(_LAST_WORDS):  # a quick check, as most have none
        return candidate
    phrase = _PHRASE.search(before)
    if phrase is None:
        return candidate
    words = " ".join(phrase[1].split())
    if words in _NOT_BEFORE_THE and lowered.startswith("the ", start):
        return candidate  # "a film about the first 72 hours"
    if words == "over" and not _IS_MORE.search(before, 0, phrase.start(1)):
        return candidate  # here "over" means "during": "sales fell over four days"
    meaning = _modified(words, candidate.meaning)
    if meaning is None:
        return candidate
    span = Span(start - len(before) + phrase.start(1), candidate.span.end)
    return candidate._replace(span=span, meaning=meaning)


def _modified(words: str, meaning: m.Meaning) -> m.Meaning | None:
    """The meaning modified by these words, None if they do not belong to it."""
    if words in _OF_DAYS:
        return m.WeekOf(meaning, "weekend" in words) if is_day(meaning) else None
    mod = _mod(words, meaning)
    if mod is None:
        return None
    if not mod and isinstance(meaning, m.Shift) and meaning.grain.rank > Grain.DAY.rank:
        return m.BesideNow(meaning, is_before=words.startswith("earlier"))
    return m.Modified(meaning, mod) if mod else meaning


def _mod(words: str, meaning: m.Meaning) -> str | None:
    """The TIMEX3 mod of the words, "" for none, None if they do not belong to the meaning."""
    is_length = isinstance(meaning, m.Length)
    is_counted = isinstance(meaning, m.Shift) and abs(meaning.count) > 0 and meaning.counted
    if is_length or is_counted:
        is_vague = isinstance(meaning, m.Length) and meaning.quantity.count is None
        return None if words == "over" and is_vague else _OF_COUNTS.get(words)
    if isinstance(meaning, m.Stretch | m.Modified):
        return None
    if isinstance(meaning, m.Constant) and (
        meaning.type in (TimexType.SET, TimexType.DURATION) or isinstance(meaning.value, Reference)
    ):
        return None
    if words in _OF_LONG:
        return _OF_LONG[words] if is_longer_than_year(meaning) else None
    if words in OF_POINTS:
        return OF_POINTS[words]
    return _OF_COUNTS[words] if words in _ABOUT_DATES else None
