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
# "The Swiss authorities" are known by their name, unlike "the Swiss climber".
NAMED = 0.02

_WORD = r"[^\W\d_][\w'’-]*"
_MENTIONED = re.compile(
    rf"\b(?:the|this|that|these|those|his|her|its|their)\s+({_WORD})(?:\s+({_WORD}))?(?:\s+({_WORD}))?"
)
_SUBJECT = re.compile(r"(The|This|That|These|Those|Such)\s+(?=[^\W_])")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*[\w'’-]*|[\w'’-]+|[^\w\s]")
_POINTING = frozenset({"this", "that", "these", "those", "such"})
# Whom no name and no office tells apart from others.
_ANYONE = frozenset("man woman boy girl child pupil patient victim person people men women".split())
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
        """Whether the subject of an English title is a thing or a person that the reader has to
        know from the sentences before it.

        False for names, for what the title itself describes ("The results of the autopsy"), and for
        speakers, of whom the words matter more than who says them.
        """
        subject = _SUBJECT.match(title)
        if subject is None:
            return False
        phrase, rest = _phrase(_TOKEN.findall(title, subject.end()))
        if not phrase or phrase[-1][0].isupper() or _is_speaker(rest):
            return False
        head = phrase[-1].lower()
        if subject[1].lower() in _POINTING:
            return True
        if _is_described(rest):
            return False
        if head in _ANYONE:
            return True
        owners = [word[:-2].lower() for word in phrase if word.endswith(("'s", "’s"))]
        if any(self._share(owner) >= KNOWN for owner in owners):
            return False
        names = sum(word[0].isupper() for word in phrase)
        if names > 1:
            return False
        return self._share(head) < (NAMED if names else KNOWN)

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
        if not token[0].isalnum() or low in _ENDS or words.is_verb(low):
            return tokens[:at], tokens[at:]
    return tokens, []


def _is_described(rest: list[str]) -> bool:
    """Whether the words after a noun phrase say which one it is: "of the dam", ", Ann Doe,"."""
    if rest[:1] == [","]:
        return len(rest) > 1 and (rest[1][0].isupper() or rest[1] in ("from", "known"))
    return bool(rest) and rest[0].lower() in _INTRODUCES


def _is_speaker(rest: list[str]) -> bool:
    return bool(rest) and (rest[0] == ":" or rest[0].lower() in words.SAYING)
