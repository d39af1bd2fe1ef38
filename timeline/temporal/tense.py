"""What the verbs around an expression say: has it been, or is it still to come?"""

import re

from timeline.model import Span
from timeline.temporal.context import Tense

_REACH_BEFORE = 120
_REACH_AFTER = 60
_BOUNDARY = re.compile(r"[.;!?]\s|\n\s*\n|[“”\"]|``|''")
# What was once to come: "had been scheduled to expire Friday".
_WAS_TO_COME = re.compile(
    r"\b(?:had|has|have)\sbeen\s(?:scheduled|set|due|slated|expected|planned)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|won't|shall|'ll|would|may(?!\s\d)|might|can|could|must|should|upcoming|planned\sfor"
    r"|(?:is|are|was|were)\s(?:to|due|set|scheduled|expected|slated|planning|hoping|going)"
    r"|due(?:\sto)?|scheduled|slated|going\sto|set\s(?:to|for)"
    r"|(?:expected|expects?|plans?|intends?|aims?|hopes?|agreed|vowed|promised|pledged)\sto"
    r"|payable|effective|(?<!to\s)(?:expires?|begins?|starts?|opens?|meets?|resumes?|arrives?"
    r"|departs?|returns?|reopens?|faces?|convenes?))\b"
)
# A participle after "be" or "to be" belongs to the verb before it.
_PAST = re.compile(
    r"\b(?:said|was|were|had|has|(?<!will\s)(?<!would\s)have|did|told|went|took|came|made|got|fell"
    r"|rose|led|held|met|began|found|saw|left|sent|gave|put|set|became|won|lost|(?<!be\s)[a-z]{3,}ed)\b"
)


def tense_of(lowered: str, span: Span) -> Tense:
    """The tense of the verb nearest before the span in its sentence, else of the one after it."""
    before = lowered[max(0, span.start - _REACH_BEFORE) : span.start]
    cuts = [match.end() for match in _BOUNDARY.finditer(before)]
    if cuts:
        before = before[cuts[-1] :]
    tense = _latest(before)
    if tense is not Tense.UNKNOWN:
        return tense
    after = lowered[span.end : span.end + _REACH_AFTER]
    cut = _BOUNDARY.search(after)
    return _earliest(after[: cut.start()] if cut else after)


def _latest(clause: str) -> Tense:
    if _WAS_TO_COME.search(clause):
        return Tense.PAST
    future = max((match.end() for match in _FUTURE.finditer(clause)), default=-1)
    past = max((match.end() for match in _PAST.finditer(clause)), default=-1)
    if future == past:
        return Tense.UNKNOWN if future < 0 else Tense.FUTURE
    return Tense.FUTURE if future > past else Tense.PAST


def _earliest(clause: str) -> Tense:
    future, past = _FUTURE.search(clause), _PAST.search(clause)
    if future is None:
        return Tense.UNKNOWN if past is None else Tense.PAST
    return Tense.FUTURE if past is None or future.start() <= past.start() else Tense.PAST
