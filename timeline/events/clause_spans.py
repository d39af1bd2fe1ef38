"""The part of a sentence that one of its time expressions dates, by punctuation and verbs only.

The clause found by a parser is better; this is for languages and sentences without a parse, and for
the export of everything that an article reports.
"""

import re
from collections.abc import Sequence

from timeline.events import words
from timeline.model import Span

_FAR = 600  # characters from an expression that are considered
REACH = 100  # characters from the expression: words further away often have another date
_MARK = re.compile(r"\s[-–—]+\s|[;:—()]|(?<!\d),(?=\s)|,(?=\s(?!\d{4}\b))")
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_JOINS = re.compile(r"(?<=\s)(?:and|but|or)\s")
_SHORTEST = 3  # words of a piece that begins with a participle
# "When the court met on Friday, the judge resigned": both happened on that day.
_AT_THAT_TIME = ("when", "as")


def clause_span(
    text: str, sentence: Span, expression: Span, others: Sequence[Span] = (), reach: int = REACH
) -> Span:
    """The piece of `sentence` between commas or stronger punctuation that contains `expression`.

    A piece without a verb ("On Wednesday,") is joined to the next one, or to the previous one at
    the end of the sentence. `others` are further expressions of the sentence, which date something
    else: the piece ends at an "and" before the nearest of them, or else midway. It extends at most
    `reach` characters from the expression.
    """
    sentence = near(sentence, expression)
    others = [other for other in others if sentence.start <= other.start < sentence.end]
    pieces = _pieces(text, sentence, (expression, *others))
    first, last = _joined(text, pieces, expression)
    start = max(pieces[first].start, expression.start - reach)
    end = min(pieces[last].end, expression.end + reach)
    for other in others:
        if start < other.end <= expression.start:
            start = max(start, _border(text, other.end, expression.start))
        elif expression.end <= other.start < end:
            end = min(end, _border(text, expression.end, other.start))
    if start > pieces[first].start:
        start = _at_word(text, start, expression.start)
    if end < pieces[last].end:
        end = _at_word(text, end, pieces[last].end)
    return Span(start, end)


def near(sentence: Span, place: Span) -> Span:
    """The part of a very long sentence (a table) around a position in it."""
    return Span(max(sentence.start, place.start - _FAR), min(sentence.end, place.end + _FAR))


def _joined(text: str, pieces: Sequence[Span], expression: Span) -> tuple[int, int]:
    """The indices of the first and the last piece of the clause of the expression."""
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


def _border(text: str, start: int, end: int) -> int:
    """The boundary between the clauses of two expressions: at "and", else midway."""
    joins = [match.start() for match in _JOINS.finditer(text, start, end)]
    return joins[-1] if joins else (start + end) // 2


def _at_word(text: str, at: int, end: int) -> int:
    """The next end of a word at or after `at`, at most `end`."""
    while at < end and not text[at].isspace():
        at += 1
    return at
