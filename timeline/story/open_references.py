"""Titles that point at something which only their article introduces: "The clip was played".

"The trial has begun" is clear to a reader who knows what the collection is about, "The clip" is
not. What a collection is about is what its articles mention as known: with "the", "this", "his".
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from timeline.events import words
from timeline.model import Article

KNOWN = 0.1  # the share of articles that mention a thing which the reader is taken to know
# Enough for who speaks and for what is only spoken of.
SAID = 0.05
RARE = 0.03  # below it, what is only an object is not known either
# "The Swiss authorities" are known by their name, unlike "the Swiss climber".
NAMED = 0.02

_WORD = r"[^\W\d_][\w'’-]*"
_MENTIONED = re.compile(
    rf"\b(?:the|this|that|these|those|his|her|its|their)\s+({_WORD})(?:\s+({_WORD}))?(?:\s+({_WORD}))?"
)
_SUBJECT = re.compile(r"(The|This|That|These|Those|Such)\s+(?=[^\W_])")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*[\w'’-]*|[\w'’-]+|[^\w\s]")
_POINTING = frozenset({"this", "that", "these", "those", "such"})
# The subject of a clause within a title, and what it points at: "said the girl was ill".
_OTHER_SUBJECT = re.compile(
    r"(?<=\s)([Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch)\s+"
    r"(?=[a-z]|(?:US|UK|[A-Z][a-z]+(?:an|ish|ese|ch)) )"
)
_SAID = re.compile(
    r"(?:\b(?:said|says|say|added|adds|confirmed|warned|claims|claimed|argued|admitted|insisted|noted)"
    r"|\b(?:told|tells)(?: [\w'’-]+){1,6}?|:)(?: that)? \Z"
)
_POINTED = re.compile(
    r"(?<=\s)(these|those|such)\s+(?=([a-z]+s)\b(?! (?:who|which|that|as|of)\b))"
    r"|(?<=\bof )(this|that)\s+(?!(?:kind|sort|type|size|scale|country|world|crisis|disaster)\b)"
    r"(?=([a-z]+)\b(?! (?:who|which|that|as|of)\b))"
)
# "Parts of the song were recorded": the song.
_PART = re.compile(
    r"(?i:(?:the |some |most )?(?:first |last )?(?:part|half|rest|copy|member|detail|version)s?"
    r"|Copies|Some|Most|All|Many|One) of (the|this|these|those)\s+(?=[a-z])"
)
_PHRASE = re.compile(
    r"(?:In|At|On|For|With|Under) (?:that|this|those|these) (?!(?:day|night|morning|week|month|year"
    r"|season|decade|time|period)s?\b)\w+,? (?=\w)"
)
_OF_DAY = re.compile(r"\b(?:by|about|over|to|of|with|at) [A-Z]\w+day['’]s ([a-z]+)")
# In short titles: "stopped the flights".
_OBJECT = re.compile(r"\b[a-z]+(?:ed|es) the ([a-z]+)(?=[,.]|$| (?:to|by|from|for|on|in|at)\b)")
_TOPIC = re.compile(r"\babout the ([a-z]+)(?=[,.]|$| (?:after|before|when|on|in|at|by|was|were)\b)")
_FEW = 9  # words
_OFFICES = frozenset(
    """witness spokesman spokeswoman spokesperson minister secretary ministry government judge
    prosecutor prosecutors prosecution defence defense lawyer lawyers court coroner police president
    premier mayor governor official officials authorities experts doctors researchers scientists
    report statement army military navy council commission committee parliament department embassy
    organisation organization network newspaper magazine website university hospital commissioner
    office earliest latest first""".split()
)
# "The aim is to …", which the predicate explains.
_EXPLAINED = frozenset(
    """aim goal worst best focus problem reason idea plan key priority challenge point question
    truth fact risk chance chances hope situation""".split()
)
# Whom no name and no office tells apart from others.
_ANYONE = frozenset("man woman boy girl child pupil patient victim person people men women".split())
_OWNERS = frozenset(
    f"{owner}'s"
    for owner in """country nation city state island town village school company club group agency
    charity firm band team hospital""".split()
)
_SORTALS = frozenset(
    """group band singer star actor actress rapper artist duo trio firm company charity writer
    author director player""".split()
)
_ADVERBS = frozenset(
    "then also still now later already probably finally again soon once ever never".split()
)
_TIMES = frozenset("day week month year hour minute moment time season day decade".split())
_ENDS = (
    words.PREPOSITIONS
    | words.RELATIVES
    | words.COORDINATORS
    | words.SUBORDINATORS
    | words.AUXILIARIES
)
_INTRODUCES = frozenset("who which that of in at for to from with on between behind near".split())


class References:
    """What the articles of a collection mention as known."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._counts: Counter[str] = Counter()
        self._articles = 0
        for article in articles:
            self._articles += 1
            self._counts.update(_known_in(article.text))

    def is_open(self, title: str) -> bool:
        """Whether an English title points at a thing or a person that the reader has to know from
        the sentences before it: its subject, that of what somebody says, or "these questions".

        False for names, for what the title itself describes ("The results of the autopsy"), and for
        speakers with an office, of whom the words matter more than who says them.
        """
        subject = _SUBJECT.match(title)
        if subject is not None and self._is_open(title, subject):
            return True
        part = _PART.match(title)
        if part is not None and self._is_open(title, part, is_inner=False):
            return True
        others = (match for match in _OTHER_SUBJECT.finditer(title) if _is_said(title, match))
        if any(self._is_open(title, match) for match in others):
            return True
        if any(self._share(match[1]) < SAID for match in _OF_DAY.finditer(title)):
            return True
        objects = [*_TOPIC.finditer(title)]
        if len(title.split()) <= _FEW:
            objects += _OBJECT.finditer(title)
        if any(_is_new(title, it, it[1]) and self._share(it[1]) < RARE for it in objects):
            return True
        return _PHRASE.match(title) is not None or any(
            _is_new(title, match) for match in _POINTED.finditer(title)
        )

    def _is_open(self, title: str, subject: re.Match[str], *, is_inner: bool | None = None) -> bool:
        """Whether a subject is one that the reader has to know; the match ends before its noun."""
        phrase, rest = _phrase(_TOKEN.findall(title, subject.end()))
        while phrase and phrase[-1].lower() in _ADVERBS:
            phrase = phrase[:-1]
        while len(rest) > 1 and rest[0].lower() in _ADVERBS:
            rest = rest[1:]
        if not phrase or phrase[-1][0].isupper():
            return False
        head = phrase[-1].lower()
        is_inner = subject.start() > 0 if is_inner is None else is_inner
        if phrase[0].lower() in _OWNERS and not is_inner and not re.search(r"\s[A-Z]", title):
            return True
        names = sum(word[0].isupper() and "-" not in word for word in phrase)
        if _is_speaker(rest) and (is_inner or names or head in _OFFICES):
            return False
        if is_inner and not (_has_verb(rest) and _is_new(title, subject, head)):
            return False
        if subject[1].lower() in _POINTING:
            return phrase[0].lower() not in _TIMES  # "said this week there were fires"
        if _is_described(rest):
            return False
        if head in _ANYONE:
            return True
        owners = [word[:-2].lower() for word in phrase if word.endswith(("'s", "’s"))]
        if any(self._share(owner) >= KNOWN for owner in owners):
            return False
        if names > 1 or (is_inner and head in _EXPLAINED):
            return False
        if is_inner and names == 1 and phrase[0][0].isupper() and head in _SORTALS:
            return True  # "said the US group will perform"
        least = NAMED if names else SAID if is_inner or _is_speaker(rest) else KNOWN
        return self._share(head) < least

    def _share(self, word: str) -> float:
        """The share of articles that mention the thing, in the singular or the plural."""
        forms = (word, f"{word}s", word.removesuffix("s"), re.sub("ies$", "y", word))
        counts = (self._counts[form] for form in forms)
        return max(counts) / self._articles if self._articles else 0.0


