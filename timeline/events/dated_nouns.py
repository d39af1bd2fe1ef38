"""The noun that a date is an attribute of: "Tuesday's earthquake", "the earthquake on 12 January".

A sentence with such a noun mentions an event of that day rather than reporting one, and so do all
that mention the same noun with the same day. English.
"""

import re

from timeline.events import words
from timeline.model import Span

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\s")
_WORD = re.compile(r"\s*([^\W\d_][\w'’-]*|\d[\d.,]*(?=\s))")
_LONGEST = 4  # words of the noun phrase
_NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|this|that|last|his|her|its|their)\s(?:[\w.-]+\s){0,3}?([^\W\d_]{4,})\s(?:on|of)\s"
    r"(?:last\s)?\Z",
    re.IGNORECASE,
)
_REACH = 60
_STOPS = words.PREPOSITIONS | words.COORDINATORS | words.RELATIVES | words.SUBORDINATORS | {"that"}


def dated_noun(text: str, sentence: Span, expression: Span) -> str:
    """The head of the noun phrase that the date belongs to, lower case, "" for none."""
    begin = expression.end if expression.of(text).endswith(("'s", "’s")) else None
    possessive = _POSSESSIVE.match(text, expression.end)
    if possessive is not None:
        begin = possessive.end()
    if begin is not None:
        return _head(text, begin, sentence.end)
    reach = max(sentence.start, expression.start - _REACH)
    noun = _NOUN_BEFORE.search(text, reach, expression.start)
    word = noun[1].lower() if noun else ""
    return "" if words.is_verb(word) else word


def is_same_noun(one: str, other: str) -> bool:
    """Whether two nouns name the same: one may be the end of the other, "quake", "earthquake"."""
    return bool(one and other) and (one.endswith(other) or other.endswith(one))


def _head(text: str, begin: int, end: int) -> str:
    """The last word of the noun phrase that begins here."""
    head = ""
    for _ in range(_LONGEST):
        match = _WORD.match(text, begin, end)
        if match is None:
            break
        word = match[1].lower()
        if word in _STOPS or words.is_verb(word):
            break
        head, begin = word, match.end()
    return head if len(head) > 3 and head[0].isalpha() else ""
