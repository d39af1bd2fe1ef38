"""The noun that a date is an attribute of: "Tuesday's earthquake", "the earthquake on 12 January".

A sentence with such a noun mentions an event of that day rather than reporting it; sentences with
the same noun and day mention the same event. English only.
"""

import re

from timeline.events import words
from timeline.model import Span

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\s")
_WORD = re.compile(r"\s*([^\W\d_][\w'’-]*|\d[\d.,]*(?:-[a-z]+)?(?=\s))")
_LONGEST = 4  # words of the noun phrase
# Nouns for events: "in the hospital on Tuesday" does not date the hospital.
_EVENTS = (
    "quake|attack|crash|explosion|blast|bombing|shooting|storm|flood|floods|fire|hurricane|tornado"
    "|tsunami|eruption|landslide|derailment|spill|leak|outbreak|coup|death|killing|murder"
    "|assassination|kidnapping|robbery|hijacking|massacre|election|elections|vote|poll|referendum"
    "|hearing|trial|verdict|ruling|sentencing|arrest|raid|meeting|summit|talks|match|game|final|race"
    "|concert|ceremony|funeral|wedding|parade|march|rally|protest|protests|riot|riots|strike|debate"
    "|accident|collision|disaster|collapse|launch|landing|ceasefire|invasion|uprising|resignation"
)
_NOUN_BEFORE = re.compile(
    rf"\b((?:[a-z]{{2,8}})?(?:{_EVENTS}))\s(?:on|of)\s(?:last\s)?\Z", re.IGNORECASE
)
_REACH = 60
_STOPS = words.PREPOSITIONS | words.COORDINATORS | words.RELATIVES | words.SUBORDINATORS | {"that"}


# Verbs that report an event, with the noun for the same event.
_ACTS = {
    "died": "death",
    "dies": "death",
    "dead": "death",
    "crashed": "crash",
    "exploded": "explosion",
    "collapsed": "collapse",
    "resigned": "resignation",
    "resigns": "resignation",
    "arrested": "arrest",
    "attacked": "attack",
    "elected": "election",
    "erupted": "eruption",
    "sentenced": "sentencing",
    "married": "wedding",
    "invaded": "invasion",
    "murdered": "murder",
    "raided": "raid",
    "bombed": "bombing",
}


def acts_in(text: str) -> set[str]:
    """The nouns for the events that the verbs of a text report: "death" for "died"."""
    return {_ACTS[word] for word in text.lower().split() if word in _ACTS}


def dated_noun(text: str, sentence: Span, expression: Span) -> str:
    """The head of the noun phrase that the date belongs to, in lower case; "" if there is none."""
    begin = expression.end if expression.of(text).endswith(("'s", "’s")) else None
    possessive = _POSSESSIVE.match(text, expression.end)
    if possessive is not None:
        begin = possessive.end()
    if begin is not None:
        return _head(text, begin, sentence.end)
    reach = max(sentence.start, expression.start - _REACH)
    before = text[reach : expression.start].split()
    if not before or before[-1].lower() not in ("on", "of", "last"):
        return ""  # the expression would search every word
    noun = _NOUN_BEFORE.search(text, reach, expression.start)
    return noun[1].lower() if noun else ""


def is_same_noun(one: str, other: str) -> bool:
    """Whether two nouns mean the same: one may be the end of the other ("quake", "earthquake")."""
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
