"""The tokens of a sentence whose own date is in [brackets]."""

from timeline.events.tokens import Token, tokens_of
from timeline.model import Span


def marked_tokens(marked: str) -> list[Token]:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return tokens_of(text, Span(0, len(text)), Span(start, end))


def joined(tokens: list[Token]) -> str:
    """The texts with a space before each token that had one."""
    return "".join(f" {each.text}" if each.spaced else each.text for each in tokens).strip()
