"""The part of a sentence that one of its time expressions dates, by marks and verbs alone.

What a parser finds is better; this serves languages and sentences without a parse, and the export
of everything that an article reports.
"""

import re
from collections.abc import Sequence

from timeline.events import words
from timeline.model import Span

REACH = 100  # characters from the expression: what is further away is often of another time
_MARK = re.compile(r"\s[-–—]+\s|[;:—()]|(?<!\d),(?=\s)|,(?=\s(?!\d{4}\b))")
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_SHORTEST = 3  # words of a piece that a participle begins
# "When the court met on Friday, the judge resigned": both are of that day.
_AT_THAT_TIME = ("when", "as")


def clause_span(
    text: str, sentence: Span, expression: Span, others: Sequence[Span] = (), reach: int = REACH
) -> Span:
    """The piece of `sentence` between commas or stronger marks that holds `expression`.

    A piece without a verb ("On Wednesday,") is joined to the next one, or to the one before where
    it ends the sentence. It ends midway to the nearest of the `others`, which are further
    expressions of the sentence that date something else, and never further away than `reach`
    characters.
    """
    pieces = _pieces(text, sentence, (expression, *others))
    first, last = _joined(text, pieces, expression)
    start = max(pieces[first].start, expression.start - reach)
    end = min(pieces[last].end, expression.end + reach)
    for other in others:
        if other.end <= expression.start:
            start = max(start, (other.end + expression.start) // 2)
        elif other.start >= expression.end:
            end = min(end, (expression.end + other.start) // 2)
    return Span(_at_word(text, start, sentence), _at_word(text, end, sentence))


def _joined(text: str, pieces: Sequence[Span], expression: Span) -> tuple[int, int]:
    """The first and the last of the pieces that make the clause of the expression."""
    at = next((i for i, piece in enumerate(pieces) if expression.start < piece.end), 0)
    first = last = at

    def is_clause() -> bool:
        return _has_verb(text, pieces[first].start, pieces[last].end, expression)

    while not is_clause() and (first > 0 or last + 1 < len(pieces)):
        if first > 0:
            first -= 1
        if (first == 0 or not is_clause()) and last + 1 < len(pieces):
            last += 1
    opening = _WORD.search(text, pieces[at].start, pieces[at].end)
    is_opened = opening is not None and opening[0].lower() in _AT_THAT_TIME
    if first == last == 0 and is_opened and len(pieces) > 1:
        last = 1
    return first, last


def _pieces(text: str, sentence: Span, expressions: Sequence[Span]) -> list[Span]:
    pieces = []
    start = sentence.start
    for mark in _MARK.finditer(text, sentence.start, sentence.end):
        if any(each.start < mark.end() and mark.start() < each.end for each in expressions):
            continue
        pieces.append(Span(start, mark.start()))
        start = mark.end()
    return [*pieces, Span(start, sentence.end)]


def _has_verb(text: str, start: int, end: int, expression: Span) -> bool:
    found = [
        match[0].lower()
        for match in _WORD.finditer(text, start, end)
        if not expression.start <= match.start() < expression.end
    ]
    return any(words.is_verb(word) for word in found) or (
        len(found) >= _SHORTEST and words.is_participle(found[0])
    )


def _at_word(text: str, at: int, sentence: Span) -> int:
    """The next end of a word from `at` on, within the sentence."""
    while sentence.start < at < sentence.end and not text[at].isspace():
        at += 1
    return at