@lru_cache(maxsize=4096)  # titles arrive in many batches
def _known_in(text: str) -> frozenset[str]:
    """The words near a definite determiner, in lower case."""
    found = (match.groups() for match in _MENTIONED.finditer(text.lower()))
    return frozenset(word for group in found for word in group if word)


def _phrase(tokens: list[str]) -> tuple[list[str], list[str]]:
    """The words of a noun phrase, and the tokens after it."""
    for at, token in enumerate(tokens):
        low = token.lower()
        if not token[0].isalnum() or low in _ENDS or low == "that" or words.is_verb(low):
            return tokens[:at], tokens[at:]
    return tokens, []


def _is_described(rest: list[str]) -> bool:
    """Whether the words after a noun phrase say which one it is: "of the dam", ", Ann Doe,"."""
    if rest[:1] == [","]:
        return len(rest) > 1 and (rest[1][0].isupper() or rest[1] in ("from", "known"))
    return bool(rest) and rest[0].lower() in _INTRODUCES


def _is_said(title: str, subject: re.Match[str]) -> bool:
    """Whether a subject is that of what somebody says: "Smith told the court the girl …"."""
    return _SAID.search(title, 0, subject.start()) is not None


def _is_new(title: str, pointing: re.Match[str], head: str = "") -> bool:
    """Whether a title does not mention before what it points at."""
    noun = (head or pointing[2] or pointing[4]).lower().removesuffix("s")
    return noun not in title[: pointing.start()].lower() and noun not in _TIMES


def _has_verb(rest: list[str]) -> bool:
    """Whether a noun phrase is the subject of the word after it."""
    return bool(rest) and (words.is_verb(rest[0].lower()) or rest[0].lower() in words.AUXILIARIES)


def _is_speaker(rest: list[str]) -> bool:
    return bool(rest) and (rest[0] == ":" or rest[0].lower() in words.SAYING)
