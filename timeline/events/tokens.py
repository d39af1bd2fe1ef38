"""Words and punctuation of one sentence, with each time expression as a single token."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.model import Span

_TOKEN = re.compile(
    r"""[$€£¥]?\d+(?:[.,:/]\d+)*%?(?:-\w+)*      # numbers, sums, scores, "10-year"
      | (?:[^\W\d_]\.){2,}                       # U.S., a.m.
      | --+ | _+
      | \w+(?:[-'’&./]\w+)*                      # words, O'Brien, near-doubling
      | [^\w\s]""",
    re.VERBOSE,
)
_ABBREVIATED = re.compile(
    r"(?:[A-Z]|Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Prof|St|Capt|Sgt|Inc|Corp|Co|Ltd|Jr|Sr|Jan|Feb|Mar"
    r"|Apr|Aug|Sept?|Oct|Nov|Dec|Calif|Mass|Tenn|Conn|Fla|Ga|Ill|Ind|Md|Mich|Minn|Pa|Tex|Va|Wash)"
)
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")


class Token(NamedTuple):
    """A word, a punctuation mark or a time expression (`is_date`); `spaced` after white space.

    `is_own` marks the expression that the title is made for, `possessive` one that ends in 's
    ("yesterday's vote"). A named tuple, because all words of a text become one.
    """

    text: str
    low: str
    spaced: bool
    is_date: bool = False
    is_own: bool = False
    possessive: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is not a punctuation mark."""
        return self.text[0].isalnum() or self.text[0] in "$€£¥"


def tokens_of(text: str, sentence: Span, own: Span, others: Sequence[Span] = ()) -> list[Token]:
    """The tokens of a sentence; the expression `own` and each of `others` becomes one token."""
    tokens: list[Token] = []
    at = sentence.start
    dates = {own, *(other for other in others if not _overlap(own, other))}
    for date in sorted(dates, key=lambda span: span.start):
        if date.start < at or date.end > sentence.end:
            continue
        tokens.extend(_plain(text, at, date.start))
        at = date.end
        possessive = _POSSESSIVE.match(text, at, sentence.end)
        at = possessive.end() if possessive else at
        word = text[date.start : at]
        ends_so = possessive is not None or word.endswith(("'s", "’s"))
        spaced = _is_spaced(text, date.start)
        tokens.append(Token(word, word.lower(), spaced, True, date == own, ends_so))
    tokens.extend(_plain(text, at, sentence.end))
    return tokens


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _plain(text: str, begin: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, begin, end):
        word = match[0]
        if tokens and word == "." and _belongs(tokens[-1].text, text, match.start()):
            tokens[-1] = Token(word := tokens[-1].text + ".", word.lower(), tokens[-1].spaced)
        else:
            tokens.append(Token(word, word.lower(), _is_spaced(text, match.start())))
    return tokens


def _belongs(word: str, text: str, at: int) -> bool:
    """Whether the full stop at `at` is part of the abbreviation before it."""
    return not text[at - 1].isspace() and _ABBREVIATED.fullmatch(word) is not None


def _is_spaced(text: str, at: int) -> bool:
    # Also for the first word of a text: clauses may be reordered.
    return at == 0 or text[at - 1].isspace()
