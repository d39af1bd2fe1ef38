"""An expression as found in a text."""

from dataclasses import dataclass

from timeline.model import Span
from timeline.temporal.meanings import Meaning


@dataclass(frozen=True, slots=True)
class Candidate:
    """Where the expression is, by which rule it was found, and what it means."""

    span: Span
    rule: str
    meaning: Meaning
