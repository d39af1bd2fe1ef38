"""Texts that are slow for one rule, made of its own examples and words."""

import re
from collections.abc import Iterator
from itertools import cycle

from tests.temporal.cases import cases
from timeline.temporal.rule import Rule

_WORDS = re.compile(r"[a-z]{2,}")
_SYNTAX = re.compile(r"\\.|\(\?P<\w+>|\{[\d,]+\}")


def hostile_texts(rule: Rule, characters: int) -> Iterator[str]:
    """Texts of a length, each a repetition of what the rule matches, or almost matches."""
    for case in cases(rule.doc.splitlines()):
        yield _repeated(case.text + " ", characters)
        for _, expression, _, _ in case.expected:
            words = expression.split(" ")
            yield _repeated(expression + " ", characters)
            yield _repeated(expression, characters)
            yield _repeated(" ".join(words[:-1] or words) + " ", characters)
            yield _repeated(" ".join(words[1:] or words) + " ", characters)
            yield _repeated("".join(f"{word} {word} " for word in words), characters)
            yield _repeated("    ".join(words) + "   ", characters)
            yield _repeated("-".join(words) + "-", characters)
    yield _repeated(" ".join(_sorted(rule.on)) + " ", characters)
    yield _repeated(" ".join(words_of(rule)) + " ", characters)
    yield _with_gaps(rule, characters)


def words_of(rule: Rule) -> list[str]:
    """What its pattern spells out, each word once."""
    return list(dict.fromkeys(_WORDS.findall(_SYNTAX.sub(" ", rule.pattern.pattern))))


def _with_gaps(rule: Rule, characters: int) -> str:
    """Its words far apart, by runs of what may stand between words."""
    fillers = cycle(("the ", " ", "- ", "1 ", "\n", "of the first "))
    triggers = _sorted(rule.on)
    pieces = (f"{word} {next(fillers) * 12}" for word in triggers)
    return _repeated("".join(pieces), characters)


def _sorted(on: frozenset[str]) -> list[str]:
    return [{"#4": "1999", "#2": "12/"}.get(word, word) for word in sorted(on)]


def _repeated(piece: str, characters: int) -> str:
    return (piece * (characters // len(piece) + 1))[:characters]
