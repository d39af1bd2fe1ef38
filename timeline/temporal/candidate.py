"""An expression as found in a text."""

from typing import NamedTuple

from timeline.model import Span
from timeline.temporal.meanings import Meaning


class Candidate(NamedTuple):
    """Where the expression is, by which rule it was found, and what it means.

    A named tuple, because each is made anew with every neighbour that joins it.
    """

    span: Span
    rule: str
    meaning: Meaning
