"""Claims as tests need them: of one expression, read as some value."""

from timeline.dates.timex import when_of
from timeline.model import Claim, Expression, Span


def claim(article: str, sentence: Span, words: Span, value: str = "") -> Claim:
    """A claim whose clause is its sentence, dated by some words of it."""
    expression = Expression(words, "", value)
    return Claim(article, sentence, sentence, (expression,), when_of(value))
