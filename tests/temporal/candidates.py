"""Candidates made by hand: a text with its expressions in brackets, and their meanings."""

import re

from timeline.model import Span
from timeline.temporal.candidate import Candidate
from timeline.temporal.meanings import Meaning
from timeline.temporal.rules import RULES


def candidates(marked: str, *meanings: Meaning) -> tuple[str, list[Candidate]]:
    """The text without its brackets, and a candidate for what each of them encloses.

    Each is found by a rule of its own, the first by the first of `RULES` and so on.
    """
    found: list[Candidate] = []
    matches = re.finditer(r"\[(.*?)\]", marked, re.DOTALL)
    for match, meaning, rule in zip(matches, meanings, RULES, strict=False):
        start = match.start() - 2 * len(found)
        found.append(Candidate(Span(start, start + len(match[1])), (rule,), meaning))
    assert len(found) == len(meanings)
    return re.sub(r"[\[\]]", "", marked), found
