"""Drops expressions in titles of works: “The Day After Tomorrow”, the film 28 Days Later."""

import re

from timeline.temporal.candidate import Candidate
from timeline.temporal.rule import Family
from timeline.temporal.vocabulary import MONTHS, WEEKDAYS

_LONGEST = 60  # characters of a title in quotation marks
_MOST_WORDS = 6
_OPENING = re.compile(r"(?:“|(?<![\w.,!?])\")(?=\w)")
_CLOSING = re.compile(r"”|(?<=[\w.,!?])\"(?!\w)")
_WORD = re.compile(r"[\w'’-]+")
# Words that titles write in lower case, except at their beginning.
_SMALL = frozenset(
    "a an the of in on at to for and or nor but by from with as into is it my no not my".split()
)
# Common nouns of time, capitalised only in titles and headlines.
_COMMON = re.compile(
    r"\b(?:Days?|Weeks?|Months?|Hours?|Minutes?|Seconds?|Years|Fortnights?|Later|Ago|Tomorrow|Today"
    r"|Tonight|Yesterday|Morning|Afternoon|Evening|Night)\b"
)
_QUOTES = re.compile(r"[“\"]")
_PLAIN_WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}")
_SMALL_IN_HEADLINES = frozenset(
    "the and for but nor yet via per off out after from with over into than that amid near upon "
    "this when while before about against under since until between during through within".split()
)
_REACH = 100
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s|\n|[“\"‘`(]|[:;–—-]\s?)\s*$")


def without_titles(candidates: list[Candidate], text: str) -> list[Candidate]:
    """The candidates that are not part of a title."""
    has_quotes, has_common = _QUOTES.search(text), _COMMON.search(text)
    if has_common is None and has_quotes is None:
        return candidates
    return [
        candidate
        for candidate in candidates
        if not (
            (has_quotes and _is_quoted(candidate, text))
            or (has_common and _is_written_as_title(candidate, text))
        )
    ]


def _is_quoted(candidate: Candidate, text: str) -> bool:
    """Whether it is part of a few words in quotation marks, capitalised like a title."""
    start, end = candidate.span.start, candidate.span.end
    closing = _CLOSING.search(text, end, end + _LONGEST)
    if closing is None:
        return False
    marks = _OPENING.finditer(text, max(0, start - _LONGEST), start + 1)
    openings = [mark.end() for mark in marks if mark.end() <= start]
    return bool(openings) and _is_title(text[openings[-1] : closing.start()])


def _is_title(quoted: str) -> bool:
    words = [word.strip("'’-") or "-" for word in _WORD.findall(quoted)]
    if not 2 <= len(words) <= _MOST_WORDS or "\n" in quoted:
        return False
    if not all(_is_capital(word) or word in _SMALL for word in words):
        return False
    inner = quoted.rstrip(".,!?")
    if any(mark in inner for mark in ".,;!?") or not _is_capital(words[-1]):
        return False
    # A sentence begins with a capital too, and so do weekdays.
    return inner == quoted or any(map(_is_common_capital, words[1:]))


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _is_common_capital(word: str) -> bool:
    return word[0].isupper() and word.lower() not in WEEKDAYS and word.lower() not in MONTHS


def _is_written_as_title(candidate: Candidate, text: str) -> bool:
    """Whether it has a capitalised common noun, inside a sentence that is not a headline."""
    start, end = candidate.span.start, candidate.span.end
    if any(rule.family is Family.FESTIVALS for rule in candidate.rules):
        return False  # "the Labor Day weekend"
    common = _COMMON.search(text, start, end)
    if common is None:
        return False
    if common.start() == start and _SENTENCE_START.search(text, max(0, start - 10), start):
        common = _COMMON.search(text, common.end(), end)
    return common is not None and not _is_headline(text, start, end)


def _is_headline(text: str, start: int, end: int) -> bool:
    """Whether the line around capitalises all but small words."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = text[end : end + _REACH].partition("\n")[0]
    plain = (*_PLAIN_WORD.findall(before), *_PLAIN_WORD.findall(after))
    return all(word in _SMALL_IN_HEADLINES for word in plain)
