"""An expression as found in a text."""

from typing import NamedTuple

from timeline.model import Span
from timeline.temporal.meanings import Meaning
from timeline.temporal.rule import Rule


class Candidate(NamedTuple):
    """The span of an expression, the rules that found it, and its meaning.

    It has several rules if it was joined from neighbours. A named tuple, because each join makes a
    new one.
    """

    span: Span
    rules: tuple[Rule, ...]
    meaning: Meaning
