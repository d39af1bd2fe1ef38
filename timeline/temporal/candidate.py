"""An expression as found in a text."""

from typing import NamedTuple

from timeline.model import Span
from timeline.temporal.meanings import Meaning
from timeline.temporal.rule import Rule


class Candidate(NamedTuple):
    """Where the expression is, by which rules it was found, and what it means.

    `rules` are more than one where neighbours were joined. A named tuple, because a new one is made
    with every neighbour that joins it.
    """

    span: Span
    rules: tuple[Rule, ...]
    meaning: Meaning
